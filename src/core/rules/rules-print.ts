/** A short name for everything that decides what is found in a document by itself: the same print, the same findings. */
import { CATALOGUE } from './catalogue.ts'
import { digest } from './digest.ts'
import { RULES_EDITION } from './edition.ts'
import type { Guard } from './precision.ts'
import { RULE_CODES } from './rule.ts'
import type { RuleSet } from './rule-set.ts'

/** @param guard the rules that measured precision holds back under the set */
export function rulesPrint({ from: _from, to: _to, region: _region, ...ruleSet }: RuleSet, guard: Guard): string {
  const rules = RULE_CODES.map((code) => [code, CATALOGUE[code]])
  return digest(JSON.stringify([RULES_EDITION, rules, ruleSet, [...guard.keys()].toSorted()]))
}
