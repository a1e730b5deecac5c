/**
 * Forms that a copy or a conversion has put on one line, their rows lost. The labels of forms say where cells
 * begin; from them the rows are built again and read as any other form. What cannot be told stays visible as
 * it stands.
 */
import type { Place } from '#core/kernel/place.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { Block, Cell, Paragraph, Table } from '../blocks.ts'
import { amountUnitLine } from './amount.ts'
import { isTableTitle, partHeading, sectionHeading, yearLine } from './headings.ts'
import { indicatorHeader, oneLineIndicatorRows, type IndicatorHeader } from './one-line-indicators.ts'
import { Rows, type OneLineRow } from './one-line-rows.ts'
import { isLabel, lineTokens, tokensOfCells, type Token } from './one-line-tokens.ts'

export type Unfolded = { readonly blocks: readonly Block[]; readonly unplaced: readonly Unplaced[] }

/** Shorter lines are no form. */
const SHORTEST = 60
/** Longer lines are not looked at. */
const LONGEST = 2_000_000
const HEADER =
  /一\s*级\s*指\s*标[\s|]*二\s*级\s*指\s*标|二\s*级\s*指\s*标[\s|]*三\s*级\s*指\s*标|一级指标.{0,12}三级指标/u
/** Cells in one row that are more than a row of any form. */
const LEAST_CELLS = 40

/** The forms on the lines of a document; a block without a form on its line is not in the map. */
export function readOneLineForms(blocks: readonly Block[]): ReadonlyMap<Block, Unfolded> {
  const unfolded = new Map<Block, Unfolded>()
  let tables = blocks.filter(({ kind }) => kind === 'table').length
  for (const block of blocks) {
    const line = lineOf(block)
    if (line === null) continue
    const tokens = line.cells ? tokensOfCells(line.cells) : lineTokens(line.text)
    const made = new Line(tokens, block.at, tables)
    if (!made.read()) continue
    tables = made.tables
    unfolded.set(block, { blocks: made.blocks, unplaced: made.unplaced })
  }
  return unfolded
}

/**
 * The text of a line that may hold a form: a long paragraph, a cell alone in its table, or a row of very many
 * cells.
 */
function lineOf(block: Block): { readonly text: string; readonly cells: readonly string[] | null } | null {
  if (block.kind === 'paragraph') return isLong(block.text) ? { text: block.text, cells: null } : null
  const [row, ...others] = block.rows.filter((cells) => cells.some(({ text }) => text !== ''))
  if (!row || others.length > 0) return null
  const written = row.filter(({ text }) => text !== '')
  const [first] = written
  if (written.length === 1 && first) return isLong(first.text) ? { text: first.text, cells: null } : null
  if (written.length < LEAST_CELLS) return null
  const text = row.map((cell) => cell.text).join('\t')
  return isLong(text) ? { text, cells: row.map((cell) => cell.text) } : null
}

function isLong(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    text.length <= LONGEST &&
    !text.slice(0, LONGEST_LINE_START).includes('\n') &&
    (HEADER.test(text) || /项\s*目\s*名\s*称/u.test(text))
  )
}

/** A cell of several lines is a cell. */
const LONGEST_LINE_START = 200

class Line {
  readonly blocks: Block[] = []
  readonly unplaced: Unplaced[] = []
  tables: number
  private readonly tokens: readonly Token[]
  private readonly place: Place
  private rows: OneLineRow[] = []
  /** Where indicator headers begin. */
  private readonly headers = new Map<number, IndicatorHeader>()

  constructor(tokens: readonly Token[], place: Place, tables: number) {
    this.tokens = tokens
    this.place = place
    this.tables = tables
  }

  /** @returns false when the line is no form. */
  read(): boolean {
    for (let at = 0; at < this.tokens.length; at++) {
      const header = indicatorHeader(this.tokens, at)
      if (header === null) continue
      this.headers.set(at, header)
      at = header.to - 1
    }
    if (this.headers.size === 0 && !this.isHead()) return false
    let at = 0
    while (at < this.tokens.length) at = Math.max(this.part(at), at + 1)
    this.endTable()
    return true
  }

  /** The upper half of a form alone, as a page break cuts it off. */
  private isHead(): boolean {
    const roles = this.tokens.flatMap(({ role }) => role ?? [])
    return roles.length >= LEAST_ROLES && roles.some((role) => role.kind === 'field' && role.field === 'name')
  }

  /** Reads one part of the line. @returns where the next begins. */
  private part(at: number): number {
    const header = this.headers.get(at)
    if (header) return this.indicators(header)
    const token = this.tokens[at]
    if (!token || token.blank) return at + 1
    if (!isLabel(token) || token.role === null) return this.words(at)
    if (this.beginsForm(at)) this.endTable()
    const rows = new Rows(this.tokens, at)
    rows.head((index) => this.headers.has(index) || this.beginsForm(index))
    this.rows.push(...rows.rows)
    this.leave(rows.left)
    return rows.position
  }

