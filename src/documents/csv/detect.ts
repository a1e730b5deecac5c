/**
 * Is a text a table of separated values? Then nearly all of its records have as many fields, and some of them
 * are labels. The dump of a Word file has one cell a line, prose has commas here and there.
 */
import { GENERAL } from '../layouts/layout-index.ts'
import { labelKey } from '../layouts/layout.ts'
import { parseCsv, type CsvRecord, type Separator } from './parse.ts'

const SAMPLE_CHARACTERS = 256 * 1024
const SAMPLE_RECORDS = 400
const FEWEST_FIELDS = 3
/**
 * Records with as many fields as most have. Tabs are in no prose: copied tables may have rows with merged
 * cells.
 */
const ALIKE: Record<Separator, number> = { ',': 0.9, ';': 0.9, '\t': 0.5 }
const SEPARATORS: readonly Separator[] = ['\t', ',', ';']
/** Lines above or below a table that are no records of it. */
const MOST_LINES_AROUND = 8
/** A label has few characters; in a list they are in one record. */
const LONGEST_LABEL = 16
const FEWEST_LABELS = 2

/** The separator of a text; null when it is none of separated values. */
export function csvSeparator(text: string): Separator | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  return (
    SEPARATORS.find(
      (separator) => sample.includes(separator) && isTable(recordsOf(sample, separator), separator),
    ) ?? null
  )
}

function recordsOf(sample: string, separator: Separator): readonly CsvRecord[] {
  const records = parseCsv(sample, separator, SAMPLE_RECORDS).filter((record) =>
    record.some(({ text }) => text.trim() !== ''),
  )
  // The last record of a cut text may be cut itself.
  return sample.length < SAMPLE_CHARACTERS ? records : records.slice(0, -1)
}

function isTable(all: readonly CsvRecord[], separator: Separator): boolean {
  const isWide = (record: CsvRecord) => fieldsOf(record, separator) >= FEWEST_FIELDS
  const records = withoutLines(all, isWide)
  const wide = records.filter(isWide)
  if (wide.length < 2 || wide.length < records.length * ALIKE[separator]) return false
  return (separator === '\t' || evenly(wide)) && wide.some(hasLabels)
}

/** The table without the lines above it (title, year, unit) and below it (notes, signatures). */
function withoutLines(
  records: readonly CsvRecord[],
  isWide: (record: CsvRecord) => boolean,
): readonly CsvRecord[] {
  const first = records.findIndex(isWide)
  const last = records.findLastIndex(isWide)
  const around = first < 0 || first > MOST_LINES_AROUND || records.length - 1 - last > MOST_LINES_AROUND
  return around ? records : records.slice(first, last + 1)
}

/** A dump begins every cell with a tab: what is before the first tab of a line is no field there. */
function fieldsOf(record: CsvRecord, separator: Separator): number {
  if (separator !== '\t') return record.length
  const first = record.findIndex(({ text }) => text.trim() !== '')
  const last = record.findLastIndex(({ text }) => text.trim() !== '')
  return first < 0 ? 0 : last - first + 1
}

function evenly(records: readonly CsvRecord[]): boolean {
  const counts = new Map<number, number>()
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(...counts.values()) >= records.length * ALIKE[',']
}

function hasLabels(record: CsvRecord): boolean {
  return record.filter(({ text }) => isLabel(text)).length >= FEWEST_LABELS
}

function isLabel(text: string): boolean {
  if (text === '' || text.length > LONGEST_LABEL) return false
  const key = labelKey(text)
  return GENERAL.roles.has(key) || GENERAL.columns.has(key) || GENERAL.fundColumns.has(key)
}
