import { expect, test } from 'vitest'
import { parseTargetValue } from '#core/indicator/value.ts'
import { HEAD_FIELDS } from '#core/writing/form.ts'
import { blankProject } from '#core/target/written-document.ts'
import { fieldWords } from '#text/field-words.ts'
import { fieldName } from '../writing/columns.ts'
import { placedAt, commentPlaces, WHOLE_PLACED } from './places.ts'

const project = {
  ...blankProject('培训', { code: null, name: '组织部' }),
  purpose: '讲课费',
  indicators: [
    {
      level1: '产出指标',
      level2: '数量指标',
      kind: 'quantity' as const,
      level3: '培训人数',
      description: null,
      value: parseTargetValue('≥200人', 2026),
      weight: null,
      basis: null,
      at: { line: 1 },
    },
  ],
}

test('every cell that holds one thing, in the order of the form, with what is there', () => {
  expect(
    commentPlaces(project).map(({ place, text }) => `${place.indicator ?? ''}${place.field} ${text}`.trim()),
  ).toEqual([
    'name 培训',
    'code',
    'budget.total',
    'budget.fiscal',
    'budget.other',
    'purpose 讲课费',
    'plan.march',
    'plan.june',
    'plan.october',
    'plan.december',
    'goals',
    '1level1 产出指标',
    '1level2 数量指标',
    '1level3 培训人数',
    '1description',
    '1value ≥200人',
    '1basis',
  ])
})

test('a place is called as the form prints its cell, and no two alike', () => {
  const heads = commentPlaces(project)
    .filter(({ place }) => place.indicator === null)
    .map(({ place }) => place)
  for (const place of heads)
    expect(fieldWords(place, 'zh-CN')).toMatch(
      new RegExp(`${fieldName(HEAD_FIELDS.find((field) => field === place.field) ?? 'name')}$`, 'u'),
    )
  const words = commentPlaces(project).map(({ place }) => fieldWords(place, 'zh-CN'))
  expect(new Set(words).size).toBe(words.length)
})

test('begins with what the chosen finding speaks of', () => {
  expect(placedAt(commentPlaces(project), { indicator: 1, field: 'value' })?.text).toBe('≥200人')
  expect(placedAt(commentPlaces(project), { indicator: null, field: 'indicators' })?.place.field).toBe('name')
  const withWhole = [WHOLE_PLACED, ...commentPlaces(project)]
  expect(placedAt(withWhole, null)?.place).toEqual({ indicator: null, field: 'whole' })
  expect(placedAt(withWhole, { indicator: null, field: 'goals' })?.place.field).toBe('goals')
  expect(fieldWords(WHOLE_PLACED.place, 'zh-CN')).toBe('整体')
})
