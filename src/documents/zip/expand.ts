/**
 * A zip of files, one member after the other: what it holds is listed at once, but bytes only come out of it
 * when they are asked for, so two hundred files never lie in memory together. A zip in a zip is opened, one
 * inside that is not. Whatever is wrong with one member is its own fault, and the others stay.
 */
import type { ReadFault, ReadFaultCode } from '#core/kernel/fault.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { inflateEntry, peekEntry, readZipDirectory, type ZipEntry } from './read.ts'
import { zipKind } from '../kinds.ts'
import { distinctPath, memberPath } from './names.ts'

export type ZipMember =
  /** `bytes` inflates anew whenever it is called. Errors: file-damaged. */
  | { readonly path: string; readonly size: number; readonly bytes: () => Result<Uint8Array, ReadFault> }
  | { readonly path: string; readonly fault: ReadFault }

/** Files in a zip and the zips in it together. */
export const MOST_MEMBERS = 2_000
/** Bytes that one member, and all together, may inflate to. */
export const MEMBER_LIMIT = 50 * 1024 * 1024
export const TOTAL_LIMIT = 1024 * 1024 * 1024
/** No file that people write packs tighter than this once it is larger than this. */
const HIGHEST_RATIO = 250
const ALWAYS_ALLOWED = 1024 * 1024

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Packages that are zips themselves: their readers look at what is in them. */
const PACKAGE = /\.(?:docx|docm|xlsx|xlsm|pptx|wps|et|odt|ods|ofd)$/i

/**
 * @param file the name of the zip, for messages about the zip itself.
 * Errors: file-damaged (no directory), file-too-complex (more members than MOST_MEMBERS), file-empty (no
 * files).
 */
export function expandZip(bytes: Uint8Array, file: string): Result<readonly ZipMember[], ReadFault> {
  const expansion = new Expansion()
  const fault = expansion.open(() => ok(bytes), '', 1)
  if (fault !== null) return err({ ...fault, file })
  return expansion.members.length > 0 ? ok(expansion.members) : err(faultOf('file-empty', file))
}

type Source = () => Result<Uint8Array, ReadFault>

type OpenedZip = { readonly source: Source; readonly bytes: Uint8Array; readonly depth: 1 | 2 }

class Expansion {
  readonly members: ZipMember[] = []
  private readonly taken = new Set<string>()
  private total = 0

  /** Lists what `source` holds below `folder`. @returns what is wrong with the zip itself. */
  open(source: Source, folder: string, depth: 1 | 2): ReadFault | null {
    const bytes = source()
    if (!bytes.ok) return bytes.error
    const entries = readZipDirectory(bytes.value)
    if (!entries.ok) return faultOf('file-damaged', folder, { part: 'directory' })
    const files = entries.value.flatMap((entry) => {
      const path = memberPath(entry)
      return path === null ? [] : [{ entry, path: folder + path }]
    })
    const found = this.members.length + files.length
    if (found > MOST_MEMBERS) return faultOf('file-too-complex', folder, { found, limit: MOST_MEMBERS })
    const zip: OpenedZip = { source, bytes: bytes.value, depth }
    for (const { entry, path } of files) this.add(zip, entry, distinctPath(path, this.taken))
    return null
  }

  private add({ source, bytes, depth }: OpenedZip, entry: ZipEntry, path: string): void {
    const fault = this.faultOf(entry, path)
    if (fault !== null) {
      this.members.push({ path, fault })
      return
    }
    this.total += entry.size
    const member = () => inflated(source, entry, path)
    if (!isZipOfFiles(bytes, entry, path, member))
      this.members.push({ path, size: entry.size, bytes: member })
    else if (depth === 2)
      this.members.push({ path, fault: faultOf('file-kind-unsupported', path, { found: 'zip' }) })
    else this.nested(member, path)
  }

  private nested(member: Source, path: string): void {
    const fault = this.open(kept(member), `${path}/`, 2)
    if (fault !== null) this.members.push({ path, fault: { ...fault, file: path } })
  }

  private faultOf(entry: ZipEntry, path: string): ReadFault | null {
    const { size, compressed } = entry
    if (entry.encrypted) return faultOf('file-encrypted', path)
    if (entry.method !== 0 && entry.method !== 8)
      return faultOf('file-kind-unsupported', path, { found: 'zip-method' })
    if (size > MEMBER_LIMIT) return faultOf('file-too-large', path, { size, limit: MEMBER_LIMIT })
    if (size > ALWAYS_ALLOWED && size > compressed * HIGHEST_RATIO)
      return faultOf('file-inflates-too-much', path, {
        size,
        limit: Math.max(compressed * HIGHEST_RATIO, ALWAYS_ALLOWED),
      })
    return this.total + size > TOTAL_LIMIT
      ? faultOf('file-inflates-too-much', path, { size: this.total + size, limit: TOTAL_LIMIT })
      : null
  }
}

/**
 * Told by content, except for packages whose name says that they are one: those are left to their readers.
 */
function isZipOfFiles(bytes: Uint8Array, entry: ZipEntry, path: string, member: Source): boolean {
  if (PACKAGE.test(path)) return false
  const head = peekEntry(bytes, entry)
  if (!ZIP.every((byte, index) => head[index] === byte)) return false
  const inner = member()
  const entries = inner.ok ? readZipDirectory(inner.value) : null
  return inner.ok && entries?.ok === true && zipKind(inner.value, entries.value) === 'zip'
}

/** More than the entry declares never comes out. */
function inflated(source: Source, entry: ZipEntry, path: string): Result<Uint8Array, ReadFault> {
  const bytes = source()
  if (!bytes.ok) return bytes
  const whole = new Uint8Array(entry.size)
  let at = 0
  const done = inflateEntry(bytes.value, entry, entry.size, (piece) => {
    whole.set(piece, at)
    at += piece.length
  })
  return done.ok && at === entry.size ? ok(whole) : err(faultOf('file-damaged', path, { part: 'directory' }))
}

/**
 * Members of a zip in a zip are mostly asked for one after the other: the inner zip is kept until memory is
 * wanted.
 */
function kept(source: Source): Source {
  let last: WeakRef<Uint8Array> | null = null
  return () => {
    const there = last?.deref()
    if (there !== undefined) return ok(there)
    const bytes = source()
    if (bytes.ok) last = new WeakRef(bytes.value)
    return bytes
  }
}

function faultOf(code: ReadFaultCode, file: string, values: ReadFault['values'] = {}): ReadFault {
  return { code, file, at: null, values }
}
