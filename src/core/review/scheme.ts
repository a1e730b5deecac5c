/**
 * How a review sheet is counted: part of the rule set, so that a region or a year can have it otherwise.
 * Weights and bands of 财预〔2015〕88号 are not yet compared with the official text (待核对); points a finding
 * and risk are this system's.
 */
import type { Severity } from '../kernel/finding.ts'
import type { RuleCode } from '../rules/catalogue.ts'
import type { Grade } from '../kernel/grade.ts'
import { parseMoney, type Fen } from '../kernel/money.ts'
import type { ReviewItem, ReviewMode } from './form.ts'

export type ReviewScheme = {
  /** Full points of each item, whole numbers; together 100. */
  readonly weights: Record<ReviewItem, number>
  /** Points that one finding costs when it is sure, at most two decimals. */
  readonly points: Record<Severity, number>
  /** Findings of one rule in one project that count; more of them cost nothing more. */
  readonly repeats: number
  /** The least share (%) of the points for 优, 良 and 中, of the sheet and of each item; below is 差. */
  readonly bands: { readonly excellent: number; readonly good: number; readonly fair: number }
  /** What a grade of an item is worth (% of its points) where the review is by grades alone. */
  readonly standsFor: Record<Grade, number>
  /** The best grade that is proposed as long as a finding of this severity is open. */
  readonly highest: Record<Severity, Grade>
  /** A grade is given from this share (%) of judged points on; with less the sheet is 未定级. */
  readonly gradedFrom: number
  /** From this budget (万元) on a project is a 重点项目 and is given points. */
  readonly scoredFrom: string
  /** How much (%) one sure finding says that the target does not hold. */
  readonly risk: Record<Severity, number>
  /** How the sheet of a document is made of its projects': by their money, or each the same. */
  readonly rollUp: 'money' | 'mean'
  /** Rules whose findings the unit can mend by their message alone, with a better text or without. */
  readonly mechanical: readonly RuleCode[]
  /** From this certainty (%) on what a rule says may be sent back without thinking it over. */
  readonly sureFrom: number
}

/** 重点项目 are given points, others grades. */
export function reviewMode(budget: Fen | null, scheme: ReviewScheme): ReviewMode {
  const known = SCORED_FROM.get(scheme) ?? parseMoney(scheme.scoredFrom, '万元')
  SCORED_FROM.set(scheme, known)
  return budget !== null && known.ok && budget >= known.value ? 'scored' : 'qualitative'
}

/** Asked for every project of a document. */
const SCORED_FROM = new WeakMap<ReviewScheme, ReturnType<typeof parseMoney>>()
