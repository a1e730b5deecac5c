/** How the head of a table's column shows the order asked for. */
export const SORT_ORDERS = { asc: 'ascend', desc: 'descend' } as const
