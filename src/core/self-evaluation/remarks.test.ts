import { describe, expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import { kindOfLabel } from '../indicator/kind.ts'
import { fen } from '../kernel/money.ts'
import { isUngraded } from '../scoring/score-project.ts'
import { DEFAULT_SCORING } from '../scoring/scheme.ts'
import { evaluate, type KnownOfProject } from './evaluate.ts'
import {
  emptyFacts,
  isChangedSince,
  NO_INDICATOR,
  withTyped,
  type EvaluationFacts,
  type IndicatorFacts,
} from './facts.ts'
import { blockingRemarks, sheetRemarks } from './remarks.ts'

const row = (level1: string, level2: string, level3: string, value: string) => ({
  level1,
  level2,
  level3,
  kind: kindOfLabel(level2),
  description: null,
  value: parseTargetValue(value, 2025),
  weight: null,
  basis: null,
  at: { line: 1 },
})
const KNOWN: KnownOfProject = {
  about: {
    region: '130202',
    year: 2025,
    unit: { code: null, name: '甲' },
    project: { code: null, name: '培训' },
    version: 1,
  },
  project: {
    indicators: [
      row('产出指标', '数量指标', '人次', '≥100人'),
      row('效益指标', '社会效益指标', '能力', '有效提升'),
      row('满意度指标', '服务对象满意度指标', '满意度', '≥90%'),
    ],
  },
  ruleSet: { id: 'hebei/2025', version: 1, scoring: DEFAULT_SCORING },
  money: { initial: fen(100_000_000n), budget: fen(100_000_000n), paid: fen(100_000_000n) },
  earlier: [],
}
const WELL: IndicatorFacts = { ...NO_INDICATOR, record: '台账' }
const GOOD: EvaluationFacts = {
  ...emptyFacts(0),
  outcome: '完成',
  indicators: [
    { ...WELL, actual: '105' },
    { ...WELL, actual: '提升', step: 'reached', score: '28' },
    { ...WELL, actual: '91', sample: '50' },
  ],
}

function said(
  facts: EvaluationFacts,
  known: KnownOfProject = KNOWN,
  evidence: readonly { readonly indicator: number | null; readonly sha256: string }[] = [],
) {
  const proof = evaluate(known, facts)
  return sheetRemarks({
    proof,
    facts,
    typesExecuted: known.money.paid === null,
    isAdjusted: known.money.budget !== known.money.initial,
    evidence,
    earlier: known.earlier,
  }).map(({ code, indicator }) => (indicator === null ? code : `${indicator} ${code}`))
}
const withFirst = (first: Partial<IndicatorFacts>): EvaluationFacts => ({
  ...GOOD,
  indicators: GOOD.indicators.map((one, i) => (i === 0 ? { ...one, ...first } : one)),
})
const paid = (amount: bigint | null): KnownOfProject => ({
  ...KNOWN,
  money: { ...KNOWN.money, paid: amount === null ? null : fen(amount) },
})

describe('what a self-evaluation lacks', () => {
  test('nothing, where everything is said; everything, on an empty sheet', () => {
    expect(said(GOOD)).toEqual([])
    expect(said(emptyFacts(3), paid(null))).toEqual([
      'executed-missing',
      '1 actual-missing',
      '2 actual-missing',
      '3 actual-missing',
      'outcome-missing',
    ])
  })

  test('reasons: below 90 % of execution, a changed budget, a missed target, far above it, what does not apply', () => {
    expect(said(GOOD, paid(89_999_999n))).toEqual(['execution-reason-missing'])
    expect(said(GOOD, paid(90_000_000n))).toEqual([])
    expect(
      said(GOOD, { ...KNOWN, money: { ...KNOWN.money, budget: fen(90_000_000n), paid: fen(90_000_000n) } }),
    ).toEqual(['adjusted-reason-missing'])
    expect(said(withFirst({ actual: '99' }))).toEqual(['1 short-reason-missing', '1 short-measures-missing'])
    expect(said(withFirst({ actual: '99', reason: '停课', measures: '补课' }))).toEqual([])
    expect([said(withFirst({ actual: '129' })), said(withFirst({ actual: '130' }))]).toEqual([
      [],
      ['1 above-reason-missing'],
    ])
    // 29.995 % is shown as 30.00 and is below it.
    expect([
      said(withFirst({ actual: '129.995' })),
      said(withFirst({ actual: '129.9999' })),
      said(withFirst({ actual: '130.0001' })),
    ]).toEqual([[], [], ['1 above-reason-missing']])
    expect(said(withFirst({ notApplicable: true, actual: '' }))).toEqual(['1 not-applicable-reason-missing'])
    expect(said({ ...GOOD, executed: '10' }, paid(null))).toEqual([
      'executed-source-missing',
      'execution-reason-missing',
    ])
  })

  test('values that cannot be scored, and evidence of what weighs much: a file or a record', () => {
    expect(said(withFirst({ actual: '105人次' }))).toEqual(['1 actual-wrong'])
    expect(said(withFirst({ record: '' }))).toEqual(['1 evidence-missing'])
    expect(said(withFirst({ record: '' }), KNOWN, [{ indicator: 1, sha256: 'a' }])).toEqual([])
    expect(said(withFirst({ actual: '0.0105万人' }))).toEqual([])
  })
})

describe('values that are hard to believe', () => {
  const COSTS: KnownOfProject = {
    ...KNOWN,
    project: {
      indicators: [
        row('产出指标', '数量指标', '面积', '≥1400亩'),
        row('产出指标', '成本指标', '亩均成本', '1000元/亩'),
        row('产出指标', '质量指标', '合格率', '≥96%'),
        row('满意度指标', '服务对象满意度指标', '满意度', '≥90%'),
      ],
    },
  }
  const typed = (...actuals: readonly string[]): EvaluationFacts => ({
    ...GOOD,
    indicators: actuals.map((actual) => ({ ...WELL, actual, sample: '50' })),
  })
  const rest = (facts: EvaluationFacts) =>
    said(facts, COSTS).filter((one) => !/short|above|all-full|work-money/.test(one))

  test('are asked about: a fraction for a percentage, a cost of nothing or next to nothing, so many times the target', () => {
    expect(rest(typed('1400', '950', '97', '92'))).toEqual([])
    expect(rest(typed('1400', '0', '0.96', '92'))).toEqual(['2 cost-nothing', '3 value-as-fraction'])
    expect(rest(typed('20000', '100', '120', '92'))).toEqual([
      '1 value-absurd',
      '2 cost-low',
      '3 value-over-share',
    ])
  })

  test('satisfaction above all of it has no score', () => {
    expect(rest(typed('1400', '950', '97', '120'))).toEqual(['4 actual-wrong'])
    expect(evaluate(COSTS, typed('1400', '950', '97', '120')).indicators[3]?.outcome).toEqual({
      state: 'fault',
      fault: { code: 'over-whole', values: { whole: '100%' } },
    })
  })

  test('costs that were kept beside a quarter of the work', () => {
    expect(rest(typed('350', '950', '97', '92'))).toEqual(['2 cost-beside-little-work'])
    expect(rest(typed('700', '950', '97', '92'))).toEqual([])
  })

  test('words for the very value say why; a reason, or words for another value, do not', () => {
    const [first = WELL, cost = WELL, ...others] = typed('1400', '0', '97', '92').indicators
    const of = (change: Partial<IndicatorFacts>) =>
      rest({ ...GOOD, indicators: [first, { ...cost, ...change }, ...others] })
    expect(of({ reason: '用地手续未办结' })).toEqual(['2 cost-nothing'])
    expect(of({ explained: [{ of: '10', text: '由上级统一采购' }] })).toEqual(['2 cost-nothing'])
    expect(of({ explained: [{ of: '0', text: '由上级统一采购' }] })).toEqual([])
  })

  test('a value that was carried in and changed needs no confirmation; put back, it does', () => {
    const carried = { ...WELL, actual: '80', carried: true }
    const sheet = (first: IndicatorFacts) => ({
      ...GOOD,
      indicators: GOOD.indicators.map((one, i) => (i === 0 ? first : one)),
    })
    const open = (first: IndicatorFacts) => said(sheet(first)).includes('1 carried-unconfirmed')
    const changed = withTyped(carried, { actual: '105' })
    expect([open(carried), open(changed)]).toEqual([true, false])
    expect(isChangedSince(changed)).toBe(true)
    // Words beside the value, or the same value again, are no look at the value.
    expect(open(withTyped(carried, { record: '台账' }))).toBe(true)
    expect(open(withTyped(changed, { actual: '80' }))).toBe(true)
    // What nobody carried in has nothing to confirm.
    expect(withTyped(WELL, { actual: '3' })).toEqual({ ...WELL, actual: '3' })
  })

  test('what was carried in from the last 监控表 is confirmed for the whole year', () => {
    const carried = { ...GOOD, indicators: GOOD.indicators.map((one) => ({ ...one, carried: true })) }
    expect(said(carried)).toEqual(['1 carried-unconfirmed', '2 carried-unconfirmed', '3 carried-unconfirmed'])
    expect(
      said({ ...carried, indicators: carried.indicators.map((one) => ({ ...one, confirmed: true })) }),
    ).toEqual([])
  })

  test('hold the sheet back', () => {
    const facts = typed('1400', '0', '0.96', '92')
    const remarks = sheetRemarks({
      proof: evaluate(COSTS, facts),
      facts,
      typesExecuted: false,
      isAdjusted: false,
      evidence: [],
      earlier: [],
    })
    expect(blockingRemarks(remarks).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['cost-nothing', 'value-as-fraction']),
    )
  })
})

