/**
 * 部门（单位）整体支出绩效目标表 and its 自评表: the blocks that no project form has are read here,
 * all others — goals, indicators, funds spent, conclusions — by the engine that reads the forms of projects.
 */
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Place } from '#core/kernel/place.ts'
import type { Unplaced } from '#core/target/document.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { kindOfLabel, branchOfLabel } from '#core/indicator/kind.ts'
import type { Cell, Table } from '../blocks.ts'
import { GENERAL, type LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, labelNote, type FieldName } from '../layouts/layout.ts'
import { amountUnitLine, noteUnit, type AmountUnit } from './amount.ts'
import { indicatorColumns } from './columns.ts'
import { DepartmentFunds } from './department-funds.ts'
import { departmentLabel, isDepartmentTitle, taskColumn } from './department-labels.ts'
import { TaskTableReader } from './department-tasks.ts'
import { FormReader } from './form.ts'
import { titleYear, yearLine } from './headings.ts'
import { splitPoints } from '#core/target/level-points.ts'
import { finishProject } from './project.ts'
import {
  joinLines,
  placedText,
  unrecognisedTexts,
  readUnit,
  type PlacedText,
  type RawProject,
} from './raw.ts'

export const DEPARTMENT_LAYOUT = {
  id: 'department-2015',
  name: '部门（单位）整体支出绩效表（财预〔2015〕88号）',
} as const

/** Labels of which one alone makes no form of a department. */
const LEAST_LABELS = 2

/** Whether a table is the form of a whole department by its own labels or by the title in it. */
export function isDepartmentTable(table: Table): boolean {
  const labels = new Set<string>()
  for (const row of table.rows) {
    const written = row.filter(({ text }) => text !== '')
    const [first] = written
    if (written.length === 1 && first && isDepartmentTitle(joinLines(first.text))) return true
    for (const { text } of written) {
      const label =
        departmentLabel(text) ??
        (taskColumn(text) === 'name' && labelKey(text) === '任务名称' ? 'tasks' : null)
      if (label) labels.add(label)
      if (GENERAL.roles.get(labelKey(text))?.kind === 'field' && labelKey(text) === '项目名称') return false
    }
  }
  return labels.size >= LEAST_LABELS && (labels.has('tasks') || labels.has('functions'))
}

/** Reads the tables of one department. */
export class DepartmentReader {
  private title: PlacedText | null
  private readonly form: FormReader
  private readonly unplaced: Unplaced[] = []
  private at: Place | null = null
  private name: PlacedText | null = null
  private functions: PlacedText[] = []
  private tasks: TaskTableReader | null = null
  private readonly taskTables: TaskTableReader[] = []
  private funds: DepartmentFunds | null = null
  private readonly fundTables: DepartmentFunds[] = []
  private amountUnit: AmountUnit = '万元'
  /** Places of indicators that belong to goals of the medium term. */
  private readonly mediumTerm = new Set<Place>()
  private term: 'medium-term' | 'annual' = 'annual'
  private written = 0

  constructor(title: PlacedText | null, described: readonly LayoutIndex[]) {
    this.title = title
    this.at = title?.at ?? null
    this.form = new FormReader(described)
  }

  get years(): readonly number[] {
    return this.form.years
  }

  /** Whether a table was read: a title alone is no department. */
  get begun(): boolean {
    return this.written > 0
  }

  /** Whether the form has said whose it is: the next one that does is another's. */
  get named(): boolean {
    return this.name !== null || this.functions.length > 0
  }

  /** A line around the tables; false when it says nothing of the form. */
  line(text: string, at: Place): boolean {
    const year = yearLine(text)
    if (year !== null) this.form.years.push(year)
    this.amountUnit = amountUnitLine(text) ?? this.amountUnit
    return year !== null || this.form.line(text, at)
  }

  table(table: Table): void {
    this.at ??= table.at
    const rest: Cell[][] = []
    for (const row of table.rows) {
      const written = row.filter(({ text }) => text !== '')
      this.written += written.length
      if (written.length > 0 && !this.titleRow(written) && !this.ownRow(row, written))
        rest.push(this.formRow(row))
    }
    if (rest.length > 0) this.form.table({ ...table, rows: rest })
  }

