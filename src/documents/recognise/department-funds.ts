/** 总体资金情况: figures by income and by spending, of this year and of years before, with their shares. */
import { trimAll } from '#core/kernel/characters.ts'
import type { DepartmentFund } from '#core/target/department.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { Cell } from '../blocks.ts'
import { labelNote } from '../layouts/layout.ts'
import { noteUnit, readTargetAmount, readPercent, type AmountUnit } from './amount.ts'
import {
  fundItem,
  isCurrentAmount,
  isFundGroup,
  isFundLabel,
  isShare,
  yearColumn,
} from './department-labels.ts'
import { labelText } from './fund-table.ts'
import { isDash, placedText } from './raw.ts'

type Head = { readonly kind: 'amount' | 'share'; readonly year: number | null; readonly column: number }
/** Items in columns, their figures in the row below. */
type ItemHead = { readonly label: Cell; readonly column: number }

export class DepartmentFunds {
  readonly funds: DepartmentFund[] = []
  readonly unplaced: Unplaced[] = []
  private heads: Head[] = []
  private items: readonly ItemHead[] = []
  private readonly unit: AmountUnit

  constructor(label: Cell | null, amountUnit: AmountUnit) {
    this.unit = noteUnit(labelNote(label?.text ?? '')) ?? amountUnit
  }

  /** @returns false when the row says nothing of the funds. */
  row(cells: readonly Cell[]): boolean {
    const written = cells.filter(({ text }) => text !== '').flatMap(partsOf)
    if (written.length === 0) return true
    return this.header(written) || this.itemHeader(written) || this.underItems(written) || this.line(written)
  }

  /** 当年金额, 占比, 2022年: labels and nothing else. */
  private header(written: readonly Cell[]): boolean {
    const heads = written.flatMap((cell): Head[] => {
      const year = yearColumn(cell.text)
      if (year !== null) return [{ kind: 'amount', year, column: cell.column }]
      if (isCurrentAmount(cell.text)) return [{ kind: 'amount', year: null, column: cell.column }]
      return isShare(cell.text) ? [{ kind: 'share', year: null, column: cell.column }] : []
    })
    if (heads.length === 0 || written.some(({ text }) => isFigure(text) && yearColumn(text) === null))
      return false
    this.leave(
      written.filter(
        ({ text, column }) =>
          !isFundGroup(text) && !isFundLabel(text) && !heads.some((head) => head.column === column),
      ),
    )
    const previous = this.heads.at(-1)
    // Years below 近两年收支金额 in a file without widths are behind the columns before them.
    const known = new Set(this.heads.map(({ column }) => column))
    const moved =
      heads.some(({ column }) => known.has(column)) && previous
        ? heads.map((head, index) => ({ ...head, column: previous.column + 1 + index }))
        : heads
    this.heads = [...this.heads, ...moved].toSorted((a, b) => a.column - b.column)
    return true
  }

  private itemHeader(written: readonly Cell[]): boolean {
    const items = written.filter(({ text }) => isFundLabel(text))
    if (items.length < LEAST_ITEMS || written.some(({ text }) => isFigure(text))) return false
    this.leave(written.filter((cell) => !items.includes(cell) && !isFundGroup(cell.text)))
    this.items = items.map((label) => ({ label, column: label.column }))
    return true
  }

  private underItems(written: readonly Cell[]): boolean {
    if (this.items.length === 0 || !written.every(({ text }) => isFigure(text))) return false
    for (const cell of written) {
      const item =
        this.items.find(({ column }) => column === cell.column) ??
        (written.length === this.items.length ? this.items[written.indexOf(cell)] : undefined)
      if (item) this.add(item.label, null, cell, null)
      else this.unplaced.push(placedText(cell))
    }
    this.items = []
    return true
  }

  /** An item and its figures, or several items each with one. */
  private line(written: readonly Cell[]): boolean {
    const first = written.findIndex(({ text }) => isFundLabel(text))
    if (first < 0) {
      const known = written.every(({ text }) => isFundGroup(text))
      if (!known && !written.some(({ text }) => isFigure(text))) return false
      if (!known) this.unplaced.push(...written.map(placedText))
      return true
    }
    let label: Cell | null = null
    let figures: Cell[] = []
    const end = () => {
      if (label) this.figures(label, figures)
      else this.unplaced.push(...figures.map(placedText))
    }
    for (const cell of written) {
      if (isFundLabel(cell.text)) {
        end()
        label = cell
        figures = []
      } else if (!isFundGroup(cell.text)) figures.push(cell)
    }
    end()
    return true
  }

  private figures(label: Cell, cells: readonly Cell[]): void {
    const written = cells.filter(({ text }) => !isDash(text))
    const amounts = this.heads.filter(({ kind }) => kind === 'amount')
    if (amounts.length === 0) {
      const [first, ...rest] = written
      const [share] = rest.filter(({ text }) => /[%％]$/u.test(text))
      if (first) this.add(label, null, first, share ?? null)
      this.unplaced.push(...rest.filter((cell) => cell !== share).map(placedText))
      return
    }
    const aligned = cells.length === this.heads.length
    const under = (head: Head | undefined) =>
      head &&
      (written.find(({ column }) => column === head.column) ??
        (aligned ? cells[this.heads.indexOf(head)] : undefined))
    const placed = new Set<Cell>()
    for (const head of amounts) {
      const cell = under(head)
      const next = this.heads[this.heads.indexOf(head) + 1]
      const share = next?.kind === 'share' ? under(next) : undefined
      if (cell) this.add(label, head.year, cell, share ?? null)
      for (const each of [cell, share]) if (each) placed.add(each)
    }
    this.unplaced.push(...written.filter((cell) => !placed.has(cell)).map(placedText))
  }

  private leave(cells: readonly Cell[]): void {
    this.unplaced.push(...cells.map(placedText))
  }

  private add(label: Cell, year: number | null, cell: Cell, share: Cell | null): void {
    const amount = readTargetAmount(cell.text, noteUnit(labelNote(label.text)) ?? this.unit)
    const part = share && amount !== null ? readPercent(share.text) : null
    if (share && part === null && !isDash(share.text)) this.leave([share])
    if (amount === null) this.leave([cell])
    else
      this.funds.push({
        item: fundItem(label.text),
        label: labelText(label.text),
        year,
        amount,
        share: part,
        at: cell.at,
      })
  }
}

const LEAST_ITEMS = 3

/**
 * 资金总额：2356.78, and several such lines in one cell: labels and figures each by itself, at the place of the
 * cell.
 */
function partsOf(cell: Cell): readonly Cell[] {
  if (cell.text.length > LONGEST_PARTS || isFundLabel(cell.text) || isFundGroup(cell.text)) return [cell]
  const parts: string[] = []
  for (const line of cell.text.split('\n').map(trimAll)) {
    const match = /^(\D{2,30}?)\s*[:：]?\s*([\d,.]+\s*(?:万元|亿元|元)?)[;；。,，]?$/u.exec(line)
    if (match && isFundLabel(match[1] ?? '')) parts.push(match[1] ?? '', (match[2] ?? '').replace(/\s/gu, ''))
    else if (isFundGroup(line) || isFundLabel(line)) parts.push(line)
    else if (line !== '') return [cell]
  }
  return parts.map((text) => ({ ...cell, text }))
}

const LONGEST_PARTS = 300

function isFigure(text: string): boolean {
  return isDash(text) || readTargetAmount(text, '万元') !== null || readPercent(text) !== null
}