test('where no indicator applies there is neither score nor grade', () => {
  const nothing = {
    ...GOOD,
    indicators: GOOD.indicators.map((one) => ({ ...one, notApplicable: true, reason: '任务取消' })),
  }
  const { total, indicators } = evaluate(paid(50_000_000n), nothing)
  expect([total, isUngraded(indicators.map(({ outcome }) => outcome))]).toEqual([null, true])
  expect(
    blockingRemarks(
      sheetRemarks({
        proof: evaluate(KNOWN, nothing),
        facts: nothing,
        typesExecuted: false,
        isAdjusted: false,
        evidence: [],
        earlier: [],
      }),
    ),
  ).toEqual([])
})

describe('what is to be looked at again', () => {
  const FULL = {
    ...GOOD,
    indicators: GOOD.indicators.map((one, i) => {
      if (i === 1) return { ...one, score: '30' }
      return { ...one, actual: i === 0 ? '100' : '90' }
    }),
  }
  test('full marks with little money spent, everything exactly as it was wished, satisfaction without answers, one file for two', () => {
    expect(said({ ...FULL, executionReason: '停工' }, paid(59_000_000n))).toEqual([
      'full-despite-execution',
      'all-full',
    ])
    expect(said(FULL)).toEqual(['all-full'])
    // 0.004 % above is shown as 0.00, and is not the target itself.
    expect(
      said({
        ...FULL,
        indicators: FULL.indicators.map((one, i) => (i === 0 ? { ...one, actual: '100.004' } : one)),
      }),
    ).toEqual([])
    expect(said({ ...GOOD, indicators: GOOD.indicators.map((one) => ({ ...one, sample: '' })) })).toEqual([
      '3 sample-missing',
    ])
    expect(
      said(GOOD, KNOWN, [
        { indicator: 1, sha256: 'a' },
        { indicator: 3, sha256: 'a' },
        { indicator: 2, sha256: 'b' },
      ]),
    ).toEqual(['1 evidence-twice'])
    expect(said(GOOD, paid(100_000_001n))).toEqual(['overspent'])
    expect(said(GOOD, { ...KNOWN, money: { initial: fen(0n), budget: fen(0n), paid: fen(1n) } })).toEqual([
      'paid-without-budget',
    ])
    expect(said(GOOD, { ...KNOWN, money: { initial: fen(0n), budget: fen(0n), paid: fen(0n) } })).toEqual([])
  })

  test('holds nothing back', () => {
    const proof = evaluate(paid(100_000_001n), FULL)
    expect(
      blockingRemarks(
        sheetRemarks({
          proof,
          facts: FULL,
          typesExecuted: false,
          isAdjusted: false,
          evidence: [],
          earlier: [],
        }),
      ),
    ).toEqual([])
  })
})

