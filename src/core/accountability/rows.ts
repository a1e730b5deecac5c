/** Entries of 问责台账, as the list shows them. */
import type { Day } from '../kernel/day.ts'
import type { AccountabilityContent, AccountabilityState } from './entry.ts'

export type AccountabilityRow = AccountabilityContent & {
  readonly id: string
  /** Fiscal year that it is about. */
  readonly year: number
  /** Of the year, from 1. */
  readonly number: number
  readonly unit: string
  readonly unitCode: string | null
  readonly unitName: string
  /** Name of the project or unit, as of its registration. */
  readonly subject: string
  readonly state: AccountabilityState
  readonly outcome: string
  readonly closedOn: Day | null
  readonly revision: number
  readonly madeAt: string
  readonly madeBy: string | null
}
