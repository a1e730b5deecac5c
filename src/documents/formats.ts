/**
 * The door of this layer: bytes to blocks, to a target document, to what a person is shown as the source. The
 * kind of a file is detected from its content; its name only appears in messages.
 */
import { createHash } from 'node:crypto'
import type { ReadFault, ReadFaultCode } from '#core/kernel/fault.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { withBeside } from './beside.ts'
import type { Block, BlockDocument } from './blocks.ts'
import { kindOfBytes, kindOfText, zipKind, type BlockKind } from './kinds.ts'
import { csvSeparator } from './csv/detect.ts'
import { readCsvBlocks } from './csv/read.ts'
import type { Layout } from './layouts/layout.ts'
import type { ReaderFault } from './reader-fault.ts'
import { recognise } from './recognise/recognise.ts'
import { workbookSheets, type WorkbookSheet } from './sheet/source.ts'
import { decodeText } from './text/decode.ts'
import { readTextBlocks } from './text/read.ts'
import { readZipDirectory } from './zip/read.ts'

/** The largest file that is looked at, in bytes. */
export const FILE_LIMIT = 50 * 1024 * 1024

/** Without pictures: thousands of projects. JSON says the same with more characters and lines. */
export const TEXT_LIMITS = {
  text: { bytes: 6 * 1024 * 1024, lines: 250_000 },
  csv: { bytes: 16 * 1024 * 1024, lines: 250_000 },
  json: { bytes: 16 * 1024 * 1024, lines: 2_000_000 },
}
/** Kinds that take many times their own size in memory are read up to a smaller size. */
export const SIZE_LIMITS: { readonly [kind in BlockKind]?: number } = {
  html: 16 * 1024 * 1024,
  mht: 32 * 1024 * 1024,
}

export const MEDIA_TYPES = {
  text: 'text/plain',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  csv: 'text/csv',
  pdf: 'application/pdf',
  html: 'text/html',
  mht: 'multipart/related',
} as const

type Reader = (
  bytes: Uint8Array,
) => Result<BlockDocument, ReaderFault> | Promise<Result<BlockDocument, ReaderFault>>

/**
 * Loaded when the first file of the kind comes: a reader of one format costs nothing to who reads another.
 */
const READERS: Record<BlockKind, () => Promise<Reader>> = {
  docx: async () => (await import('./docx/read.ts')).readDocxBlocks,
  doc: async () => (await import('./doc/read.ts')).readDocBlocks,
  xlsx: async () => (await import('./xlsx/read.ts')).readXlsxBlocks,
  xls: async () => (await import('./xls/read.ts')).readXlsBlocks,
  pdf: async () => (await import('./pdf/read.ts')).readPdfBlocks,
  html: async () => (await import('./html/read.ts')).readHtmlBlocks,
  mht: async () => (await import('./mht/read.ts')).readMhtBlocks,
}

/** The same shape as `sourceView` of src/api/documents/documents.ts. */
export type SourceContent =
  | { kind: 'lines'; lines: string[] }
  | { kind: 'blocks'; blocks: (SourceParagraph | SourceTable)[] }
  | { kind: 'sheets'; sheets: WorkbookSheet[] }
  | { kind: 'pages'; pages: SourcePage[]; cells: SourcePageCell[] }
/** A page as it is shown, in points: the original is drawn from its own bytes. */
type SourcePage = { width: number; height: number }
/** A written cell of a table on a page, so that one can be found among those of its row. */
export type SourcePageCell = {
  text: string
  table: number
  row: number
  page: number
  box: [number, number, number, number]
}
export type SourceParagraph = { kind: 'paragraph'; paragraph: number; text: string }
export type SourceTable = { kind: 'table'; table: number; rows: SourceCell[][] }
export type SourceCell = { text: string; row: number; column: number; rowSpan: number; columnSpan: number }

export type ReadOptions = {
  /** Layouts that people described, beside those that come with the program. */
  readonly layouts?: readonly Layout[]
}

type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: BlockKind | 'csv'; readonly blocks: BlockDocument }

/** Reads paragraphs and tables. A JSON document has lines and no blocks. */
export async function readBlocks(
  bytes: Uint8Array,
  file: string,
): Promise<Result<{ readonly blocks: BlockDocument; readonly mediaType: string }, ReadFault>> {
  const content = await readContent(bytes, file)
  if (!content.ok) return content
  const { value } = content
  const mediaType = MEDIA_TYPES[value.kind]
  if (value.kind === 'text') return ok({ blocks: readTextBlocks(value.text), mediaType })
  if (value.kind === 'json') return ok({ blocks: { blocks: [], lines: value.text.split('\n') }, mediaType })
  return ok({ blocks: value.blocks, mediaType })
}

/**
 * Reads a target document. Any other file than JSON without a project and a statement is `no-target-table`.
 */
