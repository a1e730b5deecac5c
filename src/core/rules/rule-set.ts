/** A rule set as the rules see it: those in force for a region and its years, everything inherited already (rule-sets/). */
import type { Severity } from '../finding.ts'
import type { ReviewScheme } from '../review/scheme.ts'
import type { RuleParameters } from './parameters.ts'
import type { RuleCode } from './rule.ts'

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
  /** Whether findings waived with a reason are published with the document. */
  readonly publishWaivers: boolean
  /** A rule whose measured precision (0…1) is below this cannot block: what it says stays advice. */
  readonly blockingPrecision: number
}
