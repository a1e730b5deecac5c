/**
 * The rows of flat lists gathered into projects. A row belongs to the project that its code says, else its
 * name (with its unit), else to the project of the row above. Two projects of one name and different codes,
 * or different budgets, stay two; a row that says too little to tell them apart belongs to neither.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import type { Unplaced } from '#core/target/document.ts'
import { parseUnitLine } from '#core/organisation/unit-code.ts'
import type { Cell } from '../blocks.ts'
import type { ColumnName } from '../layouts/layout.ts'
import { amountUnitLine } from './amount.ts'
import type { KeyColumn, FlatMeaning } from './flat-columns.ts'
import { writtenCells, type GridRow } from './flat-grid.ts'
import { repeats, type FlatColumn, type FlatHeader } from './flat-header.ts'
import { isSigned } from './form-row.ts'
import { joinLines, LONGEST_UNIT, placedText } from './raw.ts'

/** A value of a project with the label over its column. */
export type LabelledValue = {
  readonly label: Cell
  readonly above: Cell | null
  readonly meaning: FlatMeaning
  readonly value: Cell
}
type IndicatorCells = ReadonlyMap<ColumnName, Cell>

/** What is above a list: 单位：元, 填报单位：某局. */
export type FlatHead = { readonly amountUnit: Cell | null; readonly unit: Cell | null }

/** A project as its rows have it. */
export type FlatProject = {
  readonly first: Cell
  /** 单位：元 above the list. */
  readonly amountUnit: Cell | null
  readonly keys: Map<KeyColumn, Cell>
  readonly said: LabelledValue[]
  /** Labels of the indicator columns, then the rows. */
  readonly labels: Map<ColumnName, Cell>
  readonly indicators: IndicatorCells[]
  /** Cells that are written down already: a merged cell is in many rows. */
  readonly taken: Set<Cell>
}

/** Words of a row that adds up others. */
const SUM_ROW = /^[^\d]{0,20}(?:合计|总计|小计|共计)(?:数|金额)?$/u
const LONGEST_SUM = 30
const LEAST_NUMBERED = 3
/** Of projects of one name only so many are looked at, the nearest above. */
const MOST_ALIKE = 64
/** Written once for the projects below it, when the cells below are blank. */
const CARRIED: readonly KeyColumn[] = ['unit', 'unit-code', 'department', 'department-code']
const KEY_FIELDS: readonly KeyColumn[] = [
  'unit',
  'unit-code',
  'department',
  'department-code',
  'code',
  'name',
]

export class FlatProjects {
  readonly projects: FlatProject[] = []
  readonly unplaced: Unplaced[] = []
  private current: FlatProject | null = null
  /** A unit named on a row of its own, for the rows below. */
  private unit: Cell | null = null
  private department: Cell | null = null
  private readonly carried = new Map<KeyColumn, Cell>()
  private readonly byCode = new Map<string, FlatProject[]>()
  private readonly byName = new Map<string, FlatProject[]>()
  private readonly leftCells = new Set<Cell>()
  private readonly joining: boolean

  /**
   * @param joining whether there is a list of projects that rows of indicators must join, unless they have a
   * budget of their own.
   */
  constructor(joining: boolean) {
    this.joining = joining
  }

  /** The rows below a header. */
  list(header: FlatHeader, rows: readonly GridRow[], head: FlatHead): void {
    this.current = null
    // 部门：某局 above a list that names the unit of each project is the department of them all.
    const named = header.columns.some(({ meaning }) => meaning?.kind === 'key' && meaning.column === 'unit')
    const departments = header.columns.some(
      ({ meaning }) => meaning?.kind === 'key' && meaning.column === 'department',
    )
    this.unit = named ? null : head.unit
    this.department = named && !departments ? head.unit : null
    if (named && departments && head.unit) this.leave([head.unit])
    this.carried.clear()
    for (const row of rows) this.row(header, row, head.amountUnit)
    this.current = null
  }

  leave(cells: readonly Cell[]): void {
    for (const cell of cells) {
      if (this.leftCells.has(cell)) continue
      this.leftCells.add(cell)
      this.unplaced.push(placedText(cell))
    }
  }

  private row(header: FlatHeader, row: GridRow, amountUnit: Cell | null): void {
    const written = writtenCells(row)
    if (row.own.length === 0 || repeats(header, row)) return
    if (isSumRow(header, row, written)) {
      this.current = null
      this.carried.clear()
      return this.leave(row.own)
    }
    if (isNumbering(written)) return this.leave(row.own)
    if (isSigned(row)) {
      this.current = null
      return this.leave(row.own)
    }
    const [alone] = row.own
    if (row.own.length === 1 && alone && this.groupRow(header, alone)) return
    const keys = keysOf(header, row)
    if (CARRIED.some((key) => keys.has(key))) this.carried.clear()
    for (const key of CARRIED) {
      const cell = keys.get(key)
      if (cell) this.carried.set(key, cell)
    }
    const project = this.projectOf(header, row, keys, amountUnit)
    if (project === null) return this.leave(row.own)
    this.current = project
    this.fill(project, header, row, keys)
  }

