import { expect, test } from 'vitest'
import { parseTargetValue } from '#core/indicator/value.ts'
import { blankProject } from '#core/writing/written-document.ts'
import { placedAt, placesOf } from './places.ts'

const project = {
  ...blankProject('培训', { code: null, name: '组织部' }), purpose: '讲课费',
  indicators: [{ level1: '产出指标', level2: '数量指标', kind: 'quantity' as const, level3: '培训人数', description: null, value: parseTargetValue('≥200人', 2026), weight: null, basis: null, at: { line: 1 } }],
}

test('every cell that holds one thing, in the order of the form, with what stands there', () => {
  expect(placesOf(project).map(({ place, text }) => `${place.indicator ?? ''}${place.field} ${text}`.trim())).toEqual([
    'name 培训', 'code', 'budget.total', 'budget.fiscal', 'budget.other', 'purpose 讲课费', 'plan.march', 'plan.june', 'plan.october', 'plan.december', 'goals', '1level3 培训人数', '1description', '1value ≥200人', '1basis',
  ])
})

test('begins with what the chosen finding speaks of', () => {
  expect(placedAt(placesOf(project), { indicator: 1, field: 'value' })?.text).toBe('≥200人')
  expect(placedAt(placesOf(project), { indicator: null, field: 'indicators' })?.place.field).toBe('name')
  expect(placedAt(placesOf(project), null)?.place.field).toBe('name')
})
