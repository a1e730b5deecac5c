import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import type { SpendingPlan } from '../target/project.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import { judge, LIGHTS, stageAt, type Watched } from './light.ts'
import { judgementWarnings } from './warning.ts'
import { plannedAt, planLine } from './plan-line.ts'
import { compared, percentText, exactDecimal, ZERO } from '../kernel/exact.ts'
import type { MonitoringScheme } from './scheme.ts'

const budget = { total: '120', fiscal: null, other: null }
const plan = (
  measure: 'percent' | 'amount',
  ...[march, june, october, december]: readonly (string | null)[]
): SpendingPlan => ({
  measure,
  march: march ?? null,
  june: june ?? null,
  october: october ?? null,
  december: december ?? null,
})
const line = (of: SpendingPlan) => planLine({ plan: of, budget }, 2025)
const EVEN = plan('percent', '25', '50', '75', '100')
const HEBEI: MonitoringScheme = { ...DEFAULT_MONITORING, stagesOn: false }

describe('the plan line', () => {
  test('万元 and % are the same line (R-09)', () => {
    const shares = (of: SpendingPlan) => line(of)?.map(({ share }) => percentText(share))
    expect(shares(plan('amount', '30', '60', '90', '120'))).toEqual(['25.00', '50.00', '75.00', '100.00'])
    expect(shares(EVEN)).toEqual(['25.00', '50.00', '75.00', '100.00'])
    expect(shares(plan('percent', null, '50', null, '100'))).toEqual(['0.00', '50.00', '50.00', '100.00'])
  })

  test('nothing planned, or amounts of no budget, are no line', () => {
    expect(line(plan('percent'))).toBeNull()
    expect(planLine({ plan: plan('amount', '30'), budget: { ...budget, total: null } }, 2025)).toBeNull()
    expect(planLine({ plan: plan('amount', '30'), budget: { ...budget, total: '0' } }, 2025)).toBeNull()
  })

  test('is linear by days between the marks', () => {
    const at = (day: string) => percentText(plannedAt(line(EVEN) ?? [], day, 2025))
    expect(at('2024-12-31')).toBe('0.00')
    expect(at('2025-03-31')).toBe('25.00')
    expect(at('2025-07-31')).toBe('56.30') // 50 + 25 × 31/123
    expect(at('2025-12-31')).toBe('100.00')
    expect(at('2026-02-01')).toBe('100.00')
  })

  test('never falls', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 364 }),
        (marks, a, b) => {
          const points = line(plan('percent', ...marks.toSorted((x, y) => x - y).map(String))) ?? []
          const at = (days: number) =>
            plannedAt(points, new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10), 2025)
          expect(compared(at(Math.min(a, b)), at(Math.max(a, b)))).toBeLessThanOrEqual(0)
        },
      ),
    )
  })
})

const watched = (paid: string, change: Partial<Watched> = {}): Watched => ({
  day: '2025-06-30',
  year: 2025,
  money: {
    initial: fen(1_000_000n),
    budget: fen(1_000_000n),
    paid: fen(BigInt(Math.round(Number(paid) * 10_000))),
  },
  plan: line(EVEN),
  achievement: null,
  expected: null,
  expectedPaid: null,
  likelihoods: [],
  unmet: 0,
  foreseen: [],
  passed: [],
  kind: 'unknown',
  lastDate: null,
  served: null,
  ...change,
})
const codes = (of: Watched, scheme = HEBEI) =>
  judge(of, scheme).reasons.map(({ code, light }) => `${code} ${light}`)

