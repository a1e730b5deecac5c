/**
 * Lists to a workbook: one row of headings a sheet, every cell text (a code keeps its zeros, whatever is
 * typed below), headings frozen, words to choose from where there are only some. The same lists give the same
 * bytes.
 */
import { zipSync, type Zippable } from 'fflate'
import { looksLikeFormula } from '#core/kernel/csv.ts'
import { escapeXml } from '../xml/text.ts'
import { NO_TIME } from '../zip/no-time.ts'
import { sheetNames } from './write/names.ts'

export type ListColumn = {
  readonly title: string
  /** Characters of the standard face. */
  readonly width: number
  /** What may be chosen in the rows below. */
  readonly choices?: readonly string[]
}

export type ListSheet = {
  readonly name: string
  readonly columns: readonly ListColumn[]
  readonly rows: readonly (readonly string[])[]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Rows below the last one that are set up to be filled in. */
const LAST_ROW = 5000
/** Excel takes no longer list of choices in one cell range. */
const LONGEST_CHOICES = 255
/** Of styles.xml: plain text, heads; behind each the same for a text that begins like a formula. */
const BODY = 1
const HEAD = 2
const QUOTED = { [BODY]: 3, [HEAD]: 4 } as const

export function writeListXlsx(sheets: readonly ListSheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name))
  const parts: Zippable = {}
  const add = (path: string, text: string) => {
    parts[path] = [new TextEncoder().encode(XML + text), { mtime: NO_TIME }]
  }
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${KIND}.${type}+xml"/>`
  add(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
      'Extension="rels" ' +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ' +
      'Extension="xml" ' +
      `ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}${override('/xl/styles.xml', 'styles')}</Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" ` +
      'Target="xl/workbook.xml"/></Relationships>',
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" ` +
      `xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships ' +
      `xmlns="${RELATIONS}">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship ` +
      `Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  )
  for (const [i, sheet] of sheets.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))
  add('xl/styles.xml', STYLES)
  return zipSync(parts, { level: 6 })
}

function sheetXml({ columns, rows }: ListSheet): string {
  const cols = columns
    .map(
      ({ width }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${BODY}" customWidth="1"/>`,
    )
    .join('')
  const written = [
    rowXml(
      columns.map(({ title }) => title),
      1,
      HEAD,
    ),
    ...rows.map((row, i) => rowXml(row, i + 2, BODY)),
  ].join('')
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" ` +
    'topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr ' +
    `defaultRowHeight="18"/><cols>${cols}</cols><sheetData>${written}</sheetData>${choicesXml(columns)}</worksheet>`
  )
}

function rowXml(cells: readonly string[], row: number, plain: typeof BODY | typeof HEAD): string {
  const styleOf = (text: string) => (looksLikeFormula(text) ? QUOTED[plain] : plain)
  const written = cells.map((text, i) =>
    text === ''
      ? `<c r="${letters(i)}${row}" s="${plain}"/>`
      : `<c r="${letters(i)}${row}" s="${styleOf(text)}" t="inlineStr"><is><t ` +
        `xml:space="preserve">${escapeXml(text)}</t></is></c>`,
  )
  return `<row r="${row}">${written.join('')}</row>`
}

function choicesXml(columns: readonly ListColumn[]): string {
  const lists = columns.flatMap(({ choices = [] }, i) => {
    const list = choices.join(',')
    return list === '' || list.length > LONGEST_CHOICES
      ? []
      : [
          '<dataValidation type="list" allowBlank="1" ' +
            `sqref="${letters(i)}2:${letters(i)}${LAST_ROW}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`,
        ]
  })
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function letters(index: number): string {
  return (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** 49 is the number format of text. */
function looks(quoted: string): string {
  return (
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"${quoted} ` +
    'applyNumberFormat="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
    `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0"${quoted} ` +
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ' +
    'applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>'
  )
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name ` +
  'val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill ' +
  'patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor ' +
  'rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top ' +
  'style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" ' +
  `xfId="0"/>${['', ' quotePrefix="1"'].map(looks).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
