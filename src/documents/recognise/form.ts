/**
 * The engine that reads project tables by their layout: rows come in one after the other, from as many tables
 * as the file has cut the form into, and become projects. It knows no form by itself: every word is in
 * layouts/.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import type { PlanMark } from '#core/kernel/period.ts'
import type { DetailField } from '#core/target/project.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { Place } from '#core/kernel/place.ts'
import type { FundSource } from '#core/target/funds.ts'
import { parseUnitLine } from '#core/organisation/unit-code.ts'
import type { Cell, Table } from '../blocks.ts'
import { GENERAL, type LabelRole, type LayoutIndex } from '../layouts/layout-index.ts'
import {
  labelKey,
  labelMonths,
  labelNote,
  type FieldName,
  type GoalName,
  type WordName,
} from '../layouts/layout.ts'
import { layoutFor, wordIn } from '../layouts/layouts.ts'
import { amountUnitLine, noteUnit, readTargetAmount, unitBehind, type AmountUnit } from './amount.ts'
import { tableColumns, indicatorColumns } from './columns.ts'
import { addSecondUnit, takeDetail } from './detail.ts'
import { FundTable, fundHeader, labelText } from './fund-table.ts'
import { addGoals, GoalReader } from './goal-reader.ts'
import { isTableTitle, titleYear, yearLine } from './headings.ts'
import { IndicatorTableReader, type Term } from './indicator-table.ts'
import { inlineLabel, pairsOfLine, standsOutside } from './inline-label.ts'
import { isProgramMark } from './marks.ts'
import { beginsNext } from './next-project.ts'
import { marksOver, type MarkColumn } from './plan-row.ts'
import {
  isDash,
  joinLines,
  LONGEST_UNIT,
  newProject,
  placedText,
  withoutGoalLabel,
  type PlacedText,
  type RawProject,
} from './raw.ts'
import { fundLines } from './fund-lines.ts'
import { isMoneyHeading, labelRole } from './role.ts'
import { ScheduleTable } from './schedule-table.ts'
import { readTotals } from './totals.ts'

/** What the next row without a label of its own is. */
type Expecting = 'nothing' | 'purpose' | 'plan' | 'goals' | 'word' | 'funds' | 'schedule' | 'indicators'

/** No form has more columns; what lies beyond is unplaced. */
const MOST_COLUMNS = 64

const LEAST_OF_LIST = 3
const SIGNATURE = /^[^:：≥≤%\d]{1,16}[:：]/u
const OF_THE_YEAR = /^(?:其中[:：]?)?\s*(?:当年|本年|年度)/u
/** Headings beside the header of a block of indicators. */
const MEDIUM_TERM = /^(?:长期|中期|中长期|实施期|实施周期|总目标|总体目标|总体)(?:绩效)?(?:目标)?指标$/u
const ANNUAL = /^(?:本年度|年度|当年)(?:绩效)?(?:目标)?指标$/u

/** The label of a field: its unit, its words as written, and where it is, if in a cell of its own. */
type FieldLabel = { readonly unit: AmountUnit | null; readonly words: string; readonly at: Place | null }

const NO_LABEL: FieldLabel = { unit: null, words: '', at: null }

/** Of a label in one cell with its value. */
function labelWithin(label: string): FieldLabel {
  return { unit: noteUnit(labelNote(label)), words: labelText(label), at: null }
}

/** Reads rows into projects. What fits nowhere is kept in `unplaced`, traces of programs in `marks`. */
export class FormReader {
  readonly projects: RawProject[] = []
  readonly unplaced: Unplaced[] = []
  readonly marks: Unplaced[] = []
  /** Years that the forms name on a line of their own. */
  readonly years: number[] = []

  private readonly described: readonly LayoutIndex[]
  private current: RawProject | null = null
  private pendingTitle: PlacedText | null = null
  private part: string | null = null
  private expecting: Expecting = 'nothing'
  private markColumns: readonly MarkColumn[] = []
  private word: WordName = 'conclusion'
  private funds: FundTable | null = null
  private schedule: ScheduleTable | null = null
  /** Grid column of 中期资金总额: what is below it is no money of this year. */
  private mediumTermColumn: number | null = null
  private readonly goals = new GoalReader((text) => this.role(text))
  private readonly indicators = new IndicatorTableReader((pieces) => this.leave(pieces))
  private layout: LayoutIndex = GENERAL
  /** The upper row of a header of two. */
  private over: readonly Cell[] | null = null
  /** Rows of the table so far; 0 outside. */
  private rowNumber = 0

