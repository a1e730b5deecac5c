/**
 * Tables that were pasted into a text: rows between bars as Markdown has them, or columns separated by
 * spaces. Read only where the rows name the columns of an indicator table or labels of a form, so that no
 * prose becomes a table.
 */
import { trimAll } from '#core/kernel/characters.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { indicatorColumns } from '../recognise/columns.ts'

type Field = { readonly text: string; readonly from: number }
type Line = { readonly number: number; readonly fields: readonly Field[] }

/** A gap between columns; a line has no more of them. */
const MOST_FIELDS = 64
/** A header has no more of them. */
const MOST_COLUMNS = 24
const LONGEST_LINE = 4_000
const RULE = /^\|?[\s|:+=—-]+$/u

/** The blocks of a text with pasted tables; null when it has none. */
export function readPastedBlocks(lines: readonly string[]): readonly Block[] | null {
  const bars = lines.filter((line) => isRefused(line)).length > 1
  const headers = new Set(
    lines.flatMap((line, index) => (isHeader(fieldsOf(line, bars).map(({ text }) => text)) ? [index] : [])),
  )
  if (headers.size === 0) return null
  const blocks: Block[] = []
  let rows: Line[] = []
  const close = () => {
    const [first] = rows
    if (first)
      blocks.push(tableOf(rows, blocks.filter(({ kind }) => kind === 'table').length + 1, bars, first.number))
    rows = []
  }
  for (const [index, line] of lines.entries()) {
    if (trimAll(line) === '' || (bars && RULE.test(line))) continue
    const fields = fieldsOf(line, bars)
    const inTable = bars
      ? isRefused(line)
      : fields.length > 1 ||
        (rows.length > 0 && ((fields[0]?.from ?? 0) > 0 || fieldsOf(lines[index + 1] ?? '', bars).length > 1))
    if (inTable) rows.push({ number: index + 1, fields })
    else {
      close()
      blocks.push({
        kind: 'paragraph',
        text: trimAll(line.replace(/^#{1,6}\s+/u, '')),
        at: { line: index + 1 },
      })
    }
  }
  close()
  return blocks
}

function isRefused(line: string): boolean {
  return line.length <= LONGEST_LINE && /^\s*\|.*\|\s*$/u.test(line)
}

function isHeader(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.length <= MOST_COLUMNS && indicatorColumns(texts) !== null
}

/** A table of funds may have blank cells as well. */
function isAnyHeader(texts: readonly string[]): boolean {
  return isHeader(texts) || texts.filter((text) => GENERAL.fundColumns.has(labelKey(text))).length > 1
}

/**
 * What is between bars, or between gaps of two spaces or more, with the half-width column it begins in.
 */
function fieldsOf(line: string, bars: boolean): readonly Field[] {
  if (line.length > LONGEST_LINE) return [{ text: trimAll(line), from: 0 }]
  if (bars) {
    if (!isRefused(line)) return [{ text: trimAll(line), from: 0 }]
    const cells = trimAll(line).slice(1, -1).split('|')
    return cells.length > MOST_FIELDS
      ? [{ text: trimAll(line), from: 0 }]
      : cells.map((text, index) => ({
          text: trimAll(text)
            .replaceAll(/<br\s*\/?>/giu, '\n')
            .replaceAll('**', ''),
          from: index,
        }))
  }
  const fields: Field[] = []
  let width = 0
  for (const piece of line.split(/((?:[ \u00a0]{2,}|\u3000+ *)+)/u)) {
    if (trimAll(piece) !== '')
      fields.push({ text: trimAll(piece), from: width + piece.length - piece.trimStart().length })
    width += widthOf(piece)
  }
  // A whole form on one line is none of the rows of a table.
  return fields.length > MOST_FIELDS ? [{ text: trimAll(line), from: 0 }] : fields
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character.charCodeAt(0) < 0x100 ? 1 : 2
  return width
}

function tableOf(rows: readonly Line[], index: number, bars: boolean, line: number): Table {
  let starts: readonly number[] = []
  const made = rows.map(({ number, fields }, at): Cell[] => {
    if (!bars && isAnyHeader(fields.map(({ text }) => text))) starts = fields.map(({ from }) => from)
    const label = fields[0]?.from === 0 && GENERAL.roles.has(labelKey(fields[0].text))
    const columns =
      bars || starts.length === 0 || label ? fields.map((_, column) => column) : under(fields, starts)
    const cells = new Map<number, string>()
    for (const [place, { text }] of fields.entries()) {
      const column = columns[place] ?? place
      cells.set(column, cells.has(column) ? `${cells.get(column) ?? ''} ${text}` : text)
    }
    const width = Math.max(cells.size === 0 ? 0 : Math.max(...cells.keys()) + 1, label ? 0 : starts.length)
    return Array.from({ length: width }, (_, column) => ({
      text: cells.get(column) ?? '',
      row: at + 1,
      column: column + 1,
      rowSpan: 1,
      columnSpan: 1,
      at: { line: number },
    }))
  })
  return { kind: 'table', index, rows: made, at: { line } }
}

/** The column under whose start every field is, or the one nearest to its left. */
function under(fields: readonly Field[], starts: readonly number[]): readonly number[] {
  return fields.map(({ from }) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= from + 1),
    ),
  )
}
