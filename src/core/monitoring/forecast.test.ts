import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { project, row } from '../../../test/support/targets.ts'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import type { MonitoringScheme } from './scheme.ts'
import { EMPTY_ENTRY, type SheetEntry } from './sheet-content.ts'
import { emptySheet, sheetOutcome } from './sheet.ts'

/** What a unit writes of one target on a day, with 75 % of the money paid as planned. */
function said(
  target: string,
  entry: Partial<SheetEntry>,
  { day = '2025-10-31', ...change }: Partial<MonitoringScheme> & { readonly day?: string } = {},
) {
  const plan = { measure: 'percent' as const, march: '25', june: '50', october: '75', december: '100' }
  const of = project({
    indicators: [row('数量指标', '改造户数', '全年改造', target)],
    budget: { total: '100', fiscal: '100', other: '0' },
    plan,
  })
  const content = {
    ...emptySheet(of),
    entries: [{ ...EMPTY_ENTRY, causes: ['other' as const], reason: '施工队伍不足', ...entry }],
  }
  const money = { initial: fen(100_000_000n), budget: fen(100_000_000n), paid: fen(75_000_000n) }
  const { judgement, faults } = sheetOutcome(content, {
    project: of,
    year: 2025,
    day,
    money,
    scheme: { ...DEFAULT_MONITORING, stagesOn: false, ...change },
  })
  return {
    light: judgement.light,
    reasons: judgement.reasons.map(({ code, light }) => `${code} ${light}`),
    values: judgement.reasons.find(({ code }) => code === 'expected-low' || code === 'date-passed')?.values,
    faults: faults.filter(({ entry: at }) => at !== null).map(({ code, field }) => `${code} ${field}`),
  }
}

/** What is said of the targets of a project of several, half of the money being paid as planned. */
function saidOfAll(targets: readonly string[], entries: readonly Partial<SheetEntry>[]) {
  const of = project({
    indicators: targets.map((target, i) => row('数量指标', `指标${i + 1}`, '全年', target)),
    budget: { total: '100', fiscal: '100', other: '0' },
    plan: { measure: 'percent' as const, march: '25', june: '50', october: '75', december: '100' },
  })
  const content = {
    ...emptySheet(of),
    entries: entries.map((entry) => ({
      ...EMPTY_ENTRY,
      causes: ['other' as const],
      reason: '不足',
      ...entry,
    })),
  }
  const money = { initial: fen(100_000_000n), budget: fen(100_000_000n), paid: fen(75_000_000n) }
  const scheme = { ...DEFAULT_MONITORING, stagesOn: false }
  const ground = { project: of, year: 2025, day: '2025-10-31', money, scheme }
  return sheetOutcome(content, ground).judgement.reasons.flatMap(({ code, values: { count } }) =>
    code === 'possible' || code === 'expected-low' ? [{ code, count }] : [],
  )
}

