/** 工作台: GET /api/desk (what waits for the caller, from every module, whatever the year). */
import type { Day } from '#core/kernel/day.ts'
import type { DeskKind, DeskPart } from '#core/workbench/desk.ts'

export type Desk = {
  readonly today: Day
  /** One for each list that has something: its count is the count of that list. */
  readonly parts: readonly DeskPart[]
  /** Sums of the parts. */
  readonly counts: { readonly [kind in DeskKind]: number }
}
