/**
 * Elements of word/document.xml to content. Tracked changes are read as accepted; field codes, placeholders, hidden
 * text and generated tables of contents are no words of the document.
 */
import type { Cell, Item, Paragraph, Row, Table } from './content.ts'
import type { NumberReference, Numbering } from './numbering.ts'
import { symbol } from './symbols.ts'
import { attribute, isOn, type Attributes, type XmlFault, type XmlHandler } from './xml.ts'

/** Paragraphs and cells together; beyond any document and still small in memory. */
const MOST_PIECES = 250_000
const MOST_CHARACTERS = 8_000_000
const DEEPEST_TABLE = 10
const DEEPEST_FIELD = 50

/** Elements whose content is no text of the accepted document. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:del', 'w:moveFrom', 'w:rt', 'w:delText', 'w:delInstrText', 'w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:pPrChange', 'w:rPrChange',
  'w:tcPrChange', 'w:trPrChange', 'w:tblPrExChange', 'w:tblPrEx', 'w:footnote', 'w:endnote', 'w:comment', 'w:tabs', 'w:pBdr', 'w:tcBorders',
])

type OpenParagraph = {
  text: string
  list: { id: string | null; level: number }
  style: string | null
  /** Its end was removed by a tracked change: it runs on into the next. */
  joined: boolean
  /** Text boxes anchored in it follow it. */
  readonly boxes: Item[]
}
type Field = { code: string; phase: 'code' | 'result' }

export class BodyReader implements XmlHandler {
  readonly items: Item[] = []
  private readonly numbering: Numbering | null
  private readonly containers: Item[][] = [this.items]
  private readonly tables: Table[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly fields: Field[] = []
  /** For every open content control, whether it shows its placeholder. */
  private readonly placeholders: boolean[] = []
  /** For every open mc:AlternateContent, whether a choice was taken. */
  private readonly chosen: boolean[] = []
  private readonly carried = new Map<Item[], string>()
  private inParagraphProperties = false
  private inRowProperties = false
  private inRun = false
  private hidden = false
  private capture: 'text' | 'code' | null = null
  private skipped = 0
  private pieces = 0
  private characters = 0
  private deepest = 0

  constructor(numbering: Numbering | null) {
    this.numbering = numbering
  }

  fault(): XmlFault | null {
    if (this.pieces > MOST_PIECES) return { code: 'too-complex', found: this.pieces, limit: MOST_PIECES }
    if (this.characters > MOST_CHARACTERS) return { code: 'too-complex', found: this.characters, limit: MOST_CHARACTERS }
    return this.deepest > DEEPEST_TABLE ? { code: 'too-complex', found: this.deepest, limit: DEEPEST_TABLE } : null
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++
    else if (!this.structure(name, attributes) && !this.property(name, attributes) && !this.inline(name, attributes)) this.skip(name)
  }

  text(text: string): void {
    if (this.skipped > 0 || this.capture === null) return
    const field = this.fields.at(-1)
    if (this.capture === 'text') this.add(text)
    else if (field) field.code += text
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--
    else this.end(name)
  }

  private skip(name: string): void {
    if (SKIPPED.has(name)) this.skipped = 1
  }

  private structure(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'w:p':
        this.pieces++
        this.paragraphs.push({ text: '', list: { id: null, level: 0 }, style: null, joined: false, boxes: [] })
        return true
      case 'w:tbl':
        this.fields.length = 0
        this.flush(this.container())
        this.tables.push({ kind: 'table', rows: [] })
        this.deepest = Math.max(this.deepest, this.tables.length)
        return true
      case 'w:tr':
        this.tables.at(-1)?.rows.push({ cells: [], before: 0, deleted: false })
        return true
      case 'w:tc':
        this.pieces++
        this.beginCell()
        return true
      case 'w:txbxContent':
        this.containers.push([])
        return true
      case 'w:sdt':
        this.placeholders.push(false)
        return true
      case 'mc:AlternateContent':
        this.chosen.push(false)
        return true
      case 'mc:Choice':
      case 'mc:Fallback':
        this.alternative()
        return true
      case 'w:r':
        this.inRun = true
        this.hidden = false
        return true
      case 'w:fldChar':
        this.fieldMark(attribute(attributes, 'fldCharType'))
        return true
      default:
        return false
    }
  }

  private property(name: string, attributes: Attributes): boolean {
    const row = this.row()
    const cell = this.cell()
    const paragraph = this.paragraphs.at(-1)
    switch (name) {
      case 'w:pPr': this.inParagraphProperties = true; return true
      case 'w:trPr': this.inRowProperties = true; return true
      case 'w:gridSpan': if (cell) cell.span = within(attribute(attributes, 'val'), 1); return true
      case 'w:gridBefore': if (row) row.before = within(attribute(attributes, 'val'), 0); return true
      case 'w:vMerge': if (cell) cell.merge = attribute(attributes, 'val') === 'restart' ? 'begin' : 'continue'; return true
      case 'w:hMerge': if (cell) cell.mergedLeft = attribute(attributes, 'val') !== 'restart'; return true
      case 'w:cellDel': if (cell) cell.deleted = true; return true
      case 'w:showingPlcHdr': if (isOn(attributes)) this.placeholders[this.placeholders.length - 1] = true; return true
      case 'w:vanish': if (this.inRun) this.hidden = isOn(attributes); return true
      case 'w:pStyle': if (paragraph) paragraph.style = attribute(attributes, 'val') ?? null; return true
      case 'w:numId': if (paragraph) paragraph.list.id = attribute(attributes, 'val') ?? null; return true
      case 'w:ilvl': if (paragraph) paragraph.list.level = within(attribute(attributes, 'val'), 0); return true
      case 'w:del':
      case 'w:moveFrom':
        return this.removal(row, paragraph)
      default: return false
    }
  }

