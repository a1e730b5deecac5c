import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALONE, targets } from '../../../test/support/targets.ts'
import {
  precisionGuard,
  NOTHING_JUDGED,
  reliablePrecision,
  sumOfVerdicts,
  VERDICTS_LEAST,
} from './precision.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from '../findings/run.ts'

const verdicts = fc
  .integer({ min: VERDICTS_LEAST, max: 500 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((right) => ({ right, of })))

describe('the precision that can be relied on', () => {
  // The lower root of (p̂ − p)² = z²·p(1 − p)/n, found by bisection.
  test.each([
    [20, 20, 0.9241],
    [18, 20, 0.7816],
    [45, 50, 0.8323],
    [95, 100, 0.9141],
    [0, 20, 0],
  ])('%i of %i: %d', (right, of, bound) => {
    expect(reliablePrecision({ right, of })).toBeCloseTo(bound, 3)
  })

  test('a few verdicts say nothing', () => {
    expect(reliablePrecision({ right: 0, of: VERDICTS_LEAST - 1 })).toBeNull()
    expect(reliablePrecision({ right: 0, of: 0 })).toBeNull()
  })

  test('is never above the share that was right, and one more right finding never lowers it', () => {
    fc.assert(
      fc.property(verdicts, ({ right, of }) => {
        const bound = reliablePrecision({ right, of }) ?? Number.NaN
        expect(bound).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThanOrEqual(right / of + 1e-12)
        expect(reliablePrecision({ right: right + 1, of: of + 1 }) ?? 0).toBeGreaterThanOrEqual(bound - 1e-12)
        expect(reliablePrecision({ right, of: of + 1 }) ?? 1).toBeLessThanOrEqual(bound + 1e-12)
      }),
    )
  })

  test('two sources know as much as both say', () => {
    expect(sumOfVerdicts({ 'basis-weak': { right: 3, of: 4 } }, NOTHING_JUDGED)).toEqual({
      'basis-weak': { right: 3, of: 4 },
    })
    expect(
      sumOfVerdicts(
        { 'basis-weak': { right: 3, of: 4 } },
        { 'basis-weak': { right: 1, of: 2 }, 'basis-empty': { right: 5, of: 5 } },
      ),
    ).toEqual({ 'basis-weak': { right: 4, of: 6 }, 'basis-empty': { right: 5, of: 5 } })
  })
})

describe('a rule that is wrong too often', () => {
  const document = targets([{ code: null }])
  const set = { ...ruleSetFor('130202', 2025), blockingPrecision: 0.8 }
  const found = (verdictsByRule: typeof NOTHING_JUDGED) =>
    checkTargets(document, set, ALONE, verdictsByRule).findings.filter(
      ({ rule }) => rule === 'project-code-missing',
    )

  test('cannot block: what it says is advice, and says why', () => {
    const held = found({ 'project-code-missing': { right: 20, of: 40 } })
    expect(held).toMatchObject([
      { rule: 'project-code-missing', severity: 'advice', held: { severity: 'error', of: 40 } },
    ])
    expect(held[0]?.held?.precision).toBeCloseTo(0.4, 2)
    expect(
      checkTargets(document, set, ALONE, { 'project-code-missing': { right: 20, of: 40 } }).summary.error,
    ).toBe(checkTargets(document, set, ALONE, NOTHING_JUDGED).summary.error - 1)
  })

  test.each([
    ['it is right often enough', { 'project-code-missing': { right: 40, of: 40 } }],
    ['too few findings were judged', { 'project-code-missing': { right: 0, of: 19 } }],
    ['another rule is wrong', { 'basis-weak': { right: 0, of: 40 } }],
    ['nothing is known', NOTHING_JUDGED],
  ])('blocks as long as %s', (_, verdictsByRule) => {
    const [finding] = found(verdictsByRule)
    expect(finding).toMatchObject({ rule: 'project-code-missing', severity: 'error' })
    expect(finding).not.toHaveProperty('held')
  })

  test('a bar of nothing holds no rule back', () => {
    expect(precisionGuard({ blockingPrecision: 0 }, { 'basis-weak': { right: 0, of: 100 } }).size).toBe(0)
    expect(
      precisionGuard({ blockingPrecision: 1 }, { 'basis-weak': { right: 100, of: 100 } }).has('basis-weak'),
    ).toBe(true)
  })
})
