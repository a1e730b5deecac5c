import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareProjects } from '#core/target/compare.ts'
import type { Project } from '#core/target/project.ts'
import { fieldsOfList, FORM_LISTS, HEAD_FIELDS, rowsOfList, type WrittenForm } from '#core/writing/form.ts'
import { formOfProject, projectOfForm } from '#core/writing/paper-of-form.ts'
import { arbitraryTargets } from '../../../../test/support/arbitrary-targets.ts'
import { project, row } from '../../../../test/support/targets.ts'
import { versionCells, type VersionField } from './version-cells.ts'

const at = { line: 1 }
/** Everything that a form can hold is written. */
const FULL = project({
  department: { code: '763', name: '县委' },
  budget: { total: '10', fiscal: '8', other: '2', carryover: '1' },
  executionWeight: '10',
  mediumTermGoals: ['三年培训600人'],
  indicators: [
    row('数量指标', '培训人数', '参加培训的人数', '≥200人', '工作实际', {
      weight: '20',
      level1Weight: '50',
      level2Weight: '20',
      note: '含线上',
      term: 'medium-term',
    }),
    row('质量指标', '合格率', '合格人数占比', '≥95%', '工作实际', {
      weight: '10',
      level1Weight: '50',
      level2Weight: '10',
      note: '',
    }),
  ],
  details: [
    { field: 'grounds', label: '立项依据', text: '年度计划', choice: null, at },
    { field: 'leader', label: '负责人', text: '张', choice: null, at },
  ],
  schedule: [
    { content: '招标', start: '3月', end: '4月', at },
    { content: '举办培训', start: '5月', end: '11月', at },
  ],
})

const nameOf = ({ label }: VersionField) => {
  if ('field' in label) return label.field
  return 'words' in label ? label.words : [label.row, label.path].filter(Boolean).join(' ')
}
/** What the view shows as not the same. */
function differing(before: Project, after: Project): readonly string[] {
  const { fields, indicators, schedule } = versionCells(before, after, compareProjects(before, after))
  const rows = [...indicators, ...schedule].map(({ left, right, standing }) => ({
    standing,
    name: [left ?? right].map((one) => one?.level3 || one?.content || '')[0],
  }))
  return [...fields.map((field) => ({ standing: field.standing, name: nameOf(field) })), ...rows]
    .filter(({ standing }) => standing !== 'same')
    .map(({ standing, name }) => `${standing} ${name}`)
}
function isChanged(before: Project, after: Project): boolean {
  const { fields, added, removed, changed, moved } = compareProjects(before, after)
  return [fields, added, removed, changed, moved].some((found) => found.length > 0)
}

const written = formOfProject(FULL)
const made = (form: WrittenForm) => projectOfForm(form, { written, project: FULL }, 2026).project

