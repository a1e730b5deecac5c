/** Which properties hold where: pages of 512 bytes, each with the places where its runs begin and end. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import type { ByteView } from './byte-view.ts'
import type { StructurePlace } from './fib.ts'

/** A stretch of the file with the same properties; `end` is not part of it. */
export type PropertyRun = {
  readonly start: number
  readonly end: number
  readonly list: Uint8Array
  /** Paragraphs: the number of the style. */ readonly style: number
}

const PAGE = 512
/** Stretches of equal properties; a document of a thousand pages has some ten thousand. */
const MOST_RUNS = 1_000_000
const DAMAGED = err<ReaderFault>({ code: 'damaged', part: 'WordDocument' })
const NONE = new Uint8Array(0)

/**
 * Runs sorted by their beginning.
 * Errors: damaged, when there are more pages than the file can hold or one lies outside it; too-complex.
 */
export function readRuns(
  word: ByteView,
  table: ByteView,
  { at, length }: StructurePlace,
  kind: 'character' | 'paragraph',
): Result<readonly PropertyRun[], ReaderFault> {
  const count = Math.floor((length - 4) / 8)
  if (count <= 0) return ok([])
  if (count > word.length / PAGE || at + length > table.length) return DAMAGED
  const runs: PropertyRun[] = []
  for (let i = 0; i < count; i++) {
    const page = (table.u32(at + (count + 1) * 4 + i * 4) & 0x3fffff) * PAGE
    if (page + PAGE > word.length) return DAMAGED
    readPage(word, page, kind, runs)
    if (runs.length > MOST_RUNS) return err({ code: 'too-complex', found: runs.length, limit: MOST_RUNS })
  }
  return ok(runs.toSorted((a, b) => a.start - b.start))
}

function readPage(word: ByteView, page: number, kind: 'character' | 'paragraph', runs: PropertyRun[]): void {
  const count = word.u8(page + PAGE - 1)
  const places = page + (count + 1) * 4
  const step = kind === 'character' ? 1 : 13
  if (places + count * step > page + PAGE) return
  for (let i = 0; i < count; i++) {
    const start = word.u32(page + i * 4)
    const end = word.u32(page + (i + 1) * 4)
    const at = word.u8(places + i * step) * 2
    if (end <= start) continue
    const list = kind === 'character' ? characterList(word, page, at) : paragraphList(word, page, at)
    runs.push(
      kind === 'character' || list.length < 2
        ? { start, end, list, style: 0 }
        : { start, end, list: list.subarray(2), style: (list[0] ?? 0) + (list[1] ?? 0) * 256 },
    )
  }
}

function characterList(word: ByteView, page: number, at: number): Uint8Array {
  return at === 0 ? NONE : listAt(word, page, at + 1, word.u8(page + at))
}

function paragraphList(word: ByteView, page: number, at: number): Uint8Array {
  if (at === 0) return NONE
  const words = word.u8(page + at)
  return words === 0
    ? listAt(word, page, at + 2, word.u8(page + at + 1) * 2)
    : listAt(word, page, at + 1, words * 2 - 1)
}

/** A list never leaves its page. */
function listAt(word: ByteView, page: number, at: number, length: number): Uint8Array {
  const end = Math.min(at + length, PAGE - 1)
  return end <= at ? NONE : word.part(page + at, end - at)
}

/** The place among sorted runs of the first that ends after `at`. */
export function firstAfter(runs: readonly PropertyRun[], at: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