  /** @param described layouts that a person described; they are tried first. */
  constructor(described: readonly LayoutIndex[] = []) {
    this.described = described
  }

  /** The part that the projects to come belong to. */
  beginPart(title: string): void {
    this.part = title
    this.close()
  }

  /** Nothing that comes belongs to the project read last. */
  endProject(): void {
    this.close()
  }

  /** The title above the next project's table. */
  title(text: string, at: Place): void {
    if (this.pendingTitle) this.leave([this.pendingTitle])
    this.pendingTitle = { text, at }
    const year = titleYear(text)
    if (year !== null) this.years.push(year)
    this.close()
  }

  /** Whether a form has begun whose indicators are still to come. */
  get isOpen(): boolean {
    const { current } = this
    return (
      current !== null &&
      current.indicators.length === 0 &&
      (current.seen.has('name') || current.seen.has('code'))
    )
  }

  isTitle(text: string): boolean {
    return isTableTitle(text, this.described)
  }

  /** A line above or below a table that says what cells of a table usually say; false when it does not. */
  line(text: string, at: Place): boolean {
    return this.headCell({ text, row: 1, column: 1, rowSpan: 1, columnSpan: 1, at }, true)
  }

  table(table: Table): void {
    this.layout = layoutFor(textsOf(table), this.titleOf(table), this.described)
    for (const [index, row] of table.rows.entries()) {
      this.rowNumber = index + 1
      this.row(row, table.rows[index + 1] ?? null)
    }
    this.rowNumber = 0
  }

  finish(): void {
    if (this.pendingTitle) this.leave([this.pendingTitle])
    this.pendingTitle = null
    this.close()
  }

  private titleOf(table: Table): string | null {
    const first = table.rows[0]?.find(({ text }) => text !== '')
    const inside = first && this.isTitle(joinLines(first.text)) ? joinLines(first.text) : null
    return inside ?? this.pendingTitle?.text ?? null
  }

  private row(all: readonly Cell[], next: readonly Cell[] | null): void {
    const before = this.unplaced.length
    const written = this.withoutMarks(all.filter((cell) => cell.text !== ''))
    const [first] = written
    if (first && !(written.length === 1 && this.loneCell(first)))
      this.formOrIndicators(all, written, first, next)
    if (!this.current) return
    this.current.layout ??= { id: this.layout.layout.id, name: this.layout.layout.name }
    this.current.written += written.length
    this.current.left += this.unplaced.length - before
  }

  private formOrIndicators(
    all: readonly Cell[],
    written: readonly Cell[],
    first: Cell,
    next: readonly Cell[] | null,
  ): void {
    const named = indicatorColumns(
      all.map((cell) => cell.text),
      this.layout,
    )
    if (named) return this.header(withOver(all, this.over), this.over)
    if (this.isOver(all, next)) {
      this.over = all
      return
    }
    this.over = null
    if (this.expecting === 'indicators') {
      if (this.indicators.subHeader(all)) return
      if (
        this.current &&
        this.layout.totals.has(labelKey(first.text)) &&
        readTotals(this.current, this.indicators, { all, written }, (pieces) => this.leave(pieces))
      )
        return
    } else if (this.fundRow(all, next)) return
    if (this.expecting === 'goals' && this.current && this.goals.row(this.current, written, first)) return
    if (this.expecting === 'schedule' && this.scheduleRow(all, first)) return
    if (this.isFormRow(written)) this.formRow(all)
    else this.expectedRow(all, written, first)
  }

  private expectedRow(all: readonly Cell[], written: readonly Cell[], first: Cell): void {
    const alone = written.length === 1
    if (this.expecting === 'indicators' && this.current) this.belowHeader(all, written, first, this.current)
    else if (this.expecting === 'plan') this.planValues(all, written)
    else if (this.expecting === 'goals' && (alone || withoutGoalLabel(first.text) !== null))
      this.goals.add(this.current, written)
    else if (this.expecting === 'purpose' && alone) this.setField('purpose', first)
    else if (this.expecting === 'word' && alone) this.setWord(this.word, first, first)
    else this.leave(written)
  }

