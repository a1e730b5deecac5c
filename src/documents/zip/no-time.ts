/**
 * The earliest time a zip can carry; local, as the archive stores local time: the same parts give the same
 * bytes.
 */
export const NO_TIME = new Date(1980, 0, 1)
