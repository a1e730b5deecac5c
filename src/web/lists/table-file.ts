/** A table as a file: CSV as spreadsheets of the field open it, or a workbook of Excel. */
import { csvText, type CsvValue } from '#core/kernel/csv.ts'
import { downloadFile } from './download.ts'

export const LIST_FORMATS = ['csv', 'xlsx'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

const MEDIA_TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
/** Excel takes no longer name for a sheet, and none of these characters. */
const LONGEST_NAME = 31
const NOT_IN_NAMES = /[\\/?*[\]:]/g
const WIDEST = 60

type Cells = readonly (readonly CsvValue[])[]

type TableFile = {
  readonly name: string
  readonly format: ListFormat
  /** Above the head of a workbook: its title first; a CSV is for programs and has none. */
  readonly above?: readonly string[]
}

/** @param cells the first row is the head */
export async function downloadTable(cells: Cells, { name, format, above = [] }: TableFile): Promise<void> {
  const content = format === 'csv' ? csvText(cells) : await workbook(cells, name, above)
  downloadFile(content, `${name}.${format}`, MEDIA_TYPES[format])
}

/** A day, or a moment in local time, as lists write it. */
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/
/** The first of January 1970, as Excel counts days. */
const EPOCH = 25_569
const DAY = 86_400_000

type SheetValue = CsvValue | { readonly t: 'n'; readonly v: number; readonly z: string }

/** Days and moments as dates, which Excel orders and filters; all else as it is. */
function sheetValue(value: CsvValue): SheetValue {
  if (typeof value !== 'string') return value
  const parts = MOMENT.exec(value)?.slice(1)
  if (parts === undefined) return value
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map((part) => Number(part ?? 0))
  const at = Date.UTC(year, month - 1, day, hour, minute)
  if (year < 1901 || !new Date(at).toISOString().startsWith(value.replace(' ', 'T'))) return value
  return { t: 'n', v: at / DAY + EPOCH, z: parts[3] === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' }
}

/**
 * Texts are written as texts: none of them is run as a formula. Dense and packed, a long list takes a third of
 * the time and memory. The head stays in sight and is printed on every page, across A4, as wide as the sheet.
 * @param above lines over the head, each across the columns: the title first
 */
export async function workbook(
  cells: Cells,
  name: string,
  above: readonly string[] = [],
): Promise<ArrayBuffer> {
  const { utils, write, CFB } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet(
    [...above.map((line) => [line]), ...cells.map((row) => row.map(sheetValue))],
    {
      dense: true,
    },
  )
  const columns = cells[0]?.length ?? 0
  const head = above.length + 1
  sheet['!cols'] = (cells[0] ?? []).map((_, i) => ({ wch: widthOf(cells.map((row) => row[i] ?? null)) }))
  sheet['!margins'] = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
  if (columns > 1) sheet['!merges'] = above.map((_, r) => ({ s: { r, c: 0 }, e: { r, c: columns - 1 } }))
  const book = utils.book_new()
  const sheetName = name.replaceAll(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME)
  utils.book_append_sheet(book, sheet, sheetName)
  book.Workbook = {
    Names: [
      { Name: '_xlnm.Print_Titles', Sheet: 0, Ref: `'${sheetName.replaceAll("'", "''")}'!$${head}:$${head}` },
    ],
  }
  const packed = write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer
  return withLayout(CFB as Packages, packed, head)
}

type Package = { readonly FullPaths: readonly string[] }
type Entry = { content: Uint8Array }
/** The packages of the library, of which its types say nothing. */
type Packages = {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => Package
  readonly find: (files: Package, path: string) => Entry | null
  readonly write: (
    files: Package,
    options: { readonly fileType: 'zip'; readonly type: 'array'; readonly compression: true },
  ) => Uint8Array
}

const VIEW = '<sheetView workbookViewId="0"/>'
const MARGINS = /<pageMargins [^>]*\/>/

/** Freezing and the set-up of pages, which the library does not write. @param head the row of the head, from 1 */
function withLayout(packages: Packages, bytes: ArrayBuffer, head: number): ArrayBuffer {
  const files = packages.read(new Uint8Array(bytes), { type: 'array' })
  const sheet = packages.find(files, '/xl/worksheets/sheet1.xml')
  if (sheet === null) return bytes
  const pane = `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>`
  const xml = new TextDecoder()
    .decode(sheet.content)
    .replace(/<sheetPr\/>|(?=<dimension )/, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(VIEW, `<sheetView workbookViewId="0">${pane}</sheetView>`)
    .replace(
      MARGINS,
      (margins) =>
        `${margins}<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    )
  sheet.content = new TextEncoder().encode(xml)
  const written = packages.write(files, { fileType: 'zip', type: 'array', compression: true })
  return new Uint8Array(written).buffer
}

/** In letters of the Latin alphabet; a Chinese character takes two. */
function widthOf(column: readonly CsvValue[]): number {
  const widths = column.map((value) => String(value ?? '').replaceAll(/[\u0100-\uffff]/g, 'xx').length)
  return Math.min(WIDEST, widths.reduce((most, width) => Math.max(most, width), 0) + 2)
}
