/**
 * Word files of 97 to 2003 (.doc, and .wps where it is one): text out of the piece table, tables with the
 * real grid out of the row marks, numbers of lists, as [MS-DOC] describes them.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import type { DocxItem } from '../docx/content.ts'
import { toBlocks } from '../docx/grid.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { readBoxes } from './boxes.ts'
import { ByteView } from './byte-view.ts'
import { CompoundFile } from './compound.ts'
import { readFib, type Fib } from './fib.ts'
import { readFonts } from './fonts.ts'
import { Lists } from './lists.ts'
import { readPieces } from './pieces.ts'
import { readRuns } from './runs.ts'
import { DocStyles } from './styles.ts'
import { NO_BOXES, TextReader } from './text.ts'

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
  const data = file.value.has('Data') ? file.value.read('Data') : ok(new Uint8Array(0))
  if (!data.ok) return data
  return readText(word, new ByteView(tableStream.value), new ByteView(data.value), fib.value)
}

function readText(
  word: ByteView,
  table: ByteView,
  data: ByteView,
  fib: Fib,
): Result<BlockDocument, ReaderFault> {
  const pieces = readPieces(table, fib)
  const characters = readRuns(word, table, fib.characterPages, 'character')
  const paragraphs = readRuns(word, table, fib.paragraphPages, 'paragraph')
  if (!pieces.ok) return pieces
  if (!characters.ok) return characters
  if (!paragraphs.ok) return paragraphs
  const styles = new DocStyles(table, fib.styles)
  const reader = new TextReader({
    word,
    data,
    pieces: pieces.value,
    characters: characters.value,
    paragraphs: paragraphs.value,
    fonts: readFonts(table, fib.fonts),
    styles,
    lists: new Lists(table, fib, styles),
  })
  const boxes = new Map<number, readonly DocxItem[]>()
  const loose: DocxItem[] = []
  for (const box of readBoxes(table, fib)) {
    const items = reader.range(box.from, box.to, NO_BOXES)
    if (!items.ok) return items
    if (box.anchor === null) loose.push(...items.value)
    else boxes.set(box.anchor, [...(boxes.get(box.anchor) ?? []), ...items.value])
  }
  const items = reader.range(0, fib.textLength, boxes)
  if (!items.ok) return items
  if (word.beyond || table.beyond || data.beyond) return err({ code: 'damaged', part: 'WordDocument' })
  return ok({ blocks: toBlocks([...items.value, ...loose]), lines: null })
}