  /** The title of the form in the first row of its table. */
  private titleRow(written: readonly Cell[]): boolean {
    const [alone] = written
    if (!alone || written.length > 1 || !isDepartmentTitle(joinLines(alone.text))) return false
    const year = titleYear(joinLines(alone.text))
    if (year !== null) this.form.years.push(year)
    if (this.title === null) this.title = placedText(alone)
    else if (foldLabel(this.title.text) !== foldLabel(alone.text)) this.unplaced.push(placedText(alone))
    return true
  }

  /** A row of a block that only departments have. */
  private ownRow(row: readonly Cell[], written: readonly Cell[]): boolean {
    const [first] = written
    if (!first) return true
    const tasks = TaskTableReader.at(row, this.amountUnit)
    if (tasks) {
      this.tasks = tasks
      this.funds = null
      this.taskTables.push(tasks)
      return true
    }
    if (this.tasks && this.taskRow(row, this.tasks)) return true
    return this.fundRow(written, first) || this.labelled(row, first)
  }

  private taskRow(row: readonly Cell[], tasks: TaskTableReader): boolean {
    const label = tasks.labelOf(row)
    const first = row.find(({ text }) => text !== '')
    if (
      (label && departmentLabel(label.text) !== 'tasks') ||
      (first && endsBlock(first.text)) ||
      indicatorColumns(row.map(({ text }) => text)) !== null
    ) {
      this.tasks = null
      return false
    }
    tasks.row(row)
    return true
  }

  private fundRow(written: readonly Cell[], first: Cell): boolean {
    const begins = departmentLabel(first.text) === 'funds' && !written.some(({ text }) => isSpent(text))
    if (begins) {
      this.funds = new DepartmentFunds(first, noteUnit(labelNote(first.text)) ?? this.amountUnit)
      this.fundTables.push(this.funds)
      if (!this.funds.row(written.slice(1))) this.unplaced.push(...written.slice(1).map(placedText))
      return true
    }
    if (
      !this.funds ||
      endsBlock(first.text) ||
      departmentLabel(first.text) !== null ||
      !this.funds.row(written)
    ) {
      this.funds = null
      return false
    }
    return true
  }

  /** 部门名称 and 部门职能概述 with the cell to their right. */
  private labelled(row: readonly Cell[], first: Cell): boolean {
    const label = departmentLabel(first.text)
    if (label !== 'name' && label !== 'functions') return false
    const values = row.filter(({ text, column }) => text !== '' && column > first.column)
    const [value, ...rest] = values
    if (label === 'functions') this.functions.push(...values.map(placedText))
    else if (value && this.name === null) this.name = placedText(value)
    else if (value) this.unplaced.push(placedText(value))
    // 填报人 and 联系电话 are often in the row of the name.
    if (label === 'name' && rest.length > 0)
      this.form.table({ kind: 'table', index: 1, at: first.at, rows: [rest] })
    return true
  }

  /**
   * 年度目标1 left of its indicators says to which goals they belong; the engine of forms knows no such column.
   */
  private formRow(row: readonly Cell[]): Cell[] {
    const written = row.filter(({ text }) => text !== '')
    const [first, second] = written
    const header = indicatorColumns(row.map(({ text }) => text)) !== null
    const goals =
      first !== undefined &&
      /(?:目标|绩效指标)(?:\d{1,2}|[一二三四五六七八九十])?(?:[（(].*[）)])?$/u.test(joinLines(first.text))
    const label = first && goals && (header || (second && isLevelLabel(second.text)))
    if (label)
      this.term = /^(?:长期|中期|中长期|实施期)/u.test(joinLines(first.text)) ? 'medium-term' : 'annual'
    if (this.term === 'medium-term' && !header) for (const { at } of written) this.mediumTerm.add(at)
    // Only a department calls its goals so; in other papers the words are a heading.
    const goal = first !== undefined && second !== undefined && !label && GOALS.has(labelKey(first.text))
    const text = label ? '' : '年度总体目标'
    return row.map((cell) => (cell === first && (label || goal) ? { ...cell, text } : cell))
  }

