/** The cells and merged ranges of one sheet of an old workbook, each cell with the text that it shows. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { CellRange } from '#core/target/cell-name.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { isWords } from '../sheet/formula.ts'
import { isRounded, numberText } from '../sheet/number-text.ts'
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_CELLS_IN_ROW,
  MOST_MERGES,
  MOST_TEXT,
  type RawCell,
} from '../sheet/workbook.ts'
import { decodedText } from '../xlsx/text.ts'
import type { Globals } from './globals.ts'
import { MOST_RECORDS, RECORD, type RecordReader } from './records.ts'
import { SegmentReader } from './text.ts'

/** Counted over all sheets. */
type Budget = { cells: number; characters: number }

/** [MS-XLS] 2.5.10. */
const ERRORS: { readonly [code: number]: string } = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}
/** Tokens of formulas ([MS-XLS] 2.5.198): a text, a whole number, %, a name. */
const TEXT_TOKEN = 0x17
const WHOLE_TOKEN = 0x1e
const PERCENT_TOKEN = 0x14
const NAME_TOKENS = new Set([0x23, 0x43, 0x63])

export class XlsSheetReader {
  readonly cells: RawCell[] = []
  readonly merges: CellRange[] = []
  private readonly globals: Globals
  private readonly records: RecordReader
  private readonly budget: Budget
  private fault: ReaderFault | null = null
  private row = 0
  private column = 0
  private inRow = { row: 0, cells: 0 }
  /** A formula whose text comes in a record of its own. */
  private awaited: { readonly row: number; readonly column: number } | null = null

  constructor(globals: Globals, records: RecordReader, budget: Budget) {
    this.globals = globals
    this.records = records
    this.budget = budget
  }

  /** Errors: damaged, where the sheet does not begin or end as it must; too-complex. */
  read(offset: number): Result<void, ReaderFault> {
    const { records } = this
    records.seek(offset)
    if (!records.step() || records.type !== RECORD.bof) return DAMAGED
    let depth = 1
    while (this.fault === null && records.step()) {
      if (records.seen > MOST_RECORDS) this.tooComplex(records.seen, MOST_RECORDS)
      // A chart in the sheet is a stream of its own between the records.
      else if (records.type === RECORD.bof) depth++
      else if (records.type === RECORD.eof && --depth === 0) return ok(undefined)
      else if (depth === 1) this.record()
    }
    return this.fault ? err(this.fault) : DAMAGED
  }

  private record(): void {
    const { view, at, type, length } = this.records
    if (type === RECORD.merged) return this.merge()
    if (type === RECORD.formulaText) return this.formulaText()
    this.row = view.u16(at) + 1
    this.column = view.u16(at + 2) + 1
    const style = view.u16(at + 4)
    if (type === RECORD.sharedText) this.add(this.globals.strings[view.u32(at + 6)] ?? '')
    else if (type === RECORD.number) this.addNumber(view.f64(at + 6), style, false)
    else if (type === RECORD.shortNumber) this.addNumber(shortNumber(view.i32(at + 6)), style, false)
    else if (type === RECORD.shortNumbers) this.shortNumbers(length)
    else if (type === RECORD.text || type === RECORD.richText) this.ownText(length)
    else if (type === RECORD.truth) this.addTruth(view.u8(at + 6), view.u8(at + 7) === 1)
    else if (type === RECORD.formula) this.formula(style, length)
  }

  private shortNumbers(length: number): void {
    const { view, at } = this.records
    for (let piece = at + 4; piece + 6 <= at + length - 2; piece += 6) {
      this.addNumber(shortNumber(view.i32(piece + 2)), view.u16(piece), false)
      this.column++
    }
  }

  private ownText(length: number): void {
    const { view, at } = this.records
    this.addText(view.u16(at + 6), at + 8, length - 8)
  }

  /** A text of this record, that may go on in the next. */
  private addText(characters: number, from: number, length: number): void {
    const { records, globals } = this
    if (!globals.unicode)
      return this.add(decodedText(globals.decode(records.view.part(from, Math.min(characters, length)))))
    const [, ...more] = records.segments()
    const reader = new SegmentReader([records.view.part(from, length), ...more])
    this.add(decodedText(reader.text(characters)))
    if (reader.ended) this.fault ??= DAMAGED.error
  }

  private addTruth(value: number, isError: boolean): void {
    if (isError) this.add(ERRORS[value] ?? '#VALUE!', 'error')
    else this.add(value === 0 ? 'FALSE' : 'TRUE')
  }

