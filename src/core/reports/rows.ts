/** Rows of reports that lists show. */
import type { ReportKind, ReportSection, ReportState } from './report.ts'

export type ListedReport = {
  readonly id: string
  readonly kind: ReportKind
  readonly year: number
  /** null: the region as a whole. */
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string } | null
  readonly title: string
  readonly state: ReportState
  /** Sections that people wrote. */
  readonly edited: readonly ReportSection[]
  readonly changedAt: string
  readonly changedBy: string | null
  readonly finalAt: string | null
}
