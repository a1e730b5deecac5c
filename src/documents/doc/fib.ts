/** The file information block at the beginning of a Word 97–2003 file: where everything else is. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import type { ByteView } from './byte-view.ts'

/** Where a structure of the table stream begins, and its bytes. */
export type StructurePlace = { readonly at: number; readonly length: number }

export type Fib = {
  readonly tableStream: '0Table' | '1Table'
  /** Characters of the text proper; notes, headers and comments come after it. */
  readonly textLength: number
  /** Where the text of text boxes begins, in characters, and how many there are. */
  readonly boxes: { readonly from: number; readonly length: number }
  readonly pieces: StructurePlace
  readonly characterPages: StructurePlace
  readonly paragraphPages: StructurePlace
  readonly fonts: StructurePlace
  readonly styles: StructurePlace
  readonly lists: StructurePlace
  readonly listOverrides: StructurePlace
  /** Where shapes are anchored in the text, and which texts are those of shapes. */
  readonly anchors: StructurePlace
  readonly boxTexts: StructurePlace
}

const WORD = 0xa5ec
/** Word 97; files of Word 6 and 95 have other structures throughout. */
const WORD_97 = 0x00c1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const FIRST_PART = 154

/** Errors: damaged, encrypted. A file of Word 95 or older is damaged at `Word 95`. */
export function readFib(word: ByteView): Result<Fib, ReaderFault> {
  const flags = word.u16(10)
  if (word.length < FIRST_PART || word.u16(0) !== WORD) return err({ code: 'damaged', part: 'WordDocument' })
  if (word.u16(2) < WORD_97) return err({ code: 'damaged', part: 'Word 95' })
  if ((flags & ENCRYPTED) !== 0) return err({ code: 'encrypted' })
  const part = (index: number): StructurePlace => ({
    at: word.u32(FIRST_PART + index * 8),
    length: word.u32(FIRST_PART + index * 8 + 4),
  })
  const fib: Fib = {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    textLength: word.u32(76),
    boxes: { from: [76, 80, 84, 92, 96].reduce((sum, at) => sum + word.u32(at), 0), length: word.u32(100) },
    styles: part(1),
    characterPages: part(12),
    paragraphPages: part(13),
    fonts: part(15),
    pieces: part(33),
    lists: part(73),
    listOverrides: part(74),
    anchors: part(40),
    boxTexts: part(56),
  }
  return word.beyond ? err({ code: 'damaged', part: 'WordDocument' }) : ok(fib)
}
