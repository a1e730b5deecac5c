/**
 * PDF files with a text layer: glyphs and drawn lines to paragraphs and tables, with the page and box of
 * each. What is drawn is all there is; a page that is only a picture is said to be one, and no text is made
 * up for it.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Block, BlockDocument, Cell, Paragraph, Table } from '../blocks.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { PageContent } from './content.ts'
import { continued, isContinued, textOfCell } from './continued.ts'
import { openPdf, type PdfFile } from './engine.ts'
import { findFurniture } from './furniture.ts'
import { MOST_PLACES } from './grid.ts'
import { inflatedSize } from './inflated.ts'
import { layOut, sketch, type Laid, type LaidLine, type LaidTable, type PageSketch } from './layout.ts'
import { viewMatrix } from './matrix.ts'
import { joinParagraphs } from './paragraphs.ts'
import { upright } from './upright.ts'

/** More than any budget document has. */
const MOST_PAGES = 2_000
const MOST_GLYPHS = 1_500_000
const MOST_OPERATORS = 8_000_000
const MOST_ON_A_PAGE = 400_000
/** Bytes that all compressed streams but pictures may come to. */
const INFLATED_LIMIT = 512 * 1024 * 1024
/** A page most of whose glyphs stand for nothing has no text layer that can be read. */
const MOST_UNREADABLE = 0.3
/** What covers more of a page than this is the page's picture. */
const PICTURE_OF_PAGE = 0.1
/** Outlines of letters and drawings; a few lines are an empty form. */
const SHAPES_OF_PAGE = 40

/** Milliseconds that one file may take. */
const LONGEST = 120_000

type PageRead = {
  readonly sketch: PageSketch
  readonly readable: boolean
  readonly width: number
  readonly height: number
}

/** Faults: damaged, encrypted, scanned (no page has a text), too-complex, inflates-too-much. */
export async function readPdfBlocks(bytes: Uint8Array): Promise<Result<BlockDocument, ReaderFault>> {
  if (!isWhole(bytes)) return err({ code: 'damaged', part: '%%EOF' })
  const size = inflatedSize(bytes, INFLATED_LIMIT)
  if (size > INFLATED_LIMIT) return err({ code: 'inflates-too-much', size, limit: INFLATED_LIMIT })
  const file = await openPdf(bytes)
  if (!file.ok) return file
  try {
    return await readPages(file.value)
  } finally {
    await file.value.close()
  }
}

/** A file that was cut short has lost the place where its table of contents is. */
function isWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-2_048)
    .toString('latin1')
    .includes('startxref')
}

async function readPages(file: PdfFile): Promise<Result<BlockDocument, ReaderFault>> {
  if (file.pages > MOST_PAGES) return err({ code: 'too-complex', found: file.pages, limit: MOST_PAGES })
  const budget = new Budget()
  const pages: PageRead[] = []
  for (let index = 0; index < file.pages; index++) {
    const page = await readPage(file, index, budget)
    if (!page.ok) return page
    pages.push(page.value)
  }
  const unread = pages.filter(({ readable }) => !readable)
  if (
    unread.length > 0 &&
    pages.every(
      ({
        readable,
        sketch: {
          upright: { glyphs },
        },
      }) => !readable || glyphs.length === 0,
    )
  )
    return err({ code: 'scanned', pages: unread.length })
  return ok(documentOf(pages))
}

/** What one file may cost, over all its pages. */
class Budget {
  private readonly end = performance.now() + LONGEST
  private glyphs = 0
  private operators = 0
  fault: ReaderFault | null = null

