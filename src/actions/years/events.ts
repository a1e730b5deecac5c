/** Audit events of fiscal years. */
import { act, change } from '../kernel/event.ts'

export const yearOpeningStarted = act<{
  year: number
  projects: number
  left: number
  unsaid: boolean
  closed: boolean
  note: string
}>('year.opening-started', 'year')
export const yearOpeningContinued = act<{ year: number; carried: number; projects: number }>(
  'year.opening-continued',
  'year',
)
export const yearOpened = act<{ year: number; carried: number }>('year.opened', 'year')
export const yearUndone = change<
  { projects: number; carried: number },
  { year: number; removed: number; calendar: boolean; note: string }
>('year.undone', 'year')

type Closing = { closed: boolean; year: number; version: number; note: string }
export const yearClosed = change<{ closed: boolean }, Closing>('year.closed', 'year')
export const yearReopened = change<{ closed: boolean }, Closing>('year.reopened', 'year')
