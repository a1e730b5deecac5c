/** The rule sets in force by region and year. */
import { flatMap } from '../kernel/flat-map.ts'
import { createRuleBook } from './rule-book.ts'
import type { RuleSet } from './rule-set.ts'

export type { RuleSet } from './rule-set.ts'

/**
 * The rule sets that come with the program; those of an installation are in its own book
 * (rule-sets/rule-book.ts).
 */
const BUILT_IN_BOOK = createRuleBook()

/** Those of the program, resolved: the narrowest region first, the newest of a region first. */
export const RULE_SETS: readonly RuleSet[] = flatMap(
  BUILT_IN_BOOK.sets,
  ({ id }) => BUILT_IN_BOOK.find(id) ?? [],
).toSorted((a, b) => b.region.length - a.region.length || b.from - a.from)

/**
 * The rule set of the program for a region (区划 code, or any code that begins with it) and a fiscal year: see
 * {@link RuleBook.inForce}.
 */
export function ruleSetFor(regionCode: string | null, fiscalYear: number | null): RuleSet {
  return BUILT_IN_BOOK.inForce(regionCode, fiscalYear)
}

/** A rule set of the program by its id, e.g. hebei/2025; null when there is none. */
export function ruleSetById(id: string): RuleSet | null {
  return BUILT_IN_BOOK.find(id)
}
