/** The fiscal year (1 January to 31 December, 预算法 art. 18) and the four marks of a 资金支出计划. */

/** The four cumulative marks, in order: 3月底, 6月底, 10月底, 12月底 (河北绩效文本). */
export const PLAN_MARKS = ['march', 'june', 'october', 'december'] as const
export type PlanMark = (typeof PLAN_MARKS)[number]

export const PLAN_MARK_MONTH: Record<PlanMark, number> = { march: 3, june: 6, october: 10, december: 12 }

const EARLIEST_YEAR = 1994
const LATEST_YEAR = 2099

/** A year in which a budget can lie. */
export function isFiscalYear(year: number): boolean {
  return Number.isInteger(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR
}

/** The last day of a month as an ISO date, e.g. 2025, 6 → 2025-06-30. */
export function monthEnd(year: number, month: number): string {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
  return isoDate(year, month, days)
}

export function isoDate(year: number, month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The mark of the plan that a date falls under: the first mark on or after it. */
export function planMarkForDay(isoDay: string): PlanMark {
  const month = Number(isoDay.slice(5, 7))
  return PLAN_MARKS.find((mark) => month <= PLAN_MARK_MONTH[mark]) ?? 'december'
}

/** From this month on the rounds for the next year's budget run (一上 in summer). */
const PREPARING_FROM = 6

/** The year whose budget is prepared on a day. */
export function preparedYear(isoDay: string): number {
  return Number(isoDay.slice(0, 4)) + (Number(isoDay.slice(5, 7)) >= PREPARING_FROM ? 1 : 0)
}

/** From the year that is prepared. */
const YEARS_BACK = [0, 1, 2, 3]

/**
 * The years that are offered wherever one is chosen, the newest first: the one being prepared and those before
 * it, and whatever else there is something of.
 */
export function offeredYears(years: readonly number[], isoDay: string): readonly number[] {
  const last = preparedYear(isoDay)
  return [...new Set([...YEARS_BACK.map((back) => last - back), ...years])].toSorted((a, b) => b - a)
}

/**
 * Of the years that there is something of, the one that is worked on: the latest that is not beyond the one
 * being prepared, else the first.
 */
export function workingYear(years: readonly number[], isoDay: string): number | undefined {
  const last = preparedYear(isoDay)
  const [first] = years.toSorted((a, b) => a - b)
  return years.filter((year) => year <= last).toSorted((a, b) => b - a)[0] ?? first
}
