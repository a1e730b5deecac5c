/**
 * Sheets of workbooks hold whole documents: headings and paragraphs are rows of one cell between tables. Here
 * they become paragraphs again, so that a sheet is understood as the same pages of a Word file are.
 */
import type { Unplaced } from '#core/target/document.ts'
import type { Block, Cell, Paragraph, Table } from '../blocks.ts'
import { GENERAL } from '../layouts/layout-index.ts'
import { isHeading, isTableTitle, partHeading, sectionHeading, yearLine } from './headings.ts'
import { labelRole } from './role.ts'

export type UnfoldedSheets = {
  readonly blocks: readonly Block[]
  /** Cells of hidden sheets, cells under merged ones, and errors: said even where the text finds a place. */
  readonly unplaced: readonly Unplaced[]
}

/** Blocks of other files come back as they are. A hidden sheet is only read when the others say nothing. */
export function unfoldSheets(blocks: readonly Block[]): UnfoldedSheets {
  if (!blocks.some((block) => block.kind === 'table' && block.sheet)) return { blocks, unplaced: [] }
  const hidden = new Set(blocks.filter((block) => block.kind === 'table' && block.sheet?.hidden === true))
  const skipped = hidden.size < blocks.length ? hidden : new Set<Block>()
  const tables = blocks.filter((block) => block.kind === 'table')
  return {
    blocks: blocks.flatMap((block) => {
      if (skipped.has(block)) return []
      return block.kind === 'table' && block.sheet ? unfold(block) : [block]
    }),
    unplaced: tables.flatMap((table) =>
      [
        ...writtenCells(table).filter(({ flag }) => skipped.has(table) || flag !== undefined),
        ...(table.sheet?.covered ?? []),
      ].map(({ text, at }) => ({ text, at })),
    ),
  }
}

/** `unplaced` of the document, and what the sheets add to it, each cell once. */
export function withSheetCells(
  unplaced: readonly Unplaced[],
  cells: readonly Unplaced[],
): readonly Unplaced[] {
  if (cells.length === 0) return unplaced
  const key = ({ at }: Unplaced) => JSON.stringify(at)
  const known = new Set(unplaced.map(key))
  return [...unplaced, ...cells.filter((cell) => !known.has(key(cell)))]
}

function writtenCells(table: Table): readonly Cell[] {
  return table.rows.flatMap((row) => row.filter(({ text }) => text !== ''))
}

/** What rows are read as: lines before a table begins, paragraphs of the first part, rows of a table. */
type Reading = 'lines' | 'statement' | 'table'

function unfold(table: Table): readonly Block[] {
  const blocks: Block[] = []
  let rows: (readonly Cell[])[] = []
  let reading: Reading = 'lines'
  const close = () => {
    const at = rows[0]?.[0]?.at
    if (at) blocks.push({ ...table, rows, at })
    rows = []
  }
  for (const all of table.rows) {
    // A code whose last digits are lost is another code: it is listed, and not read.
    const row = all.map((cell) => (cell.flag === 'rounded' ? { ...cell, text: '' } : cell))
    const written = row.filter(({ text }) => text !== '')
    const [lone] = written
    const next = nextReading(written, reading)
    // The year of a form is below its title, and belongs to it; among words it is one of them.
    if (next !== 'table' && lone && (next === 'statement' || yearLine(lone.text) === null)) {
      close()
      blocks.push(paragraph(lone))
    } else rows.push(withoutGaps(row))
    reading = next
  }
  close()
  return blocks
}

function nextReading([first, another]: readonly Cell[], reading: Reading): Reading {
  if (first === undefined) return reading
  return another === undefined ? readingOf(first.text, reading) : 'table'
}

const NUMBERED = /^[（(]?(?:[一二三四五六七八九十]+|\d+)[、.．)）]/u

/** How a row of one cell is read; in a table it is a line only when it can be nothing but a heading. */
function readingOf(text: string, reading: Reading): Reading {
  if (partHeading(text) !== null) return 'lines'
  // 二、项目绩效目标 between the rows of a form is a heading of the form.
  if (isHeading(text) && (reading !== 'table' || isTableTitle(text) || !NUMBERED.test(text))) return 'lines'
  if (reading !== 'table' && sectionHeading(text) !== null) return 'statement'
  return reading
}

/** A label whose value is some blank cells away covers them: the cells were merged once, or look so. */
function withoutGaps(row: readonly Cell[]): readonly Cell[] {
  const cells: Cell[] = []
  let blanks: Cell[] = []
  for (const cell of row) {
    if (cell.text === '') {
      blanks.push(cell)
      continue
    }
    const before = cells.at(-1)
    if (
      before &&
      blanks.length > 0 &&
      blanks.every(isSingle) &&
      isLabel(before.text) &&
      !isLabel(cell.text)
    ) {
      cells[cells.length - 1] = { ...before, columnSpan: cell.column - before.column }
    } else cells.push(...blanks)
    cells.push(cell)
    blanks = []
  }
  return [...cells, ...blanks]
}

function isSingle({ rowSpan, columnSpan }: Cell): boolean {
  return rowSpan === 1 && columnSpan === 1
}

function isLabel(text: string): boolean {
  const role = labelRole(text, GENERAL)
  return role?.kind === 'field' || role?.kind === 'detail'
}

function paragraph({ text, at }: Cell): Paragraph {
  return { kind: 'paragraph', text, at }
}