  /**
   * An indicator; or what the form says in words below them: a row of two cells, or of cells across the
   * table.
   */
  private belowHeader(
    all: readonly Cell[],
    written: readonly Cell[],
    first: Cell,
    project: RawProject,
  ): void {
    const across = this.indicators.isAcross(all)
    const word =
      written.length === 2 && (across || all.length < this.indicators.width)
        ? wordIn(first.text, this.layout)
        : null
    if (word !== null) this.setWord(word, first, written[1] ?? null)
    else if (across) this.leave(written.map(placedText))
    else this.indicators.row(all, project)
  }

  /** A cell alone in its row that is the title of the next project or the year of the form. */
  /**
   * The upper row of a header whose levels are in the lower one: 绩效指标 over three levels, 分值 beside them.
   */
  private isOver(all: readonly Cell[], next: readonly Cell[] | null): boolean {
    if (
      next === null ||
      this.expecting === 'indicators' ||
      indicatorColumns(
        next.map(({ text }) => text),
        this.layout,
      ) === null
    )
      return false
    const written = all.filter(({ text }) => text !== '')
    const known = (text: string) =>
      this.layout.columns.has(labelKey(text)) ||
      this.layout.groups.has(labelKey(text)) ||
      this.role(text)?.kind === 'heading'
    const reaches = withOver(next, all).length > next.filter(({ text }) => text !== '').length
    return (
      reaches &&
      written.length > 1 &&
      written.some(({ text }) => this.layout.columns.has(labelKey(text))) &&
      written.filter(({ text }) => !known(text)).length <= 1
    )
  }

  private loneCell(cell: Cell): boolean {
    const text = joinLines(cell.text)
    const year = yearLine(text)
    if (year !== null) this.years.push(year)
    else if (this.expecting !== 'purpose' && this.expecting !== 'word' && this.isTitle(text))
      this.title(text, cell.at)
    else return foldLabel(text.slice(0, 20)) === '(年度)'
    return true
  }

  private withoutMarks(cells: readonly Cell[]): readonly Cell[] {
    const marks = cells.filter((cell) => isProgramMark(cell.text))
    for (const mark of marks) this.marks.push(placedText(mark))
    return marks.length === 0 ? cells : cells.filter((cell) => !marks.includes(cell))
  }

  private leave(pieces: readonly PlacedText[]): void {
    for (const { text, at } of pieces) this.unplaced.push({ text, at })
  }

  // Projects

  private close(): void {
    this.indicators.close()
    this.current = null
    this.expecting = 'nothing'
    this.funds = null
    this.schedule = null
    this.goals.close()
    this.mediumTermColumn = null
  }

  /**
   * The project that a cell belongs to: a new one after a title, when an opening field comes again, or when
   * any field comes again below indicators.
   */
  private project(at: Place, field: FieldName | null = null): RawProject {
    const { current } = this
    if (current && !this.pendingTitle && !beginsNext(current, field, this.rowNumber)) return current
    const expecting = this.expecting
    this.close()
    this.expecting = expecting === 'indicators' ? 'nothing' : expecting
    const project = newProject(this.pendingTitle, this.part, at)
    this.pendingTitle = null
    this.current = project
    this.projects.push(project)
    return project
  }

  private setField(
    field: FieldName,
    value: Cell | null,
    { unit, words, at: labelAt }: FieldLabel = NO_LABEL,
  ): void {
    const at = labelAt ?? value?.at
    if (!at) return
    if (field === 'year') return this.setYear(value)
    const project = this.project(at, field)
    if (value && value.text !== '') {
      const there = project.fields.get(field)
      if (!there) project.fields.set(field, { ...placedText(value), unit, label: words })
      else if (this.isOfTheYear(project, field, there, words)) {
        project.yearly = true
        if (field === 'total' && !project.fields.has('projectTotal'))
          project.fields.set('projectTotal', there)
        else this.leave([there])
        project.fields.set(field, { ...placedText(value), unit, label: words })
      } else if (field === 'unit' && words !== '')
        addSecondUnit(project, there, { ...placedText(value), label: words })
      else this.leave([placedText(value)])
    }
    project.seen.add(field)
    if (field === 'purpose') this.expecting = 'nothing'
  }