  /** @param leave takes what has no place. */
  finish(order: number, fiscalYear: number | null, leave: (piece: Unplaced) => void): DepartmentTargets {
    this.form.finish()
    const [raw, ...others] = this.form.projects
    for (const piece of [
      ...this.unplaced,
      ...this.form.unplaced,
      ...others.flatMap(unrecognisedTexts),
      ...[...this.taskTables, ...this.fundTables].flatMap(({ unplaced }) => unplaced),
    ])
      leave({ text: piece.text, at: piece.at })
    const project = raw ? finishProject(raw, order, fiscalYear, leave) : null
    for (const { text, at } of raw ? this.foreign(raw) : []) leave({ text, at })
    const indicators = (project?.indicators ?? []).map((indicator) =>
      this.mediumTerm.has(indicator.at) ? { ...indicator, term: 'medium-term' as const } : indicator,
    )
    return {
      order,
      title: this.title?.text ?? project?.title ?? null,
      unit: this.name ? readUnit(this.name.text) : (project?.unit ?? project?.department ?? null),
      functions: this.functions.length === 0 ? null : this.functions.map(({ text }) => text).join('\n'),
      tasks: this.taskTables.flatMap(({ tasks }) => tasks),
      funds: this.fundTables.flatMap(({ funds }) => funds),
      goals: project?.goals ?? [],
      ...(project?.mediumTermGoals ? { mediumTermGoals: project.mediumTermGoals } : {}),
      indicators,
      ...(project?.details ? { details: project.details } : {}),
      ...(project?.evaluation ? { evaluation: project.evaluation } : {}),
      ...(project?.monitoring ? { monitoring: project.monitoring } : {}),
      at: this.at ?? { line: 1 },
    }
  }

  /** What a project has and a department has not. */
  private foreign({ fields, plan, steps }: RawProject): readonly PlacedText[] {
    const used: FieldName = fields.has('unit') ? 'unit' : 'department'
    const kept = [...fields].filter(([name]) => this.name !== null || name !== used)
    return [
      ...kept.map(([, piece]) => piece),
      ...plan.values(),
      ...(steps ?? []).flatMap(({ content, start, end, at }) =>
        [content, start, end].flatMap((text) => (text === null ? [] : [{ text, at }])),
      ),
    ]
  }

  /** What was read when no table followed: the title and what the lines below it said. */
  get lines(): readonly Unplaced[] {
    return [...(this.title ? [this.title] : []), ...this.form.projects.flatMap(unrecognisedTexts)].map(
      ({ text, at }) => ({ text, at }),
    )
  }

  /** Written cells, for how sure the reading is. */
  get cells(): number {
    return this.written
  }
}

const GOALS: ReadonlySet<string> = new Set(
  [
    '整体绩效目标',
    '部门整体绩效目标',
    '部门整体支出绩效目标',
    '年度整体绩效目标',
    '整体目标',
    '整体支出绩效目标',
    '年度整体目标',
    '部门整体目标',
    '部门年度整体绩效目标',
    '部门年度绩效目标',
  ].map(labelKey),
)

/** A label that begins another part of the form. */
function endsBlock(text: string): boolean {
  const role = GENERAL.roles.get(labelKey(text))
  return (
    role?.kind === 'goals' ||
    GOALS.has(labelKey(text)) ||
    (role?.kind === 'heading' && !isFundWord(text)) ||
    role?.kind === 'word'
  )
}

function isFundWord(text: string): boolean {
  return labelKey(text).includes('资金') || labelKey(text).includes('其中')
}

/** 执行数: a table of what was spent, that the engine of forms reads. */
function isSpent(text: string): boolean {
  const column = GENERAL.fundColumns.get(labelKey(text))
  return column === 'executed' || column === 'rate'
}

function isLevelLabel(text: string): boolean {
  const { label } = splitPoints(joinLines(text))
  return kindOfLabel(label) !== null || branchOfLabel(label) !== null
}
