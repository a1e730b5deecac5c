import { describe, expect, test } from 'vitest'
import { executionFromFunds } from '../execution/execution.ts'
import { fen } from '../kernel/money.ts'
import { project, row } from '../../../test/support/targets.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import { sheetDocument } from './sheet-document.ts'
import { EMPTY_ENTRY, type SheetContent, type SheetEntry } from './sheet-content.ts'
import { emptySheet, sheetOutcome, type SheetGround } from './sheet.ts'

const target = project({
  indicators: [
    row('数量指标', '培训人次', '全年培训', '≥200人次'),
    row('成本指标', '培训成本', '总成本', '≤10万元'),
    { ...row('数量指标', '三年累计', '三年', '≥900人次'), term: 'medium-term' },
  ],
})
const ground = (paid: string, day = '2025-06-30'): SheetGround => ({
  project: target,
  year: 2025,
  day,
  scheme: { ...DEFAULT_MONITORING, stagesOn: false },
  money: { initial: fen(10_000_000n), budget: fen(10_000_000n), paid: fen(BigInt(paid) * 1_000_000n) },
})
const entry = (change: Partial<SheetEntry>): SheetEntry => ({
  ...EMPTY_ENTRY,
  likelihood: 'certain',
  ...change,
})
const content = (entries: readonly SheetEntry[], change: Partial<SheetContent> = {}): SheetContent => ({
  ...emptySheet(target),
  entries,
  ...change,
})
const faults = (what: SheetContent, paid = '4') =>
  sheetOutcome(what, ground(paid)).faults.map(({ code, entry: at }) => `${code} ${at ?? '-'}`)
const GOOD = [entry({ toDate: '80人次' }), entry({ toDate: '4万元' })]

