/**
 * Runs the rules of a rule set over a document. Deterministic: the same document and rule set give the same findings in
 * the same order.
 */
import { SEVERITIES, type Finding, type Severity } from '../finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { CATALOGUE } from './catalogue.ts'
import { foldQuestions, type Remark } from './fold.ts'
import { gatherRepeats } from './gather.ts'
import { MEASURED } from './measured-precision.ts'
import { guardOf, type Guard, type VerdictsByRule } from './precision.ts'
import { byRankIn } from './rank.ts'
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
 * @param verdicts what is known of the rules' precision: one that is wrong too often for the set gives advice only
 */
export function checkTargets(document: TargetDocument, ruleSet: RuleSet, context: RuleContext, verdicts: VerdictsByRule = MEASURED): CheckResult {
  const guard = guardOf(ruleSet, verdicts)
  const heldBack = new Map<RuleCode, Severity>()
  const remarks = RULE_CODES.filter((code) => !ruleSet.off.includes(code) && isInScope(code, document)).flatMap((code) => {
    const own = remarksOf(code, document, ruleSet, context)
    if (own.length === 0) return own
    const gravest = SEVERITIES.find((severity) => own.some((remark) => remark.severity === severity))
    if (!guard.has(code) || gravest === undefined || gravest === 'advice') return own
    heldBack.set(code, gravest)
    return own.map((remark): Remark => ({ ...remark, severity: 'advice' }))
  })
  const findings = gatherRepeats(foldQuestions(remarks), document).map((finding) => withReason(finding, guard, heldBack)).toSorted(byRankIn(document))
  return { ruleSet: ruleSet.id, findings, summary: summarise(findings, document, ruleSet.review) }
}

const NONE: readonly Remark[] = []

function withReason(finding: Finding, guard: Guard, heldBack: ReadonlyMap<RuleCode, Severity>): Finding {
  const code = finding.rule as RuleCode
  const severity = heldBack.get(code)
  const measured = guard.get(code)
  return severity === undefined || measured === undefined ? finding : { ...finding, held: { severity, ...measured } }
}

function remarksOf(code: RuleCode, document: TargetDocument, ruleSet: RuleSet, context: RuleContext): readonly Remark[] {
  const drafts = RULES[code].check(document, ruleSet.parameters, context)
  // Most rules have nothing to say of most documents.
  if (drafts.length === 0) return NONE
  const { group, severity } = CATALOGUE[code]
  // Key by key: there are thousands of drafts, and copying them whole takes longer than many a rule.
  return drafts.map(({ project, indicator, field, at, text, values, suggestion, certainty, severity: own }): Remark => ({
    project, indicator, field, at, text, values, suggestion, severity: own ?? ruleSet.severities[code] ?? severity, certainty, rule: code, group, also: [],
  }))
}