  /** A unit or a remark across the list. @returns false when the cell is one of the list's own. */
  private groupRow(header: FlatHeader, cell: Cell): boolean {
    const across = cell.columnSpan * 2 > header.columns.length
    const column = header.columns.find(({ at }) => at === cell.column - 1)
    // 单位名称、项目名称 over one column: a unit, and below it its projects.
    const unit =
      isUnitLine(cell) ||
      (across && UNIT_NAME.test(cell.text)) ||
      (column?.meaning?.kind === 'key' &&
        column.meaning.column === 'name' &&
        /单位.*项目/u.test(column.label.text))
    const ownPlace = column?.meaning?.kind === 'indicator' || (column?.meaning?.kind === 'key' && !unit)
    if (!across && (ownPlace || !unit)) return !ownPlace && this.endWith(cell)
    if (!unit) return this.endWith(cell)
    this.unit = cell
    this.current = null
    this.carried.clear()
    return true
  }

  private endWith(cell: Cell): boolean {
    this.leave([cell])
    this.current = null
    return true
  }

  private projectOf(
    header: FlatHeader,
    row: GridRow,
    keys: ReadonlyMap<KeyColumn, Cell>,
    amountUnit: Cell | null,
  ): FlatProject | null {
    const code = textOf(keys.get('code'))
    const name = textOf(keys.get('name'))
    if (code === '' && name === '') return this.current
    const total = header.columns.find(({ meaning }) => isTotal(meaning))
    const budget = textOf(total === undefined ? undefined : row.cells[total.at])
    const unit = textOf(keys.get('unit') ?? this.unit)
    const fits = (project: FlatProject) => this.fits(project, { code, name, unit, budget })
    if (this.current && fits(this.current)) return this.current
    const candidates = (code === '' ? this.byName.get(name) : this.byCode.get(code)) ?? []
    const found = candidates.slice(-MOST_ALIKE).filter(fits)
    if (found.length === 1) return found[0] ?? null
    if (found.length > 1 || (this.joining && header.kind === 'indicators' && !total)) return null
    return this.begin(row, keys, amountUnit)
  }

  private fits(
    project: FlatProject,
    row: { readonly code: string; readonly name: string; readonly unit: string; readonly budget: string },
  ): boolean {
    const same = (key: KeyColumn, text: string) =>
      text === '' || textOf(project.keys.get(key)) === '' || textOf(project.keys.get(key)) === text
    const budget = textOf(project.said.find(({ meaning }) => isTotal(meaning))?.value)
    return (
      same('code', row.code) &&
      same('name', row.name) &&
      same('unit', row.unit) &&
      (row.budget === '' || budget === '' || budget === row.budget) &&
      (row.code !== '' || row.name === textOf(project.keys.get('name')))
    )
  }

  private begin(
    row: GridRow,
    keys: ReadonlyMap<KeyColumn, Cell>,
    amountUnit: Cell | null,
  ): FlatProject | null {
    const [first] = writtenCells(row)
    if (!first) return null
    const project: FlatProject = {
      first: keys.get('name') ?? keys.get('code') ?? first,
      amountUnit,
      keys: new Map(),
      said: [],
      labels: new Map(),
      indicators: [],
      taken: new Set(),
    }
    if (this.department) project.keys.set('department', this.department)
    for (const [key, cell] of this.carried) project.keys.set(key, cell)
    if (this.unit) project.keys.set('unit', this.unit)
    for (const [key, cell] of keys) project.keys.set(key, cell)
    const [code, name] = [textOf(keys.get('code')), textOf(keys.get('name'))]
    if (code !== '') add(this.byCode, code, project)
    if (name !== '') add(this.byName, name, project)
    this.projects.push(project)
    return project
  }

  private fill(
    project: FlatProject,
    header: FlatHeader,
    row: GridRow,
    keys: ReadonlyMap<KeyColumn, Cell>,
  ): void {
    for (const key of KEY_FIELDS) {
      const cell = keys.get(key)
      if (!cell) continue
      const there = project.keys.get(key)
      if (!there) project.keys.set(key, cell)
      else if (textOf(there) !== textOf(cell)) this.leave([cell])
    }
    const indicator = header.kind === 'indicators' ? new Map<ColumnName, Cell>() : null
    for (const column of header.columns) {
      const cell = row.cells[column.at]
      if (!cell || cell.text === '' || row.cells[column.at - 1] === cell) continue
      this.place(project, column, cell, indicator)
    }
    const known = new Set(header.columns.flatMap(({ at }) => row.cells[at] ?? []))
    this.leave(row.own.filter((cell) => !known.has(cell)))
    if (indicator !== null && indicator.size > 0) project.indicators.push(indicator)
  }

