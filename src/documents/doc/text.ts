/**
 * Stretches of characters with the same properties, one after the other: to words, marks and what they are
 * for.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { DocxItem } from '../docx/content.ts'
import { symbol } from '../docx/symbols.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { Body, type BodyMark } from './body.ts'
import type { ByteView } from './byte-view.ts'
import type { Lists } from './lists.ts'
import type { FilePiece } from './pieces.ts'
import {
  paragraphProperties,
  runProperties,
  type ParagraphProperties,
  type RunProperties,
} from './properties.ts'
import { firstAfter, type PropertyRun } from './runs.ts'
import type { DocStyles } from './styles.ts'

/** All that the characters of a file need to be read. */
type Source = {
  readonly word: ByteView
  readonly data: ByteView
  readonly pieces: readonly FilePiece[]
  readonly characters: readonly PropertyRun[]
  readonly paragraphs: readonly PropertyRun[]
  readonly fonts: readonly string[]
  readonly styles: DocStyles
  readonly lists: Lists
}

export const NO_BOXES: ReadonlyMap<number, readonly DocxItem[]> = new Map()

const SHAPE = 0x08
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

export class TextReader {
  private body = new Body()
  private boxes = NO_BOXES
  private readonly source: Source
  private steps = 0

  constructor(source: Source) {
    this.source = source
  }

  /**
   * Reads the characters from one place up to another.
   * @param boxes what is anchored at a character.
   */
  range(
    from: number,
    to: number,
    boxes: ReadonlyMap<number, readonly DocxItem[]>,
  ): Result<readonly DocxItem[], ReaderFault> {
    this.body = new Body()
    this.boxes = boxes
    let reached = from
    for (const piece of this.source.pieces) {
      const skipped = reached - piece.from
      if (skipped < 0 || skipped >= piece.length) continue
      if (reached >= to) break
      const length = Math.min(piece.length - skipped, to - reached)
      if (!this.piece(piece, piece.at + skipped * piece.width, length))
        return err({ code: 'damaged', part: 'WordDocument' })
      const fault = this.body.fault()
      if (fault) return err(fault)
      reached += length
    }
    if (reached < to) return err({ code: 'damaged', part: 'WordDocument' })
    this.body.finish()
    return ok(this.body.items)
  }

  /** @returns false when the piece lies outside the file. */
  private piece(piece: FilePiece, start: number, length: number): boolean {
    const end = start + length * piece.width
    if (start < 0 || end > this.source.word.length) return false
    const { characters } = this.source
    let next = firstAfter(characters, start)
    for (let at = start; at < end;) {
      const run = characters[next]
      const inside = run !== undefined && run.start <= at
      const stop = Math.min(end, inside ? run.end : (run?.start ?? end))
      // A run that does not end with a whole character ends with the next.
      const to = at + Math.max(piece.width, stop - at - ((stop - at) % piece.width))
      this.stretch(piece, at, to, runProperties(inside ? [run.list, piece.modifier] : [piece.modifier]))
      if (++this.steps % PATIENCE === 0 && this.body.fault() !== null) return true
      at = to
      while ((characters[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++
    }
    return true
  }

  private stretch(piece: FilePiece, from: number, to: number, properties: RunProperties): void {
    const { buffer, byteOffset } = this.source.word.bytes
    const bytes = Buffer.from(buffer, byteOffset + from, to - from)
    const run = {
      ...properties,
      hidden:
        properties.hidden === 'unlike-style'
          ? !this.source.styles.hidden(this.paragraphAt(from)?.style ?? 0)
          : properties.hidden,
    }
    const text = piece.width === 2 ? bytes.toString('utf16le') : western(bytes)
    let plain = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0x20 && !(code === SYMBOL && (run.special || run.symbol))) continue
      this.plain(text.slice(plain, i), run)
      plain = i + 1
      this.control(code, piece, from + i * piece.width, run)
    }
    this.plain(text.slice(plain), run)
  }

  private plain(text: string, run: RunProperties): void {
    if (text !== '' && !run.deleted && !run.hidden) this.body.add(this.inFont(text, run))
  }

  /** Characters of symbol fonts are at places of their own. */
  private inFont(text: string, { font }: RunProperties): string {
    return font === null
      ? text
      : text.replace(/[\uf020-\uf0ff]/g, (character) =>
          symbol(this.source.fonts[font] ?? '', character.charCodeAt(0).toString(16)),
        )
  }

  private control(code: number, piece: FilePiece, at: number, run: RunProperties): void {
    if (code === PARAGRAPH || code === CELL) this.mark(code, piece, at, run)
    else if (code === PAGE && this.endsParagraph(at, piece.width)) this.mark(code, piece, at, run)
    else if (code === FIELD_BEGIN) this.body.beginField()
    else if (code === FIELD_RESULT) this.body.fieldResult()
    else if (code === FIELD_END) this.body.endField()
    else if (code === SHAPE)
      this.body.addBox(this.boxes.get(piece.from + (at - piece.at) / piece.width) ?? [])
    else if (code === TAB) this.plain('\t', run)
    else if (code === LINE || code === PAGE || code === COLUMN) this.plain('\n', run)
    else if (code === HYPHEN) this.plain('-', run)
    else if (code === SYMBOL)
      this.plain(
        run.symbol === null
          ? '('
          : symbol(this.source.fonts[run.symbol.font] ?? '', run.symbol.character.toString(16)),
        run,
      )
  }

  private mark(code: number, piece: FilePiece, at: number, run: RunProperties): void {
    const properties = this.propertiesAt(piece, at)
    const mark = markOf(code, properties)
    const number =
      mark === 'row' ? '' : this.source.lists.next(properties.list, properties.listLevel, properties.style)
    this.body.mark(mark, properties, number, run.deleted)
  }

  private propertiesAt(piece: FilePiece, at: number): ParagraphProperties {
    const run = this.paragraphAt(at)
    const inside = run !== undefined && run.start <= at
    return paragraphProperties(
      inside ? [run.list, piece.modifier] : [piece.modifier],
      inside ? run.style : 0,
      this.source.data,
    )
  }

  private paragraphAt(at: number): PropertyRun | undefined {
    return this.source.paragraphs[firstAfter(this.source.paragraphs, at)]
  }

  /** The same character breaks a page within a paragraph and ends the last paragraph of a section. */
  private endsParagraph(at: number, width: number): boolean {
    return this.paragraphAt(at)?.end === at + width
  }
}

/** Windows-1252 where it is not Latin-1, from 0x80. Node decodes it as Latin-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function western(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (character) => WESTERN.charAt(character.charCodeAt(0) - 0x80))
}

function markOf(code: number, properties: ParagraphProperties): BodyMark {
  if (code === CELL) return properties.rowEnd ? 'row' : 'cell'
  if (properties.innerRowEnd) return 'row'
  return properties.innerCellEnd ? 'cell' : 'paragraph'
}
