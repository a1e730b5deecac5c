/**
 * Findings are data: rule, place, and the figures a message needs. Their wording is in src/text, their public
 * form `jichi.findings/1` in docs/exchange-format.md.
 */
import type { Place } from './place.ts'

export const FINDINGS_FORMAT = 'jichi.findings/1'

/** error: must be mended; warning: must be explained; advice: for consideration. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const
export type Severity = (typeof SEVERITIES)[number]
export type SeverityCounts = { readonly [severity in Severity]: number }

export const RULE_GROUPS = [
  'budget-plan',
  'missing',
  'value-format',
  'classification',
  'measurability',
  'naming',
  'basis',
  'goals-purpose',
  'copy-duplicate',
  'narrative-table',
  'arithmetic',
  'text',
  'time-privacy',
] as const
export type RuleGroup = (typeof RULE_GROUPS)[number]

/** Where in a document a finding is; project and indicator count from 1. */
export type FindingPlace = {
  readonly project: number | null
  readonly indicator: number | null
  /** The key of the exchange format that it speaks of. */
  readonly field: string | null
  readonly at: Place | null
}

/**
 * Another place of the same mistake; text, suggestion and figures where they are not those of the finding.
 */
export type FindingRepeat = FindingPlace & {
  readonly text?: string | null
  readonly suggestion?: string | null
  readonly values?: FindingValues
}

/** What a message is made of: words of the document and figures (amounts in 万元 as decimal strings). */
export type FindingValues = { readonly [name: string]: string | number | readonly string[] }

export type Finding = FindingPlace & {
  /** A code of the rule catalogue, docs/rules.md. */
  readonly rule: string
  readonly group: RuleGroup
  readonly severity: Severity
  /**
   * How sure the rule is, 0…1; 1 where structure or arithmetic decide, less where the meaning of words does.
   */
  readonly certainty: number
  /** What is there, as written; null when the fault is that nothing is. */
  readonly text: string | null
  readonly values: FindingValues
  /** A better text for the very field, in the words of the document; null when there is no good one. */
  readonly suggestion: string | null
  /** Other codes of the same mistake, folded into this finding. */
  readonly also: readonly { readonly rule: string; readonly group: RuleGroup }[]
  /** The same mistake elsewhere in the document. */
  readonly places: readonly FindingRepeat[]
  /** Why it is advice only: measured, its rule is wrong too often to block (rules/precision.ts). */
  readonly held?: { readonly severity: Severity; readonly precision: number; readonly of: number }
}

/** Errors first, then warnings, then advice. */
export function bySeverity(a: { severity: Severity }, b: { severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}

/** How many findings have each severity. */
export function countSeverities(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { error: 0, warning: 0, advice: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** Every project, by its order, that a finding has a place in; none for one about the document itself. */
export function projectsTouched({ project, places }: Pick<Finding, 'project' | 'places'>): readonly number[] {
  return [...new Set([project, ...places.map((place) => place.project)].filter((order) => order !== null))]
}
