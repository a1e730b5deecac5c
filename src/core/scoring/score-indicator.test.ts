import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparator } from '../indicator/value.ts'
import { compared, exactly } from '../kernel/exact.ts'
import { DEFAULT_SCORING, type ScoringScheme } from './scheme.ts'
import { scoreIndicator, type ScoredActual, type IndicatorToScore } from './score-indicator.ts'
import { stepScores } from './step.ts'

const number = (
  comparator: Comparator,
  t: string,
  weight: string,
  unit: string | null = null,
): IndicatorToScore => ({ branch: 'output', weight, target: { kind: 'number', comparator, number: t, unit } })
const reached = (
  a: string,
  unit: string | null = null,
): Exclude<ScoredActual, { kind: 'not-applicable' }> => ({
  kind: 'number',
  number: a,
  unit,
})

function scored(
  indicator: IndicatorToScore,
  actual: Exclude<ScoredActual, { kind: 'not-applicable' }>,
  changes: Partial<ScoringScheme> = {},
) {
  const result = scoreIndicator(indicator, actual, { ...DEFAULT_SCORING, ...changes })
  return result.ok ? result.value.score : result.error.code
}

type Example = {
  readonly target: readonly [Comparator, string]
  readonly actual: string
  readonly weight: string
  readonly changes?: Partial<ScoringScheme>
  readonly score: string
}

describe('the score of an indicator: worked examples', () => {
  test.each<Example>([
    { target: ['>=', '100'], actual: '80', weight: '15', score: '12.00' },
    { target: ['>=', '100'], actual: '100', weight: '15', score: '15.00' },
    { target: ['>=', '100'], actual: '-5', weight: '15', score: '0.00' },
    { target: ['>', '3'], actual: '1', weight: '10', score: '3.33' },
    { target: ['<=', '10'], actual: '12', weight: '10', score: '8.00' },
    { target: ['<=', '10'], actual: '12', weight: '10', changes: { atMost: 'ratio' }, score: '8.33' },
    { target: ['<=', '10'], actual: '20', weight: '10', score: '0.00' },
    { target: ['<=', '10'], actual: '20.1', weight: '10', score: '0.00' },
    { target: ['<=', '0'], actual: '0', weight: '5', score: '5.00' },
    { target: ['<=', '0'], actual: '1', weight: '5', score: '0.00' },
    { target: ['=', '0'], actual: '1', weight: '5', score: '0.00' },
    { target: ['=', '0'], actual: '0', weight: '5', changes: { equals: 'exact' }, score: '5.00' },
    { target: ['=', '10'], actual: '8', weight: '5', score: '4.00' },
    { target: ['=', '10'], actual: '12', weight: '5', score: '5.00' },
    { target: ['=', '10'], actual: '12', weight: '5', changes: { equals: 'exact' }, score: '4.00' },
    { target: ['=', '10'], actual: '25', weight: '5', changes: { equals: 'exact' }, score: '0.00' },
  ])(
    '$target, actual $actual, $weight points $changes: $score',
    ({ target: [comparator, figure], actual, weight, changes = {}, score }) => {
      expect(scored(number(comparator, figure, weight), reached(actual), changes)).toBe(score)
    },
  )

  test('部分达成 of 10 points takes 6.00 to 7.99 and nothing else', () => {
    const indicator: IndicatorToScore = { branch: 'benefit', weight: '10', target: { kind: 'qualitative' } }
    const partly = (score: string) => scored(indicator, { kind: 'step', step: 'partly', score })
    expect([
      partly('5.99'),
      partly('6.00'),
      partly('7.99'),
      partly('8.00'),
      partly('-1'),
      partly('7.995'),
    ]).toEqual(['outside-band', '6.00', '7.99', 'outside-band', 'not-a-number', 'not-a-number'])
    expect([
      scored(indicator, { kind: 'step', step: 'reached', score: '8' }),
      scored(indicator, { kind: 'step', step: 'reached', score: '10' }),
      scored(indicator, { kind: 'step', step: 'missed', score: '6' }),
    ]).toEqual(['8.00', '10.00', 'outside-band'])
    expect([
      stepScores('10', 'reached', DEFAULT_SCORING),
      stepScores('10', 'partly', DEFAULT_SCORING),
      stepScores('10', 'missed', DEFAULT_SCORING),
    ]).toEqual([
      { least: '8.00', most: '10.00' },
      { least: '6.00', most: '7.99' },
      { least: '0.00', most: '5.99' },
    ])
  })

  test('a range, a date, satisfaction by bands', () => {
    const range: IndicatorToScore = {
      branch: 'output',
      weight: '10',
      target: { kind: 'range', least: '80', most: '90', unit: '%' },
    }
    expect(['80', '85', '90', '40', '99', '180'].map((a) => scored(range, reached(a, '%')))).toEqual([
      '10.00',
      '10.00',
      '10.00',
      '5.00',
      '9.00',
      '0.00',
    ])
    const date: IndicatorToScore = {
      branch: 'output',
      weight: '10',
      target: { kind: 'date', by: '2025-06-30', from: '2025-01-01' },
    }
    expect(
      ['2025-06-30', '2025-07-18', '2026-06-30'].map((on) => scored(date, { kind: 'date', on })),
    ).toEqual(['10.00', '9.01', '0.00'])
    const satisfaction: IndicatorToScore = {
      branch: 'satisfaction',
      weight: '10',
      target: { kind: 'number', comparator: '>=', number: '95', unit: '%' },
    }
    expect(
      ['95', '90', '89.9', '60', '59.99'].map((a) =>
        scored(satisfaction, reached(a, '%'), { satisfaction: 'bands' }),
      ),
    ).toEqual(['10.00', '10.00', '8.00', '6.00', '0.00'])
    expect(scored(satisfaction, reached('90', '%'))).toBe('9.47')
  })

  test('what exceeds a target by 30 % and more costs points where it was confirmed to be too low, and only there', () => {
    const high = (a: string, tooLow: boolean, overCosts = true) =>
      scored(number('>=', '100', '10'), { kind: 'number', number: a, unit: null, tooLow }, { overCosts })
    expect([
      high('129', true),
      high('130', true),
      high('150', true),
      high('400', true),
      high('150', false),
      high('150', true, false),
    ]).toEqual(['10.00', '10.00', '8.00', '5.00', '10.00', '10.00'])
  })
})

