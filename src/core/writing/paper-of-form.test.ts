import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { project, row } from '../../../test/support/targets.ts'
import { setCells } from './commands.ts'
import { isBlankRow, type WrittenForm } from './form.ts'
import { performAll } from './operation.ts'
import { formOfProject, labelledRow, projectOfForm, withChangesOf } from './paper-of-form.ts'
import { blankForm, copyOfProject, sizeFor } from './start-form.ts'

const set = (form: WrittenForm, id: string, field: 'value' | 'level2' | 'level3', text: string) => {
  const result = performAll(form, setCells(form, [{ place: { row: id, field }, text }]))
  return result.ok ? result.value : form
}

describe('a form', () => {
  test('of a project makes that very project again, but for rows in which nothing is written', () => {
    fc.assert(fc.property(arbitraryTargets, ({ projects, fiscalYear }) => {
      for (const one of projects) {
        const written = formOfProject(one)
        const made = projectOfForm(written.form, { written, project: one }, fiscalYear)
        expect(made.project).toEqual({ ...one, indicators: one.indicators.filter((_, i) => !isBlankRow(written.form.rows[i] ?? labelledRow('', '', ''))) })
        expect(formOfProject(made.project).form.rows.map(({ cells }) => cells)).toEqual(made.listed.map((id) => written.form.rows.find((each) => each.id === id)?.cells))
      }
    }))
  })

  test('derives again what hangs on a changed text, and keeps what no cell holds', () => {
    const before = project({ indicators: [row('数量指标', '培训人数', null, '≥200人', null, { level1Weight: '50' })], details: [{ field: 'leader', label: '负责人', text: '张', choice: null, at: { line: 2 } }] })
    const written = formOfProject(before)
    const form = set(set(written.form, 'r1', 'value', '≤10万元'), 'r1', 'level2', '成本指标')
    const { project: after } = projectOfForm(form, { written, project: before }, 2025)
    expect(after.indicators[0]).toMatchObject({ kind: 'cost', value: { comparator: '<=', number: '10', unit: '万元' }, level1Weight: '50' })
    expect(after.details).toEqual(before.details)
  })

  test('follows its project where that was changed elsewhere, with its blank rows', () => {
    const before = project({ indicators: [row('数量指标', '培训人数', null, '≥200人')] })
    const first = formOfProject(before)
    const written = { ...first, form: { ...first.form, rows: [labelledRow('x', '产出指标', '数量指标'), ...first.form.rows] } }
    const changed = { ...before, name: '新名', indicators: [row('数量指标', '培训人数', null, '≥300人')] }
    const now = withChangesOf(written, changed)
    expect(now.form.rows.map(({ id, cells }) => `${id}${cells.value}`)).toEqual(['x', 'r1≥300人'])
    expect(now.form.head.name).toBe('新名')
    expect(withChangesOf(written, { ...before, indicators: [] }).form.rows).toEqual([])
  })
})

describe('a new target', () => {
  test('has a row for every kind, or for those that may not be missing', () => {
    expect(blankForm('full').rows.map(({ cells }) => cells.level2)).toContain('生态效益指标')
    expect(blankForm('short').rows).toHaveLength(4)
    expect(blankForm('full').rows.every(isBlankRow)).toBe(true)
  })

  test('is a short form below the line, and on it no more', () => {
    expect(sizeFor('0.15', '100')).toBe('short')
    expect(sizeFor('100', '100')).toBe('full')
    expect(sizeFor('', '100')).toBe('full')
    expect(sizeFor('0.15', '0')).toBe('full')
  })

  test('copied has neither the code nor the results of the other', () => {
    const copy = copyOfProject(project({ indicators: [row('数量指标', '培训人数', null, '≥200人', null, { result: { actual: '200人', score: '10', reason: null } })] }))
    expect(copy.code).toBeNull()
    expect(copy.indicators[0]).not.toHaveProperty('result')
    expect(copy.name).toBe('干部培训经费')
  })
})
