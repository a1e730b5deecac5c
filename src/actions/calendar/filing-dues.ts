/** By when targets have to go on, from the calendars of the region. */
import { FILING_DUTIES, filingDue, type FilingDue, type FilingDuty } from '#core/filing/filing-due.ts'
import type { Day } from '#core/kernel/day.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { fiscalYearsFrom } from '#store/filing/lists.ts'
import type { DueClock } from '#store/filing/due.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'

export type DutyDue = FilingDue & { readonly year: number; readonly duty: FilingDuty }

/** Today, and what is due by when. */
export async function dueClock(context: Context, region: string): Promise<DueClock> {
  const day = today(context)
  return { today: day, dues: await filingDues(context.store.of(region).db, day) }
}

/** Of every fiscal year that is not over and has targets. */
export async function filingDues(db: Db, today: Day): Promise<readonly DutyDue[]> {
  const years = await fiscalYearsFrom(db, Number(today.slice(0, 4)))
  const all = await Promise.all(years.map((year) => duesOfYear(db, year, today)))
  return all.flat()
}

export async function duesOfYear(db: Db, year: number, today: Day): Promise<readonly DutyDue[]> {
  const { deadlines } = await loadCalendar(db, year)
  return FILING_DUTIES.flatMap((duty) => {
    const due = filingDue(deadlines, duty, year, today)
    return due === null ? [] : [{ ...due, year, duty }]
  })
}