  spend(operators: number, glyphs: number, onPage: number): boolean {
    this.operators += operators
    this.glyphs += glyphs
    if (this.operators > MOST_OPERATORS)
      this.fault = { code: 'too-complex', found: this.operators, limit: MOST_OPERATORS }
    else if (this.glyphs > MOST_GLYPHS)
      this.fault = { code: 'too-complex', found: this.glyphs, limit: MOST_GLYPHS }
    else if (onPage > MOST_ON_A_PAGE)
      this.fault = { code: 'too-complex', found: onPage, limit: MOST_ON_A_PAGE }
    else if (performance.now() > this.end)
      this.fault = { code: 'too-complex', found: LONGEST, limit: LONGEST }
    return this.fault === null
  }
}

async function readPage(
  file: PdfFile,
  index: number,
  budget: Budget,
): Promise<Result<PageRead, ReaderFault>> {
  try {
    const { view, rotate, userUnit } = await file.page(index)
    const unit = userUnit > 0 && userUnit <= 1_000 ? userUnit : 1
    const turned = rotate % 180 !== 0
    const [across, down] = [Math.abs(view[2] - view[0]) * unit, Math.abs(view[3] - view[1]) * unit]
    const [width, height] = turned ? [down, across] : [across, down]
    const content = new PageContent(viewMatrix(view, rotate, unit), (name) => file.font(name))
    await file.operators(index, (operators) => {
      const before = content.drawn
      content.take(operators)
      return budget.spend(
        operators.fnArray.length,
        content.drawn - before,
        content.glyphs.length + content.rules.length,
      )
    })
    if (budget.fault) return err(budget.fault)
    const sketched = sketch(upright(content.glyphs, content.rules, width, height), index + 1)
    if (sketched === null)
      return err({ code: 'too-complex', found: content.rules.length, limit: MOST_PLACES })
    return ok({ sketch: sketched, readable: isReadable(content, width * height), width, height })
  } catch {
    return err({ code: 'damaged', part: `page ${index + 1}` })
  }
}

function isReadable({ glyphs, drawn, unreadable, picture, shapes }: PageContent, area: number): boolean {
  if (unreadable > drawn * MOST_UNREADABLE) return false
  return glyphs.length > 0 || (picture < area * PICTURE_OF_PAGE && shapes < SHAPES_OF_PAGE)
}

function documentOf(pages: readonly PageRead[]): BlockDocument {
  const readable = pages.filter((page) => page.readable).map((page) => page.sketch)
  const furniture = findFurniture(readable)
  const laid = readable.map((page) => layOut(page, furniture))
  const marks = laid.flatMap(({ apart }) =>
    apart.map(({ text, at }): Paragraph => ({ kind: 'paragraph', text, at })),
  )
  const unread = pages.flatMap(({ readable: isRead, width, height }, index) =>
    isRead ? [] : [{ page: index + 1, box: [0, 0, width, height] as const }],
  )
  return {
    blocks: blocksOf(laid.flatMap(({ items }) => items)),
    lines: null,
    pages: pages.map(({ width, height }) => ({ width, height })),
    ...(marks.length > 0 ? { marks } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  }
}

function blocksOf(items: readonly Laid[]): readonly Block[] {
  const blocks: Block[] = []
  let lines: LaidLine[] = []
  let table: LaidTable | null = null
  let tables = 0
  const endLines = () => {
    blocks.push(...joinParagraphs(lines).map(({ text, at }): Paragraph => ({ kind: 'paragraph', text, at })))
    lines = []
  }
  const endTable = () => {
    if (table !== null) blocks.push(tableBlock(table, ++tables))
    table = null
  }
  for (const item of items) {
    if (item.kind === 'line') {
      endTable()
      lines.push(item)
    } else {
      endLines()
      if (table !== null && isContinued(table, item)) table = continued(table, item)
      else {
        endTable()
        table = item
      }
    }
  }
  endLines()
  endTable()
  return blocks
}

function tableBlock(table: LaidTable, index: number): Table {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells.toSorted((a, b) => a.column - b.column)) {
    rows[cell.row]?.push({
      text: textOfCell(cell),
      row: cell.row + 1,
      column: cell.column + 1,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      at: cell.at,
    })
  }
  return { kind: 'table', index, rows, at: table.at }
}
