/**
 * Word files of 97 to 2003 (.doc, and .wps where it is one): text out of the piece table, tables with the real grid out
 * of the row marks, numbers of lists, as [MS-DOC] describes them.
 */
import { err, ok, type Result } from '#core/result.ts'
import type { BlockDocument } from '../blocks.ts'
import { toBlocks } from '../docx/grid.ts'
import { symbol } from '../docx/symbols.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { Body, type Mark } from './body.ts'
import { ByteView } from './byte-view.ts'
import { CompoundFile } from './compound.ts'
import { readFib, type Fib } from './fib.ts'
import { readFonts } from './fonts.ts'
import { Lists } from './lists.ts'
import { readPieces, type Piece } from './pieces.ts'
import { paragraphProperties, runProperties, type ParagraphProperties, type RunProperties } from './properties.ts'
import { firstAfter, readRuns, type Run } from './runs.ts'

/** Errors: damaged, encrypted, too-complex. */
export function readDocBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const file = CompoundFile.open(bytes)
  if (!file.ok) return file
  const stream = file.value.read('WordDocument')
  if (!stream.ok) return stream
  const word = new ByteView(stream.value)
  const fib = readFib(word)
  if (!fib.ok) return fib
  const tableStream = file.value.read(fib.value.tableStream)
  if (!tableStream.ok) return tableStream
  const data = file.value.names.includes('Data') ? file.value.read('Data') : ok(new Uint8Array(0))
  if (!data.ok) return data
  return readText(word, new ByteView(tableStream.value), new ByteView(data.value), fib.value)
}

function readText(word: ByteView, table: ByteView, data: ByteView, fib: Fib): Result<BlockDocument, ReaderFault> {
  const pieces = readPieces(table, fib)
  const characters = readRuns(word, table, fib.characterPages, 'character')
  const paragraphs = readRuns(word, table, fib.paragraphPages, 'paragraph')
  if (pieces === null || characters === null || paragraphs === null) return err({ code: 'damaged', part: fib.tableStream })
  const reader = new TextReader(word, data, characters, paragraphs, readFonts(table, fib.fonts), new Lists(table, fib))
  let left = fib.textLength
  for (const piece of pieces) {
    if (left <= 0) break
    const length = Math.min(piece.length, left)
    if (!reader.piece(piece, length)) return err({ code: 'damaged', part: 'WordDocument' })
    const fault = reader.body.fault()
    if (fault) return err(fault)
    left -= length
  }
  if (left > 0 || word.beyond || table.beyond || data.beyond) return err({ code: 'damaged', part: 'WordDocument' })
  reader.body.finish()
  return ok({ blocks: toBlocks(reader.body.items), lines: null })
}

const TAB = 0x09
const LINE = 0x0b
const PAGE = 0x0c
const PARAGRAPH = 0x0d
const COLUMN = 0x0e
const CELL = 0x07
const FIELD_BEGIN = 0x13
const FIELD_RESULT = 0x14
const FIELD_END = 0x15
const HYPHEN = 0x1e
const SYMBOL = 0x28
/** Stretches of text between two looks at the limits. */
const PATIENCE = 4_096

class TextReader {
  readonly body = new Body()
  private readonly word: ByteView
  private readonly data: ByteView
  private readonly characters: readonly Run[]
  private readonly paragraphs: readonly Run[]
  private readonly fonts: readonly string[]
  private readonly lists: Lists
  private steps = 0

  constructor(word: ByteView, data: ByteView, characters: readonly Run[], paragraphs: readonly Run[], fonts: readonly string[], lists: Lists) {
    this.word = word
    this.data = data
    this.characters = characters
    this.paragraphs = paragraphs
    this.fonts = fonts
    this.lists = lists
  }

  /** @returns false when the piece lies outside the file. */
  piece(piece: Piece, length: number): boolean {
    const end = piece.at + length * piece.width
    if (piece.at < 0 || end > this.word.length) return false
    let next = firstAfter(this.characters, piece.at)
    for (let at = piece.at; at < end; ) {
      const run = this.characters[next]
      const inside = run !== undefined && run.start <= at
      const stop = Math.min(end, inside ? run.end : (run?.start ?? end))
      // A run that does not end with a whole character ends with the next.
      const to = at + Math.max(piece.width, stop - at - ((stop - at) % piece.width))
      this.stretch(piece, at, to, runProperties(inside ? [run.list, piece.modifier] : [piece.modifier]))
      if (++this.steps % PATIENCE === 0 && this.body.fault() !== null) return true
      at = to
      while ((this.characters[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    }
    return true
  }

  private stretch(piece: Piece, from: number, to: number, run: RunProperties): void {
    const { buffer, byteOffset } = this.word.bytes
    const bytes = Buffer.from(buffer, byteOffset + from, to - from)
    const text = piece.width === 2 ? bytes.toString('utf16le') : WESTERN.decode(bytes)
    let plain = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0x20 && !(run.special && code === SYMBOL)) continue
      this.plain(text.slice(plain, i), run)
      plain = i + 1
      this.control(code, piece, from + i * piece.width, run)
    }
    this.plain(text.slice(plain), run)
  }

  private plain(text: string, run: RunProperties): void {
    if (text !== '' && !run.deleted && !run.hidden) this.body.add(this.inFont(text, run))
  }

  /** Characters of symbol fonts stand at places of their own. */
  private inFont(text: string, { font }: RunProperties): string {
    return font === null ? text : text.replace(/[\uf020-\uf0ff]/g, (character) => symbol(this.fonts[font] ?? '', character.charCodeAt(0).toString(16)))
  }

  private control(code: number, piece: Piece, at: number, run: RunProperties): void {
    if (code === PARAGRAPH || code === CELL) this.mark(code, piece, at, run)
    else if (code === PAGE && this.endsParagraph(at, piece.width)) this.mark(code, piece, at, run)
    else if (code === FIELD_BEGIN) this.body.beginField()
    else if (code === FIELD_RESULT) this.body.fieldResult()
    else if (code === FIELD_END) this.body.endField()
    else if (code === TAB) this.plain('\t', run)
    else if (code === LINE || code === PAGE || code === COLUMN) this.plain('\n', run)
    else if (code === HYPHEN) this.plain('-', run)
    else if (code === SYMBOL && run.symbol) this.plain(symbol(this.fonts[run.symbol.font] ?? '', run.symbol.character.toString(16)), run)
  }

  private mark(code: number, piece: Piece, at: number, run: RunProperties): void {
    const properties = this.propertiesAt(piece, at)
    const mark = markOf(code, properties)
    const number = mark === 'row' ? '' : this.lists.next(properties.list, properties.listLevel, properties.style)
    this.body.mark(mark, properties, number, run.deleted)
  }

  private propertiesAt(piece: Piece, at: number): ParagraphProperties {
    const run = this.paragraphs[firstAfter(this.paragraphs, at)]
    const inside = run !== undefined && run.start <= at
    return paragraphProperties(inside ? [run.list, piece.modifier] : [piece.modifier], inside ? run.style : 0, this.data)
  }

  /** The same character breaks a page within a paragraph and ends the last paragraph of a section. */
  private endsParagraph(at: number, width: number): boolean {
    return this.paragraphs[firstAfter(this.paragraphs, at)]?.end === at + width
  }
}

const WESTERN = new TextDecoder('windows-1252')

function markOf(code: number, properties: ParagraphProperties): Mark {
  if (code === CELL) return properties.rowEnd ? 'row' : 'cell'
  if (properties.innerRowEnd) return 'row'
  return properties.innerCellEnd ? 'cell' : 'paragraph'
}
