/** The name of a row that is added in the browser. */
export const newRowId = () => crypto.randomUUID().slice(0, 13)
