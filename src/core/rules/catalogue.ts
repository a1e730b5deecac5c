/** The codes that a finding may carry, and what is known of each. A code may be added; none is renamed. */
import { ALL_FACTS } from './all-facts.ts'
import type { RuleFacts } from './rule-facts.ts'

export type RuleCode = keyof typeof ALL_FACTS

export const CATALOGUE: Record<RuleCode, RuleFacts> = ALL_FACTS

/** In the order in which rules are shown and checked: by group. */
export const RULE_CODES = Object.keys(ALL_FACTS) as readonly RuleCode[]

/** Whether this version has such a rule. */
function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(ALL_FACTS, code)
}

/** What is known of a rule; null for a code of another version. */
export function ruleFacts(code: string): RuleFacts | null {
  return isRuleCode(code) ? CATALOGUE[code] : null
}
