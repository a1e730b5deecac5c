/** Signed versions of a 事前绩效评估, as lists show them. */
import type { AssessmentConclusion } from './form.ts'

export type SignedAssessmentRow = {
  readonly number: number
  /** Hundredths of a point. */
  readonly total: number
  readonly conclusion: AssessmentConclusion
  readonly comment: string
  readonly signedAt: string
  readonly signedBy: string | null
  readonly ruleSet: string
  readonly ruleSetVersion: number
}
