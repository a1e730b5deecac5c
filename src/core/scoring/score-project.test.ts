import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { rounded } from '../kernel/exact.ts'
import { scoreProof, recompute } from './proof.ts'
import { DEFAULT_SCORING } from './scheme.ts'
import { scoreSum } from './score-indicator.ts'
import {
  scoreGrade,
  scoreExecution,
  scoreProject,
  weightedMean,
  type ProjectToScore,
} from './score-project.ts'
import { weigh, type ToWeigh } from './weigh.ts'
import { INDICATOR_BRANCHES } from '../indicator/kind.ts'

const wan = (amount: number) => fen(BigInt(Math.round(amount * 100)) * 10_000n)
const indicator = (weight: string, a: string | null): ProjectToScore['indicators'][number] => ({
  branch: 'output',
  weight,
  target: { kind: 'number', comparator: '>=', number: '100', unit: '%' },
  actual: a === null ? null : { kind: 'number', number: a, unit: '%' },
})

describe('the total', () => {
  test('execution: 90 of 100 is 9 of 10 points; more than the budget is an error of the figures and counts as all of it', () => {
    expect(scoreExecution({ budget: wan(100), executed: wan(90) }, '10')).toMatchObject({
      rate: '90.00',
      score: '9.00',
      overspent: false,
    })
    expect(scoreExecution({ budget: wan(3), executed: wan(1) }, '10')).toMatchObject({
      rate: '33.33',
      exact: '10/3',
      score: '3.33',
    })
    expect(scoreExecution({ budget: wan(100), executed: wan(101) }, '10')).toMatchObject({
      score: '10.00',
      overspent: true,
    })
    expect(scoreExecution({ budget: wan(0), executed: wan(0) }, '10')).toMatchObject({
      rate: null,
      overspent: false,
    })
  })

  test('grades by the total that is shown: 89.99 is 良, 90.00 优, 59.99 差', () => {
    expect(
      ['100.00', '90.00', '89.99', '80.00', '79.99', '60.00', '59.99', '0.00'].map((total) =>
        scoreGrade(total, DEFAULT_SCORING),
      ),
    ).toEqual(['优', '优', '良', '良', '中', '中', '差', '差'])
  })

  test('is there when everything is, and leaves out what does not apply', () => {
    const project: ProjectToScore = {
      execution: { budget: wan(100), executed: wan(90) },
      executionWeight: '10',
      indicators: [indicator('60', '80'), indicator('30', '100')],
    }
    expect(scoreProject(project, DEFAULT_SCORING).total).toEqual({
      sum: '87.00',
      of: '100.00',
      rescaled: false,
      beforeCap: '87.00',
      cap: null,
      score: '87.00',
      grade: '良',
    })
    expect(
      scoreProject(
        { ...project, indicators: [indicator('60', '80'), indicator('30', null)] },
        DEFAULT_SCORING,
      ).total,
    ).toBeNull()
    expect(scoreProject({ ...project, execution: null }, DEFAULT_SCORING).total).toBeNull()
    expect(
      scoreProject(
        {
          ...project,
          indicators: [
            indicator('60', '80'),
            { ...indicator('30', null), actual: { kind: 'not-applicable' } },
          ],
        },
        DEFAULT_SCORING,
      ).total,
    ).toMatchObject({ sum: '57.00', of: '70.00', rescaled: true, score: '81.43' })
    expect(
      scoreProject({ ...project, execution: { budget: wan(0), executed: wan(0) } }, DEFAULT_SCORING).total,
    ).toMatchObject({ sum: '78.00', of: '90.00', score: '86.67' })
  })

  test('paid without a budget keeps the item, without points: the rest is not counted for 100', () => {
    const project: ProjectToScore = {
      execution: { budget: wan(0), executed: wan(5) },
      executionWeight: '10',
      indicators: [indicator('60', '80'), indicator('30', '100')],
    }
    expect(scoreProject(project, DEFAULT_SCORING)).toMatchObject({
      execution: { rate: null, overspent: true, score: '0.00' },
      total: { sum: '78.00', of: '100.00', rescaled: false, score: '78.00', grade: '中' },
    })
  })

  test('is capped by the exact execution rate where the rule set says so', () => {
    const at = (executed: number, capped = true) =>
      scoreProject(
        {
          execution: { budget: wan(100), executed: wan(executed) },
          executionWeight: '10',
          indicators: [indicator('90', '100')],
        },
        { ...DEFAULT_SCORING, capped },
      ).total
    expect(
      [at(80), at(79.99), at(69.99), at(59.99), at(49.99), at(49.99, false)].map((total) => total?.score),
    ).toEqual(['98.00', '89.00', '79.00', '69.00', '59.00', '95.00'])
    expect(at(79.99)).toMatchObject({ beforeCap: '98.00', cap: { below: '80', most: '89' }, grade: '良' })
  })

  test('lies between 0 and 100, and neither a better value nor more execution ever makes it less', () => {
    const cents = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value / 100))
    fc.assert(
      fc.property(
        fc.record({
          actuals: fc.array(fc.tuple(cents(20_000), fc.boolean()), { minLength: 1, maxLength: 8 }),
          executed: fc.integer({ min: 0, max: 110 }),
          which: fc.nat(7),
          better: cents(5000),
          moreExecuted: fc.integer({ min: 0, max: 20 }),
          capped: fc.boolean(),
        }),
        ({ actuals, executed, which, better, moreExecuted, capped }) => {
          const { execution, indicators } = weigh(
            actuals.map(() => ({ branch: 'output' as const, weight: null })),
            DEFAULT_SCORING,
          )
          const total = (values: readonly string[], spent: number) =>
            Number(
              scoreProject(
                {
                  execution: { budget: wan(100), executed: wan(spent) },
                  executionWeight: execution,
                  indicators: values.map((value, i) =>
                    actuals[i]?.[1] === true && i > 0
                      ? {
                          ...indicator(indicators[i] ?? '0', null),
                          actual: { kind: 'not-applicable' as const },
                        }
                      : indicator(indicators[i] ?? '0', value),
                  ),
                },
                { ...DEFAULT_SCORING, capped },
              ).total?.score,
            )
          const values = actuals.map(([value]) => value)
          const before = total(values, executed)
          expect(before).toBeGreaterThanOrEqual(0)
          expect(before).toBeLessThanOrEqual(100)
          expect(
            total(
              values.map((value, i) =>
                i === which % values.length ? String(Number(value) + Number(better)) : value,
              ),
              executed,
            ),
          ).toBeGreaterThanOrEqual(before)
          expect(total(values, executed + moreExecuted)).toBeGreaterThanOrEqual(before)
        },
      ),
    )
  })

  test('means of totals are weighted by money', () => {
    expect(
      weightedMean([
        { score: '90.00', weight: 300n },
        { score: '60.00', weight: 100n },
      ]),
    ).toBe('82.50')
    expect(weightedMean([])).toBeNull()
  })
})

