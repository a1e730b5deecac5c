/**
 * Days on which an office is closed: weekends and statutory holidays, and what the State Council's yearly
 * notice shifts (调休) where it is published.
 */
import type { Day } from '../kernel/day.ts'
import { dayByNotice } from './office-days.ts'
import { STATUTORY_HOLIDAYS, statutoryHoliday } from './statutory-holidays.ts'

/** shifted: a weekday off by the notice alone. */
const DAY_REMARKS = [...STATUTORY_HOLIDAYS, 'shifted', 'saturday', 'sunday'] as const
export type DayRemark = (typeof DAY_REMARKS)[number]

/** What is to be said of a day; null for a working day. A remark asks to look, it moves nothing. */
export function dayRemark(day: Day): DayRemark | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return null
  const said = dayByNotice(day)
  if (said === 'worked') return null
  const holiday = statutoryHoliday(day) ?? (said === 'off' ? 'shifted' : null)
  if (holiday !== null) return holiday
  const weekday = new Date(at).getUTCDay()
  if (weekday === 6) return 'saturday'
  return weekday === 0 ? 'sunday' : null
}
