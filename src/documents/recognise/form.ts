/**
 * The engine that reads project tables by their layout: rows come in one after the other, from as many tables as the
 * file has cut the form into, and become projects. It knows no form by itself: every word is in layouts/.
 */
import { trimAll } from '#core/characters.ts'
import { branchOfLabel, kindOfLabel } from '#core/indicator/kind.ts'
import type { PlanMark } from '#core/period.ts'
import type { Place, Unplaced } from '#core/target/document.ts'
import { parseUnitLine } from '#core/unit/unit-code.ts'
import type { Cell, Table } from '../blocks.ts'
import { labelKey, labelNote, type ColumnName, type FieldName, type LabelRole, type LayoutIndex } from '../layouts/layout.ts'
import { layoutFor } from '../layouts/layouts.ts'
import { amountUnitLine, noteUnit, type AmountUnit } from './amount.ts'
import { columnOver, columnsOf, indicatorColumns, type Column } from './columns.ts'
import { isTableTitle, yearLine } from './headings.ts'
import { isProgramMark } from './marks.ts'
import { joinLines, LONGEST_UNIT, newProject, pieceOf, readGoals, withoutGoalLabel, type Piece, type RawProject } from './raw.ts'

/** What the next row without a label of its own is. */
type Expecting = 'nothing' | 'purpose' | 'plan' | 'goals' | 'indicators'
type MarkColumn = { readonly mark: PlanMark; readonly column: number }

/** Fields that begin a table: met a second time, they begin the next one. */
const OPENING: ReadonlySet<FieldName> = new Set(['unit', 'code', 'name'])
const SIGNS = /^(?:[≥≤＞＜>＜<=＝≧≦⩾⩽]|>=|<=)$/u
/** 指标性质 that says no sign. */
const NATURES = /^(?:定性|定量)$/u

/** No form has more columns; what lies beyond is unplaced. */
const MOST_COLUMNS = 64

/** Reads rows into projects. What fits nowhere is kept in `unplaced`, traces of programs in `marks`. */
export class FormReader {
  readonly projects: RawProject[] = []
  readonly unplaced: Unplaced[] = []
  readonly marks: Unplaced[] = []
  /** Years that the forms name on a line of their own. */
  readonly years: number[] = []

  private current: RawProject | null = null
  private pendingTitle: Piece | null = null
  private part: string | null = null
  private expecting: Expecting = 'nothing'
  private markColumns: readonly MarkColumn[] = []
  private columns: readonly Column[] = []
  private readonly leftColumns = new Set<Column>()
  private level1 = ''
  private level2 = ''
  private layout: LayoutIndex = layoutFor([])

  /** The part that the projects to come belong to. */
  beginPart(title: string): void {
    this.part = title
    this.close()
  }

  /** The title above the next project's table. */
  title(text: string, at: Place): void {
    if (this.pendingTitle) this.leave([this.pendingTitle])
    this.pendingTitle = { text, at }
    this.close()
  }

  /** A line above a table that says what the first rows of a table usually say; false when it does not. */
  line(text: string, at: Place): boolean {
    return this.headCell({ text, row: 1, column: 1, rowSpan: 1, columnSpan: 1, at })
  }

  table(table: Table): void {
    this.layout = layoutFor(table.rows.flatMap((row) => row.map((cell) => cell.text)))
    for (const row of table.rows) this.row(row)
  }

  finish(): void {
    if (this.pendingTitle) this.leave([this.pendingTitle])
    this.pendingTitle = null
  }

  private row(all: readonly Cell[]): void {
    const written = this.withoutMarks(all.filter((cell) => cell.text !== ''))
    const [first] = written
    if (!first || (written.length === 1 && this.loneCell(first))) return
    const named = indicatorColumns(all.map((cell) => cell.text))
    if (named) this.header(all, named)
    else if (this.isFormRow(written)) this.formRow(all)
    else this.expectedRow(all, written, first)
  }

