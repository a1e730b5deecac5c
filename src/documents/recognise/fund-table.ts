/** 项目资金 as a table: sources in rows and 年初预算数, 执行数, 执行率 … in columns, or the other way round. */
import type { Place } from '#core/kernel/place.ts'
import type { FundSource } from '#core/target/funds.ts'
import type { Cell } from '../blocks.ts'
import type { LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, labelMonths, labelNote, type FundColumn } from '../layouts/layout.ts'
import { noteUnit, readTargetAmount, type AmountUnit } from './amount.ts'
import { columnOver } from './columns.ts'
import { isDash, joinLines, placedText, type PlacedText, type RawFund, type RawProject } from './raw.ts'

/** Columns with amounts: a table of funds has one of them. */
const AMOUNTS: ReadonlySet<FundColumn> = new Set([
  'initial',
  'adjusted',
  'executed',
  'expected',
  'received',
  'balance',
])
const LEAST_COLUMNS = 2
const LEAST_SOURCES = 3

type FundHead<N> = {
  readonly name: N | null
  readonly label: string
  readonly unit: AmountUnit | null
  readonly at: Place
  readonly from: number
  readonly to: number
}

export type FundHeader =
  | { readonly kind: 'columns'; readonly heads: readonly FundHead<FundColumn>[] }
  | { readonly kind: 'sources'; readonly heads: readonly FundHead<FundSource>[] }

/** The header of a table of funds; null when the row is none. @param next the row below. */
export function fundHeader(
  all: readonly Cell[],
  next: readonly Cell[] | null,
  layout: LayoutIndex,
): FundHeader | null {
  if (!mayBeHeader(all, layout)) return null
  const written = all.filter(({ text }) => text !== '')
  if (written.some(({ text }) => readTargetAmount(text, '万元') !== null)) return null
  const columns = headsOf(
    written,
    { get: (key) => layout.fundColumns.get(key) ?? partOf(key, COLUMN_PARTS) },
    layout,
  )
  const named = new Set(columns.flatMap(({ name }) => name ?? []))
  if (named.size >= LEAST_COLUMNS && [...named].some((name) => AMOUNTS.has(name)))
    return { kind: 'columns', heads: columns }
  const sources = headsOf(written, layout.fundSources, layout)
  if (new Set(sources.flatMap(({ name }) => name ?? [])).size < LEAST_SOURCES || !adjacent(all, sources))
    return null
  const below = next?.find(({ text }) => text !== '' && layout.roles.get(labelKey(text))?.kind !== 'heading')
  return below && layout.fundColumns.has(labelKey(below.text)) ? { kind: 'sources', heads: sources } : null
}

/** Labels of funds that no form words alike, by what they speak of; the first that fits is taken. */
const COLUMN_PARTS: readonly (readonly [string, FundColumn])[] = [
  ['原因', 'reason'],
  ['执行率', 'rate'],
  ['预计', 'expected'],
  ['得分', 'score'],
  ['分值', 'weight'],
  ['执行数', 'executed'],
  ['支出数', 'executed'],
  ['调整', 'adjusted'],
  ['支出', 'executed'],
  ['年初', 'initial'],
]
const SOURCE_PARTS: readonly (readonly [string, FundSource])[] = [
  ['资金总额', 'total'],
  ['预算总额', 'total'],
  ['结转', 'carryover'],
  ['专户', 'special-account'],
  ['财政拨款', 'fiscal'],
  ['一般公共预算', 'fiscal'],
  ['中央', 'central'],
  ['其他资金', 'other'],
]
const LONGEST_PART_LABEL = 20

function partOf<N>(key: string, parts: readonly (readonly [string, N])[]): N | undefined {
  return key.length > LONGEST_PART_LABEL ? undefined : parts.find(([part]) => key.includes(part))?.[1]
}

/** A quick look, as every row of a form is asked: enough labels of either kind. */
function mayBeHeader(all: readonly Cell[], layout: LayoutIndex): boolean {
  if (all.length < LEAST_COLUMNS) return false
  let columns = 0
  let sources = 0
  for (const { text } of all) {
    if (text === '') continue
    const key = labelKey(text)
    if (layout.fundColumns.has(key)) columns++
    if (layout.fundSources.has(key)) sources++
  }
  return columns >= LEAST_COLUMNS || sources >= LEAST_SOURCES
}

/**
 * The cells from the first that names something on; headings before it, such as 年度预算数 before 年初预算,
 * are over the labels.
 */
function headsOf<N>(
  written: readonly Cell[],
  names: { readonly get: (key: string) => N | undefined },
  layout: LayoutIndex,
): readonly FundHead<N>[] {
  const heads = written.map((cell) => ({
    name:
      layout.roles.get(labelKey(cell.text))?.kind === 'heading'
        ? null
        : (names.get(labelKey(cell.text)) ?? null),
    label: joinLines(cell.text),
    unit: noteUnit(labelNote(cell.text)),
    at: cell.at,
    from: cell.column,
    to: cell.column + cell.columnSpan,
  }))
  const first = heads.findIndex(
    ({ name }, index) => name !== null && !heads.slice(index + 1).some((other) => other.name === name),
  )
  return heads.slice(Math.max(first, 0))
}

/** No blank cell between them: there a value would be missing. */
function adjacent(all: readonly Cell[], heads: readonly FundHead<FundSource>[]): boolean {
  const [first] = heads
  const last = heads.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    all.every(({ text, column }) => text !== '' || column < first.from || column > last.from)
  )
}

