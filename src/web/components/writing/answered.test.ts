/** What was asked for and is written by now is not asked for any more, before it is checked again. */
import { expect, test } from 'vitest'
import { checkTargets } from '#core/findings/run.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { WRITTEN_MEDIA_TYPE } from '#core/target/written-document.ts'
import { BLANK_CELLS, type HeadField, type WrittenForm } from '#core/writing/form.ts'
import { formNow } from '#core/writing/paper-of-form.ts'
import { ALONE, FULL_SET, targets, type project } from '../../../../test/support/targets.ts'
import { withoutAnswered } from './answered.ts'

type Paper = NonNullable<Parameters<typeof project>[0]>

/** A form as it was checked, with what was found. */
function checked(paper: Paper) {
  const source = { file: 'a', sha256: '0'.repeat(64), mediaType: WRITTEN_MEDIA_TYPE }
  const document = targets([paper], { source })
  const [first] = document.projects
  if (first === undefined) throw new Error('no project')
  const { form, listed } = formNow(null, first)
  const findings = checkTargets(document, ruleSetFor('13', 2025), ALONE).findings.map(
    (finding, i): LivingFinding => ({
      ...finding,
      id: String(i),
      state: 'open',
      firstSeenAt: '2025-01-01T00:00:00Z',
      fixedAt: null,
      news: null,
      decision: null,
    }),
  )
  const after = (now: WrittenForm) => withoutAnswered(findings, { base: form, form: now, order: 1, listed })
  return { form, findings, after }
}

const write = (form: WrittenForm, head: { readonly [field in HeadField]?: string }): WrittenForm => ({
  ...form,
  head: { ...form.head, ...head },
})
const rules = (findings: readonly LivingFinding[]) => findings.map(({ rule }) => rule)

test.each([
  [
    'the parts of the budget',
    { budget: { total: '86', fiscal: null, other: null } },
    'budget-sum-mismatch',
    { 'budget.fiscal': '86' },
  ],
  [
    'a mark of the plan of spending',
    { plan: { measure: 'percent', march: '20', june: null, october: '60', december: '100' } },
    'plan-blank-period',
    { 'plan.june': '40' },
  ],
  [
    'the end of the plan of spending',
    { plan: { measure: 'percent', march: '20', june: '40', october: '60', december: null } },
    'plan-end-not-full',
    { 'plan.december': '100' },
  ],
] as const)('%s', (_, paper, rule, head) => {
  const { form, findings, after } = checked(paper)
  expect(rules(findings)).toContain(rule)
  expect(rules(after(write(form, head)))).not.toContain(rule)
})

test('what is about words that stand there stays until it is checked again', () => {
  const { form, findings, after } = checked({ budget: { total: '90', fiscal: '92', other: '0' } })
  expect(rules(findings)).toContain('budget-sum-mismatch')
  expect(after(write(form, { 'budget.fiscal': '90', goals: '另写' }))).toBe(findings)
})

test('of kinds of indicators those that have one by now are not missed, and the last of them ends it', () => {
  const { form, findings, after } = checked({ indicators: FULL_SET.slice(0, 4) })
  const missed = findings.find(({ rule }) => rule === 'missing-category')
  expect(missed?.values['kinds']).toEqual(['benefit', 'satisfaction'])
  const add = (to: WrittenForm, id: string, level2: string, level3: string): WrittenForm => ({
    ...to,
    rows: [...to.rows, { id, cells: { ...BLANK_CELLS, level2, level3 } }],
  })
  const left = (now: WrittenForm) =>
    after(now).find(({ rule }) => rule === 'missing-category')?.values['kinds']
  expect(left(add(form, 'n1', '社会效益指标', ''))).toEqual(['benefit', 'satisfaction'])
  const benefit = add(form, 'n1', '社会效益指标', '行政村生活垃圾收运覆盖面')
  expect(left(benefit)).toEqual(['satisfaction'])
  expect(left(add(benefit, 'n2', '服务对象满意度指标', '村民满意度'))).toBeUndefined()
})

test('of several cells that were blank the one that is written is taken out, the others stay', () => {
  const [first, second, ...rest] = FULL_SET
  if (first === undefined || second === undefined) throw new Error('no rows')
  const { form, findings, after } = checked({
    indicators: [{ ...first, basis: null }, { ...second, basis: null }, ...rest],
  })
  const asked = (all: readonly LivingFinding[]) =>
    all
      .filter(({ rule }) => rule === 'basis-empty')
      .flatMap((one) => [one, ...one.places].map(({ indicator }) => indicator))
  expect(asked(findings)).toEqual([1, 2])
  const basis = (rows: readonly number[]): WrittenForm => ({
    ...form,
    rows: form.rows.map((row, i) =>
      rows.includes(i) ? { ...row, cells: { ...row.cells, basis: '年度工作计划' } } : row,
    ),
  })
  expect(asked(after(basis([0])))).toEqual([2])
  expect(asked(after(basis([0, 1])))).toEqual([])
})
