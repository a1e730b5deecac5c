/** Files that wait for a person wait so long: then the system gives them up by itself. */

export const HELD_DAYS = 30

const DAY = 24 * 60 * 60 * 1000

/** Until when files wait that somebody cared for last at a moment. */
export function heldUntil(last: Date): Date {
  return new Date(last.getTime() + HELD_DAYS * DAY)
}

/** What nobody cared for since then is given up. */
export function lapsedBefore(now: Date): Date {
  return new Date(now.getTime() - HELD_DAYS * DAY)
}