export class FundTable {
  private readonly header: FundHeader
  private readonly layout: LayoutIndex
  private readonly leave: (pieces: readonly PlacedText[]) => void
  private readonly leftHeads = new Set<string>()

  constructor(header: FundHeader, layout: LayoutIndex, leave: (pieces: readonly PlacedText[]) => void) {
    this.header = header
    this.layout = layout
    this.leave = leave
  }

  /** Takes what the header says of the project. @param all the cells of its row */
  begin(all: readonly Cell[], project: RawProject): void {
    const { header, layout } = this
    const first = header.heads[0]?.from ?? 1
    // What is before the columns is a heading; what no form says has no place.
    this.leave(
      all
        .filter(
          ({ text, column }) =>
            text !== '' &&
            column < first &&
            !layout.roles.has(labelKey(text)) &&
            !layout.fundColumns.has(labelKey(text)),
        )
        .map(placedText),
    )
    const known = (key: string) =>
      layout.roles.has(key) || (header.kind === 'columns' ? layout.fundColumns : layout.fundSources).has(key)
    this.leave(
      header.heads
        .filter(({ label }) => !known(labelKey(label)))
        .map(({ label, at }) => ({ text: label, at })),
    )
    for (const { label } of header.heads) project.months ??= labelMonths(label)
    for (const { text } of all.filter(({ column }) => column < first))
      project.amountUnit = noteUnit(labelNote(text)) ?? project.amountUnit
    if (header.kind === 'columns')
      for (const { name } of header.heads) if (name !== null) project.fundColumns.add(name)
  }

  /** @returns false when the row is none of this table. */
  row(all: readonly Cell[], project: RawProject): boolean {
    const first = this.header.heads[0]?.from ?? 1
    const labels = all.filter(({ text, column }) => text !== '' && column < first && !this.isHeading(text))
    const values = all.filter(({ text, column }) => text !== '' && column >= first)
    return this.header.kind === 'columns'
      ? this.lineOf(this.header.heads, labels, values, project)
      : this.columnOf(this.header.heads, labels.at(-1), values, project)
  }

  private isHeading(text: string): boolean {
    return this.layout.roles.get(labelKey(text))?.kind === 'heading'
  }

  private lineOf(
    heads: readonly FundHead<FundColumn>[],
    labels: readonly Cell[],
    values: readonly Cell[],
    project: RawProject,
  ): boolean {
    const label = labels.at(-1)
    const source = label
      ? (this.layout.fundSources.get(labelKey(label.text)) ??
        partOf(labelKey(label.text), SOURCE_PARTS) ??
        null)
      : 'total'
    const at = label?.at ?? values[0]?.at
    if (
      labels.some(
        ({ text }) => this.layout.roles.has(labelKey(text)) && !this.layout.fundSources.has(labelKey(text)),
      )
    )
      return false
    // 其中：中央、省、市补助 that nobody filled in does not end the table.
    if (label && source === null && values.length === 0 && labels.length === 1) {
      this.leave([placedText(label)])
      return true
    }
    if (!at || (source === null || !label ? !values.some(({ text }) => isFigure(text)) : false)) return false
    this.leave(labels.slice(0, -1).map(placedText))
    const line: RawFund = { source, label: label ? labelText(label.text) : '', cells: new Map(), at }
    const note = label ? noteUnit(labelNote(label.text)) : null
    for (const cell of values) {
      if (isDash(cell.text)) continue
      const head = columnOver(heads, cell, 0)
      if (head?.name && !line.cells.has(head.name))
        line.cells.set(head.name, { ...placedText(cell), unit: head.unit ?? note })
      else this.leaveUnder(cell, head)
    }
    if (line.cells.size > 0 || source !== null) project.funds.push(line)
    else if (label) this.leave([placedText(label)])
    return true
  }

  /** A row of a table that is turned the other way round: one figure of every source. */
  private columnOf(
    heads: readonly FundHead<FundSource>[],
    label: Cell | undefined,
    values: readonly Cell[],
    project: RawProject,
  ): boolean {
    const name = label ? this.layout.fundColumns.get(labelKey(label.text)) : undefined
    if (!label || name === undefined) return false
    project.fundColumns.add(name)
    project.months ??= labelMonths(label.text)
    const unit = noteUnit(labelNote(label.text))
    for (const cell of values) {
      if (isDash(cell.text)) continue
      const head = columnOver(heads, cell, 0)
      const line = head?.name && (project.funds.find(({ at }) => at === head.at) ?? newLine(head, project))
      if (line && head && !line.cells.has(name))
        line.cells.set(name, { ...placedText(cell), unit: unit ?? head.unit })
      else this.leaveUnder(cell, head)
    }
    return true
  }

  private leaveUnder(cell: Cell, head: { readonly label: string; readonly at: Place } | null): void {
    if (head && this.layout.roles.has(labelKey(head.label)) && !this.leftHeads.has(head.label)) {
      this.leftHeads.add(head.label)
      this.leave([{ text: head.label, at: head.at }])
    }
    this.leave([placedText(cell)])
  }
}

function newLine(head: FundHead<FundSource>, project: RawProject): RawFund {
  const line: RawFund = { source: head.name, label: labelText(head.label), cells: new Map(), at: head.at }
  project.funds.push(line)
  return line
}

/** As written, without a closing colon. */
export function labelText(text: string): string {
  return joinLines(text).replace(/\s*[:：]\s*$/u, '')
}

function isFigure(text: string): boolean {
  return isDash(text) || readTargetAmount(text.replace(/[%％分]$/u, ''), '万元') !== null
}
