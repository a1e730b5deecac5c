/**
 * The piece table: where in the file the characters of the text are, in the order in which they are read.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import type { ByteView } from './byte-view.ts'
import type { Fib } from './fib.ts'

export type FilePiece = {
  /** Characters before it, and its own. */
  readonly from: number
  readonly length: number
  /** Where it begins in the WordDocument stream, in bytes. */
  readonly at: number
  /** 1: Windows-1252; 2: UTF-16. */
  readonly width: 1 | 2
  /** Property modifiers that a fast save left beside the piece. */
  readonly modifier: Uint8Array
}

/** A fast save adds one for every change; Word itself saves whole after some hundred. */
const MOST_PIECES = 65_536
const COMPRESSED = 0x40000000
const NONE = new Uint8Array(0)
/**
 * Modifiers of one byte stand for a whole one with one operand: in a table, row end, deleted, hidden,
 * special.
 */
const SHORT_MODIFIERS: { readonly [number: number]: number } = {
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x5c: 0x083c,
  0x75: 0x0855,
}

/** Errors: damaged, when the table is broken or has no piece; too-complex. */
export function readPieces(
  table: ByteView,
  { tableStream, pieces: { at: start, length: whole } }: Fib,
): Result<readonly FilePiece[], ReaderFault> {
  const damaged = err<ReaderFault>({ code: 'damaged', part: tableStream })
  const modifiers: Uint8Array[] = []
  const end = start + whole
  let at = start
  while (at < end && table.u8(at) === 1) {
    const length = table.u16(at + 1)
    modifiers.push(table.part(at + 3, length))
    at += 3 + length
  }
  if (at + 5 > end || end > table.length || table.u8(at) !== 2) return damaged
  const length = table.u32(at + 1)
  const count = Math.floor((length - 4) / 12)
  if (count < 1 || at + 5 + length > end) return damaged
  if (count > MOST_PIECES) return err({ code: 'too-complex', found: count, limit: MOST_PIECES })
  const pieces: PieceTable = { at: at + 5, count, modifiers }
  return ok(Array.from({ length: count }, (_, i) => readPiece(table, pieces, i)))
}

type PieceTable = {
  /** Where it begins in its stream. */
  readonly at: number
  readonly count: number
  readonly modifiers: readonly Uint8Array[]
}

function readPiece(table: ByteView, { at, count, modifiers }: PieceTable, i: number): FilePiece {
  const from = table.u32(at + i * 4)
  const descriptor = at + (count + 1) * 4 + i * 8
  const position = table.u32(descriptor + 2)
  const compressed = (position & COMPRESSED) !== 0
  const plain = position & 0x3fffffff
  return {
    from,
    length: Math.max(0, table.u32(at + (i + 1) * 4) - from),
    at: compressed ? plain / 2 : plain,
    width: compressed ? 1 : 2,
    modifier: modifierOf(table.u16(descriptor + 6), modifiers),
  }
}

function modifierOf(written: number, modifiers: readonly Uint8Array[]): Uint8Array {
  if ((written & 1) === 1) return modifiers[written >> 1] ?? NONE
  const sprm = SHORT_MODIFIERS[(written >> 1) & 0x7f]
  return sprm === undefined ? NONE : Uint8Array.of(sprm & 0xff, sprm >> 8, written >> 8)
}
