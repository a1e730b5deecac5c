/** Findings in a target that lie between it and another paper: the words of the department in its document. */
import type { Finding } from '../kernel/finding.ts'

/** Rules that hold a target against the words of its document, and are shown in the target. */
export const RULES_AGAINST_WORDS: readonly string[] = [
  'narrative-table-conflict',
  'narrative-indicator-not-in-table',
  'name-mismatch-list-table',
  'order-mismatch',
]

/** Whether it is mended in either of two papers: the target, or the text of the department. */
export function isAgainstWords({ rule, project }: Pick<Finding, 'rule' | 'project'>): boolean {
  return project !== null && RULES_AGAINST_WORDS.includes(rule)
}
