/**
 * Old workbooks (.xls of Excel 5 to 2003, .et of WPS): a library takes the records apart, and the cells become text and
 * tables by the same rules as those of .xlsx.
 */
import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { err, ok, type Result } from '#core/result.ts'
import type { BlockDocument } from '../blocks.ts'
import type { ReaderFault } from '../reader-fault.ts'
import type { CellRange } from '#core/target/cell-name.ts'
import { isWords } from '../sheet/formula.ts'
import { numberText } from '../sheet/number-text.ts'
import { sheetsToBlocks } from '../sheet/table.ts'
import { LONGEST_TEXT, MOST_CELLS, MOST_CELLS_IN_ROW, MOST_MERGES, MOST_SHEETS, MOST_TEXT, type RawCell, type RawSheet } from '../sheet/workbook.ts'
import { cellText } from '../xlsx/text.ts'

/** Bytes; the library holds the file several times over. Twelve columns of 50,000 rows have some 15 MB. */
const FILE_LIMIT = 32 * 1024 * 1024

// Excel 5 and 95 write texts in the code page of their Windows: 936 in China.
XLSX.set_cptable(codepages)

/** Reads every worksheet in the order of the workbook, hidden ones too (marked so). */
export function readXlsBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  if (bytes.length > FILE_LIMIT) return err({ code: 'too-complex', found: bytes.length, limit: FILE_LIMIT })
  const book = parse(bytes)
  if (!book.ok) return book
  if (book.value.SheetNames.length > MOST_SHEETS) return err({ code: 'too-complex', found: book.value.SheetNames.length, limit: MOST_SHEETS })
  const reader = new BookReader(book.value)
  const sheets: RawSheet[] = []
  for (const [index, name] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[name]
    if (sheet) sheets.push(reader.sheet(name, sheet, book.value.Workbook?.Sheets?.[index]?.Hidden !== undefined && book.value.Workbook.Sheets[index]?.Hidden !== 0))
    if (reader.fault) return err(reader.fault)
  }
  return ok(sheetsToBlocks(sheets))
}

/** The library throws on damaged and protected files; its messages are for programmers. */
function parse(bytes: Uint8Array): Result<XLSX.WorkBook, ReaderFault> {
  try {
    return ok(XLSX.read(bytes, { type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellHTML: false, cellText: false, cellStyles: false, bookVBA: false, WTF: false }))
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return err(/password|encrypt/i.test(message) ? { code: 'encrypted' } : { code: 'damaged', part: 'Workbook' })
  }
}

class BookReader {
  fault: ReaderFault | null = null
  private readonly names: ReadonlySet<string>
  private readonly date1904: boolean
  private cells = 0
  private characters = 0

  constructor(book: XLSX.WorkBook) {
    this.names = new Set((book.Workbook?.Names ?? []).map(({ Name }) => Name.toLowerCase()))
    this.date1904 = book.Workbook?.WBProps?.date1904 === true
  }

  sheet(name: string, sheet: XLSX.WorkSheet, hidden: boolean): RawSheet {
    const rows: unknown = sheet['!data']
    const cells: RawCell[] = []
    for (const [r, row] of (Array.isArray(rows) ? rows : []).entries()) if (Array.isArray(row)) this.row(r + 1, row, cells)
    const merges = sheet['!merges'] ?? []
    if (merges.length > MOST_MERGES) this.tooComplex(merges.length, MOST_MERGES)
    return { name, hidden, cells, merges: this.fault ? [] : merges.map(rangeOf) }
  }

  private row(row: number, line: readonly (XLSX.CellObject | undefined)[], cells: RawCell[]): void {
    const before = cells.length
    for (const [c, cell] of line.entries()) {
      if (!cell || this.fault) continue
      const made = this.cell(cell)
      if (made === null || made.text === '') continue
      this.cells++
      this.characters += made.text.length
      if (made.text.length > LONGEST_TEXT) this.tooComplex(made.text.length, LONGEST_TEXT)
      cells.push({ row, column: c + 1, ...made })
    }
    if (cells.length - before > MOST_CELLS_IN_ROW) this.tooComplex(cells.length - before, MOST_CELLS_IN_ROW)
    if (this.cells > MOST_CELLS) this.tooComplex(this.cells, MOST_CELLS)
    if (this.characters > MOST_TEXT) this.tooComplex(this.characters, MOST_TEXT)
  }

  private cell({ t, v, f, z }: XLSX.CellObject): Pick<RawCell, 'text' | 'flag'> | null {
    if (t === 'e') return this.errorCell(typeof v === 'number' ? (ERRORS[v] ?? '#VALUE!') : '#VALUE!', f)
    if (v === undefined || v === null) return null
    if (t === 'b') return { text: v === true ? 'TRUE' : 'FALSE', flag: null }
    if (t !== 'n') return { text: cellText(String(v)), flag: null }
    return { text: cellText(numberText(String(v), formatOf(z), { date1904: this.date1904, computed: f !== undefined })), flag: null }
  }

  private errorCell(error: string, formula: string | undefined): Pick<RawCell, 'text' | 'flag'> {
    if (formula && error === '#NAME?' && isWords(formula, this.names)) return { text: cellText(`=${/^"([^"]*)"$/u.exec(formula)?.[1] ?? formula}`), flag: null }
    return { text: error, flag: 'error' }
  }

  private tooComplex(found: number, limit: number): void {
    this.fault ??= { code: 'too-complex', found, limit }
  }
}

/** [MS-XLS] 2.5.10, BErr. */
const ERRORS: { readonly [code: number]: string } = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA' }

function formatOf(format: XLSX.CellObject['z']): string {
  const code: unknown = typeof format === 'number' ? XLSX.SSF.get_table()[format] : format
  return typeof code === 'string' ? code : ''
}

function rangeOf({ s, e }: XLSX.Range): CellRange {
  return { row: s.r + 1, column: s.c + 1, rowSpan: e.r - s.r + 1, columnSpan: e.c - s.c + 1 }
}
