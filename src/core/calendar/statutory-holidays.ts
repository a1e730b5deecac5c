/** The holidays of 全国年节及纪念日放假办法 (国务院令第795号, from 2025 on), by the solar and the lunar calendar. */
import type { Day } from '../kernel/day.ts'

export const STATUTORY_HOLIDAYS = [
  'new-year',
  'spring-festival',
  'qingming',
  'labour',
  'dragon-boat',
  'mid-autumn',
  'national',
] as const
export type StatutoryHoliday = (typeof STATUTORY_HOLIDAYS)[number]

/** By month and day of the solar calendar. */
const SOLAR: Readonly<Record<string, StatutoryHoliday>> = {
  '1-1': 'new-year',
  '5-1': 'labour',
  '5-2': 'labour',
  '10-1': 'national',
  '10-2': 'national',
  '10-3': 'national',
}
/** By month and day of the lunar calendar. 除夕 is the day before the first. */
const LUNAR: Readonly<Record<string, StatutoryHoliday>> = {
  '1-1': 'spring-festival',
  '1-2': 'spring-festival',
  '1-3': 'spring-festival',
  '5-5': 'dragon-boat',
  '8-15': 'mid-autumn',
}
const A_DAY = 24 * 60 * 60 * 1000

/** Which holiday a day is by law; null for none, and for what is no day. */
export function statutoryHoliday(day: Day): StatutoryHoliday | null {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number)
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return null
  const found =
    SOLAR[`${month}-${of}`] ??
    LUNAR[lunarOf(at)] ??
    (lunarOf(at + A_DAY) === '1-1' ? 'spring-festival' : undefined)
  if (found !== undefined) return found
  return month === 4 && of === qingmingOf(year) ? 'qingming' : null
}

const LUNAR_PARTS = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** Month and day of the lunar calendar, `8-15`; a leap month's are named apart (`6bis-1`). */
function lunarOf(at: number): string {
  const parts = LUNAR_PARTS.formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')}-${part('day')}`
}

/**
 * The day of April on which the sun reaches 15°: the usual formula of this century (4.81 + 0.2422 a year,
 * less the leap days).
 */
function qingmingOf(year: number): number {
  const of = year % 100
  return Math.floor(of * 0.2422 + 4.81) - Math.floor(of / 4)
}