describe('two versions cell by cell', () => {
  test.each(HEAD_FIELDS)('%s is shown, and what changes in it alone is the one difference', (field) => {
    const { head } = written.form
    const other = made({
      ...written.form,
      head: { ...head, [field]: field === 'plan.measure' ? 'amount' : `${head[field]}1` },
    })
    expect(isChanged(FULL, other)).toBe(true)
    expect(differing(FULL, other)).toEqual([`different ${field}`])
    expect(versionCells(FULL, FULL, compareProjects(FULL, FULL)).fields.map(nameOf)).toContain(field)
  })

  const cells = [null, ...FORM_LISTS].flatMap((list) =>
    rowsOfList(written.form, list)
      .slice(0, 1)
      .flatMap(({ id }) => fieldsOfList(list).map((field) => [field, id] as const)),
  )
  test.each(cells)('the cell %s of row %s', (field, id) => {
    const other = made({
      ...written.form,
      rows: written.form.rows.map((one) =>
        one.id === id
          ? { ...one, cells: { ...one.cells, [field]: field === 'term' ? '' : `${one.cells[field]}1` } }
          : one,
      ),
    })
    expect(isChanged(FULL, other)).toBe(true)
    const found = differing(FULL, other)
    expect(found).toEqual(
      field === 'label'
        ? ['onlyRight 立项依据1', 'onlyLeft 立项依据']
        : [`different ${{ r1: '培训人数', d1: '立项依据', s1: '招标' }[id]}`],
    )
  })

  test('rows and lines that are elsewhere are shown, the fewest; so is what the form has no cell for', () => {
    const { indicators, details = [], schedule = [] } = FULL
    expect(differing(FULL, { ...FULL, indicators: indicators.toReversed() })).toEqual(['moved 培训人数'])
    expect(differing(FULL, { ...FULL, details: details.toReversed() })).toEqual(['moved 立项依据'])
    expect(differing(FULL, { ...FULL, schedule: schedule.slice(1) })).toEqual(['onlyLeft 招标'])
    expect(
      differing(FULL, {
        ...FULL,
        title: '新标题',
        unit: { code: '763002', name: '社会工作部' },
        department: { code: '764', name: '县委' },
      }),
    ).toEqual(['different unit', 'different department', 'different title'])
    expect(
      differing(FULL, { ...FULL, indicators: indicators.map((one) => ({ ...one, kind: null })) }),
    ).toEqual(['onlyLeft 培训人数 kind', 'onlyLeft 合格率 kind'])
  })

  test('amounts are shown as people read them, unless they would then be the same', () => {
    const shown = (total: string) =>
      versionCells(
        FULL,
        { ...FULL, budget: { ...FULL.budget, total } },
        compareProjects(FULL, { ...FULL, budget: { ...FULL.budget, total } }),
      ).fields.find(({ key }) => key === 'budget.total')
    expect(shown('1200')).toMatchObject({ left: '10.00', right: '1200.00', standing: 'different' })
    expect(shown('10.00')).toMatchObject({ left: '10', right: '10.00', standing: 'different' })
  })

  test('whatever is found between two versions is seen in the cells; nothing where nothing is', () => {
    const edit = fc.constantFrom<(one: Project, other: Project) => Project>(
      (one) => ({ ...one, indicators: one.indicators.toReversed() }),
      (one) => ({ ...one, indicators: one.indicators.slice(1) }),
      (one, other) => ({ ...one, indicators: [...one.indicators, ...other.indicators.slice(0, 1)] }),
      (one) => ({
        ...one,
        indicators: one.indicators.map((each) => ({ ...each, level3: each.level3.replaceAll(/\s/gu, '') })),
      }),
      (one) => ({
        ...one,
        indicators: one.indicators.map((each, i) => (i === 0 ? { ...each, level1Weight: '30' } : each)),
      }),
      (one, other) => ({ ...one, unit: other.unit }),
      (one, other) => ({ ...one, title: other.title }),
      (one, other) => ({ ...one, goals: other.goals }),
      (one, other) => ({ ...one, plan: other.plan }),
      (one, other) => ({ ...one, budget: other.budget }),
      (one) => ({ ...one, details: FULL.details ?? [] }),
      (one) => ({ ...one, details: (FULL.details ?? []).toReversed() }),
      (one) => ({ ...one, schedule: (FULL.schedule ?? []).slice(1) }),
      (one) => ({ ...one, executionWeight: '10' }),
      (one) => ({ ...one, department: { code: '1', name: one.name } }),
      (one) => ({ ...one, purpose: `${one.purpose ?? ''} ` }),
      (one, other) =>
        other.indicators.reduce(
          (now, each, i) => (i % 2 === 0 ? { ...now, indicators: [each, ...now.indicators] } : now),
          one,
        ),
    )
    fc.assert(
      fc.property(
        arbitraryTargets,
        fc.array(edit, { maxLength: 3 }),
        fc.array(edit, { maxLength: 3 }),
        ({ projects: [one = FULL, other = FULL] }, first, second) => {
          // As they come from the server: no row is the same thing twice.
          const [before = FULL, after = FULL] = [first, second].map(
            (edits) =>
              JSON.parse(JSON.stringify(edits.reduce((now, change) => change(now, other), one))) as Project,
          )
          expect(isChanged(before, after) && differing(before, after).length === 0).toBe(false)
          expect(differing(before, structuredClone(before))).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