describe('points of indicators', () => {
  const sumTo = (parts: readonly string[]) => rounded(scoreSum(parts))

  test('10/50/30/10, with 成本 10/20/40/20/10, without satisfaction its points are with the benefits', () => {
    const of = (...branches: ToWeigh['branch'][]) =>
      weigh(
        branches.map((branch) => ({ branch, weight: null })),
        DEFAULT_SCORING,
      )
    expect(of('output', 'output', 'output', 'benefit', 'satisfaction')).toEqual({
      source: 'split',
      execution: '10',
      indicators: ['16.67', '16.67', '16.66', '30', '10'],
    })
    expect(of('cost', 'output', 'benefit', 'satisfaction').indicators).toEqual(['20', '40', '20', '10'])
    expect(of('output', 'benefit').indicators).toEqual(['50', '40'])
    expect(of('output').indicators).toEqual(['90'])
  })

  test('own points are kept where they come to the sum, else in proportion; missing ones are split', () => {
    const own = (...weights: (string | null)[]) =>
      weigh(
        weights.map((weight) => ({ branch: 'output', weight })),
        DEFAULT_SCORING,
      )
    expect(own('50', '40')).toEqual({ source: 'own', execution: '10', indicators: ['50', '40'] })
    expect(own('50', '50')).toEqual({ source: 'scaled', execution: '10', indicators: ['45', '45'] })
    expect(own('1', '1', '1').indicators).toEqual(['30', '30', '30'])
    expect(own('50', null).source).toBe('split')
    expect(weigh([{ branch: 'output', weight: '80' }], DEFAULT_SCORING, '20')).toEqual({
      source: 'own',
      execution: '20',
      indicators: ['80'],
    })
  })

  test('always come to 100 with those of the execution', () => {
    const row = fc.record({
      branch: fc.constantFrom(...INDICATOR_BRANCHES),
      weight: fc.option(fc.integer({ min: 0, max: 5000 }).map((cents) => String(cents / 100))),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { execution, indicators } = weigh(rows, DEFAULT_SCORING)
        expect(sumTo([execution, ...indicators])).toBe('100.00')
      }),
    )
  })
})