  private formula(style: number, length: number): void {
    const { view, at } = this.records
    if (view.u16(at + 12) !== 0xffff) {
      const whole = length === 26 && view.u8(at + 22) === WHOLE_TOKEN && view.u8(at + 25) === PERCENT_TOKEN
      return whole ? this.add(`=${view.u16(at + 23)}%`) : this.addNumber(view.f64(at + 6), style, true)
    }
    const kind = view.u8(at + 6)
    if (kind === 0) this.awaited = { row: this.row, column: this.column }
    else if (kind === 1) this.addTruth(view.u8(at + 8), false)
    else if (kind === 2)
      this.formulaError(
        ERRORS[view.u8(at + 8)] ?? '#VALUE!',
        view.part(at + 22, Math.max(0, Math.min(view.u16(at + 20), length - 22))),
      )
  }

  /** A text that was taken for a formula is kept in it as a text, or as a name that nothing stands for. */
  private formulaError(error: string, tokens: Uint8Array): void {
    const words = error === '#NAME?' ? this.wordsOf(tokens) : null
    if (words !== null && isWords(words, NO_NAMES)) this.add(decodedText(`=${words}`))
    else this.add(error, 'error')
  }

  private wordsOf(tokens: Uint8Array): string | null {
    const [token, low = 0, high = 0] = tokens
    if (token === TEXT_TOKEN) return this.globals.text(tokens.subarray(2), low)
    return token !== undefined && NAME_TOKENS.has(token) && tokens.length <= 15
      ? (this.globals.names[low + high * 256 - 1] ?? null)
      : null
  }

  private formulaText(): void {
    const { view, at, length } = this.records
    const cell = this.awaited
    if (cell === null) return
    this.awaited = null
    this.row = cell.row
    this.column = cell.column
    this.addText(view.u16(at), at + 2, length - 2)
  }

  private merge(): void {
    const { view, at, length } = this.records
    const count = Math.min(view.u16(at), Math.floor((length - 2) / 8))
    if (this.merges.length + count > MOST_MERGES)
      return this.tooComplex(this.merges.length + count, MOST_MERGES)
    for (let range = at + 2; range < at + 2 + count * 8; range += 8) {
      const [from, to, first, last] = [
        view.u16(range),
        view.u16(range + 2),
        view.u16(range + 4),
        view.u16(range + 6),
      ]
      if (from <= to && first <= last)
        this.merges.push({
          row: from + 1,
          column: first + 1,
          rowSpan: to - from + 1,
          columnSpan: last - first + 1,
        })
    }
  }

  private addNumber(value: number, style: number, computed: boolean): void {
    this.add(
      Number.isFinite(value)
        ? decodedText(
            numberText(String(value), this.globals.format(style), {
              date1904: this.globals.date1904,
              computed,
            }),
          )
        : '',
      isRounded(String(value)) ? 'rounded' : null,
    )
  }

  private add(text: string, flag: RawCell['flag'] = null): void {
    if (text === '') return
    const { budget, row, column } = this
    this.inRow = { row, cells: this.inRow.row === row ? this.inRow.cells + 1 : 1 }
    budget.cells++
    budget.characters += text.length
    if (text.length > LONGEST_TEXT) this.tooComplex(text.length, LONGEST_TEXT)
    else if (this.inRow.cells > MOST_CELLS_IN_ROW) this.tooComplex(this.inRow.cells, MOST_CELLS_IN_ROW)
    else if (budget.cells > MOST_CELLS) this.tooComplex(budget.cells, MOST_CELLS)
    else if (budget.characters > MOST_TEXT) this.tooComplex(budget.characters, MOST_TEXT)
    else this.cells.push({ row, column, text, flag })
  }

  private tooComplex(found: number, limit: number): void {
    this.fault ??= { code: 'too-complex', found, limit }
  }
}

const NO_NAMES: ReadonlySet<string> = new Set()
const DAMAGED: { readonly ok: false; readonly error: ReaderFault } = err({
  code: 'damaged',
  part: 'Workbook',
})

const SHORT = new DataView(new ArrayBuffer(8))

/**
 * RK numbers ([MS-XLS] 2.5.217): thirty bits of a whole or of a floating-point number, perhaps a hundredth of
 * it.
 */
function shortNumber(bits: number): number {
  if ((bits & 2) === 2) return (bits & 1) === 1 ? (bits >> 2) / 100 : bits >> 2
  SHORT.setInt32(0, bits & ~3)
  SHORT.setInt32(4, 0)
  const value = SHORT.getFloat64(0)
  return (bits & 1) === 1 ? value / 100 : value
}
