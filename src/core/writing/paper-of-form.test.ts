import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { project, row } from '../../../test/support/targets.ts'
import { addListRow, setCells } from './commands.ts'
import { isBlankRow, rowsOfList, type HeadField, type RowField, type WrittenForm } from './form.ts'
import { operationsBetween } from './difference.ts'
import { performAll, type Operation } from './operation.ts'
import { formOfEarlier, formOfProject, labelledRow, projectOfForm, refreshForm } from './paper-of-form.ts'
import { DEFAULTS } from '../rule-sets/defaults.ts'
import { blankForm, copyOfProject, sizeFor, startOfFile } from './start-form.ts'

const done = (form: WrittenForm, operations: readonly Operation[]) => {
  const result = performAll(form, operations)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const set = (form: WrittenForm, id: string, field: RowField, text: string) =>
  done(form, setCells(form, [{ place: { row: id, field }, text }]))
const head = (form: WrittenForm, field: HeadField, text: string) =>
  done(form, setCells(form, [{ place: { row: null, field }, text }]))
const at = { line: 2 }

describe('a form', () => {
  test('of a project makes that very project again, but for rows in which nothing is written', () => {
    fc.assert(
      fc.property(arbitraryTargets, ({ projects, fiscalYear }) => {
        for (const one of projects) {
          const written = formOfProject(one)
          const made = projectOfForm(written.form, { written, project: one }, fiscalYear)
          expect(made.project).toEqual({
            ...one,
            indicators: one.indicators.filter(
              (_, i) => !isBlankRow(written.form.rows[i] ?? labelledRow('', '', '')),
            ),
          })
          expect(formOfProject(made.project).form.rows.map(({ cells }) => cells)).toEqual(
            made.listed.map((id) => written.form.rows.find((each) => each.id === id)?.cells),
          )
        }
      }),
    )
  })

  test('of an earlier state makes that very state again, its rows under the names that they had', () => {
    fc.assert(
      fc.property(arbitraryTargets, arbitraryTargets, ({ projects, fiscalYear }, { projects: later }) => {
        for (const [i, one] of projects.entries()) {
          const filled = formOfProject(one)
          const { project: kept } = projectOfForm(filled.form, { written: filled, project: one }, fiscalYear)
          const before = formOfProject(kept)
          const now = formOfProject(later[i] ?? kept)
          const back = formOfEarlier(now, { project: kept, names: before.listed })
          expect(back.listed).toEqual(before.listed)
          expect(projectOfForm(back.form, { written: back, project: kept }, fiscalYear).project).toEqual(kept)
          expect(done(now.form, operationsBetween(now.form, back.form))).toEqual(back.form)
        }
      }),
    )
  })

  test('of an earlier state has its removed row again, and not the one that came; blank rows stay', () => {
    const before = project({
      indicators: [
        row('数量指标', '培训人数', null, '≥200人', null),
        row('质量指标', '合格率', null, '≥90%', null),
      ],
    })
    const written = formOfProject(before)
    const { rows } = written.form
    const [first] = rows
    if (first === undefined) throw new Error('a row')
    const blank = { ...labelledRow('b1', '', '时效指标') }
    const typed = { ...first, id: 'n1' }
    const now = { form: { ...written.form, rows: [typed, first, blank] }, listed: ['n1', 'r1'] }
    const back = formOfEarlier(now, { project: before, names: ['r1', 'r2'] })
    expect(back.form.rows.map(({ id }) => id)).toEqual(['r1', 'b1', 'r2'])
    expect(back.form.rows.map(({ cells }) => cells.level3)).toEqual(['培训人数', '', '合格率'])
  })

  test('derives again what hangs on a changed text, and keeps what no cell holds', () => {
    const before = project({
      indicators: [row('数量指标', '培训人数', null, '≥200人', null, { level1Weight: '50' })],
      details: [{ field: 'leader', label: '负责人', text: '张', choice: null, at: { line: 2 } }],
    })
    const written = formOfProject(before)
    const form = set(set(written.form, 'r1', 'value', '≤10万元'), 'r1', 'level2', '成本指标')
    const { project: after } = projectOfForm(form, { written, project: before }, 2025)
    expect(after.indicators[0]).toMatchObject({
      kind: 'cost',
      value: { comparator: '<=', number: '10', unit: '万元' },
      level1Weight: '50',
    })
    expect(after.details).toEqual(before.details)
  })

  test('follows its project where that was changed elsewhere, with its blank rows', () => {
    const before = project({ indicators: [row('数量指标', '培训人数', null, '≥200人')] })
    const first = formOfProject(before)
    const written = {
      ...first,
      form: { ...first.form, rows: [labelledRow('x', '产出指标', '数量指标'), ...first.form.rows] },
    }
    const changed = { ...before, name: '新名', indicators: [row('数量指标', '培训人数', null, '≥300人')] }
    const now = refreshForm(written, changed)
    expect(now.form.rows.map(({ id, cells }) => `${id}${cells.value}`)).toEqual(['x', 'r1≥300人'])
    expect(now.form.head.name).toBe('新名')
    expect(refreshForm(written, { ...before, indicators: [] }).form.rows).toEqual([])
  })
})

describe('what only some forms ask for', () => {
  const detail = (label: string, text: string) => ({ field: null, label, text, choice: null, at })
  const before = project({
    department: { code: '302', name: '教育局' },
    budget: { total: '10', fiscal: '10', other: null, carryover: null },
    mediumTermGoals: ['三年覆盖'],
    executionWeight: '10',
    details: [
      { field: 'attribute', label: '项目属性', text: '☑新增项目 □延续项目', choice: '新增项目', at },
      detail('采购方式', ''),
    ],
    schedule: [{ content: '招标', start: '3月', end: null, at }],
    indicators: [
      row('数量指标', '培训人数', null, '≥200人', null, { level1: '产出指标', level1Weight: '50' }),
      row('数量指标', '三年培训', null, '≥600人', null, { term: 'medium-term' }),
    ],
  })
  const written = formOfProject(before)
  const made = (form: WrittenForm) => projectOfForm(form, { written, project: before }, 2026).project

  test('is in the form, and makes the very project again', () => {
    expect(made(written.form)).toEqual(before)
    expect(rowsOfList(written.form, 'details').map(({ cells }) => [cells.label, cells.text])).toEqual([
      ['项目属性', '☑新增项目 □延续项目'],
      ['采购方式', ''],
    ])
    expect(rowsOfList(written.form, null).map(({ cells }) => `${cells.term}${cells.level1}`)).toEqual([
      '产出指标（50分）',
      '中期产出指标',
    ])
    expect(written.listed).toEqual(['r1', 'r2'])
  })

  test('is written as every cell: choices, points and terms are read off the words again', () => {
    const details = set(set(written.form, 'd1', 'text', '□新增项目 ☑延续项目'), 'd2', 'label', '项目负责人')
    expect(made(details).details).toEqual([
      { field: 'attribute', label: '项目属性', text: '□新增项目 ☑延续项目', choice: '延续项目', at },
      { field: 'leader', label: '项目负责人', text: '', choice: null, at },
    ])
    expect(made(set(written.form, 's1', 'end', '6月')).schedule).toEqual([
      { content: '招标', start: '3月', end: '6月', at },
    ])
    expect(made(set(written.form, 'r1', 'level1', '产出指标(40分)')).indicators[0]).toMatchObject({
      level1: '产出指标',
      level1Weight: '40',
    })
    expect(made(set(written.form, 'r1', 'level1', '产出指标')).indicators[0]).not.toHaveProperty(
      'level1Weight',
    )
    expect(made(set(written.form, 'r2', 'term', '年度')).indicators[1]).not.toHaveProperty('term')
    expect(made(set(written.form, 'r1', 'term', '中长期')).indicators[0]).toMatchObject({
      term: 'medium-term',
    })
    expect(
      made(head(head(written.form, 'budget.carryover', '2.50万元'), 'department', '文旅局')),
    ).toMatchObject({ budget: { carryover: '2.5' }, department: { code: null, name: '文旅局' } })
  })

  test('is of the form no more once it is blank, and never where nobody wrote it', () => {
    const bare = head(
      head(head(written.form, 'executionWeight', ''), 'mediumTermGoals', ''),
      'department',
      '',
    )
    for (const key of ['executionWeight', 'mediumTermGoals', 'department'])
      expect(made(bare), key).not.toHaveProperty(key)
    const plain = project({ indicators: [] })
    const of = formOfProject(plain)
    const added = done(of.form, addListRow(of.form, 'details', 'n1'))
    expect(projectOfForm(added, { written: of, project: plain }, 2026).project).toEqual(plain)
    expect(
      projectOfForm(set(added, 'n1', 'text', '张三'), { written: of, project: plain }, 2026).project.details,
    ).toMatchObject([{ label: '', text: '张三' }])
  })

  test('follows its project where that was changed elsewhere, with its blank rows; a form kept before it had these cells gains them', () => {
    const kept = { ...written, form: done(written.form, addListRow(written.form, 'schedule', 'blank')) }
    const changed = { ...before, schedule: [{ content: '开标', start: null, end: null, at }] }
    expect(
      rowsOfList(refreshForm(kept, changed).form, 'schedule').map(({ id, cells }) => `${id}${cells.content}`),
    ).toEqual(['s1开标', 'blank'])
    expect(rowsOfList(refreshForm(kept, { ...before, schedule: [] }).form, 'schedule')).toEqual([])
    const old = { ...written, form: { ...written.form, rows: rowsOfList(written.form, null) } }
    expect(refreshForm(old, before).form).toEqual(written.form)
  })
})

describe('a new target', () => {
  test('has a row for every kind, or for those whose absence its own check remarks on', () => {
    const { requiredKinds } = DEFAULTS.parameters
    type Blank = Parameters<typeof blankForm>
    const level2 = (size: Blank[0], required: Blank[1] = requiredKinds) =>
      blankForm(size, required).rows.map(({ cells }) => cells.level2)
    expect(level2('full')).toContain('生态效益指标')
    expect(level2('short')).toEqual([
      '数量指标',
      '质量指标',
      '时效指标',
      '成本指标',
      '社会效益指标',
      '服务对象满意度指标',
    ])
    expect(blankForm('full', requiredKinds).rows.every(isBlankRow)).toBe(true)
    // What a rule set does not ask for is not begun with.
    expect(
      level2(
        'short',
        requiredKinds.filter(({ name }) => name !== 'cost'),
      ),
    ).toEqual(['数量指标', '质量指标', '时效指标', '社会效益指标', '服务对象满意度指标'])
    expect(level2('short', [])).toEqual(level2('full'))
  })

  test('that stood in a file keeps its code in the year of the code', () => {
    const coded = project({ code: '13020325P0081741006XL' })
    expect(startOfFile(coded, 2025).code).toBe(coded.code)
    expect(startOfFile(coded, 2026).code).toBeNull()
    expect(startOfFile(project({ code: '无' }), 2025).code).toBeNull()
  })

  test('is a short form below the line, and on it no more', () => {
    expect(sizeFor('0.15', '100')).toBe('short')
    expect(sizeFor('100', '100')).toBe('full')
    expect(sizeFor('', '100')).toBe('full')
    expect(sizeFor('0.15', '0')).toBe('full')
  })

  test('copied has neither the code nor the results of the other', () => {
    const copy = copyOfProject(
      project({
        indicators: [
          row('数量指标', '培训人数', null, '≥200人', null, {
            result: { actual: '200人', score: '10', reason: null },
          }),
        ],
      }),
    )
    expect(copy.code).toBeNull()
    expect(copy.indicators[0]).not.toHaveProperty('result')
    expect(copy.name).toBe('干部培训经费')
  })
})
