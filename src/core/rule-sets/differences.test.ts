import { expect, test } from 'vitest'
import { DEFAULTS } from './defaults.ts'
import { ruleSetDifferences } from './differences.ts'
import { changedParameters } from './resolve-rule-set.ts'

test('a set and itself do not differ', () => {
  expect(ruleSetDifferences(DEFAULTS, DEFAULTS)).toEqual([])
})

test('every value is named by its path, lists by what came and went', () => {
  const other = changedParameters(DEFAULTS, {
    severities: { 'basis-weak': 'error' },
    off: ['plan-uniform'],
    review: { bands: { excellent: 95 } },
    publishWaivers: false,
    parameters: {
      leastIndicators: 6,
      requiredKinds: { cost: 'off' },
      vagueWords: { add: ['大幅'], remove: ['提升'] },
    },
  })
  expect(ruleSetDifferences(DEFAULTS, other)).toEqual([
    { kind: 'value', path: 'off.plan-uniform', before: true, after: false },
    { kind: 'value', path: 'severities.basis-weak', before: 'advice', after: 'error' },
    { kind: 'value', path: 'parameters.requiredKinds.cost', before: 'warning', after: 'off' },
    { kind: 'value', path: 'parameters.leastIndicators', before: 5, after: 6 },
    { kind: 'words', path: 'parameters.vagueWords', added: ['大幅'], removed: ['提升'] },
    { kind: 'value', path: 'review.bands.excellent', before: 90, after: 95 },
    { kind: 'value', path: 'publishWaivers', before: true, after: false },
  ])
  expect(ruleSetDifferences(other, DEFAULTS)).toHaveLength(7)
})
