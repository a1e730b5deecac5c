/**
 * Compound files: what Word, Excel and WPS wrote before 2007, and what Office wraps around a protected file.
 * A file of sectors with an allocation table, like a small disk; the streams at its root are read, storages
 * inside it (embedded objects, macros) are never entered.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { ByteView } from './byte-view.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER = 512
const IN_HEADER = 109
/** Sector numbers from here on mean: end of chain, free, or the table itself. */
const LAST_SECTOR = 0xfffffffa
const ENTRY = 128
const MOST_ENTRIES = 65_536

type Kind = 'storage' | 'stream' | 'root'
type Entry = {
  readonly name: string
  readonly kind: Kind
  readonly start: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

export class CompoundFile {
  private readonly view: ByteView
  private readonly sectorSize: number
  private readonly miniSize: number
  private readonly cutoff: number
  private readonly sectors: number
  private readonly table: Uint32Array
  private miniTable: Uint32Array = new Uint32Array(0)
  private miniStream: Uint8Array = new Uint8Array(0)
  /** By names in capitals. */
  private readonly streams = new Map<string, Entry>()

  private constructor(view: ByteView) {
    this.view = view
    this.sectorSize = 1 << view.u16(30)
    this.miniSize = 1 << view.u16(32)
    this.cutoff = view.u32(56)
    this.sectors = Math.ceil(Math.max(0, view.length - this.sectorSize) / this.sectorSize)
    this.table = this.readTable()
  }

  /** Errors: damaged, when the header, the allocation table or the directory is broken or cut off. */
  static open(bytes: Uint8Array): Result<CompoundFile, ReaderFault> {
    const view = new ByteView(bytes)
    const shift = view.u16(30)
    if (bytes.length < HEADER || (shift !== 9 && shift !== 12) || view.u16(32) !== 6)
      return err({ code: 'damaged', part: 'directory' })
    const file = new CompoundFile(view)
    return file.readDirectory() ? ok(file) : err({ code: 'damaged', part: 'directory' })
  }

  /** Whether there is a stream of this name at the root; upper and lower case are one. */
  has(name: string): boolean {
    return this.streams.has(name.toUpperCase())
  }

  /** Errors: damaged, when the stream is not there or its chain is broken. */
  read(name: string): Result<Uint8Array, ReaderFault> {
    const entry = this.streams.get(name.toUpperCase())
    const bytes = entry === undefined ? null : this.content(entry)
    return bytes === null ? err({ code: 'damaged', part: name }) : ok(bytes)
  }

  private content({ start, size }: Entry): Uint8Array | null {
    if (size === 0) return new Uint8Array(0)
    if (size > this.view.length) return null
    const bytes =
      size < this.cutoff ? this.miniChain(start, size) : this.chain(start, Math.ceil(size / this.sectorSize))
    return bytes !== null && bytes.length >= size ? bytes.subarray(0, size) : null
  }

  private readTable(): Uint32Array {
    const { view } = this
    const numbers: number[] = []
    for (let i = 0; i < IN_HEADER; i++) numbers.push(view.u32(76 + i * 4))
    const perSector = this.sectorSize / 4 - 1
    let next = view.u32(68)
    for (let seen = 0; next < this.sectors && seen <= this.sectors; seen++) {
      const at = this.offset(next)
      for (let i = 0; i < perSector && numbers.length <= this.sectors; i++) numbers.push(view.u32(at + i * 4))
      next = view.u32(at + perSector * 4)
    }
    const used = numbers.filter((number) => number < LAST_SECTOR)
    const table = new Uint32Array(Math.min(used.length * (this.sectorSize / 4), this.sectors))
    for (let i = 0; i < table.length; i++) {
      const sector = used[Math.floor((i * 4) / this.sectorSize)] ?? 0
      table[i] = view.u32(this.offset(sector) + ((i * 4) % this.sectorSize))
    }
    return table
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize
  }

  /**
   * The sectors of a chain, at most `most`; null when it leaves the file. A chain cannot be longer than the
   * file.
   */
  private chain(start: number, most: number): Uint8Array | null {
    const pieces: Uint8Array[] = []
    let sector = start
    for (let count = 0; sector < LAST_SECTOR && count < most; count++) {
      if (sector >= this.sectors || count > this.sectors) return null
      // Only the last sector of a file may be cut short, and only where a stream ends.
      if ((pieces.at(-1)?.length ?? this.sectorSize) < this.sectorSize) return null
      pieces.push(this.view.bytes.subarray(this.offset(sector), this.offset(sector + 1)))
      sector = this.table[sector] ?? LAST_SECTOR
    }
    return Buffer.concat(pieces)
  }

  private miniChain(start: number, size: number): Uint8Array | null {
    const pieces: Uint8Array[] = []
    const most = Math.ceil(size / this.miniSize)
    let sector = start
    for (let count = 0; sector < LAST_SECTOR && count < most; count++) {
      const at = sector * this.miniSize
      if (at >= this.miniStream.length) return null
      pieces.push(this.miniStream.subarray(at, at + this.miniSize))
      sector = this.miniTable[sector] ?? LAST_SECTOR
    }
    return Buffer.concat(pieces)
  }

  /** The entries of the root, which hang in a tree of left and right neighbours. */
  private readDirectory(): boolean {
    const { view } = this
    const directory = this.chain(view.u32(48), Math.ceil((MOST_ENTRIES * ENTRY) / this.sectorSize))
    if (directory === null || directory.length < ENTRY) return false
    const entries = entriesOf(new ByteView(directory))
    const [root] = entries
    if (root?.kind !== 'root') return false
    const seen = new Set<number>()
    const open = [root.child]
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const entry = entries[number]
      if (entry === undefined || seen.has(number)) continue
      seen.add(number)
      open.push(entry.left, entry.right)
      if (entry.kind === 'stream' && !this.has(entry.name)) this.streams.set(entry.name.toUpperCase(), entry)
    }
    const mini =
      root.size === 0 ? new Uint8Array(0) : this.chain(root.start, Math.ceil(root.size / this.sectorSize))
    const table =
      view.u32(64) === 0 ? new Uint8Array(0) : this.chain(view.u32(60), Math.min(view.u32(64), this.sectors))
    if (mini === null || table === null) return false
    this.miniStream = mini
    const numbers = new ByteView(table)
    this.miniTable = Uint32Array.from({ length: Math.floor(table.length / 4) }, (_, i) => numbers.u32(i * 4))
    return !view.beyond
  }
}

function entriesOf(view: ByteView): Entry[] {
  const kinds: { readonly [type: number]: Kind } = { 1: 'storage', 2: 'stream', 5: 'root' }
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY <= view.length; at += ENTRY) {
    const kind = kinds[view.u8(at + 66)]
    const length = Math.min(Math.max(view.u16(at + 64) / 2 - 1, 0), 31)
    entries.push({
      name: kind === undefined ? '' : view.text(at, length),
      kind: kind ?? 'storage',
      start: view.u32(at + 116),
      size: view.u32(at + 120),
      left: view.u32(at + 68),
      right: view.u32(at + 72),
      child: view.u32(at + 76),
    })
  }
  return entries
}