  /** 当年资金总额 beside 资金总额: the budget is that of the year, and so is what is below it. */
  private isOfTheYear(
    project: RawProject,
    field: FieldName,
    there: PlacedText & { readonly label?: string },
    words: string,
  ): boolean {
    const yearly = OF_THE_YEAR.test(words) && !OF_THE_YEAR.test(there.label ?? '')
    return (
      yearly &&
      (field === 'total' ||
        (project.yearly && (field === 'fiscal' || field === 'other' || field === 'carryover')))
    )
  }

  private setYear(value: Cell | null): void {
    const year = value ? yearLine(`(${joinLines(value.text)})`) : null
    if (year !== null) this.years.push(year)
    else if (value && value.text !== '') this.leave([placedText(value)])
  }

  private setWord(word: WordName, label: Cell, value: Cell | null): void {
    const project = this.project(label.at)
    project.asked.add(word)
    if (!value || value.text === '') this.word = word
    if (this.expecting === 'word' || !value || value.text === '')
      this.expecting = value?.text ? 'nothing' : 'word'
    if (!value || value.text === '' || isDash(value.text)) return
    if (project.words.has(word)) this.leave([placedText(value)])
    else project.words.set(word, placedText(value))
  }

  // The form beside the indicators

  private role(text: string): LabelRole | null {
    return labelRole(text, this.layout)
  }

  private isFormRow(written: readonly Cell[]): boolean {
    const [first] = written
    if (!first) return false
    const role = this.role(first.text)
    // 绩效指标 printed beside the first row of indicators and not beside their header.
    if (role?.kind === 'heading' && this.expecting === 'indicators' && this.indicators.headsRow(written))
      return false
    if (role !== null) return true
    if ((this.expecting === 'purpose' || this.expecting === 'word') && written.length === 1) return false
    // Among indicators and goals a label can only be first: their words may well be those of a field.
    if (this.expecting === 'indicators' || this.expecting === 'goals') {
      return (
        (written.length <= 2 && this.saysUnit(first)) ||
        (this.expecting === 'indicators' && this.isSignatures(written))
      )
    }
    return written.some(
      (cell) => this.role(cell.text) !== null || this.namesFunds(cell.text) || this.isHeadCell(cell),
    )
  }

  /** 填表人：张某 | 单位负责人签字：李某: all of them labels with what was filled in, one of them known. */
  private isSignatures(written: readonly Cell[]): boolean {
    return (
      written.some((cell) => this.isHeadCell(cell)) &&
      written.every((cell) => this.isHeadCell(cell) || SIGNATURE.test(cell.text))
    )
  }

  /** 单位资金, 全年执行数: labels of funds that are no field. */
  private namesFunds(text: string): boolean {
    const key = labelKey(text)
    return this.layout.fundSources.has(key) || this.layout.fundColumns.has(key)
  }

  private formRow(all: readonly Cell[]): void {
    const marks: MarkColumn[] = []
    this.expecting = this.expecting === 'indicators' ? 'indicators' : 'nothing'
    for (let i = 0; i < all.length; i++) {
      const cell = all[i]
      if (!cell || cell.text === '' || isProgramMark(cell.text)) continue
      const role = this.role(cell.text)
      if (role?.kind === 'goals') return this.goalLabels(role.goals, cell, all.slice(i + 1))
      if (role?.kind === 'schedule') return this.scheduleLabel(cell, all.slice(i + 1))
      if (role?.kind === 'mark' && marks.length < MOST_COLUMNS)
        marks.push({ mark: role.mark, column: cell.column })
      i += this.place(cell, role, all, i)
    }
    if (marks.length > 0 && this.current?.plan.size === 0) {
      this.markColumns = marks
      this.expecting = 'plan'
    }
  }

