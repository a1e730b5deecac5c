/** What a person says of a finding, kept as an example for those who write rules. */
import type { Finding } from '../kernel/finding.ts'

const VERDICTS = ['right', 'wrong'] as const

export type Verdict = (typeof VERDICTS)[number]

/** A verdict on a finding, kept as an example. */
export type Label = {
  readonly id: string
  /** The finding that was judged. */
  readonly finding: string
  readonly rule: string
  readonly ruleSet: string
  readonly verdict: Verdict
  readonly comment: string | null
  /** The finding as the rule gave it. */
  readonly body: Finding
  readonly context: LabelContext
  readonly by: string | null
  readonly at: string
}

/** What is around a finding, as far as it is about one project and one row. */
export type LabelContext = {
  readonly file: string
  readonly fiscalYear: number | null
  readonly unit: string | null
  readonly project: { readonly code: string | null; readonly name: string } | null
  readonly row: {
    readonly level1: string
    readonly level2: string
    readonly level3: string
    readonly description: string | null
    readonly value: string
    readonly basis: string | null
  } | null
}
