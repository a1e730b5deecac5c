/**
 * Between the text of a department as it is written and the document that lists, rules and exports know.
 * Blank rows are of the form alone; what no cell of the form holds (whether an indicator is of the medium
 * term, further tables) stays as it was.
 */
import { kindOfLabel } from '../indicator/kind.ts'
import { parseTargetValue } from '../indicator/value.ts'
import {
  isBlankDepartment,
  type DepartmentFund,
  type DepartmentFundItem,
  type DepartmentTargets,
  type DepartmentTask,
} from '../target/department.ts'
import type { BudgetUnit, Detail, Indicator } from '../target/project.ts'
import type { DutyActivity, Safeguard, Statement, SubGoal, TargetDocument } from '../target/document.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import { sameCells } from './form.ts'
import { linesOfProjects, projectsOfLines } from './covered.ts'
import { writtenDetail } from './further-rows.ts'
import {
  BLANK_STATEMENT_CELLS,
  FUND_LABELS,
  isBlankStatementRow,
  rowList,
  STATEMENT_LISTS,
  type StatementCells,
  type StatementField,
  type StatementForm,
  type StatementList,
  type StatementRow,
} from './statement-form.ts'

export type WrittenStatement = {
  readonly form: StatementForm
  /** The rows that the document has, table by table in its order. */
  readonly listed: readonly string[]
}

const PREFIX: { readonly [list in StatementList]: string } = {
  subGoals: 's',
  safeguards: 'g',
  duties: 'd',
  details: 'k',
  tasks: 't',
  funds: 'f',
  indicators: 'r',
}

/** The form of a document, its rows named by their places. */
export function formOfStatement(document: TargetDocument): WrittenStatement {
  const rows = STATEMENT_LISTS.flatMap((list) =>
    cellsIn(document, list).map((cells, i): StatementRow => ({ id: `${PREFIX[list]}${i + 1}`, list, cells })),
  )
  return { form: { head: headOf(document), rows }, listed: rows.map(({ id }) => id) }
}

/**
 * The form as it is now that its document may have been changed elsewhere: cells follow it, blank rows and
 * the names of rows stay.
 */
export function refreshStatement(written: WrittenStatement, document: TargetDocument): WrittenStatement {
  const listed = new Set(written.listed)
  const now = new Map<string, StatementCells>()
  for (const list of STATEMENT_LISTS) {
    const cells = cellsIn(document, list)
    const ids = written.form.rows.filter((row) => row.list === list && listed.has(row.id)).map(({ id }) => id)
    if (cells.length !== ids.length) return formOfStatement(document)
    cells.forEach((one, i) => now.set(ids[i] ?? '', one))
  }
  return {
    form: {
      head: headOf(document),
      rows: written.form.rows.map((row) => ({
        ...row,
        cells: withUnread(now.get(row.id) ?? row.cells, row.cells),
      })),
    },
    listed: written.listed,
  }
}

/**
 * The form of an earlier state of its document: rows that say what they said keep their names, then those at
 * the same place; blank rows are those of that state.
 */
export function formOfEarlierStatement(
  { form }: WrittenStatement,
  document: TargetDocument,
): WrittenStatement {
  const used = new Set(form.rows.map(({ id }) => id))
  const rows = STATEMENT_LISTS.flatMap((list) => {
    const own = form.rows.filter((row) => row.list === list && !isBlankStatementRow(row))
    const cells = cellsIn(document, list)
    const names = namesOf(own, cells)
    return cells.map((one, i): StatementRow => ({
      id: names[i] ?? freshName(PREFIX[list], used),
      list,
      cells: one,
    }))
  })
  return { form: { head: headOf(document), rows }, listed: rows.map(({ id }) => id) }
}

/** Which of the rows each of these is; null for one that is not there. */
function namesOf(rows: readonly StatementRow[], cells: readonly StatementCells[]): (string | null)[] {
  const left = new Map(rows.map((row) => [row.id, row]))
  const take = (id: string | undefined) => {
    if (id === undefined || !left.delete(id)) return null
    return id
  }
  const same = cells.map((one) => take([...left.values()].find((row) => sameCells(row.cells, one))?.id))
  return same.map((name, i) => name ?? take(rows[i]?.id))
}