  /** Places one cell of a form row. @returns how many cells to its right were its value. */
  private place(cell: Cell, role: LabelRole | null, all: readonly Cell[], index: number): number {
    const next = all[index + 1]
    const value = next && this.role(next.text) === null ? next : null
    const taken = value === null ? 0 : 1
    if (role === null) return this.unknownCell(cell, value, all, index)
    if (role.kind === 'field') {
      if (role.field === 'total' && value && this.fundsInWords(cell, value)) return taken
      if (this.isMediumTerm(cell, role.field)) return this.detail(cell, null, all, index)
      if (role.field === 'name' && value && this.unknownBehind(all, index) >= LEAST_OF_LIST)
        this.project(cell.at, 'name').listed = true
      this.setField(role.field, this.fieldValue(role.field, cell, value), {
        unit: noteUnit(labelNote(cell.text)),
        words: labelText(cell.text),
        at: cell.at,
      })
      return taken
    }
    if (role.kind === 'detail') return this.detail(cell, role.field, all, index)
    if (role.kind === 'word') {
      this.setWord(role.word, cell, value)
      return taken
    }
    const project = this.project(cell.at)
    if (role.kind === 'plan') project.planNote = labelNote(cell.text)
    if (role.kind === 'heading' && role.purposeBelow) this.expecting = 'purpose'
    // 项目资金（万元） says more than 单位：元 above the table.
    if (role.kind === 'heading') project.amountUnit = noteUnit(labelNote(cell.text)) ?? project.amountUnit
    if (role.kind === 'heading' && value && value.text !== '' && isMoneyHeading(cell.text)) {
      if (this.fundsInWords(cell, value)) return taken
      if (readTargetAmount(value.text, '万元') !== null) {
        this.setField('total', value, { unit: null, words: labelText(cell.text), at: cell.at })
        return taken
      }
    }
    if (role.kind !== 'mark' || !value || value.text === '') return 0
    this.setPlan(role.mark, value)
    return taken
  }

  /** Cells right behind a label that no form knows: one is its value, several are the columns of a list. */
  private unknownBehind(all: readonly Cell[], index: number): number {
    const behind = all.slice(index + 1)
    const end = behind.findIndex(({ text }) => text === '' || this.role(text) !== null)
    return end < 0 ? behind.length : end
  }

  /** 资金总额及构成 | 总额：486.5万元⏎一、财政拨款：400万元. @returns false when the cell says something else. */
  private fundsInWords(label: Cell, value: Cell): boolean {
    const lines = fundLines(
      value.text,
      (text) => this.role(text),
      (text) => this.layout.fundSources.has(labelKey(text)),
    )
    if (lines === null) return false
    for (const { label: words, amount } of lines) {
      const there = { ...value, text: amount }
      const role = this.role(words)
      const source = this.layout.fundSources.get(labelKey(words))
      const field = role?.kind === 'field' ? role.field : amountFieldOf(source)
      if (field !== null)
        this.setField(field, there, { unit: noteUnit(labelNote(label.text)), words, at: label.at })
      else this.project(label.at).details.push({ field: null, label: words, text: amount, at: value.at })
    }
    return true
  }

  private unknownCell(cell: Cell, value: Cell | null, all: readonly Cell[], index: number): number {
    if (this.headCell(cell, false)) return 0
    const column = this.layout.fundColumns.get(labelKey(cell.text))
    // 全年执行数 and its figure side by side, in a form without a table of funds.
    if (
      column &&
      this.current &&
      value &&
      readTargetAmount(value.text.replace(/[%％分]$/u, ''), '万元') !== null
    ) {
      const [line] = this.current.funds
      const there = line ?? { source: 'total', label: '', cells: new Map(), at: cell.at }
      if (!line) this.current.funds.push(there)
      this.current.fundColumns.add(column)
      this.current.months ??= labelMonths(cell.text)
      if (there.cells.has(column)) this.leave([placedText(value)])
      else there.cells.set(column, { ...placedText(value), unit: noteUnit(labelNote(cell.text)) })
      return 1
    }
    // 单位资金 and its figure, for which a budget has no key.
    if (
      value &&
      this.layout.fundSources.has(labelKey(cell.text)) &&
      (value.text === '' || readTargetAmount(value.text, '万元') !== null)
    ) {
      return this.detail(cell, null, all, index)
    }
    this.leave([placedText(cell)])
    return 0
  }

