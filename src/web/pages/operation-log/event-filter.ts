/** What is asked of the operation log for the filter of its list. */
import type { EventQuery } from '#api/operation-log.ts'
import type { FilterOf } from '../../lists/fields.tsx'
import type { useEventFields } from './event-fields.tsx'

/** `from` and `to` are days of the place where the page is looked at, both within. */
export type EventFilter = FilterOf<ReturnType<typeof useEventFields>>

type Part = { readonly page: number; readonly size: number }

export function eventQuery({ from, to, until, ...rest }: Partial<EventFilter> & Part): Partial<EventQuery> {
  return { ...rest, ...daySpan(from, to), until: until === undefined ? undefined : Number(until) }
}

/** The moments in which days begin and end. */
export function daySpan(
  from: string | undefined,
  to: string | undefined,
): { readonly from?: string; readonly to?: string } {
  const begin = momentOf(from, 0)
  const end = momentOf(to, 1)
  return { ...(begin === null ? {} : { from: begin }), ...(end === null ? {} : { to: end }) }
}

function momentOf(day: string | undefined, later: number): string | null {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const moment = new Date(year, month - 1, date + later)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
