import { expect, test } from 'vitest'
import type { DepartmentTargets } from '../target/department.ts'
import type { Statement } from '../target/document.ts'
import { departmentGoals, type DepartmentPaper } from './department-goals.ts'

const AT = { line: 1 } as const
const APPROVED = { number: '财绩〔2025〕3号', date: '2025-02-20' }
const words = (overallGoal: string | null): Statement => ({ overallGoal, subGoals: [], safeguards: [] })
const table = (name: string | null, goals: readonly string[] = ['建成']): DepartmentTargets => ({
  order: 1,
  title: null,
  unit: name === null ? null : { code: null, name },
  functions: null,
  tasks: [],
  funds: [],
  goals,
  indicators: [],
  at: AT,
})
const paper = (
  title: string,
  content: DepartmentPaper['content'],
  approval: DepartmentPaper['approval'] = null,
): DepartmentPaper => ({ title, approval, content })

test('words and table may be in two papers; an approved one goes before a newer one that is not', () => {
  const [newer, older, form] = [
    paper('新稿', { statement: words('新') }),
    paper('批复稿', { statement: words('旧') }, APPROVED),
    paper('整体表', { statement: null, departments: [table('民政局')] }),
  ]
  expect(departmentGoals([newer, older, form], '民政局')).toEqual([
    { title: '批复稿', approval: APPROVED, statement: words('旧'), departments: [] },
    { title: '整体表', approval: null, statement: null, departments: [table('民政局')] },
  ])
})

test('one paper with both is one; blank words and blank tables are none', () => {
  expect(
    departmentGoals(
      [
        paper('空', { statement: words(null), departments: [table('民政局', [])] }),
        paper('文本', { statement: words('全年'), departments: [table(null)] }),
      ],
      '民政局',
    ),
  ).toEqual([{ title: '文本', approval: null, statement: words('全年'), departments: [table(null)] }])
  expect(departmentGoals([], '民政局')).toEqual([])
})

test('of a paper with the tables of several departments only those of this one', () => {
  expect(
    departmentGoals(
      [paper('全县', { statement: null, departments: [table('团委'), table('民政局', ['救助'])] })],
      '民政局',
    ),
  ).toMatchObject([{ departments: [{ goals: ['救助'] }] }])
  expect(
    departmentGoals(
      [paper('全县', { statement: null, departments: [table('团委'), table('妇联')] })],
      '民政局',
    ),
  ).toEqual([])
})