  /** The same element removes a row, the end of a paragraph, or (then it is skipped) the runs inside it. */
  private removal(row: Row | undefined, paragraph: OpenParagraph | undefined): boolean {
    if (this.inRowProperties && row) row.deleted = true
    else if (this.inParagraphProperties && paragraph) paragraph.joined = true
    else return false
    return true
  }

  private inline(name: string, attributes: Attributes): boolean {
    if (name === 'w:t' || name === 'm:t') this.capture = 'text'
    else if (name === 'w:instrText') this.capture = 'code'
    else if (!this.inRun) return false
    else if (name === 'w:tab' || name === 'w:ptab') this.add('\t')
    else if (name === 'w:br' || name === 'w:cr') this.add('\n')
    else if (name === 'w:noBreakHyphen') this.add('-')
    else if (name === 'w:sym') this.add(symbol(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? ''))
    else return false
    return true
  }

  private end(name: string): void {
    switch (name) {
      case 'w:t': case 'm:t': case 'w:instrText': this.capture = null; break
      case 'w:r': this.inRun = false; this.hidden = false; break
      case 'w:pPr': this.inParagraphProperties = false; break
      case 'w:trPr': this.inRowProperties = false; break
      case 'w:p': this.endParagraph(); break
      case 'w:tc': this.endCell(); break
      case 'w:body': this.flush(this.items); break
      case 'w:tbl': this.endTable(); break
      case 'w:txbxContent': this.endTextBox(); break
      case 'w:sdt': this.placeholders.pop(); break
      case 'mc:AlternateContent': this.chosen.pop(); break
      default:
    }
  }

  private alternative(): void {
    const last = this.chosen.length - 1
    if (this.chosen[last] === true) this.skipped = 1
    else if (last >= 0) this.chosen[last] = true
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || this.hidden || this.placeholders.includes(true)) return
    if (this.fields.some(({ code, phase }) => phase === 'code' || /^\s*TOC\b/i.test(code))) return
    this.characters += text.length
    paragraph.text += text
  }

  private fieldMark(kind: string | undefined): void {
    const field = this.fields.at(-1)
    if (kind === 'begin' && this.fields.length < DEEPEST_FIELD) this.fields.push({ code: '', phase: 'code' })
    else if (kind === 'separate' && field) field.phase = 'result'
    else if (kind === 'end') this.fields.pop()
  }

  private container(): Item[] {
    return this.containers.at(-1) ?? this.items
  }

  private row(): Row | undefined {
    return this.tables.at(-1)?.rows.at(-1)
  }

  private cell(): Cell | undefined {
    return this.row()?.cells.at(-1)
  }

  private beginCell(): void {
    const cell: Cell = { items: [], span: 1, merge: null, mergedLeft: false, deleted: false }
    this.row()?.cells.push(cell)
    this.containers.push(cell.items)
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    // A field that never came to its result would swallow the rest of the document.
    while (this.fields.at(-1)?.phase === 'code') this.fields.pop()
    const container = this.container()
    const text = (this.carried.get(container) ?? '') + this.numbered(paragraph)
    if (paragraph.joined) this.carried.set(container, text)
    else {
      this.carried.delete(container)
      const item: Paragraph = { kind: 'paragraph', text }
      container.push(item)
      for (const box of paragraph.boxes) container.push(box)
    }
  }

  private endCell(): void {
    const items = this.containers.pop()
    if (items) this.flush(items)
  }

  /** A removed paragraph end with no paragraph after it to run into. */
  private flush(container: Item[]): void {
    const text = this.carried.get(container)
    if (text !== undefined) container.push({ kind: 'paragraph', text })
    this.carried.delete(container)
  }

  private numbered(paragraph: OpenParagraph): string {
    const reference = this.listOf(paragraph)
    if (!reference || !this.numbering || paragraph.text.trim() === '') return paragraph.text
    return this.numbering.next(reference) + paragraph.text
  }

  private listOf({ list, style }: OpenParagraph): NumberReference | null {
    if (list.id === '0') return null
    if (list.id !== null) return { list: list.id, level: list.level }
    return style === null ? null : (this.numbering?.ofStyle(style) ?? null)
  }

  private endTable(): void {
    const table = this.tables.pop()
    if (table) this.container().push(table)
  }

  private endTextBox(): void {
    const items = this.containers.pop() ?? []
    const target = this.paragraphs.at(-1)?.boxes ?? this.container()
    for (const item of items) target.push(item)
  }
}

/** A count from the file, kept sane. */
function within(value: string | undefined, otherwise: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number >= otherwise && number <= 1_000 ? number : otherwise
}
