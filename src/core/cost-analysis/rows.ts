/** Rows of analyses that lists show. */
import type { AnalysisState } from './analysis.ts'

export type ListedAnalysis = {
  readonly id: string
  readonly title: string
  readonly year: number
  /** null: of units of several departments. */
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string } | null
  readonly state: AnalysisState
  readonly projects: number
  readonly activities: number
  /** 分, as text. */
  readonly money: string
  /** Activities of which one costs too much, of a final one; null: it is not final. */
  readonly high: number | null
  readonly changedAt: string
  readonly changedBy: string | null
  readonly finalAt: string | null
}
