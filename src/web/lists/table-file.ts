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

/** @param cells the first row is the head */
export async function downloadTable(
  cells: readonly (readonly CsvValue[])[],
  name: string,
  format: ListFormat,
): Promise<void> {
  const content = format === 'csv' ? csvText(cells) : await workbook(cells, name)
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
 * the time and memory.
 */
export async function workbook(cells: readonly (readonly CsvValue[])[], name: string): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet(
    cells.map((row) => row.map(sheetValue)),
    { dense: true },
  )
  sheet['!cols'] = (cells[0] ?? []).map((_, i) => ({ wch: widthOf(cells.map((row) => row[i] ?? null)) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name.replaceAll(NOT_IN_NAMES, ' ').slice(0, LONGEST_NAME))
  return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer
}

/** In letters of the Latin alphabet; a Chinese character takes two. */
function widthOf(column: readonly CsvValue[]): number {
  const widths = column.map((value) => String(value ?? '').replaceAll(/[\u0100-\uffff]/g, 'xx').length)
  return Math.min(WIDEST, widths.reduce((most, width) => Math.max(most, width), 0) + 2)
}
