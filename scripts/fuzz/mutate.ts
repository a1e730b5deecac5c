/**
 * Samples to broken files: bytes changed, cut, doubled and mixed; inside the parts of a zip too, which is
 * packed again.
 */
import { unzipSync, zipSync } from 'fflate'
import type { Random } from './random.ts'

/** What a repeated piece may grow a file to. */
const LARGEST = 2 * 1024 * 1024
/** Beyond it, what a zip holds is left as it is. */
const LARGEST_PART = 4 * 1024 * 1024
/** A zip says when its parts were made; the same input says the same. */
export const MADE = '2025-01-01T00:00:00'
const NUMBERS = [
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '2147483647',
  '4294967295',
  '99999999999999999999',
  '1e308',
  'NaN',
  '',
] as const
const WORDS: readonly [Uint8Array, ...Uint8Array[]] = [
  bytesOf('<'),
  bytesOf('</'),
  bytesOf('>'),
  bytesOf('"'),
  bytesOf('&#0;'),
  bytesOf('&lt;'),
  bytesOf('<!--'),
  bytesOf('<![CDATA['),
  bytesOf('<!DOCTYPE a [<!ENTITY a "&a;">]>'),
  bytesOf('\n'),
  bytesOf('\t'),
  bytesOf(','),
  bytesOf('\u0000'),
  bytesOf('\u202e'),
  bytesOf('\u200b'),
  bytesOf('\ufeff'),
  bytesOf('（'),
  bytesOf('）'),
  bytesOf('≥'),
  bytesOf('项目名称'),
  bytesOf('一级指标'),
  bytesOf('<table><tr><td>'),
  bytesOf('<td colspan=65535 rowspan=65535>'),
  bytesOf('<w:tbl><w:tr><w:tc><w:p>'),
  bytesOf('<w:gridSpan w:val="99999"/>'),
  bytesOf('<w:vMerge/>'),
  bytesOf('<mergeCell ref="A1:XFD1048576"/>'),
  bytesOf('endobj'),
  bytesOf('<<'),
  bytesOf('['),
  bytesOf('('),
  bytesOf(' 0 R'),
  bytesOf('q '),
  bytesOf('BT'),
  bytesOf('{'),
  bytesOf('"__proto__":'),
  bytesOf('--'),
  bytesOf('Content-Type: multipart/related; boundary=""\r\n'),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0xff, 0xff, 0xff, 0x7f),
  Uint8Array.of(0, 0, 0, 0),
  Uint8Array.of(0xfe, 0xff, 0xff, 0xff),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0x81),
  Uint8Array.of(0x84, 0x31),
]

/** One broken file. `others` lend pieces. */
export function mutate(sample: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  // Every fourth file of a zip format is broken as a zip; a broken part is mostly never reached in those.
  const parts = random.once(4) ? null : partsOf(sample)
  return parts === null ? broken(sample, others, random) : packed(parts, random)
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST_PART })
  } catch {
    return null
  }
}

function packed(parts: Record<string, Uint8Array>, random: Random): Uint8Array {
  const names = Object.keys(parts)
  const [first, ...rest] = names
  if (first === undefined) return zipSync(parts, { mtime: MADE })
  for (let count = 1 + random.below(3); count > 0; count--) {
    const name = random.pick([first, ...rest])
    const part = parts[name]
    if (part !== undefined) parts[name] = broken(part, Object.values(parts), random)
  }
  if (random.once(20)) delete parts[random.pick([first, ...rest])]
  return zipSync(parts, { level: 1, mtime: MADE })
}

function broken(sample: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = sample
  // Sectors, offsets and lengths of a compound file only say something where they are: most of its changes
  // move nothing.
  const inPlace = sample[0] === 0xd0 && sample[1] === 0xcf && !random.once(5)
  for (let count = 1 + (random.once(3) ? random.below(20) : random.below(4)); count > 0; count--)
    bytes = inPlace ? overwritten(bytes, random) : changed(bytes, others, random)
  return bytes
}

function changed(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const at = random.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.below(random.once(4) ? 4_096 : 32))
  switch (random.below(10)) {
    case 0:
      return replaced(bytes, at, Math.min(at + 1, bytes.length), Uint8Array.of(random.below(256)))
    case 1:
      return replaced(
        bytes,
        at,
        Math.min(at + 1, bytes.length),
        Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.below(8))),
      )
    case 2:
      return replaced(bytes, at, end, new Uint8Array(0))
    case 3:
      return replaced(bytes, at, at, bytes.subarray(at, end))
    case 4:
      return replaced(bytes, at, at, random.pick(WORDS))
    case 5:
      return replaced(bytes, at, Math.min(at + 4, bytes.length), random.pick(WORDS))
    case 6:
      return withNumber(bytes, at, random)
    case 7:
      return replaced(
        bytes,
        at,
        at,
        repeated(random.once(2) ? random.pick(WORDS) : bytes.subarray(at, end), random),
      )
    case 8:
      return replaced(bytes, at, end, pieceOf(others[random.below(others.length)] ?? bytes, random))
    default:
      return random.once(3) ? bytes.subarray(0, at) : replaced(bytes, at, at, pieceOf(bytes, random))
  }
}

/** As long as before: a byte, a number of two or four bytes, or a piece from elsewhere in the file. */
function overwritten(bytes: Uint8Array, random: Random): Uint8Array {
  const made = Uint8Array.from(bytes)
  const at = random.below(bytes.length)
  const size = random.pick([1, 2, 4, 4, 16])
  const from = random.below(bytes.length)
  const fromFile = () =>
    random.once(2) ? random.pick(WORDS).subarray(0, size) : bytes.subarray(from, from + size)
  const by = random.once(2) ? Uint8Array.from({ length: size }, () => random.below(256)) : fromFile()
  made.set(by.subarray(0, bytes.length - at), at)
  return made
}

/** The next number in digits becomes another one; numbers say how many, how wide, which. */
function withNumber(bytes: Uint8Array, from: number, random: Random): Uint8Array {
  const isDigit = (at: number) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39
  let start = from
  while (start < bytes.length && !isDigit(start)) start++
  let end = start
  while (isDigit(end)) end++
  return replaced(bytes, start, end, bytesOf(random.pick(NUMBERS)))
}

function repeated(piece: Uint8Array, random: Random): Uint8Array {
  const times = Math.min(random.once(8) ? 20_000 : 50, Math.ceil(LARGEST / 8 / Math.max(piece.length, 1)))
  const all = new Uint8Array(piece.length * times)
  for (let count = 0; count < times; count++) all.set(piece, count * piece.length)
  return all
}

function pieceOf(other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(other.length)
  return other.subarray(at, at + random.below(2_048))
}

function replaced(bytes: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array {
  const size = from + by.length + bytes.length - to
  if (size > LARGEST && by.length > 0) return bytes
  const made = new Uint8Array(size)
  made.set(bytes.subarray(0, from))
  made.set(by, from)
  made.set(bytes.subarray(to), from + by.length)
  return made
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