  /** Words that no label claims: a title, a line above a form, a line of the text around it. */
  private words(at: number): number {
    const length = this.titleLength(at)
    const text = this.textOf(at, at + length)
    const token = this.tokens[at]
    if (length > 1 || isTableTitle(text)) {
      this.endTable()
      this.paragraph(text)
    } else if (token && token.total && !token.role) {
      const to = this.endOfFigures(at + 1)
      this.rows.push([
        token.text,
        ...this.tokens
          .slice(at + 1, to)
          .filter(({ blank }) => !blank)
          .map((each) => each.text),
      ])
      return to
    } else if (this.isLineAbove(text)) this.paragraph(text)
    else this.leave([text])
    return at + length
  }

  private isLineAbove(text: string): boolean {
    if (
      yearLine(text) !== null ||
      amountUnitLine(text) !== null ||
      partHeading(text) !== null ||
      sectionHeading(text) !== null
    )
      return true
    return this.rows.length === 0
  }

  /** Words that make the title of a form together: 1.  人才 项目绩效目标表. */
  private titleLength(at: number): number {
    let text = this.tokens[at]?.text ?? ''
    if (isTableTitle(text) || (at > 0 && !NUMBERED.test(text))) return 1
    for (let to = at + 1; to < Math.min(this.tokens.length, at + MOST_TITLE_WORDS); to++) {
      const token = this.tokens[to]
      if (!token || isLabel(token) || (isTableTitle(token.text) && NUMBERED.test(token.text))) break
      text += token.text
      if (isTableTitle(text)) return to - at + 1
    }
    return 1
  }

  private textOf(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .flatMap(({ text }) => (text === '' ? [] : [text]))
      .join(' ')
  }

  private indicators(header: IndicatorHeader): number {
    const to = this.endOfIndicators(header.to)
    const { rows, left } = oneLineIndicatorRows(this.tokens, header, to)
    this.rows.push(...rows)
    this.leave(left)
    const total = this.tokens[to]
    if (!total?.total) return to
    const end = this.endOfFigures(to + 1)
    this.totalRow(
      header,
      total.text,
      this.tokens.slice(to + 1, end).flatMap(({ text, blank }) => (blank ? [] : [text])),
    )
    return end
  }

  /** 总分 with the sums under the columns they add up. */
  private totalRow(header: IndicatorHeader, label: string, figures: readonly string[]): void {
    const sums = header.names.flatMap((name, index) => (name === 'weight' || name === 'score' ? [index] : []))
    if (figures.length !== sums.length) {
      this.rows.push([label])
      return this.leave(figures)
    }
    this.rows.push(
      header.names.map((_, index) => (index === 0 ? label : (figures[sums.indexOf(index)] ?? ''))),
    )
  }

  private endOfFigures(from: number): number {
    let to = from
    while (to < this.tokens.length && /^[\d.,%分—–\-/]*$/u.test(this.tokens[to]?.text ?? '')) to++
    return to
  }

  /** Indicators go on until a sum, a label of the form below them, or the next form. */
  private endOfIndicators(from: number): number {
    for (let at = from; at < this.tokens.length; at++) {
      const token = this.tokens[at]
      if (!token || token.blank) continue
      if (this.headers.has(at) || this.beginsForm(at) || (token.total && this.endOfFigures(at + 1) > at + 1))
        return at
      if (REMARK.test(token.text)) return at
      if (
        token.role !== null &&
        token.role.kind !== 'heading' &&
        BELOW.has(token.role.kind) &&
        token.column === null
      )
        return at
    }
    return this.tokens.length
  }

  /** A title, a unit line or a heading of the text: nothing of the form before it. */
  private beginsForm(at: number): boolean {
    const token = this.tokens[at]
    if (!token || token.blank) return false
    if (this.titleLength(at) > 1 || isTableTitle(token.text)) return true
    if (partHeading(token.text) !== null || /^\d{6}\p{Script=Han}{4}/u.test(token.text)) return true
    return (
      token.role?.kind === 'field' &&
      (token.role.field === 'code' || token.role.field === 'name') &&
      this.rows.some((row) => row.length > LEAST_ROW)
    )
  }

  private leave(texts: readonly string[]): void {
    for (const text of texts) if (text !== '') this.unplaced.push({ text, at: this.place })
  }

  private paragraph(text: string): void {
    this.endTable()
    const paragraph: Paragraph = { kind: 'paragraph', text, at: this.place }
    this.blocks.push(paragraph)
  }

  private endTable(): void {
    if (this.rows.length === 0) return
    this.tables++
    const rows = this.rows.map((row, index) =>
      row.map((text, column): Cell => ({
        text,
        row: index + 1,
        column: column + 1,
        rowSpan: 1,
        columnSpan: 1,
        at: this.place,
      })),
    )
    const table: Table = { kind: 'table', index: this.tables, rows, at: this.place }
    this.blocks.push(table)
    this.rows = []
  }
}

const LEAST_ROLES = 5
const MOST_TITLE_WORDS = 8
const NUMBERED = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、。]/u
const LEAST_ROW = 2
/** A remark below the table. */
const REMARK = /^(?:注|备注|说明|填表说明|填报说明)\s*\d*[:：]/u
/** Parts of a form that are below its indicators. */
const BELOW: ReadonlySet<string> = new Set(['word', 'detail', 'field', 'plan', 'goals', 'schedule'])