  /** @param indicator the one of the row; null in a list without indicators */
  private place(
    project: FlatProject,
    column: FlatColumn,
    cell: Cell,
    indicator: Map<ColumnName, Cell> | null,
  ): void {
    const { meaning, label, above } = column
    if (meaning?.kind === 'key') return
    // Numbers of rows say nothing; words in their place are kept.
    if (meaning?.kind === 'ordinal')
      return /^[\d一二三四五六七八九十()（）.、]{1,8}$/u.test(cell.text)
        ? undefined
        : this.unknown(project, label, cell)
    if (meaning?.kind === 'indicator' && indicator !== null) {
      // A merged label belongs to every row it covers; other words belong to the first.
      const level = meaning.column === 'level1' || meaning.column === 'level2'
      if (project.taken.has(cell) && !level) return
      project.taken.add(cell)
      indicator.set(meaning.column, cell)
      if (!project.labels.has(meaning.column)) project.labels.set(meaning.column, label)
    } else if (meaning !== null) this.say(project, { label, above, meaning, value: cell })
    else this.unknown(project, label, cell)
  }

  /** The same words again add nothing; other words of the same column are goals, or have no place. */
  private say(project: FlatProject, said: LabelledValue): void {
    const there = project.said.filter(
      ({ label, meaning }) => label === said.label || isSame(meaning, said.meaning),
    )
    if (there.some(({ value }) => foldLabel(value.text) === foldLabel(said.value.text))) return
    if (there.length > 0 && !isGoal(said.meaning)) this.leave([said.value])
    else project.said.push(said)
  }

  /** A column that nobody knows: its label once, its words once a project. */
  private unknown(project: FlatProject, label: Cell, cell: Cell): void {
    if (project.taken.has(cell)) return
    project.taken.add(cell)
    this.leave([label, cell])
  }
}

function keysOf(header: FlatHeader, row: GridRow): ReadonlyMap<KeyColumn, Cell> {
  const keys = new Map<KeyColumn, Cell>()
  for (const { at, meaning } of header.columns) {
    const cell = row.cells[at]
    if (meaning?.kind === 'key' && cell && cell.text !== '') keys.set(meaning.column, cell)
  }
  return keys
}

/** 1 | 2 | 3 | 4 below a header: the numbers of its columns. */
function isNumbering(written: readonly Cell[]): boolean {
  return written.length >= LEAST_NUMBERED && written.every(({ text }, at) => text === `${at + 1}`)
}

/**
 * 合计 where a project, a unit or a number of the list should be: a row that adds up others and is no
 * project.
 */
function isSumRow(header: FlatHeader, row: GridRow, written: readonly Cell[]): boolean {
  const heads = header.columns
    .filter(({ meaning }) => meaning?.kind === 'key' || meaning?.kind === 'ordinal')
    .map(({ at }) => row.cells[at])
  return [written[0], ...heads].some(
    (cell) => cell && cell.text.length <= LONGEST_SUM && SUM_ROW.test(foldLabel(cell.text)),
  )
}

function isTotal(meaning: FlatMeaning | null): boolean {
  return meaning?.kind === 'project' && meaning.column === 'total'
}

export function isGoal(meaning: FlatMeaning): boolean {
  return meaning.kind === 'project' && (meaning.column === 'goal' || meaning.column === 'medium-goal')
}

/** The same column of another list; a label that only forms have is recognised by its words. */
function isSame(a: FlatMeaning, b: FlatMeaning): boolean {
  return 'column' in a && 'column' in b && a.kind === b.kind && a.column === b.column
}

/** 某县水利局 across a list. */
const UNIT_NAME =
  /^[^\s，,。；;：:、]{3,30}(?:局|委员会|办公室|政府|中心|中学|小学|学校|医院|街道办事处|法院|检察院|协会|联合会)$/u

const UNIT_LABEL =
  /^(?:预算|填报|编制|项目|申报|填表)?(?:单位|部门)(?:名称)?(?:[（(]盖章[）)])?\s*[:：]\s*(?=\S)/u

/** 763001某局, 填报单位：某局. */
export function isUnitLine({ text }: Pick<Cell, 'text'>): boolean {
  const line = joinLines(text)
  return (
    line.length <= LONGEST_UNIT &&
    amountUnitLine(line) === null &&
    (parseUnitLine(line) !== null || UNIT_LABEL.test(line))
  )
}

/** The unit that a line names, without its label. */
export function withoutUnitLabel(text: string): string {
  return text.replace(UNIT_LABEL, '')
}

/** Whether a line above a list counts its amounts. */
export function isAmountLine(cell: Cell): boolean {
  return amountUnitLine(joinLines(cell.text)) !== null
}

function textOf(cell: Cell | null | undefined): string {
  return cell ? foldLabel(joinLines(cell.text)) : ''
}

function add(map: Map<string, FlatProject[]>, key: string, project: FlatProject): void {
  const there = map.get(key)
  if (there) there.push(project)
  else map.set(key, [project])
}
