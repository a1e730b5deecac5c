/** Which faults the unit can mend by itself: each rule says so. */
import { CATALOGUE, RULE_CODES, type RuleCode } from '../rules/catalogue.ts'

/** The rules that a unit can follow by their message alone, in their order. */
export function mendedByInstruction(): readonly RuleCode[] {
  return RULE_CODES.filter((code) => CATALOGUE[code].mending === 'instruction')
}
