import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { project, row } from '../../../test/support/targets.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import { carriedFields, confirmedAll, confirmedEntry, takenOver, unconfirmedLines } from './carried.ts'
import { EMPTY_ENTRY, type SheetEntry } from './sheet-content.ts'
import { emptySheet, sheetOutcome } from './sheet.ts'

const target = project({
  indicators: [
    row('数量指标', '免疫头数', '全年免疫', '=50000头'),
    row('满意度指标', '养殖户满意度', '满意', '≥90%'),
  ],
})
const money = { initial: fen(100_000_000n), budget: fen(100_000_000n), paid: fen(50_000_000n) }
const LAST: readonly SheetEntry[] = [
  {
    ...EMPTY_ENTRY,
    toDate: '12500头',
    expected: '40000头',
    likelihood: 'possible',
    causes: ['other'],
    reason: '用地手续未办结',
  },
  { ...EMPTY_ENTRY, toDate: '未到测算期', likelihood: 'certain' },
]
const CONTENT = { ...emptySheet(target), entries: LAST }

/** The faults of cells of a sheet that follows {@link LAST}. */
function faults(...entries: readonly SheetEntry[]) {
  const found = sheetOutcome(
    { ...emptySheet(target), entries },
    {
      project: target,
      year: 2025,
      day: '2025-10-31',
      money,
      scheme: { ...DEFAULT_MONITORING, stagesOn: false },
      previous: CONTENT,
    },
  ).faults
  return found
    .filter(({ entry }) => entry !== null)
    .map(({ code, entry, field }) => `${entry} ${code} ${field}`)
}
const [first = EMPTY_ENTRY, second = EMPTY_ENTRY] = LAST

describe('what is taken over from the last round', () => {
  test('is marked, and each row is confirmed before the sheet is sent in', () => {
    const taken = takenOver(emptySheet(target), CONTENT)
    expect(taken.entries.map((entry, i) => carriedFields(entry, LAST[i] ?? null))).toEqual([
      ['toDate', 'expected', 'likelihood', 'causes', 'reason'],
      ['toDate', 'likelihood'],
    ])
    expect(faults(...taken.entries)).toEqual(['0 carried-unconfirmed toDate', '1 carried-unconfirmed toDate'])
    expect(faults(...taken.entries.map(confirmedEntry))).toEqual([])
  })

  test('does not write over what is typed already', () => {
    const typed = { ...EMPTY_ENTRY, toDate: '30000头' }
    expect(takenOver({ ...emptySheet(target), entries: [typed, EMPTY_ENTRY] }, CONTENT).entries[0]).toEqual(
      typed,
    )
  })

  test('is to be confirmed though nothing says that it was taken over: the same number, the same words', () => {
    expect(faults(first, { ...second })).toEqual(['0 carried-unconfirmed toDate'])
    expect(faults({ ...first, toDate: '30000头' }, second)).toEqual(['0 carried-unconfirmed expected'])
    expect(faults({ ...first, toDate: '30000头', expected: '45000头' }, second)).toEqual([
      '0 carried-unconfirmed reason',
    ])
    expect(
      faults({ ...first, toDate: '30000头', expected: '45000头', reason: '十月连续降雨' }, second),
    ).toEqual([])
  })
})