describe('a sheet', () => {
  test('watches the indicators of the year alone', () => expect(emptySheet(target).entries).toHaveLength(2))

  test('filled in properly has no faults; what is empty has one for each cell', () => {
    expect(faults(content(GOOD))).toEqual([])
    expect(faults(emptySheet(target))).toEqual([
      'actual-missing 0',
      'likelihood-missing 0',
      'actual-missing 1',
      'likelihood-missing 1',
    ])
  })

  test('of which one line is filled in gives no green light, and says how many are left; what is wrong lights at once', () => {
    const of = (...entries: readonly SheetEntry[]) => {
      const { judgement, left } = sheetOutcome(content(entries), ground('4'))
      return { light: judgement.light, promise: judgement.promiseLight, left }
    }
    const [first = EMPTY_ENTRY, second = EMPTY_ENTRY] = GOOD
    expect(of(first, EMPTY_ENTRY)).toEqual({ light: 'none', promise: 'none', left: 1 })
    expect(of(first, { ...second, likelihood: null })).toEqual({ light: 'none', promise: 'none', left: 1 })
    expect(of(first, second)).toEqual({ light: 'green', promise: 'green', left: 0 })
    expect(of({ ...first, likelihood: 'impossible' }, EMPTY_ENTRY)).toMatchObject({ light: 'red', left: 1 })
  })

  test('what is ten times the year before is asked about, and counts until it is explained', () => {
    const earlier = [{ year: 2024, number: '150', unit: '人次' }, null]
    const said = (toDate: string, change: Partial<SheetEntry> = {}, day = '2025-06-30', known: object = {}) =>
      sheetOutcome(content([entry({ toDate, ...change }), GOOD[1] ?? EMPTY_ENTRY]), {
        ...ground('4', day),
        earlier,
        ...known,
      }).faults.flatMap(({ code, field, values }) =>
        code === 'value-tenfold' ? [[field, values.times]] : [],
      )
    expect(said('1500人次')).toEqual([['toDate', '10']])
    expect(said('1500人次', { explained: [{ of: '1500人次', text: '全县轮训' }] })).toEqual([])
    // A sum that still grows is far below a whole year; at the year's end it is not.
    expect(said('15人次')).toEqual([])
    expect(said('15人次', {}, '2025-12-31')).toEqual([['toDate', '10']])
    expect(
      said('15人次', { expected: '15人次', likelihood: 'impossible', causes: ['funding'], reason: '停办' }),
    ).toEqual([['expected', '10']])
    // The target moved as far; nobody knows; the round is one of before.
    expect(
      said('190人次', {}, '2025-06-30', { earlier: [{ year: 2024, number: '19', unit: '人次' }] }),
    ).toEqual([])
    expect(said('1500人次', {}, '2025-06-30', { earlier: [{ ...earlier[0], unit: '人' }] })).toEqual([])
    const { slipNear: _, ...before } = DEFAULT_MONITORING
    expect(said('1500人次', {}, '2025-06-30', { scheme: { ...before, stagesOn: false } })).toEqual([])
  })

  test('a cause needs its words, a doubt its cause and what is expected (R-32)', () => {
    expect(
      faults(content([entry({ toDate: '80人次', likelihood: 'possible' }), GOOD[1] ?? EMPTY_ENTRY])),
    ).toEqual(['expected-missing 0', 'cause-missing 0'])
    expect(
      faults(
        content([
          entry({ toDate: '80人次', likelihood: 'possible', expected: '180人次', causes: ['funding'] }),
          GOOD[1] ?? EMPTY_ENTRY,
        ]),
      ),
    ).toEqual(['cause-without-text 0'])
  })

  test('完全不可能 is red and needs problem, measure and its words (R-31)', () => {
    const entries = [
      entry({
        toDate: '80人次',
        likelihood: 'impossible',
        expected: '150人次',
        causes: ['funding'],
        reason: '资金未到位',
      }),
      entry({ toDate: '4万元' }),
    ]
    expect(faults(content(entries), '7')).toEqual([
      'problems-missing -',
      'measure-missing -',
      'measure-without-text -',
    ])
    const whole = content(entries, { problems: '资金未到位', measure: 'adjust', measureText: '申请调减' })
    expect(sheetOutcome(whole, ground('7'))).toMatchObject({
      faults: [],
      judgement: { light: 'red', achievement: '40.00', expected: '87.50' },
    })
    expect(
      sheetOutcome(
        { ...whole, entries: [entries[0] ?? EMPTY_ENTRY, entry({ toDate: '7万元' })] },
        ground('7', '2025-12-31'),
      ),
    ).toMatchObject({ judgement: { achievement: '70.00' } })
  })

  test.each([
    ['12', 'money-over-budget'],
    ['3', 'money-below-paid'],
    ['很多', 'money-not-a-number'],
    ['-1', 'money-not-a-number'],
  ])('%s 万元 expected of a budget of 10, of which 4 are paid, is %s', (expectedPaid, code) => {
    expect(faults(content(GOOD, { expectedPaid }))).toContain(`${code} -`)
  })

  test('a value with a fault counts for nothing', () => {
    const what = content([entry({ toDate: '80户' }), entry({ toDate: '4万元' })])
    expect(sheetOutcome(what, ground('4'))).toMatchObject({
      judgement: { achievement: null },
      entries: [{ progress: null }, { progress: '100.00' }],
    })
    expect(
      sheetOutcome(
        { ...what, entries: [what.entries[0] ?? EMPTY_ENTRY, entry({ toDate: '6万元' })] },
        ground('4', '2025-12-31'),
      ),
    ).toMatchObject({ judgement: { achievement: '100.00' } })
  })

  test('a project that keeps its plan is green in March, though its rates and limits are reached already', () => {
    const rates = project({
      indicators: [
        row('数量指标', '培训人次', '全年培训', '≥200人次'),
        row('质量指标', '合格率', '合格人次占比', '≥95%'),
        row('满意度指标', '学员满意度', '满意占比', '≥90%'),
        row('成本指标', '总成本', '总成本', '≤10万元'),
      ],
    })
    const at = (day: string, paid: string, early = DEFAULT_MONITORING.early) => {
      const on = ground(paid, day)
      const entries = ['50人次', '96%', '95%', day === '2025-12-31' ? '9万元' : '2.5万元'].map((toDate) =>
        entry({ toDate }),
      )
      return sheetOutcome(
        { ...emptySheet(rates), entries },
        { ...on, project: rates, scheme: { ...on.scheme, early } },
      ).judgement
    }
    expect(at('2025-03-31', '2')).toMatchObject({ rate: '20.00', achievement: '25.00', difference: '5.00' })
    expect(at('2025-03-31', '2').reasons.map(({ code }) => code)).not.toContain('gap')
    // Counted from the start, as the formula is written, the same project is far ahead of its money.
    expect(at('2025-03-31', '2', { ...DEFAULT_MONITORING.early, rate: true, ceiling: true })).toMatchObject({
      achievement: '81.25',
      light: 'yellow',
    })
    expect(at('2025-12-31', '10')).toMatchObject({ achievement: '81.25' })
  })

  test('on paper has the money of the day and what was written', () => {
    const none = { initial: fen(0n), changes: fen(0n), paid: fen(0n) }
    const what = content(GOOD, { problems: '进度偏慢' })
    const document = sheetDocument(
      {
        target,
        year: 2025,
        day: '2025-06-30',
        content: what,
        judgement: sheetOutcome(what, ground('4')).judgement,
        execution: executionFromFunds(
          { initial: fen(10_000_000n), changes: fen(2_000_000n), paid: fen(3_000_000n) },
          none,
        ),
      },
      'a.docx',
    )
    expect(document).toMatchObject({
      kind: 'monitoring',
      fiscalYear: 2025,
      projects: [
        {
          monitoring: {
            period: '1—6月',
            throughMonth: 6,
            problems: '进度偏慢',
            measures: null,
            funds: [
              { initial: '10', adjusted: '12', executed: '3', rate: '25.00' },
              { source: 'fiscal' },
              { source: 'other', initial: '0', adjusted: null, rate: null },
            ],
          },
        },
      ],
    })
    expect(document.projects[0]?.indicators.map(({ progress }) => progress?.toDate)).toEqual([
      '80人次',
      '4万元',
    ])
  })
})