describe('the light of a project', () => {
  test('F13: ten points behind the plan are allowed, more are yellow, twice as many red', () => {
    expect(codes(watched('40'), { ...HEBEI, forecastLeast: 0 })).toEqual([])
    expect(codes(watched('39.99'), { ...HEBEI, forecastLeast: 0 })).toEqual(['plan-behind yellow'])
    expect(codes(watched('29.99'), { ...HEBEI, forecastLeast: 0 })).toEqual(['plan-behind red'])
    expect(judge(watched('39.99'), HEBEI)).toMatchObject({
      rate: '39.99',
      planned: '50.00',
      deviation: '-10.01',
    })
  })

  test('ahead of the plan is no deviation to warn of', () => expect(codes(watched('90'))).toEqual([]))

  test('F14: more than ten points between targets and money', () => {
    const at = (achievement: string) =>
      judge(watched('70', { achievement: exactDecimal(achievement) }), HEBEI)
    expect(at('0.8')).toMatchObject({ difference: '10.00', light: 'green', reasons: [] })
    expect(at('0.8001')).toMatchObject({
      difference: '10.01',
      light: 'yellow',
      reasons: [{ code: 'gap', values: { achievement: '80.01', rate: '70.00', points: '10.01' } }],
    })
    expect(at('0.4')).toMatchObject({ difference: '30.00', light: 'red' })
    // As much ahead of the money, it is no worse than yellow.
    expect(at('1')).toMatchObject({ difference: '30.00', light: 'yellow' })
  })

  test.each([
    ['2025-04-29', '0', []],
    ['2025-04-30', '24.99', ['stage-low yellow']],
    ['2025-04-30', '25', []],
    ['2025-06-30', '39.99', ['stage-low yellow']],
    ['2025-07-31', '40', []],
    ['2025-08-31', '59.99', ['stage-low yellow']],
    ['2025-10-31', '79.99', ['stage-low yellow']],
    ['2025-10-31', '80', []],
    ['2025-10-31', '39.99', ['stage-low red']],
  ])('stages: on %s %s %% give %j', (day, paid, expected) => {
    expect(codes(watched(paid, { day, plan: null }), { ...DEFAULT_MONITORING, forecastLeast: 0 })).toEqual(
      expected,
    )
    expect(codes(watched(paid, { day, plan: null }), { ...HEBEI, forecastLeast: 0 })).toEqual([])
  })

  test('the stage is the last that is over', () => {
    expect(['2025-03-31', '2025-05-01', '2025-07-31', '2025-12-31'].map((day) => stageAt(day, 2025))).toEqual(
      [null, 'april', 'june', 'october'],
    )
  })

  test('what is impossible is red, what is doubtful yellow; the gravest is first', () => {
    expect(codes(watched('50', { likelihoods: ['certain', 'possible', 'impossible'] }))).toEqual([
      'impossible red',
      'possible yellow',
    ])
    expect(codes(watched('50', { unmet: 1 }))).toEqual(['unmet red'])
    expect(judge(watched('50', { likelihoods: ['certain'] }), HEBEI).light).toBe('green')
  })

  test('without money and without values there is no light; a budget of 0 has no rate', () => {
    const nothing = watched('0', { money: { initial: fen(0n), budget: fen(0n), paid: fen(0n) } })
    expect(judge(nothing, HEBEI)).toMatchObject({
      rate: null,
      deviation: null,
      difference: null,
      forecast: null,
      light: 'none',
      reasons: [],
    })
    expect(judge({ ...nothing, achievement: exactDecimal('1') }, HEBEI)).toMatchObject({
      achievement: '100.00',
      light: 'green',
    })
  })

  test('more paid than there is, or anything without a budget, is an error and red, with its figures', () => {
    expect(judge(watched('150', { plan: null }), { ...HEBEI, forecastLeast: 0 })).toMatchObject({
      rate: '150.00',
      light: 'red',
      reasons: [{ code: 'overspent', light: 'red', values: { paid: '1.50', budget: '1.00' } }],
    })
    expect(codes(watched('100.01'))).toEqual(['overspent red'])
    expect(codes(watched('100'))).toEqual([])
    const none = watched('0', { money: { initial: fen(0n), budget: fen(0n), paid: fen(1n) } })
    expect(judge(none, HEBEI)).toMatchObject({ rate: null, light: 'red', reasons: [{ code: 'overspent' }] })
    expect(judgementWarnings(judge(none, HEBEI))).toMatchObject([{ kind: 'overspent', light: 'red' }])
    expect(judge(watched('-1'), HEBEI).rate).toBe('0.00')
  })

  test('the forecast goes on as the plan was kept; a typed one counts instead', () => {
    expect(judge(watched('50'), HEBEI).forecast).toBe('100.00')
    expect(judge(watched('40'), HEBEI).forecast).toBe('80.00') // 40 + 50 × 40/50
    expect(
      judge(watched('0', { day: '2025-03-31', plan: line(plan('percent', '0', '50', '75', '100')) }), HEBEI)
        .forecast,
    ).toBe('100.00')
    expect(judge(watched('45', { plan: null }), HEBEI).forecast).toBe('90.75') // 45 × 365/181
    expect(judge(watched('40', { expectedPaid: fen(950_000n) }), HEBEI).forecast).toBe('95.00')
    expect(codes(watched('44.9'))).toEqual(['forecast-low yellow'])
  })

  test('paying more never makes the light of the money worse', () => {
    const scheme = { ...DEFAULT_MONITORING, forecastLeast: 90 }
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom('2025-03-31', '2025-06-30', '2025-10-31', '2025-12-31'),
        (a, b, day) => {
          const of = (paid: number) =>
            LIGHTS.indexOf(judge(watched(String(paid / 100), { day }), scheme).light)
          expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
        },
      ),
    )
  })

  test('F12 to F14 are shown with two decimals and agree with each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (paid, reached) => {
          const { rate, achievement, difference } = judge(
            watched(String(paid / 100), { achievement: exactDecimal(String(reached / 10_000)) ?? ZERO }),
            HEBEI,
          )
          expect(Math.round(Math.abs(Number(rate) - Number(achievement)) * 100)).toBe(
            Math.round(Number(difference) * 100),
          )
        },
      ),
    )
  })
})
