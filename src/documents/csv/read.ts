/** Texts of separated values (.csv, .tsv) to one table: the sheet that they were saved from. */
import { trimAll } from '#core/kernel/characters.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument, Cell } from '../blocks.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { LONGEST_TEXT, MOST_CELLS, MOST_CELLS_IN_ROW } from '../sheet/workbook.ts'
import { parseCsv, type CsvRecord, type Separator } from './parse.ts'

/** Reads decoded text; `at` counts its lines from 1, rows count records. */
export function readCsvBlocks(text: string, separator: Separator): Result<BlockDocument, ReaderFault> {
  const rows: (readonly Cell[])[] = []
  let cells = 0
  for (const [index, record] of parseCsv(text, separator).entries()) {
    const longest = record.reduce((most, field) => Math.max(most, field.text.length), 0)
    if (longest > LONGEST_TEXT) return err({ code: 'too-complex', found: longest, limit: LONGEST_TEXT })
    if (record.length > MOST_CELLS_IN_ROW)
      return err({ code: 'too-complex', found: record.length, limit: MOST_CELLS_IN_ROW })
    const row = rowOf(record, index + 1)
    cells += row.length
    if (cells > MOST_CELLS) return err({ code: 'too-complex', found: cells, limit: MOST_CELLS })
    if (row.length > 0) rows.push(row)
  }
  const at = rows[0]?.[0]?.at
  const sheet = { name: null, hidden: false, covered: [] }
  return ok({ blocks: at ? [{ kind: 'table', index: 1, rows, at, sheet }] : [], lines: text.split('\n') })
}

/** Up to the last written field; none when nothing is written. */
function rowOf(record: CsvRecord, row: number): readonly Cell[] {
  const texts = record.map(({ text }) => fieldText(text))
  const written = texts.findLastIndex((text) => text !== '') + 1
  return record.slice(0, written).map(({ line }, i) => ({
    text: texts[i] ?? '',
    row,
    column: i + 1,
    rowSpan: 1,
    columnSpan: 1,
    at: { line },
  }))
}

/** ="001" keeps Excel from reading a code as a number. */
function fieldText(text: string): string {
  return trimAll(/^\s*="([^"]*)"\s*$/u.exec(text)?.[1] ?? text)
}
