/**
 * Old workbooks (.xls of Excel 5 to 2003, .et of WPS): records of a compound file to one table a sheet, the
 * cells by the same rules as those of .xlsx. Macros, charts, drawings and comments are not looked at.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import { CompoundFile } from '../doc/compound.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { sheetsToBlocks } from '../sheet/table.ts'
import type { RawSheet } from '../sheet/workbook.ts'
import { Globals } from './globals.ts'
import { RecordReader } from './records.ts'
import { XlsSheetReader } from './sheet.ts'

/** The stream is `Workbook` since Excel 97, `Book` before; a file for both has the two. */
const STREAMS = ['Workbook', 'Book']

/** Reads every worksheet in the order of the workbook, hidden ones too (marked so). */
export function readXlsBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const stream = workbookStream(bytes)
  if (!stream.ok) return stream
  const records = new RecordReader(stream.value)
  const globals = new Globals()
  const read = globals.read(records)
  if (!read.ok) return read
  const budget = { cells: 0, characters: 0 }
  const sheets: RawSheet[] = []
  for (const { name, hidden, offset } of globals.sheets) {
    const sheet = new XlsSheetReader(globals, records, budget)
    const done = sheet.read(offset)
    if (!done.ok) return done
    sheets.push({ name, hidden, cells: sheet.cells, merges: sheet.merges })
  }
  return records.view.beyond ? err({ code: 'damaged', part: 'Workbook' }) : ok(sheetsToBlocks(sheets))
}

function workbookStream(bytes: Uint8Array): Result<Uint8Array, ReaderFault> {
  const file = CompoundFile.open(bytes)
  if (!file.ok) return file
  if (file.value.has('EncryptedPackage')) return err({ code: 'encrypted' })
  return file.value.read(STREAMS.find((name) => file.value.has(name)) ?? 'Workbook')
}
