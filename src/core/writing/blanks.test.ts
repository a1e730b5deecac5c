import { expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import type { Indicator } from '../target/project.ts'
import { blankProject } from '../target/written-document.ts'
import { firstToFill, formBlanks, isNeeded, formLacks } from './blanks.ts'
import { formOfProject, labelledRow } from './paper-of-form.ts'

const blank = blankProject('干部培训', { code: null, name: '组织部' })
const row = (level3: string, value: string) => ({
  level1: '产出指标',
  level2: '数量指标',
  kind: 'quantity' as const,
  level3,
  description: null,
  value: parseTargetValue(value, 2026),
  weight: null,
  basis: null,
  at: { line: 1 },
})
const detail = (label: string, text: string) => ({ field: null, label, text, choice: null, at: { line: 1 } })

test('of a form in which nothing is written: budget, goals and indicators', () => {
  expect(formBlanks(blank).map((one) => one.blank)).toEqual(['budget', 'goals', 'indicators'])
})

test('a new form begins at the first blank of the paper: 财政资金 too, until the budget is parted', () => {
  const at = (budget: Partial<typeof blank.budget>) =>
    firstToFill(formOfProject({ ...blank, budget: { ...blank.budget, ...budget } }).form)?.field
  expect(at({})).toBe('budget.total')
  expect(at({ total: '10' })).toBe('budget.fiscal')
  // What is all from elsewhere has none.
  expect(at({ total: '10', other: '10' })).toBe('purpose')
  expect(at({ total: '10', fiscal: '10' })).toBe('purpose')
})

test('of indicators those without a name or a value, by their place', () => {
  const written = { ...blank, budget: { ...blank.budget, total: '10' }, goals: ['培训200人'] }
  expect(
    formBlanks({ ...written, indicators: [row('培训人数', '≥200人'), row('', '≥2期'), row('合格率', '')] }),
  ).toEqual([
    { blank: 'names', at: [2] },
    { blank: 'values', at: [3] },
  ])
  expect(formBlanks({ ...written, indicators: [row('培训人数', '≥200人')] })).toEqual([])
})

test('of the form, each with its cell: also what nothing is held up by', () => {
  const { form } = formOfProject({
    ...blank,
    details: [detail('立项依据', ''), detail('审核意见', ''), detail('实施主体', '组织部')],
    indicators: [row('培训人数', ''), row('合格率', '≥90%')],
  })
  const lacks = formLacks(form)
  expect(lacks.map(({ what, place, row: number }) => [what, place.row, place.field, number])).toEqual([
    ['detail', 'd1', 'text', 0],
    ['budget', null, 'budget.total', 0],
    ['purpose', null, 'purpose', 0],
    ['plan', null, 'plan.march', 0],
    ['goals', null, 'goals', 0],
    ['values', 'r1', 'value', 1],
  ])
  expect(lacks.filter(isNeeded).map(({ what }) => what)).toEqual(['budget', 'goals', 'values'])
})

test('of rows the 指标值确定依据, as soon as one of them says it', () => {
  const said = { ...row('培训人数', '≥200人'), basis: '2026年工作计划' }
  const lacking = (...indicators: readonly Indicator[]) =>
    formLacks(formOfProject({ ...blank, indicators }).form)
      .filter(({ what }) => what === 'basis')
      .map(({ place, row: number }) => [place.field, number])
  expect(lacking(said, row('合格率', '≥90%'))).toEqual([['basis', 2]])
  expect(lacking(row('培训人数', '≥200人'), row('合格率', '≥90%'))).toEqual([])
})

test('of money and shares what is no number, or below zero', () => {
  const { form } = formOfProject({
    ...blank,
    goals: ['培训200人'],
    purpose: '讲课费',
    indicators: [row('培训人数', '≥200人')],
  })
  const lacking = (head: Partial<typeof form.head>) =>
    formLacks({ ...form, head: { ...form.head, ...head } }).map(({ what, place }) => [what, place.field])
  expect(
    lacking({ 'budget.total': '1,262.16', 'budget.other': '０', 'plan.march': '20', executionWeight: '10' }),
  ).toEqual([])
  expect(
    lacking({
      'budget.total': '123456789012',
      'budget.fiscal': '-5',
      'budget.other': '约50',
      'budget.carryover': '50-60',
      'plan.march': '-10',
      'plan.june': '很多',
    }),
  ).toEqual(
    ['budget.total', 'budget.fiscal', 'budget.other', 'budget.carryover', 'plan.march', 'plan.june'].map(
      (field) => ['figures', field],
    ),
  )
  const written = {
    ...blank,
    goals: ['培训200人'],
    indicators: [row('培训人数', '≥200人')],
    budget: { total: '10', fiscal: '五万', other: null },
    plan: { ...blank.plan, december: '-1' },
  }
  expect(formBlanks(written)).toEqual([{ blank: 'figures', at: ['budget.fiscal', 'plan.december'] }])
})

test('a plan with one mark is there, and rows in which nobody wrote lack nothing', () => {
  const { form } = formOfProject({
    ...blank,
    budget: { ...blank.budget, total: '10' },
    purpose: '讲课费',
    goals: ['培训200人'],
    plan: { ...blank.plan, december: '100' },
  })
  const rows = [labelledRow('a', '产出指标', '数量指标'), labelledRow('b', '产出指标', '质量指标')]
  expect(formLacks({ ...form, rows }).map(({ what, place }) => [what, place.row])).toEqual([
    ['indicators', 'a'],
  ])
  expect(formLacks({ ...form, rows: [] }).map(({ what, place }) => [what, place.field])).toEqual([
    ['indicators', 'goals'],
  ])
})