describe('units', () => {
  const cost = number('<=', '10', '10', '万元')

  test('what can be converted exactly is, and nothing else', () => {
    expect([
      scored(cost, reached('120000', '元')),
      scored(cost, reached('12', '万元')),
      scored(cost, reached('0.0012', '亿元')),
    ]).toEqual(['8.00', '8.00', '8.00'])
    expect([
      scored(number('>=', '100', '10', '人'), reached('100', '人次')),
      scored(cost, reached('9')),
      scored(number('>=', '1', '10', '万人次'), reached('5000', '人次')),
    ]).toEqual(['unit-differs', 'unit-missing', '5.00'])
    expect(scored(number('<=', '10', '10', '万元/个'), reached('100000', '元/个'))).toBe('10.00')
    expect(scored(number('<=', '10', '10', '万元/个'), reached('100000', '元/人'))).toBe('unit-differs')
  })

  test('words are no number, a number is no date', () => {
    expect([
      scored(cost, reached('约九', '万元')),
      scored(cost, { kind: 'date', on: '2025-01-01' }),
      scored(
        { branch: 'output', weight: '5', target: { kind: 'date', by: '2025-06-30', from: '2025-01-01' } },
        { kind: 'date', on: '6月底' },
      ),
    ]).toEqual(['not-a-number', 'kind-differs', 'not-a-date'])
  })

  test('no share of nothing can be reached: such a score is chosen', () => {
    expect([
      scored(number('>=', '0', '10'), reached('3')),
      scored(number('>=', '0', '10'), { kind: 'by-hand', score: '7.5' }),
      scored(number('>=', '0', '10'), { kind: 'by-hand', score: '10.01' }),
    ]).toEqual(['kind-differs', '7.50', 'outside-weight'])
  })
})

const decimal = fc.integer({ min: 0, max: 100_000 }).map((cents) => String(cents / 100))
const positive = fc.integer({ min: 1, max: 100_000 }).map((cents) => String(cents / 100))
const modes = fc.record({
  atMost: fc.constantFrom('linear' as const, 'ratio' as const),
  equals: fc.constantFrom('floor' as const, 'exact' as const),
  satisfaction: fc.constantFrom('proportion' as const, 'bands' as const),
})

