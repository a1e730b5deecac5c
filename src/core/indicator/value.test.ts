import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trimAll } from '../kernel/characters.ts'
import { kindOfLabel } from './kind.ts'
import { COMPARATORS, formatTargetValue, parseTargetValue, type IndicatorValue } from './value.ts'

type Gold = { projects: { indicators: { level2: string; kind: string | null; value: IndicatorValue }[] }[] }

const GOLD = ['000', '002', '004'].flatMap((name) => {
  const text = readFileSync(new URL(`../../../test/golden/${name}.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as Gold).projects.flatMap((project) => project.indicators)
})

const parts = (text: string, year: number | null = 2025) => {
  const { nature, comparator, number, unit, deadline } = parseTargetValue(text, year)
  return [nature, comparator, number, unit, deadline]
}

describe('指标值', () => {
  test('every value and kind of the hand-checked documents comes out as checked', () => {
    expect(GOLD).toHaveLength(301)
    for (const { level2, kind, value } of GOLD) {
      expect(parseTargetValue(value.text, 2025)).toEqual(value)
      expect(kindOfLabel(level2), level2).toBe(kind)
    }
  })

  test.each([
    ['≥95%', ['quantitative', '>=', '95', '%', null]],
    ['≥1\u200b0\u2060次', ['quantitative', '>=', '10', '次', null]],
    ['\u202e≥\u200e95\u00ad%\u202c', ['quantitative', '>=', '95', '%', null]],
    ['≤10万元/个', ['quantitative', '<=', '10', '万元/个', null]],
    ['334人', ['quantitative', null, '334', '人', null]],
    ['110万', ['quantitative', null, '110', '万', null]],
    ['8万元/队/年', ['quantitative', null, '8', '万元/队/年', null]],
    ['每人每月1900元', ['quantitative', null, '1900', '元', null]],
    ['98%满意', ['quantitative', null, '98', '%', null]],
    ['4000元以内', ['quantitative', null, '4000', '元', null]],
    ['大于等于5次', ['quantitative', '>=', '5', '次', null]],
    ['不超过 3 天', ['quantitative', '<=', '3', '天', null]],
    ['≧１，２００人次', ['quantitative', '>=', '1200', '人次', null]],
    ['我区担负4%', ['quantitative', null, '4', '%', null]],
    ['≥95全部满意', ['quantitative', '>=', '95', null, null]],
    ['≥100', ['quantitative', '>=', '100', null, null]],
    ['12个月', ['quantitative', null, '12', '个月', null]],
    ['1年', ['quantitative', null, '1', '年', null]],
    ['2025年6月底前', ['deadline', null, null, null, '2025-06-30']],
    ['2025年6月30日前', ['deadline', null, null, null, '2025-06-30']],
    ['2025-03-15', ['deadline', null, null, null, '2025-03-15']],
    ['2025年2月30日前', ['deadline', null, null, null, '2025-02-28']],
    ['12月底前完成', ['deadline', null, null, null, '2025-12-31']],
    ['年底前完成', ['deadline', null, null, null, '2025-12-31']],
    ['≤2025年度', ['deadline', '<=', null, null, '2025-12-31']],
    ['按照2025年计划执行', ['qualitative', null, null, null, null]],
    ['按照财预〔2021〕101号执行', ['qualitative', null, null, null, null]],
    ['显著提高', ['qualitative', null, null, null, null]],
    ['', ['qualitative', null, null, null, null]],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })

  test('a date without a year has no day as long as the fiscal year is unknown', () => {
    expect(parts('12月底前完成', null)).toEqual(['deadline', null, null, null, null])
  })

  test('the text is kept exactly, whatever it is, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.integer({ min: 1994, max: 2099 })),
        (text, year) => {
          expect(parseTargetValue(`\t${text}\u3000`, year).text).toBe(trimAll(text))
        },
      ),
    )
  })

  const quantities = fc.record({
    nature: fc.constant('quantitative' as const),
    comparator: fc.option(fc.constantFrom(...COMPARATORS)),
    number: fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('', '.5', '.25', '.982'))
      .map(([whole, fraction]) => `${whole}${fraction}`),
    unit: fc.option(fc.constantFrom('%', '万元', '万元/个', '人次', '场', '平方米', '个', '套')),
    deadline: fc.constant(null),
  })
  const deadlines = fc.record({
    nature: fc.constant('deadline' as const),
    comparator: fc.constant(null),
    number: fc.constant(null),
    unit: fc.constant(null),
    deadline: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  })

  test('reading what was written gives the same parts', () => {
    fc.assert(
      fc.property(fc.oneof(quantities, deadlines), (value) => {
        const { text: _text, ...read } = parseTargetValue(formatTargetValue(value), null)
        expect(read).toEqual(value)
      }),
    )
  })
})

describe('shares and dates in every notation', () => {
  test.each([
    '≥90.00(%)',
    '≥90（％）',
    '≥ 90 %',
    '≥90﹪',
    '≥９０％',
    '不低于百分之九十',
    '不低于百分之90',
    '≥90.0( % )',
    '≥90【%】',
  ])('%s is at least 90 per cent', (text) => {
    expect(parseTargetValue(text, 2026)).toMatchObject({
      text,
      nature: 'quantitative',
      comparator: '>=',
      number: '90',
      unit: '%',
    })
  })

  test.each([
    ['百分之九十五点五', '95.5', '%'],
    ['千分之三', '3', '‰'],
    ['百分之百', '100', '%'],
    ['≥6（台）', '6', '台'],
    ['≤12(万元)', '12', '万元'],
    ['95%(2025年为93%)', '95', '%'],
    ['≥95（含）', '95', null],
  ])('%s', (text, number, unit) => {
    expect(parseTargetValue(text, 2026)).toMatchObject({ number, unit })
  })

  test.each([
    ['二〇二六年六月底前', '2026-06-30'],
    ['二○二六年十二月三十一日前', '2026-12-31'],
    ['2026年六月底前', '2026-06-30'],
    ['十二月底前', '2026-12-31'],
    ['2026年第三季度末', '2026-09-30'],
    ['二季度末', '2026-06-30'],
    ['上半年内', '2026-06-30'],
    ['2027年上半年前', '2027-06-30'],
    ['年内完成', '2026-12-31'],
  ])('%s is the day %s', (text, deadline) => {
    expect(parseTargetValue(text, 2026)).toMatchObject({ text, nature: 'deadline', deadline })
  })

  test.each(['一月一次', '每季度', '上半年情况'])('%s is no date', (text) => {
    expect(parseTargetValue(text, 2026).deadline).toBeNull()
  })
})