  /** 执行率分值（10） says its value itself. */
  private fieldValue(field: FieldName, label: Cell, value: Cell | null): Cell | null {
    const note = field === 'executionWeight' && (value?.text ?? '') === '' ? labelNote(label.text) : null
    return note !== null && /^[\d.]+(?:分|%)?$/u.test(note) ? { ...label, text: note } : value
  }

  /** Funds of the medium term are beside those of the year, under labels of the same words. */
  private isMediumTerm(label: Cell, field: FieldName): boolean {
    return (
      this.mediumTermColumn === label.column &&
      (field === 'fiscal' || field === 'other' || field === 'carryover')
    )
  }

  private detail(label: Cell, field: DetailField | null, all: readonly Cell[], index: number): number {
    const project = this.project(label.at)
    if (this.layout.mediumTermFunds.has(labelKey(label.text))) this.mediumTermColumn = label.column
    return takeDetail(project, { field, label }, all.slice(index + 1), (text) => this.role(text))
  }

  private saysUnit(cell: Cell): boolean {
    const text = joinLines(cell.text)
    return text.length <= LONGEST_UNIT && (amountUnitLine(text) !== null || parseUnitLine(text) !== null)
  }

  private isHeadCell(cell: Cell): boolean {
    return this.saysUnit(cell) || inlineLabel(joinLines(cell.text), (label) => this.role(label)) !== null
  }

  /** 763001某某局, 单位：万元, 项目名称：某某 — what needs no label cell beside it. */
  private headCell(cell: Cell, outside: boolean): boolean {
    const text = joinLines(cell.text)
    const amountUnit = amountUnitLine(text)
    const year = yearLine(text)
    const behind = amountUnit === null ? unitBehind(text) : null
    if (amountUnit !== null) this.project(cell.at).amountUnit = amountUnit
    else if (behind !== null && this.headCell({ ...cell, text: behind.before }, outside))
      this.project(cell.at).amountUnit = behind.unit
    else if (this.inlinePairs(cell, outside) || this.inlineTotal(cell, text)) return true
    else if (this.saysUnit(cell)) this.setField('unit', cell)
    else if (year !== null && !outside) this.years.push(year)
    else return false
    return true
  }

  /** One label with its value, or several divided by wide spaces. */
  private inlinePairs(cell: Cell, outside: boolean): boolean {
    const pairs = pairsOfLine(cell.text, (label) => this.role(label))
    // 年度绩效目标：… on a line of its own, in a form of lines.
    const outsider = (role: LabelRole) => standsOutside(role) || (role.kind === 'goals' && this.isOpen)
    if (outside && pairs.some(({ role }) => role !== null && !outsider(role))) return false
    for (const { role, label, value } of pairs) {
      const there = { ...cell, text: value }
      if (role === null) this.project(cell.at).amountUnit = amountUnitLine(value)
      else if (role.kind === 'field') this.setField(role.field, there, labelWithin(label))
      else if (role.kind === 'word') this.setWord(role.word, cell, there)
      else if (role.kind === 'goals') addGoals(this.project(cell.at), role.goals, there)
      else if (role.kind === 'detail' && value !== '')
        this.project(cell.at).details.push({
          field: role.field,
          label: labelText(label),
          text: value,
          at: cell.at,
        })
    }
    return pairs.length > 0
  }

  /** 项目资金（万元）：36.8 */
  private inlineTotal(cell: Cell, text: string): boolean {
    const [, label = '', amount = ''] =
      /^(.{2,30}?)\s*[:：]\s*([¥￥]?[\d,.]+\s*(?:万元|千元|亿元|元)?)$/u.exec(
        text.length > LONGEST_UNIT ? '' : text,
      ) ?? []
    if (!this.isOpen || this.role(label)?.kind !== 'heading' || !isMoneyHeading(label)) return false
    this.setField('total', { ...cell, text: amount }, labelWithin(label))
    return true
  }

  private planValues(all: readonly Cell[], written: readonly Cell[]): void {
    this.expecting = 'nothing'
    for (const { cell, mark } of marksOver(all, written, this.markColumns)) {
      if (mark) this.setPlan(mark, cell)
      else this.leave([placedText(cell)])
    }
  }

