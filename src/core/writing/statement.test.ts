/** The text of a department as it is written: back and forth between form and document, links, sums, rows. */
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '../target/document.ts'
import {
  coveredBy,
  linkByName,
  linesOfProjects,
  projectsOfLines,
  sumChecks,
  takeSum,
  uncovered,
  type DepartmentProject,
} from './covered.ts'
import { inverseAll, performAll } from './operation.ts'
import { documentOfStatement, formOfStatement, refreshStatement } from './paper-of-statement.ts'
import {
  addStatementRow,
  moveStatementRow,
  pasteStatement,
  removeStatementRow,
  setStatementCells,
} from './statement-commands.ts'
import {
  blankStatement,
  LIST_FIELDS,
  rowsOfList,
  type StatementForm,
  type StatementOperation,
} from './statement-form.ts'

const AT = { line: 1 }
const UNIT = { code: '763001', name: '社会工作部' }
const DOCUMENT: TargetDocument = {
  format: 'jichi.targets/1',
  kind: 'budget-text',
  source: { file: 'a.docx', sha256: '0', mediaType: 'x' },
  title: '部门整体绩效目标',
  fiscalYear: 2026,
  parts: [],
  projects: [],
  unplaced: [],
  marks: [],
  statement: {
    overallGoal: '一\n二',
    subGoals: [
      { label: '1', title: '培训', goal: '培训200人', indicators: null, at: AT },
      { label: '2', title: null, goal: '服务30次', indicators: null, at: AT },
    ],
    safeguards: [{ label: '一', title: null, text: '加强组织领导', at: AT }],
  },
  departments: [
    {
      order: 1,
      title: null,
      unit: UNIT,
      functions: '负责社会工作',
      goals: ['甲', '乙'],
      mediumTermGoals: ['丙'],
      tasks: [
        { name: '队伍建设', content: null, budget: { total: '40', fiscal: '40', other: null }, at: AT },
      ],
      funds: [{ item: 'total', label: '资金总额', year: 2025, amount: '90', share: '100', at: AT }],
      indicators: [],
      at: AT,
    },
  ],
}
const project = (name: string, total: string, code: string | null = null): DepartmentProject => ({
  id: name,
  code,
  name,
  unit: '',
  total,
  fiscal: null,
  other: null,
})
const PROJECTS = [
  project('干部培训经费', '12500000'),
  project('志愿服务', '30000000', '13020225P008911100023'),
]

