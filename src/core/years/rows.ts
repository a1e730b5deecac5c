/** Openings and closings of years, as lists show them, and what a target came of. */
import type { YearMark } from './move-years.ts'

export type OpeningHead = {
  readonly year: number
  readonly job: string
  readonly closes: boolean
  readonly unsaid: boolean
  /** Projects to be carried over, and those that are. */
  readonly total: number
  readonly carried: number
  readonly note: string
  readonly openedBy: string | null
  readonly openedAt: string
}

/** `closed` false: opened again. */
export type ClosingRow = {
  readonly closed: boolean
  readonly note: string
  readonly by: string | null
  readonly at: string
}

/** What a target came of. `name` null: the older one is gone. */
export type CarriedFrom = {
  readonly project: string
  readonly name: string | null
  readonly year: number
  readonly version: number
  readonly marks: readonly YearMark[]
}
