/**
 * The parts of the Word file put together so that the same document gives the same bytes: no time of writing,
 * a fixed time in the archive, and styles and font table of our own.
 */
import { Packer, type Document } from 'docx'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { PaperFonts } from '../../paper/paper.ts'
import { NO_TIME } from '../../zip/no-time.ts'
import { styleParts } from './styles.ts'

/**
 * The words of a paragraph that stands for a table. It has no style, and every paragraph of a document has
 * one.
 */
export function tablePlace(index: number): string {
  return `table ${index}`
}

const TABLE_PLACE = /<w:p><w:r><w:t xml:space="preserve">table (\d+)<\/w:t><\/w:r><\/w:p>/g

/** @param tables XML of every table, for the paragraphs that stand for them. */
export async function packWord(
  document: Document,
  fonts: PaperFonts,
  tables: readonly string[],
): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const parts: Zippable = {}
  const { styles, fontTable } = styleParts(fonts)
  const ours = new Map([
    ['word/fontTable.xml', fontTable],
    ['word/styles.xml', styles],
  ])
  for (const path of Object.keys(written).toSorted(contentTypesFirst)) {
    const content = written[path]
    if (content !== undefined)
      parts[path] = [
        path === 'word/document.xml' ? withTables(content, tables) : settled(path, content, ours),
        { mtime: NO_TIME },
      ]
  }
  return zipSync(parts, { level: 6 })
}

/** Programs that look at the first entry only know a Word file by it. */
function contentTypesFirst(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1)
}

function rankOf(path: string): number {
  if (path === '[Content_Types].xml') return 0
  return path === '_rels/.rels' ? 1 : 2
}

function withTables(content: Uint8Array, tables: readonly string[]): Uint8Array {
  return new TextEncoder().encode(
    new TextDecoder().decode(content).replace(TABLE_PLACE, (_, index: string) => tables[Number(index)] ?? ''),
  )
}

function settled(path: string, content: Uint8Array, ours: ReadonlyMap<string, string>): Uint8Array {
  const own = ours.get(path)
  if (own !== undefined) return new TextEncoder().encode(own)
  if (path !== 'docProps/core.xml') return content
  const text = new TextDecoder()
    .decode(content)
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
  return new TextEncoder().encode(
    text.replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>'),
  )
}