describe('plausibility against the year before and against the money', () => {
  const before = (number: string, unit = '人'): KnownOfProject => ({
    ...KNOWN,
    earlier: [{ year: 2024, number, unit }, null, null],
  })

  test.each([
    ['1050', '105', '≥1000人', false],
    ['1050', '105', '≥500人', true],
    ['1180', '118', '≥120人', true],
    ['11.8', '118', '≥120人', true],
    ['12000', '120', '≥1300人', true],
    ['900', '118', '≥120人', false],
    ['124', '118', '≥120人', false],
  ])('%s 人 after %s 人 where %s is asked: a slip of digits %s', (actual, last, asked, doubted) => {
    const known = {
      ...before(last),
      project: {
        indicators: [row('产出指标', '数量指标', '人次', asked), ...KNOWN.project.indicators.slice(1)],
      },
    }
    const found = said(withFirst({ actual, reason: '新增培训点' }), known)
    expect(found.includes('1 value-tenfold'), found.join()).toBe(doubted)
    const explained = said(
      withFirst({ actual, reason: '新增培训点', explained: [{ of: actual, text: '本年由全县承办' }] }),
      known,
    )
    expect(explained).not.toContain('1 value-tenfold')
  })

  test('another unit than the year before says nothing', () =>
    expect(said(withFirst({ actual: '1180', reason: '多' }), before('118', '人次'))).not.toContain(
      '1 value-tenfold',
    ))

  const priced = (price: string): KnownOfProject => ({
    ...KNOWN,
    project: {
      indicators: [
        row('产出指标', '数量指标', '培训人数', '≥100人'),
        row('成本指标', '经济成本指标', '人均培训成本', price),
        row('满意度指标', '服务对象满意度指标', '满意度', '≥90%'),
      ],
    },
  })
  const done = (people: string, cost: string): EvaluationFacts => ({
    ...GOOD,
    indicators: [
      { ...WELL, actual: people },
      { ...WELL, actual: cost },
      { ...WELL, actual: '91', sample: '50' },
    ],
  })

  // 100万元 were paid.
  test.each([
    ['100', '10000', '≤10000元/人', false],
    ['100', '1', '≤1万元/人', false],
    ['120', '1', '≤1万元/人', false],
    ['126', '1', '≤1万元/人', true],
    ['100', '0.8', '≤1万元/人', true],
    ['100', '0.84', '≤1万元/人', false],
  ])('%s 人 at %s (%s) against 100 万元: looked at again %s', (people, cost, price, doubted) =>
    expect(said(done(people, cost), priced(price)).includes('work-money-gap')).toBe(doubted),
  )
})