  private expectedRow(all: readonly Cell[], written: readonly Cell[], first: Cell): void {
    const alone = written.length === 1
    if (this.expecting === 'indicators') this.indicator(all)
    else if (this.expecting === 'plan') this.planValues(all, written)
    else if (this.expecting === 'goals' && (alone || withoutGoalLabel(first.text) !== null)) this.goals(written)
    else if (this.expecting === 'purpose' && alone) this.setField('purpose', first, null)
    else this.leave(written)
  }

  /** A cell alone in its row that is the title of the next project or the year of the form. */
  private loneCell(cell: Cell): boolean {
    const text = joinLines(cell.text)
    const year = yearLine(text)
    if (year !== null) this.years.push(year)
    else if (isTableTitle(text) && this.expecting !== 'purpose') this.title(text, cell.at)
    else return false
    return true
  }

  private withoutMarks(cells: readonly Cell[]): readonly Cell[] {
    const marks = cells.filter((cell) => isProgramMark(cell.text))
    for (const mark of marks) this.marks.push(pieceOf(mark))
    return marks.length === 0 ? cells : cells.filter((cell) => !marks.includes(cell))
  }

  private leave(pieces: readonly Piece[]): void {
    for (const { text, at } of pieces) this.unplaced.push({ text, at })
  }

  // Projects

  private close(): void {
    this.current = null
    this.expecting = 'nothing'
    this.level1 = ''
    this.level2 = ''
  }

  /** The project that a cell belongs to: a new one after a title, after indicators, or when an opening field comes again. */
  private project(at: Place, field: FieldName | null = null): RawProject {
    const again = field !== null && OPENING.has(field) && this.current?.seen.has(field)
    if (this.current && !this.pendingTitle && !again && this.current.indicators.length === 0) return this.current
    const expecting = this.expecting
    this.close()
    this.expecting = expecting === 'indicators' ? 'nothing' : expecting
    const project = newProject(this.pendingTitle, this.part, at)
    this.pendingTitle = null
    this.current = project
    this.projects.push(project)
    return project
  }

  private setField(field: FieldName, value: Cell | null, unit: AmountUnit | null, label: Place | null = null): void {
    const at = label ?? value?.at
    if (!at) return
    const project = this.project(at, field)
    if (value && value.text !== '') {
      const there = project.fields.get(field)
      if (there) this.leave([pieceOf(value)])
      else project.fields.set(field, { ...pieceOf(value), unit })
    }
    project.seen.add(field)
    if (field === 'purpose') this.expecting = 'nothing'
  }

  // The form above the indicators

  private role(text: string): LabelRole | null {
    return this.layout.roles.get(labelKey(text)) ?? null
  }

  private isFormRow(written: readonly Cell[]): boolean {
    const [first] = written
    if (!first) return false
    if (this.role(first.text) !== null) return true
    if (this.expecting === 'purpose' && written.length === 1) return false
    // Among indicators and goals a label can only stand first: their words may well be those of a field.
    if (this.expecting === 'indicators' || this.expecting === 'goals') return written.length <= 2 && this.saysUnit(first)
    return written.some((cell) => this.role(cell.text) !== null || this.isHeadCell(cell))
  }

  private formRow(all: readonly Cell[]): void {
    const marks: MarkColumn[] = []
    this.expecting = this.expecting === 'indicators' ? 'indicators' : 'nothing'
    for (let i = 0; i < all.length; i++) {
      const cell = all[i]
      if (!cell || cell.text === '' || isProgramMark(cell.text)) continue
      const role = this.role(cell.text)
      const next = all[i + 1]
      const value = next && this.role(next.text) === null ? next : null
      if (role?.kind === 'goals') {
        this.project(cell.at)
        this.expecting = 'goals'
        return this.goals(all.slice(i + 1).filter((each) => each.text !== ''))
      }
      if (role?.kind === 'mark' && marks.length < MOST_COLUMNS) marks.push({ mark: role.mark, column: cell.column })
      if (this.place(cell, role, value)) i++
    }
    if (marks.length > 0 && this.current?.plan.size === 0) {
      this.markColumns = marks
      this.expecting = 'plan'
    }
  }

