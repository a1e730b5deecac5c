/** Word files (.docx): zip and XML to blocks, with the real grid of every table. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import { BodyReader } from './body.ts'
import { toBlocks } from './grid.ts'
import { Numbering } from './numbering.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { attribute, parseXml, type XmlFault } from '../xml/xml.ts'
import { readZipDirectory, type ZipEntry } from '../zip/read.ts'

/** Inflated bytes: the text itself, a part beside it, and all that a file declares. */
const DOCUMENT_LIMIT = 64 * 1024 * 1024
const PART_LIMIT = 8 * 1024 * 1024
const TOTAL_LIMIT = 160 * 1024 * 1024

const MAIN_PART = 'word/document.xml'

/** @returns null when the zip has no Word document in it. */
function mainPart(bytes: Uint8Array, entries: readonly ZipEntry[]): ZipEntry | null {
  const named = (name: string) => entries.find((entry) => entry.name === name) ?? null
  const relations = named('_rels/.rels')
  const usual = named(MAIN_PART)
  if (usual || !relations) return usual
  let target: string | null = null
  parseXml(bytes, relations, PART_LIMIT, {
    open: (_, attributes) => {
      if (attribute(attributes, 'Type')?.endsWith('/officeDocument'))
        target = attribute(attributes, 'Target') ?? null
    },
    close: () => {},
    text: () => {},
  })
  const name = target === null ? null : String(target).replace(/^\//, '')
  return name !== null && name.startsWith('word/') ? named(name) : null
}

/** Reads the main part of a Word file. */
export function readDocxBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const directory = readZipDirectory(bytes)
  if (!directory.ok) return directory
  const entries = directory.value
  const main = mainPart(bytes, entries)
  if (main === null) return err({ code: 'damaged', part: MAIN_PART })
  if (main.encrypted) return err({ code: 'encrypted' })
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > TOTAL_LIMIT) return err({ code: 'inflates-too-much', size: total, limit: TOTAL_LIMIT })
  const numbering = readNumbering(bytes, entries)
  if (!numbering.ok) return numbering
  const body = new BodyReader(numbering.value)
  const parsed = parseXml(bytes, main, DOCUMENT_LIMIT, body)
  return parsed.ok ? ok({ blocks: toBlocks(body.items), lines: null }) : parsed
}

function readNumbering(bytes: Uint8Array, entries: readonly ZipEntry[]): Result<Numbering | null, XmlFault> {
  const lists = entries.find(({ name }) => name === 'word/numbering.xml')
  const styles = entries.find(({ name }) => name === 'word/styles.xml')
  if (!lists) return ok(null)
  const numbering = new Numbering()
  const read = parseXml(bytes, lists, PART_LIMIT, numbering.numberingHandler())
  if (!read.ok) return read
  const styled = styles ? parseXml(bytes, styles, PART_LIMIT, numbering.stylesHandler()) : ok(undefined)
  return styled.ok ? ok(numbering) : styled
}
