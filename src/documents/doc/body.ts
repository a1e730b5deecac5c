/**
 * Characters and marks to paragraphs and tables. What is no word of the accepted document is left out by the
 * same measure as in a .docx: field codes, tables of contents, deleted and hidden text, pictures, notes.
 */
import type { DocxItem } from '../docx/content.ts'
import type { ReaderFault } from '../reader-fault.ts'
import type { ParagraphProperties } from './properties.ts'
import { docTable, type OpenRow } from './table.ts'

/** Paragraphs and cells together; beyond any document and still small in memory. */
export const MOST_DOC_PIECES = 250_000
const MOST_CHARACTERS = 8_000_000
const DEEPEST_TABLE = 10
const DEEPEST_FIELD = 50

type OpenTable = { readonly rows: OpenRow[]; cells: DocxItem[][]; items: DocxItem[] }
type Field = { code: string; phase: 'code' | 'result' }

/** What a mark does: it ends a paragraph, the last paragraph of a cell, or a row. */
export type BodyMark = 'paragraph' | 'cell' | 'row'

export class Body {
  readonly items: DocxItem[] = []
  private readonly tables: OpenTable[] = []
  private readonly fields: Field[] = []
  private text = ''
  /** Text boxes anchored in the paragraph: they follow it. */
  private boxes: DocxItem[] = []
  /** Text of paragraphs whose end was deleted: they run on into the next. */
  private carried = ''
  private pieces = 0
  private characters = 0
  private deepest = 0

  fault(): ReaderFault | null {
    if (this.pieces > MOST_DOC_PIECES)
      return { code: 'too-complex', found: this.pieces, limit: MOST_DOC_PIECES }
    if (this.characters > MOST_CHARACTERS)
      return { code: 'too-complex', found: this.characters, limit: MOST_CHARACTERS }
    return this.deepest > DEEPEST_TABLE
      ? { code: 'too-complex', found: this.deepest, limit: DEEPEST_TABLE }
      : null
  }

  add(text: string): void {
    const field = this.fields.at(-1)
    if (field?.phase === 'code') field.code += text
    else if (!this.fields.some(({ code, phase }) => phase === 'code' || /^\s*TOC\b/i.test(code))) {
      this.characters += text.length
      this.text += text
    }
  }

  addBox(items: readonly DocxItem[]): void {
    for (const item of items) this.boxes.push(item)
  }

  beginField(): void {
    if (this.fields.length < DEEPEST_FIELD) this.fields.push({ code: '', phase: 'code' })
  }

  fieldResult(): void {
    const field = this.fields.at(-1)
    if (field) field.phase = 'result'
  }

  endField(): void {
    this.fields.pop()
  }

  /** @param number of a list, before the words; a number alone is no words. */
  mark(mark: BodyMark, properties: ParagraphProperties, number: string, deleted: boolean): void {
    this.pieces++
    this.deepest = Math.max(this.deepest, properties.depth)
    if (this.deepest > DEEPEST_TABLE) return
    this.reach(properties.depth)
    const table = this.tables.at(-1)
    const text = this.carried + (this.text.trim() === '' ? this.text : number + this.text)
    this.text = ''
    this.carried = ''
    // A field that never came to its result would swallow the rest of the document.
    while (this.fields.at(-1)?.phase === 'code') this.fields.pop()
    const boxes = this.boxes
    if (boxes.length > 0) this.boxes = []
    if (mark === 'row' && table) this.endRow(table, text, properties, deleted)
    else if (deleted && mark === 'paragraph') this.carried = text
    else {
      const items = table?.items ?? this.items
      items.push({ kind: 'paragraph', text }, ...boxes)
      if (mark === 'cell' && table) this.endCell(table)
    }
  }

  finish(): void {
    const text = this.carried + this.text
    const items = this.tables.at(-1)?.items ?? this.items
    if (text !== '') items.push({ kind: 'paragraph', text })
    for (const box of this.boxes) items.push(box)
    this.reach(0)
  }

  /** Opens and closes tables until so many are open. */
  private reach(depth: number): void {
    while (this.tables.length > depth) this.endTable()
    while (this.tables.length < depth) {
      this.fields.length = 0
      this.tables.push({ rows: [], cells: [], items: [] })
    }
  }

  private endCell(table: OpenTable): void {
    table.cells.push(table.items)
    table.items = []
  }

  private endRow(table: OpenTable, text: string, { row }: ParagraphProperties, deleted: boolean): void {
    if (text.trim() !== '') table.items.push({ kind: 'paragraph', text })
    if (table.items.length > 0) this.endCell(table)
    table.rows.push({ cells: table.cells, shape: row, deleted })
    table.cells = []
  }

  /** A table whose last row was never ended keeps its words. */
  private endTable(): void {
    const table = this.tables.pop()
    if (!table) return
    if (table.items.length > 0) this.endCell(table)
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, shape: null, deleted: false })
    const items = this.tables.at(-1)?.items ?? this.items
    if (table.rows.length > 0) items.push(docTable(table.rows))
  }
}