  /** Places one cell of a form row. @returns true when the cell to its right was its value. */
  private place(cell: Cell, role: LabelRole | null, value: Cell | null): boolean {
    if (role === null) {
      if (!this.headCell(cell)) this.leave([pieceOf(cell)])
      return false
    }
    if (role.kind === 'field') {
      this.setField(role.field, value, noteUnit(labelNote(cell.text)), cell.at)
      return value !== null
    }
    if (role.kind === 'other') return this.leaveOther(cell, value)
    const project = this.project(cell.at)
    if (role.kind === 'plan') project.planNote = labelNote(cell.text)
    if (role.kind === 'heading' && role.purposeBelow) this.expecting = 'purpose'
    if (role.kind === 'heading') project.amountUnit ??= noteUnit(labelNote(cell.text))
    if (role.kind !== 'mark' || !value || value.text === '') return false
    this.setPlan(role.mark, value)
    return true
  }

  /** A label that the format has no key for: nothing is lost when nothing is filled in, else both stay visible. */
  private leaveOther(label: Cell, value: Cell | null): boolean {
    const filled = value !== null && value.text !== ''
    if (filled || labelNote(label.text) !== null) this.leave([pieceOf(label)])
    if (filled) this.leave([pieceOf(value)])
    return value !== null
  }

  private saysUnit(cell: Cell): boolean {
    const text = joinLines(cell.text)
    return text.length <= LONGEST_UNIT && (amountUnitLine(text) !== null || parseUnitLine(text) !== null)
  }

  private isHeadCell(cell: Cell): boolean {
    return this.saysUnit(cell) || this.inlineField(joinLines(cell.text)) !== null
  }

  /** 763001某某局, 单位：万元, 项目名称：某某 — what needs no label cell beside it. */
  private headCell(cell: Cell): boolean {
    const text = joinLines(cell.text)
    const amountUnit = amountUnitLine(text)
    const inline = this.inlineField(text)
    if (amountUnit !== null) this.project(cell.at).amountUnit = amountUnit
    else if (inline) this.setField(inline.field, { ...cell, text: inline.value }, inline.unit)
    else if (this.saysUnit(cell)) this.setField('unit', cell, null)
    else return false
    return true
  }

  private inlineField(text: string): { field: FieldName; value: string; unit: AmountUnit | null } | null {
    const colon = /[:：]/u.exec(text)
    if (!colon) return null
    const label = text.slice(0, colon.index)
    const role = this.role(label)
    const value = trimAll(text.slice(colon.index + 1))
    return role?.kind === 'field' && value !== '' ? { field: role.field, value, unit: noteUnit(labelNote(label)) } : null
  }

  private planValues(all: readonly Cell[], written: readonly Cell[]): void {
    this.expecting = 'nothing'
    const under = (cell: Cell) => this.markColumns.find(({ column }) => column === cell.column)
    const byColumn = written.every(under)
    const last = all.slice(-this.markColumns.length)
    for (const cell of written) {
      const mark = byColumn ? under(cell) : this.markColumns[last.indexOf(cell)]
      if (mark) this.setPlan(mark.mark, cell)
      else this.leave([pieceOf(cell)])
    }
  }

  private setPlan(mark: PlanMark, cell: Cell): void {
    const plan = this.project(cell.at).plan
    if (plan.has(mark)) this.leave([pieceOf(cell)])
    else plan.set(mark, pieceOf(cell))
  }

