/**
 * Days on which offices work: by the State Council's yearly notice
 * (国务院办公厅关于部分节假日安排的通知), shifted days (调休) and all, where it is published;
 * before, by weekends and the statutory holidays alone.
 */
import type { Day } from '../kernel/day.ts'
import { NOTICE_DAYS } from './notice-days.ts'
import { statutoryHoliday } from './statutory-holidays.ts'

type Notice = { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string> }

const NOTICES: ReadonlyMap<number, Notice> = new Map(
  Object.entries(NOTICE_DAYS).map(([year, { off, worked }]) => [
    Number(year),
    { off: new Set(off.split(' ')), worked: new Set(worked.split(' ')) },
  ]),
)

/**
 * What the notice of its year says of a day: a weekday off, a weekend day that is worked, nothing of its own;
 * null: this program has no notice for the year.
 */
export function dayByNotice(day: Day): 'off' | 'worked' | 'nothing' | null {
  const notice = NOTICES.get(yearOf(day))
  if (notice === undefined) return null
  const short = day.slice(5)
  if (notice.off.has(short)) return 'off'
  return notice.worked.has(short) ? 'worked' : 'nothing'
}

export function isOfficeDay(day: Day): boolean {
  const said = dayByNotice(day)
  if (said === 'off' || said === 'worked') return said === 'worked'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && (said === 'nothing' || statutoryHoliday(day) === null)
}

/**
 * The year of a term's last day where no notice for it is known: the term may still shift. null: it is known.
 */
export function unpublishedYear(day: Day): number | null {
  return NOTICES.has(yearOf(day)) ? null : yearOf(day)
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