describe('the forecast of an indicator', () => {
  test('below its target by the unit’s own words is yellow, far below it red', () => {
    expect(said('≥4000亩', { toDate: '3000亩', expected: '3680亩', likelihood: 'possible' })).toMatchObject({
      reasons: ['expected-low yellow'],
      values: { count: 1, name: '改造户数', expected: '92.00', least: 100 },
      faults: [],
    })
    expect(said('≥810户', { toDate: '560户', expected: '567户', likelihood: 'possible' })).toMatchObject({
      light: 'red',
      reasons: ['expected-low red'],
      values: { count: 1, name: '改造户数', expected: '70.00', least: 80 },
    })
    expect(said('≥810户', { toDate: '600户', expected: '810户', likelihood: 'possible' })).toMatchObject({
      reasons: ['possible yellow'],
    })
  })

  test('an indicator that is expected to be missed is not called possible as well; others are', () => {
    expect(
      saidOfAll(
        ['≥810户', '≥4000亩'],
        [
          { toDate: '560户', expected: '567户', likelihood: 'possible' },
          { toDate: '3000亩', expected: '4000亩', likelihood: 'possible' },
        ],
      ),
    ).toEqual([
      { code: 'expected-low', count: 1 },
      { code: 'possible', count: 1 },
    ])
    expect(
      saidOfAll(
        ['≥810户', '≥4000亩'],
        [
          { toDate: '560户', expected: '567户', likelihood: 'possible' },
          { toDate: '3000亩', expected: '3680亩', likelihood: 'possible' },
        ],
      ),
    ).toEqual([{ code: 'expected-low', count: 2 }])
  })

  test('partly reached in words is yellow, not at all red', () => {
    const of = (expected: string) =>
      said('有效提升', { toDate: '部分达成', expected, likelihood: 'possible' }).reasons
    expect([of('达成'), of('部分达成'), of('未达成')]).toEqual([
      ['possible yellow'],
      ['expected-low yellow'],
      ['expected-low red'],
    ])
  })

  test('the thresholds are those of the rule set', () => {
    const entry = { toDate: '560户', expected: '567户', likelihood: 'possible' } as const
    expect(said('≥810户', entry, { expectedRed: 70 }).reasons).toEqual(['expected-low yellow'])
    expect(said('≥810户', entry, { expectedRed: 0, expectedYellow: 0 }).reasons).toEqual(['possible yellow'])
  })

  test('does not go with 确定能 when it is below, nor with 完全不可能 when it is not', () => {
    expect(said('≥810户', { toDate: '560户', expected: '567户', likelihood: 'certain' }).faults).toEqual([
      'likelihood-against-expected likelihood',
    ])
    expect(said('≥810户', { toDate: '560户', expected: '810户', likelihood: 'impossible' }).faults).toEqual([
      'likelihood-against-expected likelihood',
    ])
    expect(said('≥810户', { toDate: '600户', likelihood: 'certain', causes: [] }).faults).toEqual([])
    expect(said('≥810户', { toDate: '560户', expected: '567户', likelihood: 'impossible' })).toMatchObject({
      faults: [],
      reasons: ['impossible red'],
    })
  })

  test('is what was reached when the year is over', () => {
    expect(
      said('≥810户', { toDate: '567户', likelihood: 'certain', causes: [] }, { day: '2025-12-31' }),
    ).toMatchObject({ faults: ['likelihood-against-expected likelihood'] })
    expect(
      said('≥810户', { toDate: '567户', likelihood: 'certain', causes: [] }, { day: '2025-12-31' }).reasons,
    ).toContain('expected-low red')
  })
})

describe('a date of a target', () => {
  test('that has passed while it is not done is red, whatever is said of it', () => {
    const of = said('2025年9月底前', { toDate: '未完成', expected: '2025-11-14', likelihood: 'possible' })
    expect(of).toMatchObject({ light: 'red', faults: [] })
    expect(of.reasons).toContain('date-passed red')
    expect(of.values).toEqual({ count: 1, name: '改造户数', deadline: '2025-09-30', days: 31, grace: 0 })
    expect(said('2025年9月底前', { toDate: '未完成', likelihood: 'certain', causes: [] }).faults).toEqual([
      'likelihood-against-expected likelihood',
    ])
  })

  test('within the grace of the rule set it is not; nor while it is under way, nor when it was done', () => {
    const codes = (target: string, toDate: string, graceDays = 0) =>
      said(target, { toDate, expected: '2025-10-31', likelihood: 'possible' }, { graceDays }).reasons.filter(
        (reason) => reason.startsWith('date-passed'),
      )
    expect([
      codes('2025年9月底前', '未完成', 31),
      codes('2025年9月底前', '未完成', 30),
      codes('2025年10月底前', '未完成'),
      codes('2025年9月底前', '2025-09-20'),
    ]).toEqual([[], ['date-passed red'], [], []])
  })

  test('expected later than the target is below it, by days', () => {
    expect(
      said('2025年11月底前', { toDate: '未完成', expected: '2025-12-15', likelihood: 'possible' }).reasons,
    ).toContain('expected-low yellow')
  })
})

describe('targets ahead of the money', () => {
  test('are yellow at most, behind it red; a rule set may have it otherwise', () => {
    const ahead = { toDate: '800户', likelihood: 'certain' } as const
    const gap = (entry: Partial<SheetEntry>, change = {}) =>
      said('≥800户', { causes: [], ...entry }, change).reasons.filter((reason) => reason.startsWith('gap'))
    expect(gap(ahead)).toEqual(['gap yellow'])
    expect(gap({ toDate: '400户', likelihood: 'certain' })).toEqual(['gap red'])
    expect(gap(ahead, { aheadRed: true, gap: 5 })).toEqual(['gap red'])
  })
})
