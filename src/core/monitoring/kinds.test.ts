import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactDecimal, quotient } from '../kernel/exact.ts'
import { fen } from '../kernel/money.ts'
import { PLAN_MARKS } from '../kernel/period.ts'
import { LIKELIHOODS } from '../target/monitoring.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import { payDay } from './kind-bounds.ts'
import { judge, LIGHTS, type Watched } from './light.ts'
import { planLine } from './plan-line.ts'
import { KINDS_OF_PROJECT, PROJECT_KINDS } from './project-kind.ts'
import { WEIGHINGS, type MonitoringScheme } from './scheme.ts'
import { worse } from './weighing.ts'

const line = (...marks: readonly string[]) =>
  planLine(
    {
      plan: {
        measure: 'percent',
        ...(Object.fromEntries(PLAN_MARKS.map((mark, i) => [mark, marks[i] ?? null])) as Record<
          (typeof PLAN_MARKS)[number],
          string | null
        >),
      },
      budget: { total: '100', fiscal: null, other: null },
    },
    2025,
  )
const watched = (change: Partial<Watched> = {}): Watched => ({
  kind: 'unknown',
  day: '2025-08-31',
  year: 2025,
  money: { initial: fen(1_000_000n), budget: fen(1_000_000n), paid: fen(0n) },
  plan: line('0', '0', '100', '100'),
  achievement: null,
  expected: null,
  expectedPaid: null,
  likelihoods: [],
  unmet: 0,
  foreseen: [],
  passed: [],
  lastDate: null,
  served: null,
  ...change,
})
const paid = (percent: number) => ({
  initial: fen(1_000_000n),
  budget: fen(1_000_000n),
  paid: fen(BigInt(percent) * 10_000n),
})
const codes = (of: Partial<Watched>, scheme = DEFAULT_MONITORING) =>
  judge(watched(of), scheme).reasons.map(({ code, light }) => `${code} ${light}`)
const notes = (of: Partial<Watched>, scheme = DEFAULT_MONITORING) => judge(watched(of), scheme).notes

describe('一次性采购', () => {
  test('before the plan pays, a low rate is no light and is said to be none', () => {
    expect(codes({ kind: 'unknown' })).toContain('stage-low red')
    expect(codes({ kind: 'purchase' })).toEqual([])
    expect(notes({ kind: 'purchase' })).toEqual([
      { code: 'not-due', values: { kind: 'purchase', due: '2025-10-31', of: 'stage-low,plan-behind' } },
    ])
    expect(judge(watched({ kind: 'purchase' }), DEFAULT_MONITORING).light).toBe('green')
  })

  test('from that day on it counts', () => {
    expect(codes({ kind: 'purchase', day: '2025-10-31' })).toEqual([
      'stage-low red',
      'plan-behind red',
      'forecast-low yellow',
    ])
  })

  test('what its plan pays in advance counts from that mark on', () => {
    const plan = line('0', '30', '100', '100')
    expect(codes({ kind: 'purchase', plan })).toEqual(['plan-behind red'])
    expect(codes({ kind: 'purchase', plan, money: paid(30) })).toEqual([])
  })

  test('paid before anything is delivered is no payment that is not due yet', () => {
    expect(codes({ kind: 'purchase', money: paid(100), achievement: quotient(0n, 1n) })).toEqual(['gap red'])
    expect(codes({ kind: 'purchase', achievement: quotient(9n, 10n) })).toEqual([])
  })

  test('without a plan it pays by the last date of its indicators; without one it is judged as all are', () => {
    expect(codes({ kind: 'purchase', plan: null, lastDate: '2025-09-30' })).toEqual([])
    expect(codes({ kind: 'purchase', plan: null })).toContain('stage-low red')
    expect(payDay(line('10', '49', '60', '100'), null, DEFAULT_MONITORING)).toBe('2025-10-31')
    expect(payDay(line('0', '0', '0', '0'), '2025-05-01', DEFAULT_MONITORING)).toBe('2025-05-01')
  })
})

test('工程建设 goes by its plan and its dates, not by the stages', () => {
  const plan = line('0', '10', '30', '100')
  expect(codes({ kind: 'building', plan, money: paid(19) })).toEqual([])
  expect(notes({ kind: 'building', plan, money: paid(19) })).toEqual([
    { code: 'not-of-kind', values: { kind: 'building', of: 'stage-low' } },
  ])
  expect(codes({ kind: 'building', plan, money: paid(5) })).toContain('plan-behind yellow')
  expect(
    codes({ kind: 'building', plan, money: paid(20), passed: [{ name: '竣工', deadline: '2025-07-31' }] }),
  ).toEqual(['date-passed red'])
})

describe('对个人转移支付', () => {
  const plan = line('25', '50', '75', '100')
  test('money that a mark has waited for more than two weeks is yellow, more than four red', () => {
    const at = (day: string) => codes({ kind: 'transfer', plan, money: paid(47), day })
    expect(at('2025-07-14')).toEqual([])
    expect(at('2025-07-15')).toEqual(['paid-late yellow'])
    expect(at('2025-07-29')).toEqual(['paid-late red'])
    expect(codes({ kind: 'transfer', plan, money: paid(48), day: '2025-08-31' })).toEqual([])
  })

  test('people reached and times paid are held against the plan', () => {
    const at = (served: string) =>
      codes({ kind: 'transfer', plan, money: paid(50), served: exactDecimal(served) })
    expect(at('0.4')).toEqual([])
    expect(at('0.39')).toEqual(['served-behind yellow'])
    expect(at('0.29')).toEqual(['served-behind red'])
  })
})

