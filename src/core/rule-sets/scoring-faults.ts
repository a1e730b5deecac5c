/**
 * What does not fit together in how scores are counted: points that do not come to 100, bands that do not
 * fall.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import { exactly, plus, rounded } from '../kernel/exact.ts'
import type { ScoringScheme } from '../scoring/scheme.ts'
import { ruleSetFault, type RuleSetFault } from './rule-set-fault.ts'

/** Errors: points-not-whole, bands-not-falling. */
export function scoringFaults({
  executionWeight,
  weights,
  costWeights,
  satisfactionFrom,
  satisfactionGives,
  steps,
  caps,
  grades,
}: ScoringScheme): readonly RuleSetFault[] {
  return [
    ...wholeFaults('scoring.weights', executionWeight, Object.values(weights)),
    ...wholeFaults('scoring.costWeights', executionWeight, Object.values(costWeights)),
    ...fallingFaults('scoring.grades', [grades.excellent, grades.good, grades.fair]),
    ...fallingFaults('scoring.steps', [steps.reached, steps.partly]),
    ...fallingFaults('scoring.satisfactionFrom', [
      satisfactionFrom.full,
      satisfactionFrom.most,
      satisfactionFrom.some,
    ]),
    ...fallingFaults('scoring.satisfactionGives', [satisfactionGives.most, satisfactionGives.some]),
    ...fallingFaults('scoring.caps', [caps.below80, caps.below70, caps.below60, caps.below50]),
  ]
}

function wholeFaults(path: string, execution: string, weights: readonly string[]): readonly RuleSetFault[] {
  const sum = rounded([execution, ...weights].map(exactly).reduce(plus))
  return sum === '100.00' ? [] : [ruleSetFault('points-not-whole', path, { execution, sum })]
}

function fallingFaults(path: string, values: readonly string[]): readonly RuleSetFault[] {
  return values.every((value, i) => i === 0 || compareDecimal(values[i - 1] ?? '', value) > 0)
    ? []
    : [ruleSetFault('bands-not-falling', path, { values: values.join('、') })]
}