const done = (form: StatementForm, operations: readonly StatementOperation[]): StatementForm => {
  const result = performAll(form, operations)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const written = formOfStatement(DOCUMENT)
const made = (form: StatementForm) =>
  documentOfStatement(form, { written, document: DOCUMENT }, UNIT).document

describe('form and document', () => {
  test('a form that nobody wrote in makes the very document it came of', () => {
    expect(made(written.form)).toEqual(DOCUMENT)
  })

  test('what is cleared is blank in the document, what no cell holds stays', () => {
    const goal = rowsOfList(written.form, 'subGoals')[0]?.id ?? ''
    const document = made(
      done(
        written.form,
        setStatementCells(written.form, [
          { place: { row: goal, field: 'goal' }, text: '' },
          { place: { row: null, field: 'functions' }, text: '' },
        ]),
      ),
    )
    expect(document.statement?.subGoals[0]).toMatchObject({ label: '1', title: '培训', goal: null })
    expect(document.departments?.[0]).toMatchObject({ functions: null, mediumTermGoals: ['丙'] })
  })

  test('goals of the medium term are lines, facts have a label: what they say is read from both', () => {
    const added = done(
      written.form,
      addStatementRow(written.form, 'details', null, {
        id: 'new',
        cells: {
          label: '项目属性',
          text: '☑新增项目 □延续项目',
        },
      }),
    )
    const document = made(
      done(
        added,
        setStatementCells(added, [
          { place: { row: null, field: 'mediumTermGoals' }, text: '三年内全覆盖\n\n队伍稳定' },
        ]),
      ),
    )
    expect(document.departments?.[0]).toMatchObject({
      mediumTermGoals: ['三年内全覆盖', '队伍稳定'],
      details: [{ label: '项目属性', text: '☑新增项目 □延续项目', choice: '新增项目' }],
    })
    const again = formOfStatement(document)
    expect(documentOfStatement(again.form, { written: again, document }, UNIT).document).toEqual(document)
    // Where the form never had them, blank ones are not there.
    const { details: _, ...without } = DOCUMENT.departments?.[0] ?? {}
    expect(made(written.form).departments?.[0]).toEqual(without)
  })

  test('items are numbered anew in the figures of the list where their places changed, and not before', () => {
    const { form } = written
    const added = done(
      form,
      addStatementRow(form, 'subGoals', 's1', { id: 'new', cells: { title: '新项', goal: '新增' } }),
    )
    expect(made(added).statement?.subGoals.map(({ label }) => label)).toEqual(['1', '2', '3'])
    const second = done(
      form,
      addStatementRow(form, 'safeguards', null, { id: 'new', cells: { text: '资金保障' } }),
    )
    expect(made(second).statement?.safeguards.map(({ label }) => label)).toEqual(['一', '二'])
  })

  test('words where an amount belongs stay in the form and are none in the document', () => {
    const task = rowsOfList(written.form, 'tasks')[0]?.id ?? ''
    const form = done(
      written.form,
      setStatementCells(written.form, [{ place: { row: task, field: 'total' }, text: '约四十' }]),
    )
    const { document, listed } = documentOfStatement(form, { written, document: DOCUMENT }, UNIT)
    expect(document.departments?.[0]?.tasks[0]?.budget.total).toBeNull()
    expect(refreshStatement({ form, listed }, document).form).toEqual(form)
  })

  test('an empty text has neither measures nor rows but what is written', () => {
    const empty: TargetDocument = { ...DOCUMENT, statement: null, departments: [] }
    const form = blankStatement('文本', true)
    const document = documentOfStatement(
      form,
      { written: { form: { ...form, rows: [] }, listed: [] }, document: { ...empty, title: '文本' } },
      UNIT,
    ).document
    expect(document).toEqual({ ...empty, title: '文本' })
  })
})

describe('rows', () => {
  test('everything that is done to them can be taken back', () => {
    const form = blankStatement('文本', true)
    const steps = [
      addStatementRow(form, 'indicators', 'r2', { id: 'n' }),
      removeStatementRow(form, 'g3'),
      moveStatementRow(form, 'g3', -1),
      moveStatementRow(form, 'g3', 1),
      moveStatementRow(form, 'r4', 1),
      pasteStatement(
        form,
        { row: 't2', field: 'name' },
        [
          ['甲', '内容', '12.5万元'],
          ['乙', '内容', '125000元'],
        ],
        { fields: LIST_FIELDS.tasks, newId: () => 'p' },
      ),
    ]
    for (const step of steps) {
      expect(step.length).toBeGreaterThan(0)
      expect(done(done(form, step), inverseAll(step))).toEqual(form)
    }
  })

  test('a block goes on below the last row of its own table, amounts in 万元', () => {
    const form = blankStatement('文本', true)
    const pasted = done(
      form,
      pasteStatement(
        form,
        { row: 't2', field: 'name' },
        [
          ['甲', '', '12.5万元'],
          ['乙', '', '125000元'],
        ],
        { fields: LIST_FIELDS.tasks, newId: () => 'p' },
      ),
    )
    expect(rowsOfList(pasted, 'tasks').map(({ cells }) => [cells.name, cells.total])).toEqual([
      ['', ''],
      ['甲', '12.5'],
      ['乙', '12.5'],
    ])
    expect(rowsOfList(pasted, 'funds')).toHaveLength(rowsOfList(form, 'funds').length)
  })
})

describe('links and sums', () => {
  test('a project is known by its code, or by its name where one has none', () => {
    expect(projectsOfLines(linesOfProjects(PROJECTS))).toEqual(
      PROJECTS.map(({ code, name }) => ({ code, name })),
    )
    const form = done(
      written.form,
      setStatementCells(written.form, [
        {
          place: { row: 's1', field: 'projects' },
          text: '13020225P008911100023\t改过的名称\n\t已取消的项目',
        },
      ]),
    )
    const row = rowsOfList(form, 'subGoals')[0]
    expect(row && coveredBy(row, PROJECTS)).toMatchObject({
      projects: [{ name: '志愿服务' }],
      gone: [{ name: '已取消的项目' }],
    })
    expect(uncovered(form, PROJECTS).map(({ name }) => name)).toEqual(['干部培训经费'])
  })

  test('names are the same but for 费, 经费 and 资金; one that is covered is not linked again', () => {
    const form = done(
      written.form,
      setStatementCells(written.form, [{ place: { row: 's1', field: 'title' }, text: '干部培训' }]),
    )
    const linked = done(form, linkByName(form, PROJECTS))
    expect(rowsOfList(linked, 'subGoals').map(({ cells }) => cells.projects)).toEqual(['\t干部培训经费', ''])
    expect(linkByName(linked, PROJECTS)).toEqual([])
  })

  test('a sum is shown beside what is written, exactly, and taken; a column of another year is left alone', () => {
    const form = done(
      written.form,
      setStatementCells(written.form, [
        { place: { row: 't1', field: 'projects' }, text: linesOfProjects(PROJECTS) },
      ]),
    )
    const [check] = sumChecks(form, PROJECTS)
    expect(check).toEqual({ row: 't1', field: 'total', sum: '42.5', difference: '-2.5', of: 'projects' })
    const taken = check === undefined ? form : done(form, takeSum(form, check))
    expect(sumChecks(taken, PROJECTS).map(({ difference }) => difference)).toEqual(['0'])
  })
})