describe('money and promise weighed', () => {
  const kept: MonitoringScheme = { ...DEFAULT_MONITORING, weighing: 'promise-kept' }
  const late = { money: paid(10), likelihoods: ['certain' as const], plan: line('25', '50', '75', '100') }
  test('each is shown by itself; the worse of both is the light', () => {
    expect(judge(watched(late), DEFAULT_MONITORING)).toMatchObject({
      moneyLight: 'red',
      promiseLight: 'green',
      light: 'red',
    })
  })

  test('where the rule set says so money behind beside a kept promise is yellow, and that is said', () => {
    expect(judge(watched(late), kept)).toMatchObject({
      moneyLight: 'red',
      light: 'yellow',
      notes: [{ code: 'softened' }],
    })
    expect(judge(watched({ ...late, unmet: 1 }), kept).light).toBe('red')
    // Nothing is known of the promise.
    expect(judge(watched({ ...late, likelihoods: [] }), kept).light).toBe('red')
  })
})

test('own bounds hold for the kind where they are switched on', () => {
  const { kinds } = DEFAULT_MONITORING
  const own: MonitoringScheme = {
    ...DEFAULT_MONITORING,
    kinds: { ...kinds, building: { ...kinds.building, own: true, planGap: 30 } },
  }
  const of = { kind: 'building' as const, plan: line('25', '50', '75', '100'), money: paid(35) }
  expect(codes(of)).toContain('plan-behind red')
  expect(codes(of, own)).not.toContain('plan-behind red')
})

const share = fc.integer({ min: 0, max: 150 }).map((percent) => quotient(BigInt(percent), 100n))
const anything: fc.Arbitrary<Watched> = fc.record({
  kind: fc.constantFrom(...KINDS_OF_PROJECT),
  day: fc.constantFrom('2025-03-31', '2025-04-30', '2025-06-30', '2025-07-31', '2025-10-31', '2025-12-31'),
  year: fc.constant(2025),
  money: fc.record({
    initial: fc.constant(fen(1_000n)),
    budget: fc.constantFrom(fen(0n), fen(1_000n)),
    paid: fc.integer({ min: 0, max: 1_500 }).map((amount) => fen(BigInt(amount))),
  }),
  plan: fc.option(
    fc
      .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
      .map((marks) => line(...marks.toSorted((a, b) => a - b).map(String)) ?? []),
  ),
  achievement: fc.option(share),
  expected: fc.option(share),
  expectedPaid: fc.constant(null),
  likelihoods: fc.array(fc.constantFrom(...LIKELIHOODS), { maxLength: 3 }),
  unmet: fc.integer({ min: 0, max: 1 }),
  foreseen: fc.constant([]),
  passed: fc.constant([]),
  lastDate: fc.option(fc.constant('2025-09-30')),
  served: fc.option(share),
})
const schemes = fc
  .record({ weighing: fc.constantFrom(...WEIGHINGS), stagesOn: fc.boolean(), kindsOn: fc.boolean() })
  .map((change): MonitoringScheme => ({ ...DEFAULT_MONITORING, ...change }))

describe('laws', () => {
  test('no kind and no weighing turns more paid than there is into anything but red', () => {
    fc.assert(
      fc.property(anything, schemes, (of, scheme) => {
        fc.pre(of.money.paid > of.money.budget)
        expect(judge(of, scheme).light).toBe('red')
      }),
    )
  })

  test('what is not known, and what is not told apart, is judged as all projects were', () => {
    fc.assert(
      fc.property(anything, schemes, (of, scheme) => {
        const unknown = judge({ ...of, kind: 'unknown' }, scheme)
        const { kind: _kind, ...off } = judge(of, { ...scheme, kindsOn: false })
        expect({ ...off, kind: 'unknown' }).toEqual(unknown)
        expect(unknown.notes.every(({ code }) => code === 'softened')).toBe(true)
      }),
    )
  })

  test('the light is the worse of both, and never graver than that; promise-kept makes none graver', () => {
    fc.assert(
      fc.property(anything, (of) => {
        const whole = judge(of, DEFAULT_MONITORING)
        expect(whole.light).toBe(worse(whole.moneyLight, whole.promiseLight))
        expect(whole.light === 'red' || whole.light === 'yellow').toBe(whole.reasons.length > 0)
        const milder = judge(of, { ...DEFAULT_MONITORING, weighing: 'promise-kept' })
        expect(LIGHTS.indexOf(milder.light)).toBeGreaterThanOrEqual(LIGHTS.indexOf(whole.light))
        expect(milder.light === 'green').toBe(whole.light === 'green')
      }),
    )
  })

  test('a reason that does not light is told of, and a reason that does is not', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...PROJECT_KINDS), (of, kind) => {
        const { reasons, notes: said } = judge({ ...of, kind }, DEFAULT_MONITORING)
        const told = said.flatMap(({ values }) => String(values['of'] ?? '').split(','))
        for (const { code } of reasons) expect(told).not.toContain(code)
      }),
    )
  })
})
