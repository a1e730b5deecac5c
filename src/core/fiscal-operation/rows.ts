/** A 财政运行数据表 as the list shows it. */
import type { FiscalState } from './step.ts'

export type FiscalRow = {
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly year: number
  readonly state: FiscalState
  /** What it comes to: final, or by the figures of now; null: not to be counted yet. */
  readonly total: string | null
  readonly rank: number | null
  /** Of the year before, where that is final. */
  readonly lastTotal: string | null
  readonly lastRank: number | null
  /** With its sign. */
  readonly change: string | null
  readonly errors: number
  readonly warnings: number
  readonly changedAt: string
  readonly changedBy: string | null
}
