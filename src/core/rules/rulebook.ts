/** Every rule by its code, and the rule sets in force by region and year. */
import { HEBEI } from './hebei.ts'
import type { Rule, RuleCode } from './rule.ts'
import type { RuleSet } from './rule-set.ts'

export type { RuleSet } from './rule-set.ts'

export const RULES: { readonly [code in RuleCode]?: Rule } = {}

/** All rule sets, the newest of a region first. */
export const RULE_SETS: readonly RuleSet[] = [...HEBEI]

const DEFAULT_RULE_SET: RuleSet = HEBEI[0] ?? RULE_SETS[0] as RuleSet

/**
 * The rule set for a region (区划 code, or any code that begins with it) and a fiscal year. A region without rules of its
 * own is checked by Hebei's; a year before the first set by the earliest; an unknown year by the newest.
 */
export function ruleSetFor(regionCode: string | null, fiscalYear: number | null): RuleSet {
  const own = RULE_SETS.filter((set) => regionCode?.startsWith(set.region))
  const sets = own.length > 0 ? own : HEBEI
  const inForce = sets.find((set) => fiscalYear === null || set.from <= fiscalYear)
  return inForce ?? sets.at(-1) ?? DEFAULT_RULE_SET
}

/** A rule set by its id, e.g. hebei/2025; null when there is none. */
export function ruleSetById(id: string): RuleSet | null {
  return RULE_SETS.find((set) => set.id === id) ?? null
}
