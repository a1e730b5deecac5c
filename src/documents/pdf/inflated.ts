/**
 * How large a file's streams come out, before the parser inflates them into memory. Every stream that begins
 * like zlib's is inflated and thrown away; pictures, which are never decoded, count only as what they are.
 */
import { constants, inflateSync } from 'node:zlib'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
/** A stream's dictionary is looked for this far in front of it. */
const LONGEST_DICTIONARY = 2_048
/** Deflate makes at most this many bytes of one. */
const MOST_OF_ONE = 1_033

/** @returns bytes; more than `limit` as soon as the sum passes it. */
export function inflatedSize(bytes: Uint8Array, limit: number): number {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = bytes.length
  for (
    let at = content.indexOf(STREAM);
    at >= 0 && sum <= limit;
    at = content.indexOf(STREAM, at + STREAM.length)
  ) {
    if (content.subarray(at - 3, at).equals(END.subarray(0, 3))) continue
    const from = startOfData(content, at + STREAM.length)
    const found = content.indexOf(END, from)
    const to = found < 0 ? content.length : found
    const dictionary = content.subarray(Math.max(0, at - LONGEST_DICTIONARY), at).toString('latin1')
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/Subtype\s*\/Image\b/.test(own)) sum += sizeOf(content.subarray(from, to), own, limit - sum)
    at = to - STREAM.length
  }
  return sum
}

function startOfData(content: Buffer, at: number): number {
  const [first, second] = [content[at], content[at + 1]]
  if (first === 0x0d && second === 0x0a) return at + 2
  return first === 0x0a || first === 0x0d ? at + 1 : at
}

function sizeOf(data: Buffer, dictionary: string, limit: number): number {
  if (looksDeflated(data))
    return CHAINED.test(dictionary) || data.length * MOST_OF_ONE > WITHOUT_LOOKING
      ? deflatedSize(data, limit)
      : data.length
  if (/\/LZW(?:Decode)?\b/.test(dictionary)) return lzwSize(data, limit)
  // Filters behind one another, or data that is encrypted: what it could come to at most, when that is
  // little.
  return data.length
}

function looksDeflated(data: Buffer): boolean {
  const [first = 0, second = 0] = data
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

/**
 * Several filters, or filters that are elsewhere: a little may come to a thousand times a thousand as much.
 */
const CHAINED = /\/Filter\s*(?:\[\s*\/\w+\s*\/\w|\d)/
/** Deflated streams in each other that are looked into; nobody packs anything thrice. */
const LAYERS = 4

/**
 * What a deflated stream comes to, and what that comes to when it is deflated itself (/Filter [/FlateDecode
 * /FlateDecode]).
 */
function deflatedSize(data: Buffer, limit: number): number {
  let sum = 0
  let layer = data
  for (let depth = 0; depth < LAYERS && sum <= limit && looksDeflated(layer); depth++) {
    const next = inflated(layer, limit - sum)
    if (next === null) return limit + 1
    if (next.length === 0) break
    sum += next.length
    layer = next
  }
  return Math.max(sum, data.length)
}

/** Nothing when it is broken; null when it is more than `limit`. */
function inflated(data: Buffer, limit: number): Buffer | null {
  try {
    return inflateSync(data, {
      maxOutputLength: Math.min(limit + 1, constants.Z_MAX_CHUNK),
      finishFlush: constants.Z_SYNC_FLUSH,
    })
  } catch (error) {
    return (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? null : Buffer.alloc(0)
  }
}

/** Bytes that a stream may come to without being looked at. */
const WITHOUT_LOOKING = 2 * 1024 * 1024

/** The length of what an LZW stream comes to, from the lengths of its codes' strings alone. */
function lzwSize(data: Buffer, limit: number): number {
  const lengths = new Uint32Array(4_096)
  let next = 258,
    width = 9,
    bits = 0,
    held = 0,
    last = 0,
    sum = 0
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === 257) break
    if (code === 256) {
      next = 258
      width = 9
      last = 0
      continue
    }
    const known = code < next ? (lengths[code] ?? 1) : last + 1
    const length = code < 256 ? 1 : known
    if (last > 0 && next < 4_096) lengths[next++] = last + 1
    width = widthOfCode(next)
    last = length
    sum += length
    if (sum > limit) return sum
  }
  return sum
}

/** Bits of the code after so many; written one earlier than needed. */
function widthOfCode(next: number): number {
  if (next >= 2_047) return 12
  if (next >= 1_023) return 11
  return next >= 511 ? 10 : 9
}
