/** Workbooks made part by part, for what no program writes by itself. */
import { strToU8, zipSync } from 'fflate'
import type { Block, Cell, Table } from '#documents/blocks.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export type WorkbookParts = {
  /** Rows of `sheetData` of the first sheet, and what is behind it. */
  readonly rows: string
  readonly behind?: string
  readonly strings?: string
  /** Format codes of the styles 1, 2, …. */
  readonly formats?: readonly string[]
  /** Inside `workbook`, before the sheets and behind them. */
  readonly properties?: string
  readonly names?: string
  readonly others?: { readonly [part: string]: string }
}

export function workbook({
  rows,
  behind = '',
  strings = '',
  formats = [],
  properties = '',
  names = '',
  others = {},
}: WorkbookParts): Uint8Array {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (list: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`
  const escaped = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const parts: { [part: string]: string } = {
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets><sheet ` +
      `name="表一" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation(1, 'worksheet', 'worksheets/sheet1.xml') +
        relation(2, 'styles', '/xl/styles.xml') +
        relation(3, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml':
      `${HEAD}<styleSheet ` +
      `xmlns="${MAIN}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${i + 200}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellXfs><xf ` +
      `numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${i + 200}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml':
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ` +
      `ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...others,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

export function blockTables(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table')
}

/** Written cells by their address. */
export function cellTexts(table: Table | undefined): { readonly [address: string]: string } {
  return Object.fromEntries(writtenCells(table).map((cell) => [cellAddress(cell), cell.text]))
}

export function writtenCells(table: Table | undefined): readonly Cell[] {
  return (table?.rows ?? []).flat().filter(({ text }) => text !== '')
}

export function cellAddress({ at }: Cell): string {
  return 'cell' in at ? at.cell : ''
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