  private goals(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const rest = withoutGoalLabel(cell.text)
      if (rest === '') continue
      for (const goal of readGoals(cell.text)) this.current?.goals.push(goal)
    }
  }

  // Indicators

  private header(all: readonly Cell[], named: readonly (ColumnName | null)[]): void {
    const first = all.find((cell) => cell.text !== '')
    if (!this.current && first) this.project(first.at)
    this.columns = columnsOf(all.slice(0, MOST_COLUMNS), named)
    this.leave(all.filter((cell, index) => cell.text !== '' && (index >= MOST_COLUMNS || (named[index] === null && this.role(cell.text) === null))).map(pieceOf))
    this.expecting = 'indicators'
  }

  private indicator(all: readonly Cell[]): void {
    const cells = new Map<ColumnName, Piece>()
    const shift = this.shiftOf(all)
    for (const cell of all) {
      if (cell.text === '' || isProgramMark(cell.text)) continue
      const column = columnOver(this.columns, cell, shift)
      if (column?.name && !cells.has(column.name)) cells.set(column.name, pieceOf(cell))
      else this.leaveCell(cell, column)
    }
    const content = (['level3', 'description', 'value', 'basis', 'weight', 'measure'] as const).flatMap((name) => cells.get(name) ?? [])
    const [first] = content
    if (first) this.current?.indicators.push(this.indicatorOf(cells, first.at))
    else this.labelsOnly(cells)
  }

  private indicatorOf(cells: ReadonlyMap<ColumnName, Piece>, at: Place): RawProject['indicators'][number] {
    this.takeLevels(cells)
    return {
      level1: this.level1,
      level2: this.level2,
      level3: cells.get('level3')?.text ?? '',
      description: cells.get('description')?.text ?? null,
      value: this.valueOf(cells),
      weight: cells.get('weight')?.text ?? null,
      basis: cells.get('basis')?.text ?? null,
      at,
    }
  }

  /** A blank level belongs to the label above it; a new first level ends the second of the one before. */
  private takeLevels(cells: ReadonlyMap<ColumnName, Piece>): void {
    const level1 = cells.get('level1')?.text
    const level2 = cells.get('level2')?.text
    if (level1 !== undefined) this.level1 = level1
    if (level2 !== undefined || level1 !== undefined) this.level2 = level2 ?? ''
  }

  /** A row that nobody filled in names only its levels; anything else alone below the indicators has no place. */
  private labelsOnly(cells: ReadonlyMap<ColumnName, Piece>): void {
    const levels = [cells.get('level1'), cells.get('level2')].filter((piece) => piece !== undefined)
    const known = levels.every(({ text }) => branchOfLabel(text) !== null || kindOfLabel(text) !== null)
    if (known) this.takeLevels(cells)
    this.leave([...cells].filter(([name]) => name !== 'ordinal' && !(known && (name === 'level1' || name === 'level2'))).map(([, piece]) => piece))
  }

  /** Where a form gives sign and unit columns of their own, the value is what they make together. */
  private valueOf(cells: ReadonlyMap<ColumnName, Piece>): string {
    const value = cells.get('value')?.text ?? ''
    const sign = cells.get('sign')
    const measure = cells.get('measure')?.text ?? ''
    if (sign && !SIGNS.test(sign.text) && !NATURES.test(sign.text)) this.leave([sign])
    const before = sign && SIGNS.test(sign.text) && !value.startsWith(sign.text) ? sign.text : ''
    return before + value + (value.endsWith(measure) ? '' : measure)
  }

  private leaveCell(cell: Cell, column: Column | null): void {
    if (column && this.role(column.label)?.kind === 'other' && !this.leftColumns.has(column)) {
      this.leftColumns.add(column)
      this.leave([{ text: joinLines(column.label), at: column.at }])
    }
    this.leave([pieceOf(cell)])
  }

  /** A text dump may leave out the cell merged from above: then a second-level label stands first. */
  private shiftOf(all: readonly Cell[]): number {
    const [first] = all
    if (!first || all.length >= this.columns.length || first.text === '') return 0
    const column = columnOver(this.columns, first, 0)
    return column?.name === 'level1' && branchOfLabel(first.text) === null && kindOfLabel(first.text) !== null ? 1 : 0
  }
}
