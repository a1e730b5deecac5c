/** 年度主要任务: rows of name, content and budget below a header of one row or two. */
import type { Budget } from '#core/target/project.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { DepartmentTask } from '#core/target/department.ts'
import type { Cell } from '../blocks.ts'
import { labelKey, labelNote } from '../layouts/layout.ts'
import { noteUnit, readTargetAmount, type AmountUnit } from './amount.ts'
import { departmentLabel, taskColumn, type TaskColumn } from './department-labels.ts'
import { isDash, joinLines, placedText } from './raw.ts'

type Column = { readonly name: TaskColumn; readonly from: number; readonly to: number }

const ORDINALS: ReadonlySet<string> = new Set(['序号', '编号'])
/** What a header of tasks has beside their names. */
const BESIDE: readonly TaskColumn[] = ['content', 'budget', 'total', 'outcome']
const SUM = /^(?:金额)?(?:合计|总计|小计)$/u

export class TaskTableReader {
  readonly tasks: DepartmentTask[] = []
  readonly unplaced: Unplaced[] = []
  private columns: readonly Column[]
  private readonly unit: AmountUnit
  /** Where the columns begin; what is left of them is the label of the block. */
  private from: number
  /** The column of running numbers; 0 when there is none. */
  private ordinal = 0
  /** Cells of the header from there on. */
  private width = 0
  private headerEnds = false

  /** @returns null when the row is no header of tasks. */
  static at(row: readonly Cell[], amountUnit: AmountUnit): TaskTableReader | null {
    const columns = columnsOf(row)
    const names = new Set(columns.map(({ name }) => name))
    if (!names.has('name') || !BESIDE.some((name) => names.has(name))) return null
    const budget = row.find(({ text }) => taskColumn(text) === 'budget')
    const table = new TaskTableReader(columns, noteUnit(labelNote(budget?.text ?? '')) ?? amountUnit)
    const ordinal = row.find(({ text }) => ORDINALS.has(labelKey(text)))
    if (ordinal) {
      table.ordinal = ordinal.column
      table.width = row.filter(({ column }) => column >= ordinal.column).length
      table.from = Math.min(table.from, ordinal.column)
    }
    table.leave(
      row.filter(
        (cell) =>
          cell !== ordinal &&
          cell.text !== '' &&
          taskColumn(cell.text) === null &&
          departmentLabel(cell.text) !== 'tasks',
      ),
    )
    return table
  }

  private constructor(columns: readonly Column[], unit: AmountUnit) {
    this.columns = columns
    this.unit = unit
    this.from = Math.min(...columns.map(({ from }) => from))
  }

  /** The label left of a row, that of the block or of what comes below it; null when there is none. */
  labelOf(row: readonly Cell[]): Cell | null {
    return row.find(({ column, text }) => column < this.from && text !== '') ?? null
  }

  row(all: readonly Cell[]): void {
    this.leave(
      all.filter(
        ({ column, text }) => column < this.from && text !== '' && departmentLabel(text) !== 'tasks',
      ),
    )
    const row = all.filter(({ column }) => column >= this.from)
    const written = row.filter(({ text }) => text !== '')
    const [first] = written
    if (!first || this.subHeader(written)) return
    this.headerEnds = true
    if (SUM.test(joinLines(first.text).replace(/\s/gu, ''))) return void this.leave(written)
    const cells = new Map<TaskColumn, Cell>()
    const real =
      row.some(({ columnSpan }) => columnSpan > 1) ||
      row.length === this.columns.length ||
      (this.ordinal > 0 && row.length === this.width)
    for (const [index, cell] of row.entries()) {
      if (cell.text === '') continue
      const column = real
        ? this.columns.find(({ from, to }) => from <= cell.column && cell.column < to)
        : this.columns[index]
      if (column && !cells.has(column.name)) cells.set(column.name, cell)
      else if (cell.column !== this.ordinal || !/^\d{1,3}$/u.test(cell.text)) this.leave([cell])
    }
    this.add(cells, first)
  }

  private add(cells: ReadonlyMap<TaskColumn, Cell>, first: Cell): void {
    const name = cells.get('name')
    const content = cells.get('content')
    const outcome = cells.get('outcome')
    if (!name && !content) return this.leave([...cells.values()])
    const amount = (...columns: TaskColumn[]) => {
      const [cell, ...others] = columns
        .flatMap((column) => cells.get(column) ?? [])
        .filter(({ text }) => !isDash(text))
      this.leave(others)
      if (!cell) return null
      const read = readTargetAmount(cell.text, this.unit)
      if (read === null) this.leave([cell])
      return read
    }
    const budget: Budget = {
      total: amount('total', 'budget'),
      fiscal: amount('fiscal'),
      other: amount('other'),
    }
    this.tasks.push({
      name: name ? joinLines(name.text) : '',
      content: content ? joinLines(content.text) : null,
      budget,
      ...(this.has('outcome') && { outcome: outcome ? joinLines(outcome.text) : null }),
      ...(this.has('executed') && { executed: amount('executed') }),
      at: first.at,
    })
  }

  /** 总额, 财政拨款 and 其他资金 below 预算金额. */
  private subHeader(written: readonly Cell[]): boolean {
    if (this.headerEnds) return false
    const columns = columnsOf(written)
    if (columns.length !== written.length || columns.length === 0) return false
    const group = this.columns.find(({ name }) => name === 'budget')
    const wide = group && group.to - group.from > 1
    const spent = this.columns.find(({ name, from, to }) => name === 'executed' && to - from > 1)
    const others = this.columns.filter((column) => column.name !== 'budget' && column !== spent)
    // Without widths the figures are where the group was, one after the other.
    this.columns =
      wide || !group || spent
        ? [...others, ...columns.flatMap((column) => belowSpent(column, spent))]
        : [
            ...others,
            ...columns.map(({ name }, index) => ({
              name,
              from: group.from + index,
              to: group.from + index + 1,
            })),
          ]
    return true
  }

  private has(name: TaskColumn): boolean {
    return this.columns.some((column) => column.name === name)
  }

  private leave(cells: readonly Cell[]): void {
    this.unplaced.push(...cells.map(placedText))
  }
}

/** 总额 below 执行数 is the sum that was spent; of its parts the document has no keys. */
function belowSpent(column: Column, spent: Column | undefined): readonly Column[] {
  if (!spent || column.from < spent.from || column.from >= spent.to) return [column]
  return column.name === 'total' ? [{ ...column, name: 'executed' }] : []
}

function columnsOf(row: readonly Cell[]): readonly Column[] {
  return row.flatMap((cell) => {
    const name = cell.text === '' ? null : taskColumn(cell.text)
    return name === null ? [] : [{ name, from: cell.column, to: cell.column + cell.columnSpan }]
  })
}
