/** The clock by which the county of the demonstration lives: it stands at the hour of each act. */
import type { Day } from '#core/kernel/day.ts'

export type MovingClock = {
  readonly clock: () => Date
  /** In the offices it is this day, so many minutes after nine. */
  readonly to: (day: Day, minutes?: number) => void
}

/** Nine in the morning in China. */
const NINE = 'T01:00:00.000Z'
/** From nine to half past five, lunch left out of account. */
const OFFICE_MINUTES = 500
/** Between two looks at the clock, in ms. */
const MOMENT = 1000

export function movingClock(start: Day): MovingClock {
  let now = Date.parse(`${start}${NINE}`)
  let asked = 0
  return {
    clock: () => {
      now += MOMENT
      return new Date(now)
    },
    to: (day, minutes) => {
      asked += 1
      const at = minutes ?? (asked * 37) % OFFICE_MINUTES
      now = Date.parse(`${day}${NINE}`) + at * 60_000
    },
  }
}
