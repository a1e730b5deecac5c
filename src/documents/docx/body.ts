/**
 * Elements of word/document.xml to content. Tracked changes are read as accepted; field codes, placeholders,
 * hidden text and generated tables of contents are no words of the document.
 */
import type { DocxCell, DocxItem, DocxParagraph, DocxRow, DocxTable } from './content.ts'
import type { NumberReference, Numbering } from './numbering.ts'
import { symbol } from './symbols.ts'
import { attribute, isOn, type Attributes, type XmlFault, type XmlHandler } from '../xml/xml.ts'

/** Paragraphs and cells together: some 3,000 projects of a county in one file, in 512 MB. */
export const MOST_DOCX_PIECES = 600_000
const MOST_CHARACTERS = 8_000_000
const DEEPEST_TABLE = 10
const DEEPEST_FIELD = 50

/** Elements whose content is no text of the accepted document. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:rt',
  'w:delText',
  'w:delInstrText',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tblPrEx',
  'w:tabs',
  'w:pBdr',
  'w:tcBorders',
  'w:pPrChange',
  'w:rPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrExChange',
  'w:footnote',
  'w:endnote',
  'w:comment',
])

type OpenParagraph = {
  text: string
  list: string | null
  level: number
  style: string | null
  /** Its end was removed by a tracked change: it runs on into the next. */
  joined: boolean
  /** Text boxes anchored in it follow it. */
  readonly boxes: DocxItem[]
}
type Field = { code: string; phase: 'code' | 'result' }
type Open = (body: BodyReader, attributes: Attributes) => void
type Close = (body: BodyReader) => void

