/**
 * Workbooks (.xlsx, .xlsm): zip and XML to one table a sheet. Every cell has the text that it shows; macros,
 * drawings, comments and embedded files are not looked at.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { sheetsToBlocks } from '../sheet/table.ts'
import type { RawSheet } from '../sheet/workbook.ts'
import { openPackage, type Package, type Relation } from './package.ts'
import { XlsxSheetReader, type SheetContext } from './sheet.ts'
import { StringsReader } from './strings.ts'
import { StylesReader } from './styles.ts'
import { WorkbookReader } from './workbook.ts'

/** Inflated bytes: a sheet or the shared texts, and all that is read. */
const SHEET_LIMIT = 64 * 1024 * 1024
const TOTAL_LIMIT = 160 * 1024 * 1024

const MAIN_PART = 'xl/workbook.xml'

type Parts = { readonly workbook: WorkbookReader; readonly relations: ReadonlyMap<string, Relation> }

/** Reads every worksheet in the order of the workbook, hidden ones too (marked so). */
export function readXlsxBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const parts = readWorkbook(opened.value)
  if (!parts.ok) return parts
  const sheets = readSheets(opened.value, parts.value)
  return sheets.ok ? ok(sheetsToBlocks(sheets.value)) : sheets
}

function readWorkbook(source: Package): Result<Parts, ReaderFault> {
  const roots = source.relations('')
  if (!roots.ok) return roots
  const main = [...roots.value.values()].find(({ type }) => type === 'officeDocument')?.part ?? MAIN_PART
  const workbook = new WorkbookReader()
  const read = source.read(main, workbook)
  if (!read.ok) return read
  const relations = source.relations(main)
  return relations.ok ? ok({ workbook, relations: relations.value }) : relations
}

function readSheets(
  source: Package,
  { workbook, relations }: Parts,
): Result<readonly RawSheet[], ReaderFault> {
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type && source.has(relation.part))?.part ??
    null
  const worksheets = workbook.sheets.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation)
    return target === undefined || target.type === 'worksheet'
      ? [{ name, hidden, part: target?.part ?? '' }]
      : []
  })
  const total = source.size([...worksheets.map(({ part }) => part), partOf('sharedStrings') ?? ''])
  if (total > TOTAL_LIMIT) return err({ code: 'inflates-too-much', size: total, limit: TOTAL_LIMIT })
  const context = readContext(source, workbook, partOf('sharedStrings'), partOf('styles'))
  if (!context.ok) return context
  const sheets: RawSheet[] = []
  for (const { name, hidden, part } of worksheets) {
    const sheet = new XlsxSheetReader(part, context.value)
    const read = source.read(part, sheet, SHEET_LIMIT)
    if (!read.ok) return read
    const fault = sheet.fault()
    if (fault) return err(fault)
    sheets.push({ name, hidden, cells: sheet.cells, merges: sheet.merges })
  }
  return ok(sheets)
}

function readContext(
  source: Package,
  workbook: WorkbookReader,
  stringsPart: string | null,
  stylesPart: string | null,
): Result<SheetContext, ReaderFault> {
  const strings = new StringsReader()
  const styles = new StylesReader()
  const readStrings = stringsPart === null ? ok(undefined) : source.read(stringsPart, strings, SHEET_LIMIT)
  if (!readStrings.ok) return readStrings
  const fault = strings.fault()
  if (fault) return err(fault)
  const readStyles = stylesPart === null ? ok(undefined) : source.read(stylesPart, styles)
  if (!readStyles.ok) return readStyles
  return ok({
    strings: strings.strings,
    formats: styles.formats,
    names: workbook.names,
    date1904: workbook.date1904,
    cells: 0,
    characters: 0,
  })
}