describe('a proof sheet', () => {
  const facts = (actuals: readonly string[], executed: number, capped: boolean) => {
    const weighing = weigh(
      actuals.map(() => ({ branch: 'output' as const, weight: null })),
      DEFAULT_SCORING,
    )
    return {
      about: {
        region: '130202',
        year: 2025,
        unit: { code: '001', name: '甲' },
        project: { code: null, name: '修路' },
        version: 1,
      },
      ruleSet: { id: 'hebei/2025', version: 1, scoring: { ...DEFAULT_SCORING, capped } },
      weights: weighing.source,
      execution: { budget: wan(100), executed: wan(executed) },
      executionWeight: weighing.execution,
      indicators: actuals.map((a, i) => ({
        ...indicator(weighing.indicators[i] ?? '0', a),
        order: i + 1,
        level1: '产出指标',
        level2: '数量指标',
        name: `指标${i + 1}`,
        asked: '≥100%',
        reached: `${a}%`,
      })),
    }
  }

  test('carries everything: worked out again from its JSON it says the same; its rounded scores add up to the total', () => {
    const actual = fc.integer({ min: 0, max: 20_000 }).map((cents) => String(cents / 100))
    fc.assert(
      fc.property(
        fc.array(actual, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 110 }),
        fc.boolean(),
        (actuals, executed, capped) => {
          const proof = scoreProof(facts(actuals, executed, capped))
          const again = recompute(JSON.parse(JSON.stringify(proof)) as typeof proof)
          expect(again.differences).toEqual([])
          expect(again.score.total).toEqual(proof.total)
          const scores = proof.indicators.map(({ outcome }) =>
            outcome.state === 'scored' ? outcome.score : '',
          )
          expect(rounded(scoreSum([proof.execution?.score ?? '', ...scores]))).toBe(proof.total?.sum)
        },
      ),
    )
  })

  test('names every figure that its facts do not give', () => {
    const proof = scoreProof(facts(['80', '100'], 90, false))
    const [first, second] = proof.indicators
    const forged = {
      ...proof,
      indicators: [{ ...first, outcome: { ...first?.outcome, score: '45.00' } }, second],
      total: { ...proof.total, score: '99.00', grade: '优' },
    } as typeof proof
    expect(recompute(forged).differences).toEqual([
      { path: 'indicators.1.outcome.score', stated: '45.00', computed: '36.00' },
      { path: 'total.score', stated: '99.00', computed: '90.00' },
    ])
    const heavier = { ...proof, indicators: [{ ...first, weight: '50' }, second] } as typeof proof
    expect(recompute(heavier).differences.map(({ path }) => path)).toContain('weights')
  })
})
