import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRuleSet } from './parse-rule-set.ts'

const GOOD = {
  format: 'jichi.rule-set/1',
  id: 'lunan/2025',
  name: '路南区',
  version: 3,
  region: '130202',
  from: 2025,
  to: null,
  parent: 'hebei/2025',
}
const faultsOf = (change: object) => {
  const parsed = parseRuleSet({ ...GOOD, ...change })
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`)
}

test('what says nothing, and what says everything, is read as it stands', () => {
  expect(parseRuleSet(GOOD)).toEqual({ ok: true, value: GOOD })
  const all = {
    ...GOOD,
    to: 2026,
    severities: { 'basis-weak': 'error' },
    off: ['plan-uniform'],
    on: ['basis-empty'],
    parameters: {
      budgetTolerance: '0.01',
      leastIndicators: 6,
      vagueWords: { add: ['大幅'], remove: ['基本'] },
      weakBases: { replace: ['经验'] },
      requiredKinds: { cost: 'off' },
    },
    review: { points: { error: 12 }, repeats: 5, bands: { excellent: 95 } },
    publishWaivers: false,
    blockingPrecision: 0.9,
  }
  expect(parseRuleSet(all)).toEqual({ ok: true, value: all })
})

describe('every fault is reported with its path', () => {
  test.each<[object, readonly string[]]>([
    [{ id: 'Lunan 2025' }, ['bad-id id']],
    [{ region: '1302021' }, ['bad-region region']],
    [{ region: '130' }, ['bad-region region']],
    [{ to: 2024 }, ['years-reversed to']],
    [{ version: 0 }, ['out-of-bounds version']],
    [{ version: 1.5 }, ['wrong-kind version']],
    [{ name: ' ' }, ['text-empty name']],
    [{ name: '名'.repeat(61) }, ['text-too-long name']],
    [{ note: 'x' }, ['unknown-key note']],
    [{ constructor: 1 }, ['unknown-key constructor']],
    [
      { severities: { 'no-rule': 'error', 'basis-weak': 'grave' } },
      ['unknown-rule severities.no-rule', 'unknown-value severities.basis-weak'],
    ],
    [{ off: ['basis-weak', 'basis-weak', 'x'] }, ['word-twice off.1', 'unknown-rule off.2']],
    [{ off: ['basis-weak'], on: ['basis-weak'] }, ['both-ways on.0']],
    [{ parameters: { vagueWord: { add: [] } } }, ['unknown-key parameters.vagueWord']],
    [{ parameters: { vagueWords: ['提高'] } }, ['wrong-kind parameters.vagueWords']],
    [
      { parameters: { vagueWords: { add: ['', 3, '甲', '甲'] } } },
      [
        'text-empty parameters.vagueWords.add.0',
        'wrong-kind parameters.vagueWords.add.1',
        'word-twice parameters.vagueWords.add.3',
      ],
    ],
    [
      { parameters: { vagueWords: { add: ['甲'], remove: ['甲'] } } },
      ['both-ways parameters.vagueWords.remove.0'],
    ],
    [{ parameters: { vagueWords: { replace: [], add: [] } } }, ['unknown-key parameters.vagueWords.add']],
    [
      { parameters: { vagueWords: { replace: Array.from({ length: 2001 }, (_, i) => `词${i}`) } } },
      ['too-many parameters.vagueWords.replace'],
    ],
    [
      {
        parameters: {
          leastIndicators: 0,
          costCoverage: 101,
          budgetTolerance: '0.50',
          satisfactionLimit: '10',
        },
      },
      [
        'out-of-bounds parameters.leastIndicators',
        'out-of-bounds parameters.costCoverage',
        'wrong-kind parameters.budgetTolerance',
        'out-of-bounds parameters.satisfactionLimit',
      ],
    ],
    [
      { parameters: { requiredKinds: { cost: 'none', other: 'error' } } },
      ['unknown-value parameters.requiredKinds.cost', 'unknown-key parameters.requiredKinds.other'],
    ],
    [
      { review: { points: { error: -1 }, bands: { excellent: 'A' } } },
      ['out-of-bounds review.points.error', 'wrong-kind review.bands.excellent'],
    ],
    [
      {
        review: {
          weights: { clear: 10.5, order: 1 },
          rollUp: 'most',
          mechanical: { add: ['no-rule'] },
          highest: { error: 'A' },
        },
      },
      [
        'wrong-kind review.weights.clear',
        'unknown-key review.weights.order',
        'unknown-value review.rollUp',
        'unknown-rule review.mechanical.add.0',
        'unknown-value review.highest.error',
      ],
    ],
    [
      { publishWaivers: 'yes', blockingPrecision: 1.1 },
      ['wrong-kind publishWaivers', 'out-of-bounds blockingPrecision'],
    ],
  ])('%j', (change, faults) => {
    expect(faultsOf(change)).toEqual(faults)
  })

  test('keys that must be there', () => {
    const { region: _, ...without } = GOOD
    expect(parseRuleSet(without)).toMatchObject({
      ok: false,
      error: [{ code: 'key-missing', path: 'region' }],
    })
  })

  test.each([null, [], 'text', 3, {}, { format: 'jichi.layout/1' }])('%j is no rule set', (json) => {
    expect(parseRuleSet(json)).toMatchObject({ ok: false, error: [{ code: 'not-a-rule-set', path: '' }] })
  })

  test('whatever JSON comes, it is read or refused, and never changed', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(GOOD), 'parameters', 'review', 'severities', 'off'),
        (value, key) => {
          const json: unknown = { ...GOOD, [key]: value }
          const before = JSON.stringify(json)
          const parsed = parseRuleSet(json)
          expect(JSON.stringify(json)).toBe(before)
          expect(parsed.ok || parsed.error.length > 0).toBe(true)
        },
      ),
    )
  })
})