describe('a value that is hard to believe', () => {
  const HUGE = { ...first, toDate: '9000000头', expected: '', likelihood: 'certain' as const, causes: [] }
  test('is not explained by words of the last round, nor by those of another value', () => {
    expect(faults(confirmedEntry(HUGE), second)).toEqual(['0 value-absurd toDate'])
    expect(faults({ ...HUGE, reason: '用地手续未办结，顺延' }, second)).toEqual(['0 value-absurd toDate'])
    expect(
      faults({ ...HUGE, reason: '', explained: [{ of: '90000头', text: '全县统一扩面免疫' }] }, second),
    ).toEqual(['0 value-absurd toDate'])
    expect(faults({ ...HUGE, reason: '', explained: [{ of: '9000000头', text: ' ' }] }, second)).toEqual([
      '0 value-absurd toDate',
    ])
  })

  test('is explained by words for it', () => {
    expect(
      faults(
        { ...HUGE, reason: '', explained: [{ of: '9000000头', text: '全县统一扩面免疫，按批次累计' }] },
        second,
      ),
    ).toEqual([])
  })

  test('of which the explanation is taken over has none', () => {
    const explained = { ...HUGE, reason: '', explained: [{ of: '9000000头', text: '全县统一扩面免疫' }] }
    const taken = takenOver(emptySheet(target), { ...CONTENT, entries: [explained, second] })
    expect(taken.entries[0]?.explained ?? []).toEqual([])
  })

  const of = (
    [name, kind, value]: readonly [name: string, kind: string, value: string],
    toDate: string,
    more: Partial<SheetEntry> = {},
    day = '2025-12-31',
  ) => {
    const on = project({ indicators: [row(kind, name, name, value)] })
    return sheetOutcome(
      { ...emptySheet(on), entries: [{ ...EMPTY_ENTRY, toDate, likelihood: 'certain', ...more }] },
      { project: on, year: 2025, day, money, scheme: DEFAULT_MONITORING },
    )
      .faults.filter(({ field }) => field === 'toDate' || field === 'expected')
      .map(({ code, values }) => [code, values['instead'] ?? ''].join(' ').trim())
  }
  test('more than all of it: satisfaction never, other shares with a reason', () => {
    expect(of(['群众满意度', '服务对象满意度指标', '≥90%'], '120%')).toEqual(['value-over-whole'])
    expect(
      of(['群众满意度', '服务对象满意度指标', '≥90%'], '120%', {
        explained: [{ of: '120%', text: '按加权计算得出' }],
      }),
    ).toEqual(['value-over-whole'])
    expect(of(['任务完成率', '质量指标', '≥95%'], '105%')).toEqual(['value-over-share'])
    expect(
      of(['任务完成率', '质量指标', '≥95%'], '105%', {
        explained: [{ of: '105%', text: '追加任务一并完成' }],
      }),
    ).toEqual([])
    expect(of(['收入增长率', '经济效益指标', '≥95%'], '105%')).toEqual([])
  })

  test('a share written as a fraction', () => {
    expect(of(['合格率', '质量指标', '≥96%'], '0.96%')).toEqual(['value-as-fraction 96%'])
    expect(of(['投诉率', '质量指标', '≤5%'], '0.96%')).toEqual([])
  })

  test('a cost of nothing, or far below its ceiling', () => {
    expect(of(['亩均成本', '成本指标', '≤1000元/亩'], '0元/亩', {}, '2025-06-30')).toEqual(['cost-nothing'])
    expect(of(['亩均成本', '成本指标', '1000元/亩'], '100元/亩', {}, '2025-06-30')).toEqual(['cost-low'])
    expect(of(['亩均成本', '成本指标', '≤1000元/亩'], '500元/亩')).toEqual([])
    // A sum grows with the year.
    expect([
      of(['总成本', '成本指标', '≤100万元'], '10万元', {}, '2025-06-30'),
      of(['总成本', '成本指标', '≤100万元'], '10万元'),
    ]).toEqual([[], ['cost-low']])
  })

  test('a forecast below what is reached already, or before the day', () => {
    expect(
      faults(
        {
          ...EMPTY_ENTRY,
          toDate: '20000头',
          expected: '12000头',
          likelihood: 'possible',
          causes: ['other'],
          reason: '疫苗未到货',
        },
        second,
      ),
    ).toEqual(['0 expected-below-actual expected'])
    const on = project({ indicators: [row('时效指标', '完工时间', '完工', '2025年12月底前')] })
    const entry = { ...EMPTY_ENTRY, toDate: '未完成', expected: '2025-06-10', likelihood: 'certain' as const }
    const { faults: found } = sheetOutcome(
      { ...emptySheet(on), entries: [entry] },
      { project: on, year: 2025, day: '2025-06-30', money, scheme: DEFAULT_MONITORING },
    )
    expect(found.map(({ code }) => code)).toContain('expected-before-day')
  })
})

test('all lines that are as last time are confirmed at once, and no other', () => {
  const taken = takenOver(emptySheet(target), CONTENT)
  const changed = { ...LAST[0], ...EMPTY_ENTRY, toDate: '20000头', likelihood: 'certain' as const }
  const some = { ...taken, entries: [changed, ...taken.entries.slice(1)] }
  expect(unconfirmedLines(taken, CONTENT)).toBe(2)
  expect(unconfirmedLines(confirmedAll(taken, CONTENT), CONTENT)).toBe(0)
  expect(confirmedAll(some, CONTENT).entries.map(({ confirmed }) => confirmed)).toEqual([undefined, true])
})
