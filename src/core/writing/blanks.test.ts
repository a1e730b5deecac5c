import { expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import { blankProject } from './written-document.ts'
import { blanksOf } from './blanks.ts'

const blank = blankProject('干部培训', { code: null, name: '组织部' })
const row = (level3: string, value: string) => ({ level1: '产出指标', level2: '数量指标', kind: 'quantity' as const, level3, description: null, value: parseTargetValue(value, 2026), weight: null, basis: null, at: { line: 1 } })

test('of a form in which nothing is written: budget, goals and indicators', () => {
  expect(blanksOf(blank).map((one) => one.blank)).toEqual(['budget', 'goals', 'indicators'])
})

test('of indicators those without a name or a value, by their place', () => {
  const written = { ...blank, budget: { ...blank.budget, total: '10' }, goals: ['培训200人'] }
  expect(blanksOf({ ...written, indicators: [row('培训人数', '≥200人'), row('', '≥2期'), row('合格率', '')] })).toEqual([{ blank: 'names', rows: [2] }, { blank: 'values', rows: [3] }])
  expect(blanksOf({ ...written, indicators: [row('培训人数', '≥200人')] })).toEqual([])
})
