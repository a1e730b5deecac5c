/** What the page of the operation log shows, kept in its address. */
import type { EventQuery } from '#api/operation-log.ts'
import { pageOf, addressText } from '../../lists/address.ts'

export const EVENT_PAGE_SIZE = 50
/** `from` and `to` are days of the place where the page is looked at, both within. */
export const EVENT_NARROWING = ['type', 'person', 'from', 'to', 'subject', 'search', 'until'] as const
export type EventFilter = { readonly [K in (typeof EVENT_NARROWING)[number]]?: string | undefined } & {
  readonly page: number
}
export type ChangeFilter = (change: {
  readonly [K in (typeof EVENT_NARROWING)[number] | 'page']?: string | undefined
}) => void

export function readEventFilter(parameters: URLSearchParams): EventFilter {
  const day = (name: string) => addressText(parameters, name)?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0]
  return {
    type: addressText(parameters, 'type')?.slice(0, 60),
    person: addressText(parameters, 'person')?.slice(0, 64),
    from: day('from'),
    to: day('to'),
    subject: addressText(parameters, 'subject')?.slice(0, 100),
    search: addressText(parameters, 'search')?.slice(0, 100),
    until: addressText(parameters, 'until')?.match(/^[1-9]\d{0,14}$/)?.[0],
    page: pageOf(parameters),
  }
}

export function isEventFilterNarrowed(filter: EventFilter): boolean {
  return EVENT_NARROWING.some((name) => filter[name] !== undefined)
}

export function queryOf({ from, to, until, ...rest }: EventFilter): Partial<EventQuery> {
  return {
    ...rest,
    ...spanOf(from, to),
    until: until === undefined ? undefined : Number(until),
    size: EVENT_PAGE_SIZE,
  }
}

/** The moments in which days begin and end. */
export function spanOf(
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
