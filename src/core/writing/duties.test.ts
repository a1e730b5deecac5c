/**
 * Duties, activities and projects while they are written: a project is assigned once, by any writer;
 * everything can be taken back.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '../target/document.ts'
import { projectsOfLines, type DepartmentProject } from './covered.ts'
import { dropActivity, hang, hangAlso, hungOnce, notHung, touchesDuties, treeOfForm } from './duties.ts'
import { mergeOperations } from './merge.ts'
import { inverseAll, performAll } from './operation.ts'
import { documentOfStatement, formOfStatement, refreshStatement } from './paper-of-statement.ts'
import { addStatementRow, moveStatementRow, setStatementCells } from './statement-commands.ts'
import {
  blankStatement,
  BLANK_STATEMENT_CELLS,
  rowsOfList,
  type StatementForm,
  type StatementOperation,
} from './statement-form.ts'

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
  project('宣传经费', '100'),
  project('未报预算', ''),
]
const ROWS = ['d1', 'd2', 'd3'] as const

const row = (id: string, duty: string, activity: string) => ({
  id,
  list: 'duties',
  cells: { ...BLANK_STATEMENT_CELLS, level1: duty, name: activity },
})
const FORM: StatementForm = {
  ...blankStatement('文本', false),
  rows: [
    ...blankStatement('文本', false).rows,
    row('d1', '队伍建设', '培训'),
    row('d2', '队伍建设', '表彰'),
    row('d3', '社会服务', '志愿'),
  ],
}

const done = (form: StatementForm, operations: readonly StatementOperation[]): StatementForm => {
  const result = performAll(form, operations)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const hungIn = (form: StatementForm) =>
  rowsOfList(form, 'duties').map(({ cells }) => projectsOfLines(cells.projects).map(({ name }) => name))
const steps = fc.array(fc.record({ row: fc.constantFrom(...ROWS), projects: fc.subarray(PROJECTS) }), {
  maxLength: 6,
})
const hungBy = (
  form: StatementForm,
  list: readonly { readonly row: string; readonly projects: readonly DepartmentProject[] }[],
) => list.reduce((now, step) => done(now, hang(now, step.row, step.projects)), form)
const once = (form: StatementForm) => hungIn(form).flat().length === new Set(hungIn(form).flat()).size

describe('hanging', () => {
  test('a project hangs at one place at most, whatever is done', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(once(hungBy(FORM, list))).toBe(true)
      }),
    )
  })

  test('what was done and taken back is as if it had not been done', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...ROWS), fc.subarray(PROJECTS), (list, to, projects) => {
        const before = hungBy(FORM, list)
        const step = hang(before, to, projects)
        expect(done(done(before, step), inverseAll(step))).toEqual(before)
      }),
    )
  })

  test('one that is hung elsewhere leaves its place; the others stay', () => {
    const form = done(FORM, hang(FORM, 'd1', PROJECTS.slice(0, 2)))
    expect(hungIn(form)).toEqual([['干部培训经费', '志愿服务'], [], []])
    expect(
      hungIn(done(form, hangAlso(form, 'd3', { code: '13020225P008911100023', name: '志愿服务（改名）' }))),
    ).toEqual([['干部培训经费'], [], ['志愿服务（改名）']])
    expect(notHung(form, PROJECTS).map(({ name }) => name)).toEqual(['宣传经费', '未报预算'])
    expect(hangAlso(form, 'd1', { code: '13020225P008911100023', name: '志愿服务' })).toEqual([])
  })

  test('two people hang at two places: the first stays and the other is refused; who wrote on what stands has moved it', () => {
    fc.assert(
      fc.property(steps, steps, steps, fc.boolean(), (base, mine, theirs, latest) => {
        const start = hungBy(FORM, base)
        const now = hungBy(start, theirs)
        const operations = hungBySteps(start, mine)
        const merged = mergeOperations(now, operations).form
        const hung = hungOnce(merged, now, latest)
        expect(once(hung.form)).toBe(true)
        expect(new Set(hungIn(hung.form).flat())).toEqual(new Set(hungIn(merged).flat()))
        if (once(merged)) expect(hung.form).toBe(merged)
        if (latest) expect(hung.conflicts).toEqual([])
        else expect(hung.conflicts.length > 0).toBe(!once(merged))
      }),
    )
    const now = done(FORM, hang(FORM, 'd1', PROJECTS.slice(0, 1)))
    const merged = mergeOperations(now, hang(FORM, 'd3', PROJECTS.slice(0, 1))).form
    expect(hungIn(hungOnce(merged, now, false).form)).toEqual([['干部培训经费'], [], []])
    expect(hungOnce(merged, now, false).conflicts).toEqual([
      { kind: 'cell', place: { row: 'd3', field: 'projects' }, base: '', mine: '\t干部培训经费', theirs: '' },
    ])
    expect(hungIn(hungOnce(merged, now, true).form)).toEqual([[], [], ['干部培训经费']])
  })
})

function hungBySteps(
  start: StatementForm,
  list: readonly { readonly row: string; readonly projects: readonly DepartmentProject[] }[],
): StatementOperation[] {
  const operations: StatementOperation[] = []
  let form = start
  for (const step of list) {
    const next = hang(form, step.row, step.projects)
    operations.push(...next)
    form = done(form, next)
  }
  return operations
}

describe('rows', () => {
  test('a new activity belongs to the duty above it, and one that is moved over the edge to the duty beyond', () => {
    const added = done(FORM, addStatementRow(FORM, 'duties', 'd1', { id: 'new' }))
    expect(rowsOfList(added, 'duties').map(({ id, cells }) => [id, cells.level1])).toEqual([
      ['d1', '队伍建设'],
      ['new', '队伍建设'],
      ['d2', '队伍建设'],
      ['d3', '社会服务'],
    ])
    const step = moveStatementRow(FORM, 'd2', 1)
    expect(rowsOfList(done(FORM, step), 'duties').map(({ cells }) => cells.level1)).toEqual([
      '队伍建设',
      '社会服务',
      '社会服务',
    ])
    expect(done(done(FORM, step), inverseAll(step))).toEqual(FORM)
  })

  test('operations that write in duties are distinguished from others', () => {
    expect(touchesDuties(FORM, hang(FORM, 'd1', PROJECTS))).toBe(true)
    expect(touchesDuties(FORM, addStatementRow(FORM, 'duties', null, { id: 'n' }))).toBe(true)
    expect(touchesDuties(FORM, moveStatementRow(FORM, 'd1', 1))).toBe(true)
    expect(
      touchesDuties(FORM, [
        ...addStatementRow(FORM, 'subGoals', null, { id: 'n' }),
        ...setStatementCells(FORM, [{ place: { row: 's1', field: 'projects' }, text: '\t宣传经费' }]),
      ]),
    ).toBe(false)
  })
})

test('money is summed for each activity and duty, exactly; a project without a budget is none', () => {
  const form = hungBy(FORM, [
    { row: 'd1', projects: PROJECTS.slice(0, 1) },
    { row: 'd2', projects: PROJECTS.slice(2) },
  ])
  const { duties, sum } = treeOfForm(form, PROJECTS)
  expect(
    duties.map((duty) => [duty.duty, duty.sum, duty.activities.map((activity) => activity.sum)]),
  ).toEqual([
    ['队伍建设', '12.5001', ['12.5', '0.0001']],
    ['社会服务', null, [null]],
  ])
  expect(sum).toBe('12.5001')
})

test('the form makes a document and comes of it again; a text without duties has none', () => {
  const document: TargetDocument = {
    format: 'jichi.targets/1',
    kind: 'budget-text',
    source: { file: 'a.docx', sha256: '0', mediaType: 'x' },
    title: '文本',
    fiscalYear: 2026,
    parts: [],
    projects: [],
    unplaced: [],
    marks: [],
    statement: { overallGoal: '一', subGoals: [], safeguards: [] },
  }
  const written = formOfStatement(document)
  const form = done(
    { ...written.form, rows: FORM.rows.filter(({ list }) => list === 'duties') },
    hang(FORM, 'd1', PROJECTS.slice(1, 2)),
  )
  const made = documentOfStatement(form, { written, document }, null)
  expect(made.document.statement?.duties).toEqual([
    {
      duty: '队伍建设',
      activity: '培训',
      goal: null,
      projects: [{ code: '13020225P008911100023', name: '志愿服务' }],
      at: { line: 1 },
    },
    { duty: '队伍建设', activity: '表彰', goal: null, at: { line: 2 } },
    { duty: '社会服务', activity: '志愿', goal: null, at: { line: 3 } },
  ])
  expect(refreshStatement({ form, listed: made.listed }, made.document).form).toEqual(form)
  expect(
    documentOfStatement(
      { ...form, rows: [] },
      { written: { form, listed: made.listed }, document: made.document },
      null,
    ).document,
  ).toEqual(document)
})

describe('dropping an activity', () => {
  const order = (form: StatementForm) =>
    rowsOfList(form, 'duties').map(({ id, cells }) => `${id} ${cells.level1}`)
  const dropped = (id: string, on: string, where: 'before' | 'behind') =>
    order(done(FORM, dropActivity(FORM, id, { on, where })))

  test('puts it before or behind another, under the duty of that one', () => {
    expect(dropped('d3', 'd1', 'before')).toEqual(['d3 队伍建设', 'd1 队伍建设', 'd2 队伍建设'])
    expect(dropped('d1', 'd2', 'behind')).toEqual(['d2 队伍建设', 'd1 队伍建设', 'd3 社会服务'])
    expect(dropped('d1', 'd3', 'behind')).toEqual(['d2 队伍建设', 'd3 社会服务', 'd1 社会服务'])
    // At the border of two duties the half of the row decides under which it comes.
    expect(dropped('d2', 'd3', 'before')).toEqual(['d1 队伍建设', 'd2 社会服务', 'd3 社会服务'])
  })

  test('is nothing where it stands, and upon itself', () => {
    for (const [id, on, where] of [
      ['d1', 'd1', 'behind'],
      ['d1', 'd2', 'before'],
      ['d2', 'd1', 'behind'],
    ] as const)
      expect(dropActivity(FORM, id, { on, where })).toEqual([])
  })

  test('taken back it is as if it had not been done; no activity and no project is lost', () => {
    const id = fc.constantFrom(...ROWS)
    fc.assert(
      fc.property(steps, id, id, fc.constantFrom('before', 'behind'), (list, row, on, where) => {
        const before = hungBy(FORM, list)
        const operations = dropActivity(before, row, { on, where })
        const after = done(before, operations)
        expect(
          order(after)
            .map((one) => one.slice(0, 2))
            .toSorted(),
        ).toEqual([...ROWS])
        expect(hungIn(after).flat().toSorted()).toEqual(hungIn(before).flat().toSorted())
        expect(done(after, inverseAll(operations))).toEqual(before)
      }),
    )
  })
})