function freshName(prefix: string, used: Set<string>): string {
  let number = used.size + 1
  while (used.has(`${prefix}${number}`)) number += 1
  used.add(`${prefix}${number}`)
  return `${prefix}${number}`
}

const AMOUNTS = ['total', 'fiscal', 'other', 'amount', 'share'] as const

/** Words where an amount belongs are of the form alone, until they become one. */
function withUnread(now: StatementCells, was: StatementCells): StatementCells {
  const unread = AMOUNTS.filter(
    (field) => now[field] === '' && was[field] !== '' && amountOf(was[field]) === null,
  )
  return unread.length === 0
    ? now
    : { ...now, ...Object.fromEntries(unread.map((field) => [field, was[field]])) }
}

/**
 * The document that a form makes.
 * @param before the form and the document that this one came of
 * @param unit whose 部门整体绩效目标表 is begun where the document has none yet
 */
export function documentOfStatement(
  form: StatementForm,
  before: FormBefore,
  unit: BudgetUnit | null,
): { readonly document: TargetDocument; readonly listed: readonly string[] } {
  const { document } = before
  const rows = filledRows(form)
  const statement = statementOf(form, rows, before)
  const department = departmentOf(form, rows, before, unit)
  const [first, ...others] = document.departments ?? []
  const has = first !== undefined || !isBlankDepartment(department)
  return {
    document: {
      ...document,
      title: form.head.title === headOf(document).title ? document.title : orNull(form.head.title),
      statement: document.statement === null && isBlankStatement(statement) ? null : statement,
      ...(has && { departments: [department, ...others] }),
    },
    listed: STATEMENT_LISTS.flatMap((list) => rows[list].map(({ id }) => id)),
  }
}

/** The form and the document that a form came of. */
type FormBefore = { readonly written: WrittenStatement; readonly document: TargetDocument }

type FilledRows = { readonly [list in StatementList]: readonly StatementRow[] }

/** The rows that are not blank, table by table. */
function filledRows(form: StatementForm): FilledRows {
  const filledIn = (list: StatementList) =>
    form.rows.filter((row) => rowList(row) === list && !isBlankStatementRow(row))
  return {
    subGoals: filledIn('subGoals'),
    safeguards: filledIn('safeguards'),
    duties: filledIn('duties'),
    details: filledIn('details'),
    tasks: filledIn('tasks'),
    funds: filledIn('funds'),
    indicators: filledIn('indicators'),
  }
}

function statementOf({ head }: StatementForm, rows: FilledRows, before: FormBefore): Statement {
  const { document } = before
  const { subGoals = [], safeguards = [], duties = [], overallGoal = null } = document.statement ?? {}
  return {
    overallGoal: head.overallGoal === headOf(document).overallGoal ? overallGoal : orNull(head.overallGoal),
    subGoals: each(rows.subGoals, known(before, 'subGoals', subGoals), subGoalOf),
    safeguards: each(rows.safeguards, known(before, 'safeguards', safeguards), safeguardOf),
    ...(rows.duties.length > 0 && { duties: each(rows.duties, known(before, 'duties', duties), dutyOf) }),
  }
}

function isBlankStatement({ overallGoal, subGoals, safeguards, duties = [] }: Statement): boolean {
  return overallGoal === null && subGoals.length + safeguards.length + duties.length === 0
}

function departmentOf(
  { head }: StatementForm,
  rows: FilledRows,
  before: FormBefore,
  unit: BudgetUnit | null,
): DepartmentTargets {
  const was = headOf(before.document)
  const [first] = before.document.departments ?? []
  const {
    details = [],
    mediumTermGoals: ahead = [],
    ...further
  } = first ?? { order: 1, title: null, unit, at: { line: 1 } }
  const mediumTermGoals = head.mediumTermGoals === was.mediumTermGoals ? ahead : linesOf(head.mediumTermGoals)
  return {
    ...further,
    functions: head.functions === was.functions ? (first?.functions ?? null) : orNull(head.functions),
    goals: head.goals === was.goals ? (first?.goals ?? []) : linesOf(head.goals),
    // A form that has the column blank keeps it.
    ...((mediumTermGoals.length > 0 || first?.mediumTermGoals !== undefined) && { mediumTermGoals }),
    ...((rows.details.length > 0 || first?.details !== undefined) && {
      details: each(rows.details, known(before, 'details', details), factOf),
    }),
    tasks: each(rows.tasks, known(before, 'tasks', first?.tasks ?? []), taskOf),
    funds: each(rows.funds, known(before, 'funds', first?.funds ?? []), fundOf),
    indicators: each(rows.indicators, known(before, 'indicators', first?.indicators ?? []), (row, one, i) =>
      indicatorOf(row, one, i, before.document.fiscalYear),
    ),
  }
}

