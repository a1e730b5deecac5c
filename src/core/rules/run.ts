/**
 * Runs the rules of a rule set over a document. Deterministic: the same document and rule set give the same findings in
 * the same order.
 */
import type { Finding } from '../finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { CATALOGUE } from './catalogue.ts'
import { foldQuestions, gatherRepeats, type Remark } from './fold.ts'
import { byRank } from './rank.ts'
import type { RuleContext } from './context.ts'
import { RULES } from './rulebook.ts'
import { RULE_CODES, type RuleCode } from './rule.ts'
import type { RuleSet } from './rule-set.ts'
import { isInScope } from './scope.ts'
import { summarise, type CheckSummary } from './score.ts'

export type CheckResult = {
  /** The id of the rule set, e.g. hebei/2025. */
  readonly ruleSet: string
  readonly findings: readonly Finding[]
  readonly summary: CheckSummary
}

/**
 * Checks a document under the rules of a set: findings ranked (errors first, then what sends a table back), and their summary.
 * @param context the words of the language, and what else is known of the same projects
 */
export function checkTargets(document: TargetDocument, ruleSet: RuleSet, context: RuleContext): CheckResult {
  const remarks = RULE_CODES.filter((code) => !ruleSet.off.includes(code) && isInScope(code, document)).flatMap((code) => remarksOf(code, document, ruleSet, context))
  const findings = gatherRepeats(foldQuestions(remarks), document.projects.length).toSorted(byRank)
  return { ruleSet: ruleSet.id, findings, summary: summarise(findings, document.projects.length, ruleSet.scoring) }
}

function remarksOf(code: RuleCode, document: TargetDocument, ruleSet: RuleSet, context: RuleContext): readonly Remark[] {
  const { group, severity } = CATALOGUE[code]
  return RULES[code].check(document, ruleSet.parameters, context).map((draft) => ({
    ...draft,
    rule: code,
    group,
    severity: draft.severity ?? ruleSet.severities[code] ?? severity,
    also: [],
  }))
}
