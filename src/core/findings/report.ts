/** The public object `jichi.findings/1` of docs/exchange-format.md; its words come from src/text. */
import type { FINDINGS_FORMAT, Finding } from '../kernel/finding.ts'
import type { Source } from '../target/document.ts'
import type { FindingState } from './life.ts'
import type { CheckResult } from './run.ts'

/** Why a finding is left as it is, as it is published with the document. */
export type PublishedWaiver = {
  readonly reason: string | null
  readonly by: string | null
  readonly at: string
  readonly until: string | null
}

/** A finding in its public form. */
export type ReportedFinding = Omit<Finding, 'values'> & {
  readonly message: string
  readonly authority: string
  readonly state: FindingState
  readonly waiver: PublishedWaiver | null
}

/** The findings of a document in their public form, `jichi.findings/1`. */
export type FindingsReport = {
  readonly format: typeof FINDINGS_FORMAT
  readonly source: Source
  readonly ruleSet: string
  readonly summary: CheckResult['summary']
  readonly findings: readonly ReportedFinding[]
}