function headOf({ title, statement, departments: [first] = [] }: TargetDocument) {
  return {
    title: title ?? '',
    overallGoal: statement?.overallGoal ?? '',
    functions: first?.functions ?? '',
    goals: (first?.goals ?? []).join('\n'),
    mediumTermGoals: (first?.mediumTermGoals ?? []).join('\n'),
  }
}

function cellsIn(
  { statement, departments: [first] = [] }: TargetDocument,
  list: StatementList,
): readonly StatementCells[] {
  switch (list) {
    case 'subGoals':
      return (statement?.subGoals ?? []).map(cellsOfSubGoal)
    case 'safeguards':
      return (statement?.safeguards ?? []).map(cellsOfSafeguard)
    case 'duties':
      return (statement?.duties ?? []).map(cellsOfDuty)
    case 'details':
      return (first?.details ?? []).map(({ label, text }) => filled({ label, text }))
    case 'tasks':
      return (first?.tasks ?? []).map(cellsOfTask)
    case 'funds':
      return (first?.funds ?? []).map(cellsOfFund)
    case 'indicators':
      return (first?.indicators ?? []).map(cellsOfIndicator)
  }
}

const filled = (cells: { readonly [field in StatementField]?: string | null }): StatementCells => {
  const texts = Object.entries(cells).flatMap(([field, text]) => (text === null ? [] : [[field, text]]))
  return { ...BLANK_STATEMENT_CELLS, ...Object.fromEntries(texts) }
}

const cellsOfSubGoal = ({ title, goal, indicators, projects = [] }: SubGoal) =>
  filled({ title, goal, measures: indicators, projects: linesOfProjects(projects) })
const cellsOfSafeguard = ({ title, text }: Safeguard) => filled({ title, text })
const cellsOfDuty = ({ duty, activity, goal, projects = [] }: DutyActivity) =>
  filled({ level1: duty, name: activity, goal, projects: linesOfProjects(projects) })
const cellsOfTask = ({ name, content, budget, projects = [] }: DepartmentTask) =>
  filled({
    name,
    content,
    total: budget.total,
    fiscal: budget.fiscal,
    other: budget.other,
    projects: linesOfProjects(projects),
  })
const cellsOfFund = ({ label, year, amount, share }: DepartmentFund) =>
  filled({ label, year: year === null ? '' : String(year), amount, share })
const cellsOfIndicator = ({ level1, level2, level3, description, value, weight, basis, note }: Indicator) =>
  filled({ level1, level2, level3, description, value: value.text, weight, basis, note: note ?? '' })

/** What a row was in the document; undefined for a new one. Items whose places changed are numbered anew. */
type Known<Item> = {
  readonly item: (row: string) => Item | undefined
  readonly order: readonly string[]
  readonly first: Item | undefined
}

function known<Item>(
  { written }: { readonly written: WrittenStatement },
  list: StatementList,
  items: readonly Item[],
): Known<Item> {
  const listed = new Set(written.listed)
  const order = written.form.rows
    .filter((row) => rowList(row) === list && listed.has(row.id))
    .map(({ id }) => id)
  const byRow = new Map(order.map((id, i) => [id, items[i]]))
  return { item: (row) => byRow.get(row), order, first: items[0] }
}

type Made<Item> = (row: StatementRow, before: Item | undefined, i: number, label: string | null) => Item

function each<Item>(
  rows: readonly StatementRow[],
  { item, order, first }: Known<Item>,
  make: Made<Item>,
): readonly Item[] {
  const same = rows.length === order.length && rows.every(({ id }, i) => id === order[i])
  return rows.map((row, i) =>
    make(row, item(row.id), i, same ? labelOf(item(row.id)) : numbered(i + 1, labelOf(first))),
  )
}

function labelOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'label' in item && typeof item.label === 'string'
    ? item.label
    : null
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 一, 十二, 二十; figures where the list has figures. */
function numbered(n: number, like: string | null): string {
  if ((like !== null && /^\d+$/u.test(like)) || n > 99) return String(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[ones] ?? ''}`
}

function subGoalOf(
  { cells }: StatementRow,
  before: SubGoal | undefined,
  i: number,
  label: string | null,
): SubGoal {
  const { projects: _, ...words } = before ?? { at: { line: i + 1 } }
  const projects = projectsOfLines(cells.projects)
  return {
    ...words,
    label,
    title: orNull(cells.title),
    goal: orNull(cells.goal),
    indicators: orNull(cells.measures),
    ...(projects.length > 0 && { projects }),
  }
}

function safeguardOf(
  { cells }: StatementRow,
  before: Safeguard | undefined,
  i: number,
  label: string | null,
): Safeguard {
  return { ...(before ?? { at: { line: i + 1 } }), label, title: orNull(cells.title), text: cells.text }
}

function dutyOf({ cells }: StatementRow, before: DutyActivity | undefined, i: number): DutyActivity {
  const projects = projectsOfLines(cells.projects)
  return {
    duty: cells.level1,
    activity: cells.name,
    goal: orNull(cells.goal),
    ...(projects.length > 0 && { projects }),
    at: before?.at ?? { line: i + 1 },
  }
}

function factOf({ cells }: StatementRow, before: Detail | undefined, i: number): Detail {
  return writtenDetail(cells, before, i + 1)
}

function taskOf({ cells }: StatementRow, before: DepartmentTask | undefined, i: number): DepartmentTask {
  const { projects: _, ...task } = before ?? {
    budget: { total: null, fiscal: null, other: null },
    at: { line: i + 1 },
  }
  const projects = projectsOfLines(cells.projects)
  const budget = {
    ...task.budget,
    total: amountOf(cells.total),
    fiscal: amountOf(cells.fiscal),
    other: amountOf(cells.other),
  }
  return {
    ...task,
    name: cells.name,
    content: orNull(cells.content),
    budget,
    ...(projects.length > 0 && { projects }),
  }
}

function fundOf({ cells }: StatementRow, before: DepartmentFund | undefined, i: number): DepartmentFund {
  const item = before !== undefined && before.label === cells.label ? before.item : itemOf(cells.label)
  return {
    ...(before ?? { at: { line: i + 1 } }),
    item,
    label: cells.label,
    year: /^\d{4}$/u.test(cells.year) ? Number(cells.year) : null,
    amount: amountOf(cells.amount),
    share: amountOf(cells.share),
  }
}

function itemOf(label: string): DepartmentFundItem | null {
  const items: readonly DepartmentFundItem[] = [
    'total',
    'fiscal',
    'other',
    'basic',
    'staff',
    'running',
    'project',
  ]
  return items.find((item) => FUND_LABELS[item] === label.replace(/\s/gu, '')) ?? null
}

function indicatorOf(
  { cells }: StatementRow,
  before: Indicator | undefined,
  i: number,
  fiscalYear: number | null,
): Indicator {
  const was: Indicator = before ?? {
    level1: '',
    level2: '',
    kind: null,
    level3: '',
    description: null,
    value: parseTargetValue('', null),
    weight: null,
    basis: null,
    at: { line: i + 1 },
  }
  return {
    ...was,
    level1: cells.level1,
    level2: cells.level2,
    kind: was.level2 === cells.level2 ? was.kind : kindOfLabel(cells.level2),
    level3: cells.level3,
    description: orNull(cells.description),
    value: was.value.text === cells.value ? was.value : parseTargetValue(cells.value, fiscalYear),
    weight: orNull(cells.weight),
    basis: orNull(cells.basis),
    ...((was.note ?? '') === cells.note ? {} : { note: orNull(cells.note) }),
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** A figure of the form; null for none, and for words. */
function amountOf(text: string): string | null {
  return canonicalDecimal(text)
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
