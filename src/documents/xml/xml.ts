/**
 * XML parts as they come out of the zip, element by element. There is no document tree and no DTD: a part
 * that brings a DTD, nests deeper than any office program does, or is not well-formed, is refused.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import { XmlTokens, type Attributes } from './tokens.ts'
import { inflateEntry, type ZipEntry, type ZipFault } from '../zip/read.ts'

export type { Attributes }

export type XmlFault =
  | ZipFault
  | { readonly code: 'too-complex'; readonly found: number; readonly limit: number }

/**
 * Names come as in `w:p`, whatever prefixes the file itself uses: none Excel, w Word, m mathematics, mc
 * markup compatibility.
 */
export type XmlHandler = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
  /** Asked between pieces: a fault ends the reading. */
  fault?(): XmlFault | null
}

const DEEPEST = 1_000
const MOST_ATTRIBUTES = 10_000
/** As many bytes without a single element or text make no document. */
const LONGEST_SILENCE = 4 * 1024 * 1024
const MOST_NAMES = 10_000
const SLICE = 65_536

const PREFIX_OF: { readonly [namespace: string]: string } = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

/** Inflates and parses one part. */
export function parseXml(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  handler: XmlHandler,
): Result<void, XmlFault> {
  const reader = new XmlReader(entry.name, handler)
  const inflated = inflateEntry(bytes, entry, limit, (piece) => reader.write(piece))
  if (reader.fault) return err(reader.fault)
  if (!inflated.ok) return inflated
  reader.end()
  return reader.fault ? err(reader.fault) : ok(undefined)
}

class XmlReader {
  fault: XmlFault | null = null
  private readonly part: string
  private readonly handler: XmlHandler
  private readonly tokens: XmlTokens
  private decoder: InstanceType<typeof TextDecoder> | null = null
  private depth = 0
  /** The names of what is open, as they are reported. */
  private readonly path: string[] = []
  private silence = 0
  private readonly prefixes = new Map<string, string>()
  private readonly names = new Map<string, string>()

  constructor(part: string, handler: XmlHandler) {
    this.part = part
    this.handler = handler
    this.tokens = new XmlTokens({
      open: (name, attributes) => this.open(name, attributes),
      close: (name) => this.close(name),
      text: (text) => {
        if (this.fault === null) handler.text(text)
      },
    })
  }

  write(piece: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(piece))
    for (let at = 0; at < piece.length && this.fault === null; at += SLICE) {
      this.tokens.write(this.decoder.decode(piece.subarray(at, at + SLICE), { stream: true }))
      if (this.tokens.damaged) this.damaged()
      this.silence += SLICE
      if (this.silence > LONGEST_SILENCE) this.tooComplex(this.silence, LONGEST_SILENCE)
      this.fault ??= this.handler.fault?.() ?? null
    }
  }

  end(): void {
    this.tokens.write(this.decoder?.decode() ?? '')
    this.tokens.end()
    if (this.tokens.damaged) this.damaged()
  }

  private tooComplex(found: number, limit: number): void {
    this.fault ??= { code: 'too-complex', found, limit }
  }

  /** Only an element that took more than a slice can have too many. */
  private checkAttributes(attributes: Attributes): void {
    const found = Object.keys(attributes).length
    if (found > MOST_ATTRIBUTES) this.tooComplex(found, MOST_ATTRIBUTES)
  }

  private damaged(): void {
    this.fault ??= { code: 'damaged', part: this.part }
  }

  private open(name: string, attributes: Attributes): void {
    if (this.fault) return
    if (this.silence > SLICE) this.checkAttributes(attributes)
    this.silence = 0
    if (++this.depth === 1) this.readPrefixes(attributes)
    if (this.depth > DEEPEST) this.tooComplex(this.depth, DEEPEST)
    else if (this.fault === null) {
      const known = this.known(name)
      this.path.push(known)
      this.handler.open(known, attributes)
    }
  }

  private close(name: string): void {
    if (this.fault) return
    this.depth--
    this.handler.close(this.path.pop() ?? this.known(name))
  }

  private readPrefixes(attributes: Attributes): void {
    for (const [name, namespace] of Object.entries(attributes)) {
      const ours = PREFIX_OF[namespace]
      if (ours === undefined) continue
      if (name === 'xmlns') this.prefixes.set('', ours)
      else if (name.startsWith('xmlns:')) this.prefixes.set(name.slice(6), ours)
    }
  }

  private known(name: string): string {
    const there = this.names.get(name)
    if (there !== undefined) return there
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const ours = this.prefixes.get(prefix) ?? prefix
    const local = name.slice(colon + 1)
    const full = ours === '' ? local : `${ours}:${local}`
    if (this.names.size < MOST_NAMES) this.names.set(name, full)
    return full
  }
}

/** An attribute whatever its prefix: `val` of w:val. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const usual = attributes[`w:${local}`]
  if (usual !== undefined) return usual
  for (const name in attributes) if (name === local || name.endsWith(`:${local}`)) return attributes[name]
  return undefined
}

/** A switch such as w:vanish: on without a value, off with 0, false or off. */
export function isOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val')
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

function encodingOf(piece: Uint8Array): string {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
