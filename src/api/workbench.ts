/** 工作台: GET /api/desk (what waits for the caller, from every module, whatever the year). */
import type { Day } from '#core/kernel/day.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { DeskKind, DeskPart } from '#core/workbench/desk.ts'

export type OpenCauses = {
  readonly round: string
  readonly year: number
  readonly mark: RoundMark
  /** Sheets. */
  readonly count: number
}

export type Desk = {
  readonly today: Day
  /** One for each list that has something: its count is the count of that list. */
  readonly parts: readonly DeskPart[]
  /** Sums of the parts. */
  readonly counts: { readonly [kind in DeskKind]: number }
  /** 有原因无措施, of each open 监控轮次 that has some, for who checks its sheets. */
  readonly openCauses: readonly OpenCauses[]
}