export class BodyReader implements XmlHandler {
  readonly items: DocxItem[] = []
  private readonly numbering: Numbering | null
  private readonly containers: DocxItem[][] = [this.items]
  private readonly tables: DocxTable[] = []
  private readonly paragraphs: OpenParagraph[] = []
  private readonly fields: Field[] = []
  /** For every open content control, whether it shows its placeholder. */
  private readonly placeholders: boolean[] = []
  /** For every open mc:AlternateContent, whether a choice was taken. */
  private readonly chosen: boolean[] = []
  private readonly carried = new Map<DocxItem[], string>()
  private properties: 'none' | 'paragraph' | 'row' = 'none'
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
    if (this.pieces > MOST_DOCX_PIECES)
      return { code: 'too-complex', found: this.pieces, limit: MOST_DOCX_PIECES }
    if (this.characters > MOST_CHARACTERS)
      return { code: 'too-complex', found: this.characters, limit: MOST_CHARACTERS }
    return this.deepest > DEEPEST_TABLE
      ? { code: 'too-complex', found: this.deepest, limit: DEEPEST_TABLE }
      : null
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) this.skipped++
    else if (SKIPPED.has(name)) this.skipped = 1
    else BodyReader.OPEN.get(name)?.(this, attributes)
  }

  text(text: string): void {
    if (this.skipped > 0 || this.capture === null) return
    const field = this.fields.at(-1)
    if (this.capture === 'text') this.add(text)
    else if (field) field.code += text
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped--
    else BodyReader.CLOSE.get(name)?.(this)
  }

  private static readonly OPEN: ReadonlyMap<string, Open> = new Map<string, Open>([
    ['w:p', (body) => body.beginParagraph()],
    ['w:tbl', (body) => body.beginTable()],
    ['w:tr', (body) => body.tables.at(-1)?.rows.push({ cells: [], before: 0, deleted: false })],
    ['w:tc', (body) => body.beginCell()],
    ['w:txbxContent', (body) => body.containers.push([])],
    ['w:r', (body) => body.beginRun()],
    ['w:sdt', (body) => body.placeholders.push(false)],
    ['mc:AlternateContent', (body) => body.chosen.push(false)],
    ['mc:Choice', (body) => body.alternative()],
    ['mc:Fallback', (body) => body.alternative()],
    ['w:fldChar', (body, attributes) => body.fieldMark(attribute(attributes, 'fldCharType'))],
    ['w:del', (body) => body.removal()],
    ['w:moveFrom', (body) => body.removal()],

    ['w:pPr', (body) => (body.properties = 'paragraph')],
    ['w:trPr', (body) => (body.properties = 'row')],
    [
      'w:pStyle',
      (body, attributes) => body.paragraph((paragraph) => (paragraph.style = valueOf(attributes))),
    ],
    ['w:numId', (body, attributes) => body.paragraph((paragraph) => (paragraph.list = valueOf(attributes)))],
    [
      'w:ilvl',
      (body, attributes) => body.paragraph((paragraph) => (paragraph.level = within(valueOf(attributes), 0))),
    ],
    ['w:vanish', (body, attributes) => (body.hidden = body.inRun && isOn(attributes))],
    ['w:showingPlcHdr', (body, attributes) => body.placeholder(isOn(attributes))],
    ['w:gridBefore', (body, attributes) => body.row((row) => (row.before = within(valueOf(attributes), 0)))],
    ['w:gridSpan', (body, attributes) => body.cell((cell) => (cell.span = within(valueOf(attributes), 1)))],
    [
      'w:vMerge',
      (body, attributes) =>
        body.cell((cell) => (cell.merge = valueOf(attributes) === 'restart' ? 'begin' : 'continue')),
    ],
    [
      'w:hMerge',
      (body, attributes) => body.cell((cell) => (cell.mergedLeft = valueOf(attributes) !== 'restart')),
    ],
    ['w:cellDel', (body) => body.cell((cell) => (cell.deleted = true))],

    ['w:t', (body) => (body.capture = 'text')],
    ['m:t', (body) => (body.capture = 'text')],
    ['w:instrText', (body) => (body.capture = 'code')],
    ['w:tab', (body) => body.addInRun('\t')],
    ['w:ptab', (body) => body.addInRun('\t')],
    ['w:br', (body) => body.addInRun('\n')],
    ['w:cr', (body) => body.addInRun('\n')],
    ['w:noBreakHyphen', (body) => body.addInRun('-')],
    [
      'w:sym',
      (body, attributes) =>
        body.addInRun(symbol(attribute(attributes, 'font') ?? '', attribute(attributes, 'char') ?? '')),
    ],
  ])

  private static readonly CLOSE: ReadonlyMap<string, Close> = new Map<string, Close>([
    ['w:t', (body) => (body.capture = null)],
    ['m:t', (body) => (body.capture = null)],
    ['w:instrText', (body) => (body.capture = null)],
    ['w:r', (body) => body.endRun()],
    ['w:pPr', (body) => (body.properties = 'none')],
    ['w:trPr', (body) => (body.properties = 'none')],
    ['w:p', (body) => body.endParagraph()],
    ['w:tc', (body) => body.endCell()],
    ['w:tbl', (body) => body.endTable()],
    ['w:txbxContent', (body) => body.endTextBox()],
    ['w:sdt', (body) => void body.placeholders.pop()],
    ['mc:AlternateContent', (body) => void body.chosen.pop()],
    ['w:body', (body) => body.flush(body.items)],
  ])

  // What properties belong to

  private paragraph(set: (paragraph: OpenParagraph) => void): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) set(paragraph)
  }

  private row(set: (row: DocxRow) => void): void {
    const row = this.tables.at(-1)?.rows.at(-1)
    if (row) set(row)
  }

  private cell(set: (cell: DocxCell) => void): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (cell) set(cell)
  }

  private container(): DocxItem[] {
    return this.containers.at(-1) ?? this.items
  }

  // Changes, alternatives, fields, placeholders

  /** The same element removes a row, the end of a paragraph, or the runs inside it. */
  private removal(): void {
    if (this.properties === 'row') this.row((row) => (row.deleted = true))
    else if (this.properties === 'paragraph') this.paragraph((paragraph) => (paragraph.joined = true))
    else this.skipped = 1
  }

  private alternative(): void {
    const last = this.chosen.length - 1
    if (this.chosen[last] === true) this.skipped = 1
    else if (last >= 0) this.chosen[last] = true
  }

  private fieldMark(kind: string | undefined): void {
    const field = this.fields.at(-1)
    if (kind === 'begin' && this.fields.length < DEEPEST_FIELD) this.fields.push({ code: '', phase: 'code' })
    else if (kind === 'separate' && field) field.phase = 'result'
    else if (kind === 'end') this.fields.pop()
  }

  private placeholder(shown: boolean): void {
    if (shown && this.placeholders.length > 0) this.placeholders[this.placeholders.length - 1] = true
  }

  // Text

  private beginRun(): void {
    this.inRun = true
    this.hidden = false
  }

  private endRun(): void {
    this.inRun = false
    this.hidden = false
  }

  /** w:tab is also a tab stop: only inside a run is it a character. */
  private addInRun(text: string): void {
    if (this.inRun) this.add(text)
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || this.hidden || this.placeholders.includes(true)) return
    if (this.fields.some(({ code, phase }) => phase === 'code' || /^\s*TOC\b/i.test(code))) return
    this.characters += text.length
    paragraph.text += text
  }

  // Paragraphs, cells, tables, text boxes

  private beginParagraph(): void {
    this.pieces++
    this.paragraphs.push({ text: '', list: null, level: 0, style: null, joined: false, boxes: [] })
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
      const item: DocxParagraph = { kind: 'paragraph', text }
      container.push(item)
      for (const box of paragraph.boxes) container.push(box)
    }
  }

  private endCell(): void {
    const items = this.containers.pop()
    if (items) this.flush(items)
  }

  /** A removed paragraph end with no paragraph after it to run into. */
  private flush(container: DocxItem[]): void {
    const text = this.carried.get(container)
    if (text !== undefined) container.push({ kind: 'paragraph', text })
    this.carried.delete(container)
  }

  private numbered(paragraph: OpenParagraph): string {
    const reference = this.listOf(paragraph)
    // A blank item has a number too, but a number alone is no words.
    const number = reference && this.numbering ? this.numbering.next(reference) : ''
    return paragraph.text.trim() === '' ? paragraph.text : number + paragraph.text
  }

  private listOf({ list, level, style }: OpenParagraph): NumberReference | null {
    if (list === '0') return null
    if (list !== null) return { list, level }
    return style === null ? null : (this.numbering?.ofStyle(style) ?? null)
  }

  private beginTable(): void {
    // A table of contents that was never ended goes no further than the text.
    this.fields.length = 0
    this.flush(this.container())
    this.tables.push({ kind: 'table', rows: [] })
    this.deepest = Math.max(this.deepest, this.tables.length)
  }

  private beginCell(): void {
    this.pieces++
    const cell: DocxCell = { items: [], span: 1, merge: null, mergedLeft: false, deleted: false }
    this.row((row) => row.cells.push(cell))
    this.containers.push(cell.items)
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

function valueOf(attributes: Attributes): string | null {
  return attribute(attributes, 'val') ?? null
}

/** A count from the file, kept sane. */
function within(value: string | null, otherwise: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number >= otherwise && number <= 1_000 ? number : otherwise
}
