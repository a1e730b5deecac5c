/**
 * The rule sets that come with the program, as data. What no official text fixes (thresholds, lists of words)
 * is a default of this system and the same for the whole nation until a region says otherwise; rules that
 * rest on it say 「待核对」.
 */
import { RULE_SET_FORMAT, type RuleSetChanges, type RuleSetData, type RuleSetHead } from './rule-set-data.ts'

function builtIn(head: Omit<RuleSetHead, 'version' | 'name'>, changes: RuleSetChanges = {}): RuleSetData {
  return { format: RULE_SET_FORMAT, ...head, name: null, version: 1, ...changes }
}

/** Parents before children. */
export const BUILT_IN: readonly RuleSetData[] = [
  // The demands of 88号.
  builtIn({ id: 'national/2022', region: '', from: 2022, to: 2024, parent: null }),
  // A missing 成本指标 is an error since 101号 asks every project for one (待核对).
  builtIn(
    { id: 'national/2025', region: '', from: 2025, to: null, parent: 'national/2022' },
    { parameters: { requiredKinds: { cost: 'error' } } },
  ),
  // The form is that of the 2022 documents; projects are watched at the marks of its spending plan, against
  // that plan alone.
  builtIn(
    { id: 'hebei/2022', region: '13', from: 2022, to: 2024, parent: 'national/2022' },
    { monitoring: { rounds: 'plan-marks', stagesOn: false } },
  ),
  builtIn(
    { id: 'hebei/2025', region: '13', from: 2025, to: null, parent: 'national/2025' },
    { monitoring: { rounds: 'plan-marks', stagesOn: false } },
  ),
]

export function isBuiltIn(id: string): boolean {
  return BUILT_IN.some((set) => set.id === id)
}
