/** How long something has waited, in the largest unit that people count in. */
import type { Spoken } from '#text/interface/words.ts'
import type { FILING } from '#text/interface/filing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function spanText(since: string, now: number, text: Spoken<typeof FILING>): string {
  const waited = Math.max(0, now - Date.parse(since))
  if (waited < MINUTE) return text.justNow
  if (waited < HOUR) return text.minutes(Math.floor(waited / MINUTE))
  return waited < DAY ? text.hours(Math.floor(waited / HOUR)) : text.days(Math.floor(waited / DAY))
}
