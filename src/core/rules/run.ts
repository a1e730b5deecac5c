/**
 * Runs the rules of a rule set over a document. Deterministic: the same document and rule set give the same findings in
 * the same order.
 */
import type { Finding } from '../finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { CATALOGUE } from './catalogue.ts'
import { foldQuestions, gatherRepeats, type Remark } from './fold.ts'
import { byRank } from './rank.ts'
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

/** Checks a document: findings ranked (errors first, then what sends a table back), and their summary. */
export function checkTargets(document: TargetDocument, ruleSet: RuleSet): CheckResult {
  const remarks = RULE_CODES.filter((code) => !ruleSet.off.includes(code) && isInScope(code, document)).flatMap((code) => remarksOf(code, document, ruleSet))
  const findings = gatherRepeats(foldQuestions(remarks), document.projects.length).toSorted(byRank)
  return { ruleSet: ruleSet.id, findings, summary: summarise(findings, document.projects.length, ruleSet.scoring) }
}

function remarksOf(code: RuleCode, document: TargetDocument, ruleSet: RuleSet): readonly Remark[] {
  const { group, severity } = CATALOGUE[code]
  return RULES[code].check(document, ruleSet.parameters).map((draft) => ({
    ...draft,
    rule: code,
    group,
    severity: draft.severity ?? ruleSet.severities[code] ?? severity,
    also: [],
  }))
}
