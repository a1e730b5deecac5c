import { describe, expect, test } from 'vitest'
import type { Detail } from '../target/project.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { project, row } from '../../../test/support/targets.ts'
import { readContinuation } from './continuing.ts'
import { moveYears } from './move-years.ts'

const detail = (field: Detail['field'], text: string, choice: string | null = null): Detail => ({
  field,
  label: '项目属性',
  text,
  choice,
  at: { line: 3 },
})
const standing = (...details: readonly Detail[]) => readContinuation({ details }, 2026)

describe('whether a project goes on', () => {
  test('by the ticked box, by the words, by the end of its period', () => {
    expect(standing(detail('attribute', '☑延续项目 □新增项目', '延续项目'))).toBe('recurring')
    expect(standing(detail('category', '经常性项目'))).toBe('recurring')
    expect(standing(detail('category', '一次性项目'))).toBe('one-off')
    expect(standing(detail('period', '2024年1月至2027年12月'))).toBe('multi-year')
    expect(standing(detail('category', '跨年度项目'))).toBe('multi-year')
  })

  test('a period that is over ends a recurring project, too', () => {
    expect(standing(detail('category', '经常性项目'), detail('period', '2023-2025'))).toBe('over')
  })

  test('boxes of which none is ticked, a new project, and a form without such fields say nothing', () => {
    expect(standing(detail('attribute', '□延续项目 □新增项目'))).toBe('unsaid')
    expect(standing(detail('attribute', '☑新增项目 □延续项目', '新增项目'))).toBe('unsaid')
    expect(standing()).toBe('unsaid')
  })
})

describe('years of a target that goes on', () => {
  const moved = (value: string, more: Parameters<typeof project>[0] = {}) =>
    moveYears(
      project({ indicators: [row('时效指标', '完成时间', '全部完成', value, null)], ...more }),
      2025,
      2026,
    )

  test('a deadline moves, with its day', () => {
    for (const [before, after] of [
      ['2025年11月底前', '2026年11月底前'],
      ['2025年12月31日前完成', '2026年12月31日前完成'],
      ['2025年底', '2026年底'],
      ['≤2025年6月', '≤2026年6月'],
    ]) {
      const { project: next, marks } = moved(before ?? '')
      expect(next.indicators[0]?.value).toEqual(parseTargetValue(after ?? '', 2026))
      expect(marks).toEqual([{ indicator: 1, field: 'value', before, after }])
    }
  })

  test('what may mean something else stays and is reported: bases, documents, comparisons, plans', () => {
    const { project: next, marks } = moved('较2025年增长5%', {
      goals: ['完成2025年度培训4期'],
      purpose: '依据冀财〔2025〕3号',
    })
    expect(next.indicators[0]?.value.text).toBe('较2025年增长5%')
    expect(marks.map(({ field, after }) => [field, after])).toEqual([
      ['purpose', null],
      ['goal', null],
      ['value', null],
    ])
    expect(moved('2024年底前').marks).toEqual([])
    expect(moved('≥2025人').marks).toMatchObject([{ field: 'value', after: null }])
  })

  test('the year that a name begins with is the project’s own, one within it may be anything', () => {
    const { project: next, marks } = moved('≥200人', { name: '2025年度公路养护' })
    expect(next.name).toBe('2026年度公路养护')
    expect(marks).toEqual([
      { indicator: null, field: 'name', before: '2025年度公路养护', after: '2026年度公路养护' },
    ])
    const within = moved('≥200人', { name: '偿还2025年公路养护欠款' })
    expect(within.project.name).toBe('偿还2025年公路养护欠款')
    expect(within.marks).toMatchObject([{ field: 'name', after: null }])
  })

  test('what names no year stays as it is', () => {
    const before = project({ indicators: [row('数量指标', '人数', '人数', '≥200人', '工作计划')] })
    expect(moveYears(before, 2025, 2026)).toEqual({ project: before, marks: [] })
  })
})
