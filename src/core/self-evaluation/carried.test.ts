import { expect, test } from 'vitest'
import { EMPTY_ENTRY } from '../monitoring/sheet-content.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { carriedFacts } from './carried.ts'

const row = (value: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  level3: '指标',
  kind: 'quantity' as const,
  description: null,
  value: parseTargetValue(value, 2025),
  weight: null,
  basis: null,
  at: { line: 1 },
})

test('values, days, steps and reasons of the last 监控表 are carried in; what it could not say stays open', () => {
  const written: readonly (readonly [string, string])[] = [
    ['≥100人', '85'],
    ['≤10万元', '90000元'],
    ['2025年6月底前', '2025年6月18日'],
    ['有效提升', '部分达成'],
    ['有效提升', '达成'],
    ['≥95%', '未到测算期'],
    ['2025年6月底前', '未完成'],
    ['≥1次', ''],
  ]
  const { problems, indicators } = carriedFacts(
    written.map(([value]) => row(value)),
    {
      entries: written.map(([, toDate], i) => ({ ...EMPTY_ENTRY, toDate, reason: i === 0 ? '汛期' : '' })),
      problems: '进度偏慢',
    },
    2025,
  )
  expect(indicators.map(({ actual, step }) => step ?? actual)).toEqual([
    '85',
    '90000元',
    '2025-06-18',
    'partly',
    'reached',
    '',
    '',
    '',
  ])
  expect([problems, indicators[0]?.reason, indicators.every(({ score }) => score === '')]).toEqual([
    '进度偏慢',
    '汛期',
    true,
  ])
  expect(carriedFacts([row('≥1次')], { entries: [], problems: '' }, 2025).indicators[0]?.actual).toBe('')
})
