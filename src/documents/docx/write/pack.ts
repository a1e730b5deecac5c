/**
 * The parts of the Word file put together so that the same document gives the same bytes: no time of writing,
 * a fixed time in the archive, and styles and font table of our own.
 */
import { Packer, type Document } from 'docx'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { PaperChart, PaperFonts } from '../../paper/paper.ts'
import { NO_TIME } from '../../zip/no-time.ts'
import { chartInText, chartPath, chartRelation, chartType, chartXml } from './chart.ts'
import { styleParts } from './styles.ts'

/**
 * The words of a paragraph that stands for a table. It has no style, and every paragraph of a document has
 * one.
 */
export function tablePlace(index: number): string {
  return `table ${index}`
}

/** As {@link tablePlace}, for a chart. */
export function chartPlace(index: number): string {
  return `chart ${index}`
}

const CHART_PLACE = /<w:p><w:r><w:t xml:space="preserve">chart (\d+)<\/w:t><\/w:r><\/w:p>/g
const TABLE_PLACE = /<w:p><w:r><w:t xml:space="preserve">table (\d+)<\/w:t><\/w:r><\/w:p>/g

/** @param parts XML of every table, and the charts, for the paragraphs that stand for them. */
export async function packWord(
  document: Document,
  fonts: PaperFonts,
  { tables, charts }: { readonly tables: readonly string[]; readonly charts: readonly PaperChart[] },
): Promise<Uint8Array> {
  const written = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))
  const parts: Zippable = {}
  const { styles, fontTable } = styleParts(fonts)
  const ours = new Map([
    ['word/fontTable.xml', fontTable],
    ['word/styles.xml', styles],
  ])
  for (const [at, chart] of charts.entries())
    written[chartPath(at)] = new TextEncoder().encode(chartXml(chart))
  for (const path of Object.keys(written).toSorted(contentTypesFirst)) {
    const content = written[path]
    if (content !== undefined)
      parts[path] = [
        path === 'word/document.xml'
          ? withCharts(withTables(content, tables), charts)
          : named(path, settled(path, content, ours), charts.length),
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

function withCharts(content: Uint8Array, charts: readonly PaperChart[]): Uint8Array {
  if (charts.length === 0) return content
  return new TextEncoder().encode(
    new TextDecoder().decode(content).replace(CHART_PLACE, (whole, index: string) => {
      const chart = charts[Number(index)]
      return chart === undefined ? whole : chartInText(chart, Number(index))
    }),
  )
}

const NAMING_PARTS = [
  { path: '[Content_Types].xml', end: '</Types>', one: chartType },
  { path: 'word/_rels/document.xml.rels', end: '</Relationships>', one: chartRelation },
] as const

/** The charts of a file in the parts that name its parts. */
function named(path: string, content: Uint8Array, charts: number): Uint8Array {
  if (charts === 0) return content
  const parts = NAMING_PARTS.find((part) => part.path === path)
  if (parts === undefined) return content
  const { end, one } = parts
  const all = Array.from({ length: charts }, (_, at) => one(at)).join('')
  return new TextEncoder().encode(new TextDecoder().decode(content).replace(end, `${all}${end}`))
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