export async function readTargets(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<TargetDocument, ReadFault>> {
  const content = await readContent(bytes, file)
  if (!content.ok) return content
  const { value } = content
  const source = {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: MEDIA_TYPES[value.kind],
  }
  if (value.kind === 'json') return (await import('./json/read.ts')).readTargetsJson(value.text, source)
  const read = value.kind === 'text' ? readTextBlocks(value.text) : value.blocks
  const { blocks } = read
  const document = withBeside(recognise(blocks, source, options), read)
  if (document.projects.length > 0 || (document.departments ?? []).length > 0) return ok(document)
  const tables = blocks.filter(({ kind }) => kind === 'table').length
  return err(fault('no-target-table', file, { paragraphs: blocks.length - tables, tables }))
}

/** What a person is shown beside the reading: numbered lines, paragraphs and tables, or pages. */
export async function sourceView(bytes: Uint8Array, file: string): Promise<Result<SourceContent, ReadFault>> {
  const read = await readBlocks(bytes, file)
  if (!read.ok) return read
  const { lines, blocks, pages } = read.value.blocks
  if (pages !== undefined)
    return ok({
      kind: 'pages',
      pages: pages.map(({ width, height }) => ({ width, height })),
      cells: blocks.flatMap(pageCells),
    })
  if (lines !== null) return ok({ kind: 'lines', lines: [...lines] })
  const sheets = workbookSheets(blocks)
  if (sheets !== null) return ok({ kind: 'sheets', sheets })
  return ok({
    kind: 'blocks',
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? { kind: 'paragraph', paragraph: 'paragraph' in block.at ? block.at.paragraph : 0, text: block.text }
        : {
            kind: 'table',
            table: block.index,
            rows: block.rows.map((row) =>
              row.map(({ text, row, column, rowSpan, columnSpan }) => ({
                text,
                row,
                column,
                rowSpan,
                columnSpan,
              })),
            ),
          },
    ),
  })
}

function pageCells(block: Block): SourcePageCell[] {
  if (block.kind === 'paragraph') return []
  return block.rows.flat().flatMap(({ text, row, at }) =>
    text !== '' && 'page' in at
      ? [
          {
            text,
            table: block.index,
            row,
            page: at.page,
            box: [...at.box] as [number, number, number, number],
          },
        ]
      : [],
  )
}

async function readContent(bytes: Uint8Array, file: string): Promise<Result<Content, ReadFault>> {
  if (bytes.length === 0) return err(fault('file-empty', file))
  if (bytes.length > FILE_LIMIT)
    return err(fault('file-too-large', file, { size: bytes.length, limit: FILE_LIMIT }))
  const known = kindOfBytes(bytes)
  if (known === null) return textContent(bytes, file)
  if (known.kind === 'blocks') return blockContent(known.reader, bytes, file)
  if (known.kind === 'zip') return zipContent(bytes, file)
  if (known.kind === 'encrypted') return err(fault('file-encrypted', file))
  if (known.kind === 'picture')
    return err(fault('file-is-picture', file, { found: known.found, named: endingOf(file) }))
  if (known.kind === 'unknown') return err(fault('file-not-recognised', file, { named: endingOf(file) }))
  return err(fault('file-kind-unsupported', file, { found: known.found }))
}

async function blockContent(
  kind: BlockKind,
  bytes: Uint8Array,
  file: string,
): Promise<Result<Content, ReadFault>> {
  const limit = SIZE_LIMITS[kind] ?? FILE_LIMIT
  if (bytes.length > limit) return err(fault('file-too-large', file, { size: bytes.length, limit }))
  const reader = await READERS[kind]()
  const blocks = await reader(bytes)
  return blocks.ok ? ok({ kind, blocks: blocks.value }) : err(faultOf(blocks.error, file))
}

function textContent(bytes: Uint8Array, file: string): Result<Content, ReadFault> {
  if (bytes.length > TEXT_LIMITS.json.bytes)
    return err(fault('file-too-large', file, { size: bytes.length, limit: TEXT_LIMITS.json.bytes }))
  const decoded = decodeText(bytes)
  if (!decoded.ok) {
    return err(
      decoded.error === 'binary'
        ? fault('file-not-recognised', file, { named: endingOf(file) })
        : fault('text-encoding-unknown', file),
    )
  }
  const { text } = decoded.value
  if (text.trim() === '') return err(fault('file-empty', file))
  const json = kindOfText(text) === 'json'
  const separator = json ? null : csvSeparator(text)
  const textKind = json ? 'json' : 'text'
  const limit = TEXT_LIMITS[separator === null ? textKind : 'csv']
  const lines = countLines(text)
  if (bytes.length > limit.bytes)
    return err(fault('file-too-large', file, { size: bytes.length, limit: limit.bytes }))
  if (lines > limit.lines) return err(fault('file-too-complex', file, { found: lines, limit: limit.lines }))
  if (separator === null) return ok({ kind: textKind, text })
  const blocks = readCsvBlocks(text, separator)
  return blocks.ok ? ok({ kind: 'csv', blocks: blocks.value }) : err(faultOf(blocks.error, file))
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

async function zipContent(bytes: Uint8Array, file: string): Promise<Result<Content, ReadFault>> {
  const entries = readZipDirectory(bytes)
  if (!entries.ok) return err(faultOf(entries.error, file))
  const found = zipKind(bytes, entries.value)
  return found === 'docx' || found === 'xlsx'
    ? blockContent(found, bytes, file)
    : err(fault('file-kind-unsupported', file, { found }))
}

function faultOf(error: ReaderFault, file: string): ReadFault {
  if (error.code === 'damaged') return fault('file-damaged', file, { part: error.part })
  if (error.code === 'too-complex')
    return fault('file-too-complex', file, { found: error.found, limit: error.limit })
  if (error.code === 'encrypted') return fault('file-encrypted', file)
  if (error.code === 'scanned') return fault('file-is-scanned', file, { pages: error.pages })
  return fault('file-inflates-too-much', file, { size: error.size, limit: error.limit })
}

function endingOf(file: string): string {
  return /\.[^./\\]+$/u.exec(file)?.[0].toLowerCase() ?? ''
}

function fault(code: ReadFaultCode, file: string, values: ReadFault['values'] = {}): ReadFault {
  return { code, file, at: null, values }
}