  private setPlan(mark: PlanMark, cell: Cell): void {
    const plan = this.project(cell.at).plan
    if (plan.has(mark)) this.leave([placedText(cell)])
    else plan.set(mark, placedText(cell))
  }

  private goalLabels(name: GoalName, label: Cell, right: readonly Cell[]): void {
    this.goals.labels(this.project(label.at), name, label, right)
    this.expecting = 'goals'
  }

  // Tables inside the form

  private fundRow(all: readonly Cell[], next: readonly Cell[] | null): boolean {
    if (this.expecting === 'funds' && this.funds && this.current) {
      if (this.funds.row(all, this.current)) return true
      this.expecting = 'nothing'
    }
    const header = fundHeader(all, next, this.layout)
    const at = all.find(({ text }) => text !== '')?.at
    if (header === null || !at) return false
    // A project that begins here closes the table of the one above it.
    const project = this.project(at)
    this.funds = new FundTable(header, this.layout, (pieces) => this.leave(pieces))
    this.funds.begin(all, project)
    this.expecting = 'funds'
    return true
  }

  private scheduleLabel(label: Cell, right: readonly Cell[]): void {
    const project = this.project(label.at)
    const schedule = ScheduleTable.at(right, this.layout)
    if (schedule) {
      this.leave(schedule.unknown)
      project.steps ??= []
      this.schedule = schedule
      this.expecting = 'schedule'
      return
    }
    const rest = right.filter(({ text }) => text !== '')
    if (rest.length > 0)
      project.details.push({
        field: 'scheme',
        label: labelText(label.text),
        text: rest.map(({ text }) => joinLines(text)).join(' '),
        at: rest[0]?.at ?? label.at,
      })
  }

  private scheduleRow(all: readonly Cell[], first: Cell): boolean {
    const role = this.role(first.text)
    if (!this.schedule || !this.current || (role !== null && role.kind !== 'schedule')) return false
    const left = this.schedule.row(role === null ? all : all.filter((cell) => cell !== first), this.current)
    this.leave(left)
    return true
  }

  // Indicators

  private header(all: readonly Cell[], over: readonly Cell[] | null): void {
    this.over = null
    const first = all.find((cell) => cell.text !== '')
    if (first && !this.current) this.project(first.at)
    const columns = tableColumns(
      all,
      indicatorColumns(
        all.map(({ text }) => text),
        this.layout,
      ) ?? [],
      this.layout,
    )
    if (this.current) for (const { label } of columns) this.current.months ??= labelMonths(label)
    // What only heads the columns is a heading here as well.
    this.leave(
      (over ?? [])
        .filter(
          (cell) =>
            cell.text !== '' &&
            !all.includes(cell) &&
            this.role(cell.text) === null &&
            !this.layout.groups.has(labelKey(cell.text)),
        )
        .map(placedText),
    )
    const keys = all.map(({ text }) => labelKey(text))
    this.indicators.header(columns, this.layout, termOf(keys))
    this.expecting = 'indicators'
  }
}

/** The source that has a field of its own; null for the others. */
function amountFieldOf(source: FundSource | undefined): FieldName | null {
  return source === 'total' || source === 'fiscal' || source === 'other' || source === 'carryover'
    ? source
    : null
}

function termOf(keys: readonly string[]): Term | null {
  if (keys.some((key) => MEDIUM_TERM.test(key))) return 'medium-term'
  return keys.some((key) => ANNUAL.test(key)) ? 'annual' : null
}

/** Cells of the row above that reach down into a header, at their places in it. */
function withOver(all: readonly Cell[], over: readonly Cell[] | null): readonly Cell[] {
  if (over === null) return all
  const free = over.filter(
    (cell) =>
      cell.text !== '' &&
      !all.some(
        (own) =>
          own.text !== '' &&
          own.column < cell.column + cell.columnSpan &&
          cell.column < own.column + own.columnSpan,
      ),
  )
  const own = all.filter((cell) => cell.text !== '' || !free.some(({ column }) => column === cell.column))
  return [...own, ...free].toSorted((a, b) => a.column - b.column)
}

function* textsOf(table: Table): Generator<string> {
  for (const row of table.rows) for (const { text } of row) if (text !== '') yield text
}
