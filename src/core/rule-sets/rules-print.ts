/**
 * A short name for everything that decides what is found in a document by itself: the same print, the same
 * findings.
 */
import { CATALOGUE, RULE_CODES } from '../rules/catalogue.ts'
import { digest } from '../kernel/digest.ts'
import { RULES_EDITION } from '../rules/edition.ts'
import type { Guard } from '../rules/precision.ts'
import type { RuleSet } from './rule-set.ts'

/**
 * What a set says of other work than checking (事前评估, 运行监控, 自评计分, 结果应用, 财政运行, 转移支付) finds nothing in
 * a document: it is left out.
 * @param guard the rules that measured precision holds back under the set
 */
export function rulesPrint(
  {
    from: _from,
    to: _to,
    region: _region,
    assessment: _assessment,
    monitoring: _monitoring,
    results: _results,
    evaluation: _evaluation,
    scoring: _scoring,
    fiscalOperation: _fiscalOperation,
    transfers: _transfers,
    ...ruleSet
  }: RuleSet,
  guard: Guard,
): string {
  const rules = RULE_CODES.map((code) => {
    const { group, how, severity, tier } = CATALOGUE[code]
    return [code, { group, how, severity, tier }]
  })
  return digest(JSON.stringify([RULES_EDITION, rules, ruleSet, [...guard.keys()].toSorted()]))
}
