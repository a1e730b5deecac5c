/**
 * Runs the rules of a rule set over a document. Deterministic: the same document and rule set give the same
 * findings in the same order.
 */
import { SEVERITIES, type Finding, type RuleGroup, type Severity } from '../kernel/finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '../rules/catalogue.ts'
import { RULES } from '../rules/all-rules.ts'
import { foldQuestions, type RuleRemark } from '../rules/fold.ts'
import { gatherRepeats } from './gather.ts'
import { MEASURED } from '../rules/measured-precision.ts'
import { precisionGuard, type Guard, type VerdictsByRule } from '../rules/precision.ts'
import { byRankIn } from '../rules/rank.ts'
import type { RuleContext } from '../rules/context.ts'
import type { Rule } from '../rules/rule.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import type { Scope } from '../rules/scope.ts'
import { summarise, type CheckSummary } from '../review/score.ts'

export type CheckResult = {
  /** The id of the rule set, e.g. hebei/2025. */
  readonly ruleSet: string
  readonly findings: readonly Finding[]
  readonly summary: CheckSummary
}

/**
 * Checks a document under the rules of a set: findings ranked (errors first, then what sends a table back),
 * and their summary.
 * @param context the words of the language, and what else is known of the same projects
 * @param verdicts what is known of the rules' precision: one that is wrong too often for the set gives advice
 * only
 */
export function checkTargets(
  document: TargetDocument,
  ruleSet: RuleSet,
  context: RuleContext,
  verdicts: VerdictsByRule = MEASURED,
): CheckResult {
  const guard = precisionGuard(ruleSet, verdicts)
  const heldBack = new Map<RuleCode, Severity>()
  const remarks: RuleRemark[] = []
  for (const rule of rulesIn(ruleSet)) {
    if (rule.scope !== null && !rule.scope(document)) continue
    const own = remarksOf(rule, document, ruleSet, context)
    if (own.length === 0) continue
    const gravest = guard.has(rule.code)
      ? SEVERITIES.find((severity) => own.some((remark) => remark.severity === severity))
      : undefined
    const held = gravest !== undefined && gravest !== 'advice'
    if (held) heldBack.set(rule.code, gravest)
    for (const remark of own) remarks.push(held ? { ...remark, severity: 'advice' } : remark)
  }
  const findings = gatherRepeats(foldQuestions(remarks), document)
    .map((finding) => withReason(finding, guard, heldBack))
    .toSorted(byRankIn(document))
  return { ruleSet: ruleSet.id, findings, summary: summarise(findings, document, ruleSet.review) }
}

const NONE: readonly RuleRemark[] = []

/** A rule as a set has it: looked up once a set, not once a document. */
type InForce = {
  readonly code: RuleCode
  readonly check: Rule['check']
  readonly scope: Scope | null
  readonly group: RuleGroup
  readonly severity: Severity
}

const IN_FORCE = new WeakMap<RuleSet, readonly InForce[]>()

function rulesIn(ruleSet: RuleSet): readonly InForce[] {
  const known = IN_FORCE.get(ruleSet)
  if (known !== undefined) return known
  const rules = RULE_CODES.filter((code) => !ruleSet.off.includes(code)).map((code): InForce => {
    const { group, severity } = CATALOGUE[code]
    return {
      code,
      check: RULES[code].check,
      scope: RULES[code].scope ?? null,
      group,
      severity: ruleSet.severities[code] ?? severity,
    }
  })
  IN_FORCE.set(ruleSet, rules)
  return rules
}

function withReason(finding: Finding, guard: Guard, heldBack: ReadonlyMap<RuleCode, Severity>): Finding {
  const code = finding.rule as RuleCode
  const severity = heldBack.get(code)
  const measured = guard.get(code)
  return severity === undefined || measured === undefined
    ? finding
    : { ...finding, held: { severity, ...measured } }
}

function remarksOf(
  { code, check, group, severity }: InForce,
  document: TargetDocument,
  { parameters }: RuleSet,
  context: RuleContext,
): readonly RuleRemark[] {
  const drafts = check(document, parameters, context)
  // Most rules have nothing to say of most documents.
  if (drafts.length === 0) return NONE
  // Key by key: there are thousands of drafts, and copying them whole takes longer than many a rule.
  return drafts.map(
    ({ project, indicator, field, at, text, values, suggestion, certainty, severity: own }): RuleRemark => ({
      project,
      indicator,
      field,
      at,
      text,
      values,
      suggestion,
      severity: own ?? severity,
      certainty,
      rule: code,
      group,
      also: [],
    }),
  )
}
