/**
 * The parts of a zip, found by its directory and inflated piece by piece under a limit. What a file says of
 * its own sizes is only believed when it makes us refuse: bytes are counted as they come out.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { Inflate } from 'fflate'
import { err, ok, type Result } from '#core/kernel/result.ts'

export type ZipEntry = {
  /** Decoded as UTF-8, as office programs write it. */
  readonly name: string
  /** The name as it is in the file; other archivers write it in the encoding of their machine. */
  readonly nameBytes: Uint8Array
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly compressed: number
  /** CRC-32 as declared. */
  readonly sum: number
  /** As declared; never trusted. */
  readonly size: number
  /** Where the local header begins. */
  readonly offset: number
}

export type ZipFault =
  | { readonly code: 'damaged'; readonly part: string }
  | { readonly code: 'inflates-too-much'; readonly size: number; readonly limit: number }

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
/**
 * Compressed bytes handed to the inflater at once: it may make at most about a thousand times as many of
 * them.
 */
const PIECE = 8_192
const MOST_ENTRIES = 20_000
/** Compressed bytes that are enough to tell what a part is. */
const PEEK = 512

/** Reads the directory at the end of a zip. */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return damaged('directory')
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count && i < MOST_ENTRIES; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) return damaged('directory')
    const nameLength = view.getUint16(at + 28, true)
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      nameBytes,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      sum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

/**
 * Inflates one part and hands it on piece by piece; at most `limit` bytes come out.
 * @param take sees every piece while it is warm; nothing is kept here.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  take: (piece: Uint8Array) => void,
): Result<number, ZipFault> {
  const data = entryData(bytes, entry)
  if (data === null) return damaged(entry.name)
  if (entry.size > limit) return err({ code: 'inflates-too-much', size: entry.size, limit })
  if (entry.method === 0) {
    if (data.length > limit) return err({ code: 'inflates-too-much', size: data.length, limit })
    take(data)
    return ok(data.length)
  }
  if (entry.method !== 8) return damaged(entry.name)
  const whole = inflateWhole(data, entry)
  if (whole === null) return inflatePieces(data, entry, limit, take)
  take(whole)
  return ok(whole.length)
}

/** Parts up to this size are inflated in one go, by the engine's own code. */
const WHOLE = 4 * 1024 * 1024

/**
 * The part as it says it is; null when it is large, or is not what it says: then it is taken piece by piece,
 * to tell why.
 */
function inflateWhole(data: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.size === 0 || entry.size > WHOLE) return null
  try {
    const whole = inflateRawSync(data, { maxOutputLength: entry.size })
    return whole.length === entry.size && crc32(whole) === entry.sum ? whole : null
  } catch {
    return null
  }
}

/** The first bytes of a part, as many as come out of its beginning; none when it cannot be inflated. */
export function peekEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = entryData(bytes, entry)?.subarray(0, PEEK) ?? new Uint8Array(0)
  if (entry.method !== 8 || entry.encrypted)
    return entry.method === 0 && !entry.encrypted ? data : new Uint8Array(0)
  let first: Uint8Array = new Uint8Array(0)
  const inflater = new Inflate((piece) => {
    if (first.length === 0) first = piece
  })
  pushed(inflater, data, false)
  return first
}

function inflatePieces(
  data: Uint8Array,
  entry: ZipEntry,
  limit: number,
  take: (piece: Uint8Array) => void,
): Result<number, ZipFault> {
  let size = 0
  let sum = 0
  let made: Uint8Array[] = []
  const inflater = new Inflate((piece) => made.push(piece))
  for (let at = 0; at < data.length; at += PIECE) {
    made = []
    if (!pushed(inflater, data.subarray(at, at + PIECE), at + PIECE >= data.length))
      return damaged(entry.name)
    for (const piece of made) {
      size += piece.length
      if (size > limit) return err({ code: 'inflates-too-much', size, limit })
      sum = crc32(piece, sum)
      take(piece)
    }
  }
  return size === entry.size && sum === entry.sum ? ok(size) : damaged(entry.name)
}

/** The inflater throws on damaged data. */
function pushed(inflater: Inflate, piece: Uint8Array, last: boolean): boolean {
  try {
    inflater.push(piece, last)
    return true
  } catch {
    return false
  }
}

function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + entry.compressed <= bytes.length ? bytes.subarray(start, start + entry.compressed) : null
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at
  return null
}

function damaged(part: string): { readonly ok: false; readonly error: ZipFault } {
  return err({ code: 'damaged', part })
}
