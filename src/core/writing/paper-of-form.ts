/**
 * Between the form as it is written and the project that lists, rules and exports know. Blank rows are of the
 * form alone. What no cell of the form holds (results, where a thing was in its file) stays as it was.
 */
import { kindOfLabel } from '../indicator/kind.ts'
import { parseTargetValue } from '../indicator/value.ts'
import { PLAN_MARKS } from '../kernel/period.ts'
import { splitPoints, withPoints } from '../target/level-points.ts'
import type { Indicator, Project } from '../target/project.ts'
import {
  BLANK_CELLS,
  HEAD_FIELDS,
  INDICATOR_FIELDS,
  isBlankRow,
  rowsOfList,
  type HeadCells,
  type HeadField,
  type RowCells,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'
import { furtherOfForm, furtherRows, furtherRowsNow } from './further-rows.ts'
import { MEDIUM_TERM } from './tidy.ts'

export type WrittenPaper = {
  readonly form: WrittenForm
  /** The rows that are indicators of the project, in its order. */
  readonly listed: readonly string[]
}

/** The form of a project, its rows named by their places. */
export function formOfProject(project: Project): WrittenPaper {
  const rows = project.indicators.map((indicator, i): WrittenRow => ({
    id: `r${i + 1}`,
    cells: cellsOf(indicator),
  }))
  return {
    form: { head: headOf(project), rows: [...rows, ...furtherRows(project)] },
    listed: rows.map(({ id }) => id),
  }
}

/** The form as it is, written in here or not, its project changed elsewhere or not. */
export function formNow(written: WrittenPaper | null, project: Project): WrittenPaper {
  return written === null ? formOfProject(project) : refreshForm(written, project)
}

/**
 * The form as it is now that its project may have been changed elsewhere: cells follow the project, blank
 * rows and the names of rows stay. A project with other rows than the form's has a new form.
 */
export function refreshForm(written: WrittenPaper, project: Project): WrittenPaper {
  const rows = new Map(written.listed.map((id, i) => [id, project.indicators[i]]))
  const known = written.form.rows.filter(({ id }) => rows.has(id)).length
  // What was kept before the form had these cells has none of them.
  const kept = written.form.rows.map((row): WrittenRow => ({
    ...row,
    cells: { ...BLANK_CELLS, ...row.cells },
  }))
  const further = furtherRowsNow(kept, project)
  if (written.listed.length !== project.indicators.length || known !== written.listed.length)
    return formOfProject(project)
  const blank = further === null ? rowsOfList({ rows: kept }, null) : kept
  return {
    form: {
      head: headOf(project),
      rows: [
        ...blank.map((row) => {
          const indicator = rows.get(row.id)
          return {
            ...row,
            cells: indicator === undefined ? (further?.get(row.id) ?? row.cells) : cellsOf(indicator),
          }
        }),
        ...(further === null ? furtherRows(project) : []),
      ],
    },
    listed: written.listed,
  }
}

/**
 * The form of an earlier state of its project: the rows of that state under their names, blank rows where
 * they are now.
 * @param names the names that the rows of `project` had
 */
export function formOfEarlier(
  { form }: WrittenPaper,
  { project, names }: { readonly project: Project; readonly names: readonly string[] },
): WrittenPaper {
  if (names.length !== project.indicators.length) return formOfProject(project)
  const had = new Set(names)
  const others = form.rows.filter(({ id }) => !had.has(id))
  const blank = (row: WrittenRow) => row.list === undefined && isBlankRow(row)
  // Each blank row stays below the row that is above it.
  const above = (row: WrittenRow) =>
    form.rows.slice(0, form.rows.indexOf(row)).findLast(({ id }) => had.has(id))?.id ?? null
  const below = (id: string | null) => others.filter((row) => blank(row) && above(row) === id)
  const rows = [
    ...below(null),
    ...names.flatMap((id) => [{ id, cells: BLANK_CELLS }, ...below(id)]),
    ...others.filter((row) => row.list !== undefined),
  ]
  return refreshForm({ form: { ...form, rows }, listed: names }, project)
}

/**
 * The project that a form makes.
 * @param before the form and the project that this one came of
 * @param fiscalYear completes dates without a year
 */
export function projectOfForm(
  form: WrittenForm,
  before: { readonly written: WrittenPaper; readonly project: Project },
  fiscalYear: number | null,
): { readonly project: Project; readonly listed: readonly string[] } {
  const known = new Map(before.written.listed.map((id, i) => [id, before.project.indicators[i]]))
  const rows = rowsOfList(form, null).filter((row) => !isBlankRow(row))
  const indicators = rows.map((row, i) =>
    indicatorOf(row.cells, known.get(row.id) ?? { ...BLANK_INDICATOR, at: { line: i + 1 } }, fiscalYear),
  )
  const further = furtherOfForm(form, { form: before.written.form, project: before.project })
  return {
    project: { ...headed(before.project, form.head), ...further, indicators },
    listed: rows.map(({ id }) => id),
  }
}

const BLANK_INDICATOR: Omit<Indicator, 'at'> = {
  level1: '',
  level2: '',
  kind: null,
  level3: '',
  description: null,
  value: parseTargetValue('', null),
  weight: null,
  basis: null,
}

function headOf(project: Project): HeadCells {
  const {
    name,
    code,
    department,
    budget,
    executionWeight,
    purpose,
    plan,
    mediumTermGoals = [],
    goals,
  } = project
  return {
    name,
    code: code ?? '',
    department: department?.name ?? '',
    'budget.total': budget.total ?? '',
    'budget.fiscal': budget.fiscal ?? '',
    'budget.other': budget.other ?? '',
    'budget.carryover': budget.carryover ?? '',
    executionWeight: executionWeight ?? '',
    purpose: purpose ?? '',
    'plan.measure': plan.measure,
    'plan.march': plan.march ?? '',
    'plan.june': plan.june ?? '',
    'plan.october': plan.october ?? '',
    'plan.december': plan.december ?? '',
    mediumTermGoals: mediumTermGoals.join('\n'),
    goals: goals.join('\n'),
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
    case 'name':
      return { ...project, name: text }
    case 'code':
    case 'purpose':
      return { ...project, [field]: value }
    // Written anew, they are numbered as the form does.
    case 'goals': {
      const { goalNumber: _, ...rest } = project
      return { ...rest, goals: linesOf(text) }
    }
    // Blank, a field that only some forms have is of the form no more.
    case 'mediumTermGoals': {
      const { mediumTermGoals: _, ...rest } = project
      return text === '' ? rest : { ...rest, mediumTermGoals: linesOf(text) }
    }
    case 'department': {
      const { department: _, ...rest } = project
      return text === '' ? rest : { ...rest, department: { code: null, name: text } }
    }
    case 'executionWeight': {
      const { executionWeight: _, ...rest } = project
      return text === '' ? rest : { ...rest, executionWeight: text }
    }
    case 'budget.carryover': {
      const { carryover: _, ...budget } = project.budget
      return { ...project, budget: text === '' ? budget : { ...budget, carryover: text } }
    }
    case 'plan.measure':
      return { ...project, plan: { ...project.plan, measure: text === 'amount' ? 'amount' : 'percent' } }
    case 'budget.total':
      return { ...project, budget: { ...project.budget, total: value } }
    case 'budget.fiscal':
      return { ...project, budget: { ...project.budget, fiscal: value } }
    case 'budget.other':
      return { ...project, budget: { ...project.budget, other: value } }
    default: {
      const mark = PLAN_MARKS.find((one) => field === `plan.${one}`)
      return mark === undefined ? project : { ...project, plan: { ...project.plan, [mark]: value } }
    }
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function cellsOf({
  term,
  level1,
  level2,
  level1Weight,
  level2Weight,
  level3,
  description,
  value,
  weight,
  basis,
  note,
}: Indicator): RowCells {
  return {
    ...BLANK_CELLS,
    term: term === undefined ? '' : MEDIUM_TERM,
    level1: withPoints(level1, level1Weight),
    level2: withPoints(level2, level2Weight),
    level3,
    description: description ?? '',
    value: value.text,
    weight: weight ?? '',
    basis: basis ?? '',
    note: note ?? '',
  }
}

function indicatorOf(cells: RowCells, before: Indicator, fiscalYear: number | null): Indicator {
  const was = cellsOf(before)
  return INDICATOR_FIELDS.filter((field) => cells[field] !== was[field]).reduce(
    (now, field) => withCell(now, field, cells[field], fiscalYear),
    before,
  )
}

function withCell(
  indicator: Indicator,
  field: (typeof INDICATOR_FIELDS)[number],
  text: string,
  fiscalYear: number | null,
): Indicator {
  switch (field) {
    case 'level1': {
      const { level1Weight: _, ...rest } = indicator
      const { label, weight } = splitPoints(text)
      return { ...rest, level1: label, ...(weight !== null && { level1Weight: weight }) }
    }
    case 'level2': {
      const { level2Weight: _, ...rest } = indicator
      const { label, weight } = splitPoints(text)
      return {
        ...rest,
        level2: label,
        kind: kindOfLabel(label),
        ...(weight !== null && { level2Weight: weight }),
      }
    }
    case 'term': {
      const { term: _, ...rest } = indicator
      return text === '' ? rest : { ...rest, term: 'medium-term' }
    }
    case 'level3':
      return { ...indicator, level3: text }
    case 'value':
      return { ...indicator, value: parseTargetValue(text, fiscalYear) }
    case 'description':
    case 'weight':
    case 'basis':
    case 'note':
      return { ...indicator, [field]: text === '' ? null : text }
  }
}

/** A row that holds nothing but its labels. */
export function labelledRow(id: string, level1: string, level2: string): WrittenRow {
  return { id, cells: { ...BLANK_CELLS, level1, level2 } }
}
