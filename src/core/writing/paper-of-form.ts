/**
 * Between the form as it is written and the project that lists, rules and exports know. Blank rows are of the form alone.
 * What no cell of the form holds (details, schedules, results) stays as it was.
 */
import { kindOfLabel } from '../indicator/kind.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { PLAN_MARKS } from '../period.ts'
import type { Indicator, Project } from '../target/document.ts'
import { BLANK_CELLS, HEAD_FIELDS, isBlankRow, ROW_FIELDS, type HeadCells, type HeadField, type RowCells, type RowField, type WrittenForm, type WrittenRow } from './form.ts'

export type Written = {
  readonly form: WrittenForm
  /** The rows that are indicators of the project, in its order. */
  readonly listed: readonly string[]
}

/** The form of a project, its rows named by their places. */
export function formOfProject(project: Project): Written {
  const rows = project.indicators.map((indicator, i): WrittenRow => ({ id: `r${i + 1}`, cells: cellsOf(indicator) }))
  return { form: { head: headOf(project), rows }, listed: rows.map(({ id }) => id) }
}

/**
 * The form as it is now that its project may have been changed elsewhere: cells follow the project, blank rows and the names
 * of rows stay. A project with other rows than the form's has a new form.
 */
export function withChangesOf(written: Written, project: Project): Written {
  const rows = new Map(written.listed.map((id, i) => [id, project.indicators[i]]))
  const known = written.form.rows.filter(({ id }) => rows.has(id)).length
  if (written.listed.length !== project.indicators.length || known !== written.listed.length) return formOfProject(project)
  return {
    form: {
      head: headOf(project),
      rows: written.form.rows.map((row) => {
        const indicator = rows.get(row.id)
        return indicator === undefined ? row : { ...row, cells: cellsOf(indicator) }
      }),
    },
    listed: written.listed,
  }
}

/**
 * The project that a form makes.
 * @param before the form and the project that this one came of
 * @param fiscalYear completes dates without a year
 */
export function projectOfForm(form: WrittenForm, before: { readonly written: Written; readonly project: Project }, fiscalYear: number | null): { readonly project: Project; readonly listed: readonly string[] } {
  const known = new Map(before.written.listed.map((id, i) => [id, before.project.indicators[i]]))
  const rows = form.rows.filter((row) => !isBlankRow(row))
  const indicators = rows.map((row, i) => indicatorOf(row.cells, known.get(row.id) ?? { ...BLANK_INDICATOR, at: { line: i + 1 } }, fiscalYear))
  return { project: { ...headed(before.project, form.head), indicators }, listed: rows.map(({ id }) => id) }
}

const BLANK_INDICATOR: Omit<Indicator, 'at'> = { level1: '', level2: '', kind: null, level3: '', description: null, value: parseTargetValue('', null), weight: null, basis: null }

function headOf(project: Project): HeadCells {
  const { name, code, budget, purpose, plan, goals } = project
  return {
    name, code: code ?? '', 'budget.total': budget.total ?? '', 'budget.fiscal': budget.fiscal ?? '', 'budget.other': budget.other ?? '', purpose: purpose ?? '',
    'plan.measure': plan.measure, 'plan.march': plan.march ?? '', 'plan.june': plan.june ?? '', 'plan.october': plan.october ?? '', 'plan.december': plan.december ?? '', goals: goals.join('\n'),
  }
}

function headed(project: Project, head: HeadCells): Project {
  const was = headOf(project)
  const changed = HEAD_FIELDS.filter((field) => head[field] !== was[field])
  return changed.reduce((now, field) => withHead(now, field, head[field]), project)
}

function withHead(project: Project, field: HeadField, text: string): Project {
  const value = text === '' ? null : text
  switch (field) {
    case 'name': return { ...project, name: text }
    case 'code': case 'purpose': return { ...project, [field]: value }
    case 'goals': return { ...project, goals: text.split('\n').filter((line) => line.trim() !== '') }
    case 'plan.measure': return { ...project, plan: { ...project.plan, measure: text === 'amount' ? 'amount' : 'percent' } }
    case 'budget.total': return { ...project, budget: { ...project.budget, total: value } }
    case 'budget.fiscal': return { ...project, budget: { ...project.budget, fiscal: value } }
    case 'budget.other': return { ...project, budget: { ...project.budget, other: value } }
    default: {
      const mark = PLAN_MARKS.find((one) => field === `plan.${one}`)
      return mark === undefined ? project : { ...project, plan: { ...project.plan, [mark]: value } }
    }
  }
}

function cellsOf({ level1, level2, level3, description, value, weight, basis, note }: Indicator): RowCells {
  return { level1, level2, level3, description: description ?? '', value: value.text, weight: weight ?? '', basis: basis ?? '', note: note ?? '' }
}

function indicatorOf(cells: RowCells, before: Indicator, fiscalYear: number | null): Indicator {
  const was = cellsOf(before)
  return ROW_FIELDS.filter((field) => cells[field] !== was[field]).reduce((now, field) => withCell(now, field, cells[field], fiscalYear), before)
}

function withCell(indicator: Indicator, field: RowField, text: string, fiscalYear: number | null): Indicator {
  switch (field) {
    case 'level1': case 'level3': return { ...indicator, [field]: text }
    case 'level2': return { ...indicator, level2: text, kind: kindOfLabel(text) }
    case 'value': return { ...indicator, value: parseTargetValue(text, fiscalYear) }
    case 'description': case 'weight': case 'basis': case 'note': return { ...indicator, [field]: text === '' ? null : text }
  }
}

/** A row that holds nothing but its labels. */
export function labelledRow(id: string, level1: string, level2: string): WrittenRow {
  return { id, cells: { ...BLANK_CELLS, level1, level2 } }
}
