/** The parts of an .xlsx: which part is the workbook, and what the relations of a part name. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import { attribute, parseXml, type XmlFault, type XmlHandler } from '../xml/xml.ts'
import { readZipDirectory, type ZipEntry } from '../zip/read.ts'
import type { ReaderFault } from '../reader-fault.ts'

export type Relation = { readonly type: string; readonly part: string }

/** Inflated bytes of a small part. */
const PART_LIMIT = 8 * 1024 * 1024
const MOST_RELATIONS = 20_000

export class Package {
  private readonly bytes: Uint8Array
  private readonly entries: ReadonlyMap<string, ZipEntry>

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.bytes = bytes
    this.entries = new Map(entries.map((entry) => [key(entry.name), entry]))
  }

  has(part: string): boolean {
    return this.entries.has(key(part))
  }

  /** Bytes that the parts declare to have. */
  size(parts: readonly string[]): number {
    return parts.reduce((sum, part) => sum + (this.entries.get(key(part))?.size ?? 0), 0)
  }

  /** Reads one part; a part that the file should have and has not is damage. */
  read(part: string, handler: XmlHandler, limit = PART_LIMIT): Result<void, ReaderFault> {
    const entry = this.entries.get(key(part))
    if (!entry) return err({ code: 'damaged', part })
    return entry.encrypted ? err({ code: 'encrypted' }) : parseXml(this.bytes, entry, limit, handler)
  }

  /** What the relations of a part (`''`: of the package) name, by their id. */
  relations(part: string): Result<ReadonlyMap<string, Relation>, ReaderFault> {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    const name = `${folder}_rels/${part.slice(slash)}.rels`
    const found = new Map<string, Relation>()
    if (!this.has(name)) return ok(found)
    let fault: XmlFault | null = null
    const read = this.read(name, {
      open: (element, attributes) => {
        if (!element.endsWith('Relationship') || attribute(attributes, 'TargetMode') === 'External') return
        if (found.size >= MOST_RELATIONS)
          fault = { code: 'too-complex', found: found.size, limit: MOST_RELATIONS }
        else
          found.set(attribute(attributes, 'Id') ?? '', {
            type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
            part: resolved(folder, attribute(attributes, 'Target') ?? ''),
          })
      },
      close: () => {},
      text: () => {},
      fault: () => fault,
    })
    return read.ok ? ok(found) : read
  }
}

export function openPackage(bytes: Uint8Array): Result<Package, ReaderFault> {
  const directory = readZipDirectory(bytes)
  return directory.ok ? ok(new Package(bytes, directory.value)) : directory
}

/** Part names know no upper and lower case, and some programs write \ for /. */
function key(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

/** A target is relative to the folder of its part, or begins with /. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
