/**
 * A rule set as the rules see it: those in force for a region and its years, everything inherited already
 * (rule-sets/).
 */
import type { Severity } from '../kernel/finding.ts'
import type { MonitoringScheme } from '../monitoring/scheme.ts'
import type { AssessmentScheme } from '../assessment/scheme.ts'
import type { FiscalOperationScheme } from '../fiscal-operation/scheme.ts'
import type { ReviewScheme } from '../review/scheme.ts'
import type { EvaluationScheme } from '../evaluation/scheme.ts'
import type { ResultsScheme } from '../results/scheme.ts'
import type { ScoringScheme } from '../scoring/scheme.ts'
import type { TransferScheme } from '../transfers/scheme.ts'
import type { RuleParameters } from '../rules/parameters.ts'
import type { RuleCode } from '../rules/catalogue.ts'

export type RuleSet = {
  /** `hebei/2025`: region and first year. */
  readonly id: string
  /** The first digits of the 区划 codes it holds for: '' is the nation, 13 Hebei. */
  readonly region: string
  /** First and last fiscal year; null while it is in force. */
  readonly from: number
  readonly to: number | null
  /** Severities that differ from the catalogue. */
  readonly severities: { readonly [code in RuleCode]?: Severity }
  /** Rules that are not checked. */
  readonly off: readonly RuleCode[]
  readonly parameters: RuleParameters
  /** How the review sheet is weighed and graded. */
  readonly review: ReviewScheme
  /** How projects are watched in the year. */
  readonly monitoring: MonitoringScheme
  /** Which projects need a 事前绩效评估, and how it is counted. */
  readonly assessment: AssessmentScheme
  /** How results are applied to the next budget. */
  readonly results: ResultsScheme
  /** How 部门评价 and 财政评价 are counted. */
  readonly evaluation: EvaluationScheme
  /** How self-evaluations are scored. */
  readonly scoring: ScoringScheme
  /** How 财政运行综合绩效 of governments below is counted. */
  readonly fiscalOperation: FiscalOperationScheme
  /** Terms and sums of 转移支付绩效. */
  readonly transfers: TransferScheme
  /** Whether findings waived with a reason are published with the document. */
  readonly publishWaivers: boolean
  /** A rule whose measured precision (0…1) is below this cannot block: what it says stays advice. */
  readonly blockingPrecision: number
}
