/**
 * One worksheet: written cells with the text they show, and merged ranges. Styles, drawings and rules are
 * passed over.
 */
import type { Attributes, XmlFault, XmlHandler } from '../xml/xml.ts'
import { LAST_COLUMN, LAST_ROW, parseCell, parseRange, type CellRange } from '#core/target/cell-name.ts'
import { isPercentage, isWords } from '../sheet/formula.ts'
import { isRounded, numberText } from '../sheet/number-text.ts'
import {
  LONGEST_TEXT,
  MOST_CELLS,
  MOST_CELLS_IN_ROW,
  MOST_MERGES,
  MOST_TEXT,
  type RawCell,
} from '../sheet/workbook.ts'
import { decodedText, TextCollector } from './text.ts'

/** What all sheets of a workbook share. */
export type SheetContext = {
  readonly strings: readonly string[]
  /** Format code by style number. */
  readonly formats: readonly string[]
  /** Defined names, in lower case. */
  readonly names: ReadonlySet<string>
  readonly date1904: boolean
  /** Counted over all sheets. */
  cells: number
  characters: number
}

type Taking = 'value' | 'formula' | 'inline' | null

export class XlsxSheetReader implements XmlHandler {
  readonly cells: RawCell[] = []
  readonly merges: CellRange[] = []
  private readonly context: SheetContext
  private readonly part: string
  private found: XmlFault | null = null
  private row = 0
  private column = 0
  private inRow = 0
  private type = 'n'
  private style = 0
  private value: string | null = null
  private formula: string | null = null
  private shared: string | null = null
  private readonly masters = new Map<string, string>()
  private readonly inline = new TextCollector()
  private taking: Taking = null
  private inCell = false

  constructor(part: string, context: SheetContext) {
    this.part = part
    this.context = context
  }

  open(name: string, attributes: Attributes): void {
    if (this.inCell) return this.openInCell(name, attributes)
    if (name === 'c') this.openCell(attributes)
    else if (name === 'row') this.openRow(attributes['r'])
    else if (name === 'mergeCell') this.merge(attributes['ref'] ?? '')
  }

  close(name: string): void {
    if (!this.inCell) return
    if (name === 'c') this.closeCell()
    else if (this.taking === 'inline' && name !== 'is') this.inline.close(name)
    else if (name === 'v' || name === 'f' || name === 'is') this.taking = null
  }

  text(text: string): void {
    if (this.taking === null) return
    if (this.taking === 'inline') this.inline.add(text)
    else if (this.taking === 'value') this.value = (this.value ?? '') + text
    else this.formula = (this.formula ?? '') + text
    if (text.length > LONGEST_TEXT) this.tooComplex(text.length, LONGEST_TEXT)
  }

  fault(): XmlFault | null {
    const longest = Math.max(this.inline.length, this.value?.length ?? 0, this.formula?.length ?? 0)
    if (longest > LONGEST_TEXT) this.tooComplex(longest, LONGEST_TEXT)
    return this.found
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number)
    this.column = 0
    this.inRow = 0
    if (!(this.row >= 1 && this.row <= LAST_ROW)) this.found ??= { code: 'damaged', part: this.part }
  }

  /** A cell without an address is to the right of the one before. */
  private openCell(attributes: Attributes): void {
    const named = attributes['r']
    const address = named === undefined ? { row: this.row, column: this.column + 1 } : parseCell(named)
    if (address === null || address.row < 1 || address.column > LAST_COLUMN) {
      this.found ??= { code: 'damaged', part: this.part }
      return
    }
    this.row = address.row
    this.column = address.column
    this.type = attributes['t'] ?? 'n'
    this.style = Number(attributes['s'] ?? 0)
    this.value = null
    this.formula = null
    this.shared = null
    this.taking = null
    this.inCell = true
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.taking === 'inline') this.inline.open(name)
    else if (name === 'v') this.taking = 'value'
    else if (name === 'is') this.taking = 'inline'
    else if (name === 'f') {
      this.taking = 'formula'
      this.formula = ''
      this.shared = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null
    }
  }

  private closeCell(): void {
    this.inCell = false
    this.taking = null
    if (this.shared !== null && this.formula) this.masters.set(this.shared, this.formula)
    const cell = this.cell()
    if (cell === null || cell.text === '') return
    this.context.cells++
    this.context.characters += cell.text.length
    this.inRow++
    if (this.context.cells > MOST_CELLS) this.tooComplex(this.context.cells, MOST_CELLS)
    else if (this.inRow > MOST_CELLS_IN_ROW) this.tooComplex(this.inRow, MOST_CELLS_IN_ROW)
    else if (this.context.characters > MOST_TEXT) this.tooComplex(this.context.characters, MOST_TEXT)
    else this.cells.push({ row: this.row, column: this.column, ...cell })
  }

  /** null for a cell that says nothing. */
  private cell(): Pick<RawCell, 'text' | 'flag'> | null {
    if (this.type === 'inlineStr') return { text: this.inline.take(), flag: null }
    if (this.type === 'e' && (this.value || !this.formula)) return this.errorCell()
    if (this.value === null || this.type === 'e')
      return this.formula === null ? null : this.unknownCell(this.formula)
    if (this.formula && isPercentage(this.formula)) return { text: `=${this.formula}`, flag: null }
    return {
      text: this.valueText(this.value),
      flag: this.type === 'n' && isRounded(this.value) ? 'rounded' : null,
    }
  }

  private valueText(value: string): string {
    if (this.type === 's') return this.context.strings[Number(value)] ?? ''
    if (this.type === 'str') return decodedText(value)
    if (this.type === 'b') return value.trim() === '0' || value.trim() === 'false' ? 'FALSE' : 'TRUE'
    if (this.type === 'd')
      return value
        .trim()
        .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
        .replace('T', ' ')
    return decodedText(
      numberText(value, this.context.formats[this.style] ?? '', {
        date1904: this.context.date1904,
        computed: this.formula !== null,
      }),
    )
  }

  private errorCell(): Pick<RawCell, 'text' | 'flag'> {
    const error = decodedText(this.value ?? '') || '#VALUE!'
    if (this.formula && error === '#NAME?' && isWords(this.formula, this.context.names))
      return { text: decodedText(`=${this.formula}`), flag: null }
    return { text: error, flag: 'error' }
  }

  /** A formula that no program has computed yet: its value is not in the file. */
  private unknownCell(own: string): Pick<RawCell, 'text' | 'flag'> {
    const formula = own === '' && this.shared !== null ? (this.masters.get(this.shared) ?? '') : own
    return { text: decodedText(`=${formula}`), flag: isWords(formula, this.context.names) ? null : 'formula' }
  }

  private merge(ref: string): void {
    const range = parseRange(ref)
    if (range === null) return
    if (this.merges.length >= MOST_MERGES) this.tooComplex(this.merges.length + 1, MOST_MERGES)
    else this.merges.push(range)
  }

  private tooComplex(found: number, limit: number): void {
    this.found ??= { code: 'too-complex', found, limit }
  }
}