describe('laws', () => {
  test('a score lies between 0 and its points', () => {
    fc.assert(
      fc.property(
        fc.record({
          comparator: fc.constantFrom<Comparator>('>=', '>', '<=', '<', '='),
          t: positive,
          a: decimal,
          weight: positive,
          changes: modes,
          tooLow: fc.boolean(),
        }),
        ({ comparator, t, a, weight, changes, tooLow }) => {
          const text = scored(
            { ...number(comparator, t, weight, '%'), branch: 'satisfaction' },
            { kind: 'number', number: a, unit: '%', tooLow },
            { ...changes, overCosts: true },
          )
          // Of those who are satisfied there are no more than all.
          if (Number(a) > 100) expect(text).toBe('over-whole')
          const score = exactly(Number(a) > 100 ? '0' : text)
          expect(compared(score, exactly('0'))).toBeGreaterThanOrEqual(0)
          expect(compared(score, exactly(weight))).toBeLessThanOrEqual(0)
        },
      ),
    )
  })

  test('more never scores less where more is better, nor less where less is', () => {
    fc.assert(
      fc.property(positive, fc.tuple(decimal, decimal), positive, modes, (t, [a, b], weight, changes) => {
        const [less, more] = compared(exactly(a), exactly(b)) <= 0 ? [a, b] : [b, a]
        const of = (comparator: Comparator, actual: string) =>
          exactly(scored(number(comparator, t, weight), reached(actual), changes))
        expect(compared(of('>=', more), of('>=', less))).toBeGreaterThanOrEqual(0)
        expect(compared(of('<=', less), of('<=', more))).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('nor does it leave them for ranges, days, steps and scores that are chosen', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10))
    const cases = fc.oneof(
      fc
        .tuple(positive, positive, decimal)
        .map(
          ([a, b, actual]): [
            IndicatorToScore['target'],
            Exclude<ScoredActual, { kind: 'not-applicable' }>,
          ] => {
            const [least, most] = compared(exactly(a), exactly(b)) <= 0 ? [a, b] : [b, a]
            return [{ kind: 'range', least, most, unit: null }, reached(actual)]
          },
        ),
      fc
        .tuple(day, day)
        .map(([by, on]): [IndicatorToScore['target'], Exclude<ScoredActual, { kind: 'not-applicable' }>] => [
          { kind: 'date', by, from: '2025-01-01' },
          { kind: 'date', on },
        ]),
      fc
        .tuple(fc.constantFrom('reached' as const, 'partly' as const, 'missed' as const), decimal)
        .map(
          ([step, score]): [
            IndicatorToScore['target'],
            Exclude<ScoredActual, { kind: 'not-applicable' }>,
          ] => [{ kind: 'qualitative' }, { kind: 'step', step, score }],
        ),
      decimal.map(
        (score): [IndicatorToScore['target'], Exclude<ScoredActual, { kind: 'not-applicable' }>] => [
          { kind: 'number', comparator: '>=', number: '0', unit: null },
          { kind: 'by-hand', score },
        ],
      ),
    )
    let counted = 0
    fc.assert(
      fc.property(cases, positive, modes, ([target, actual], weight, changes) => {
        const result = scoreIndicator({ branch: 'output', weight, target }, actual, {
          ...DEFAULT_SCORING,
          ...changes,
        })
        // What is chosen beyond its band or its points is no score at all.
        if (!result.ok) return
        counted += 1
        expect(compared(exactly(result.value.score), exactly('0'))).toBeGreaterThanOrEqual(0)
        expect(compared(exactly(result.value.score), exactly(weight))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
    expect(counted).toBeGreaterThan(100)
  })

  test('nearer to a range never scores less, from below and from above', () => {
    fc.assert(
      fc.property(
        fc.tuple(positive, positive),
        fc.tuple(decimal, decimal),
        positive,
        modes,
        ([a, b], [one, other], weight, changes) => {
          const [least, most] = compared(exactly(a), exactly(b)) <= 0 ? [a, b] : [b, a]
          const of = (actual: string) =>
            exactly(
              scored(
                { branch: 'output', weight, target: { kind: 'range', least, most, unit: null } },
                reached(actual),
                changes,
              ),
            )
          const [less, more] = compared(exactly(one), exactly(other)) <= 0 ? [one, other] : [other, one]
          if (compared(exactly(more), exactly(most)) <= 0)
            expect(compared(of(more), of(less))).toBeGreaterThanOrEqual(0)
          if (compared(exactly(less), exactly(least)) >= 0)
            expect(compared(of(less), of(more))).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('an earlier day never scores less', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, positive, (by, one, other, weight) => {
        const of = (on: string) =>
          exactly(
            scored(
              { branch: 'output', weight, target: { kind: 'date', by, from: '2025-01-01' } },
              { kind: 'date', on },
            ),
          )
        expect(compared(of(one < other ? one : other), of(one < other ? other : one))).toBeGreaterThanOrEqual(
          0,
        )
      }),
    )
  })
})
