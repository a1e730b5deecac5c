/** The parts of the package: what is in it, how it hangs together, its sheets. */
import { escapeXml } from '../../xml/text.ts'
import type { SheetRows } from './rows.ts'
import type { SharedStrings } from './strings.ts'
import type { XlsxStyles } from './styles.ts'

export type WrittenSheet = { readonly name: string; readonly laid: SheetRows; readonly xml: string }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Path and text of every part; the content types first, as programs that look at the first entry only know
 * the file by them.
 */
export function workbookParts(
  title: string,
  sheets: readonly WrittenSheet[],
  strings: SharedStrings,
  styles: XlsxStyles,
): readonly (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', XML + contentTypes(sheets.length)],
    ['_rels/.rels', XML + relations([['officeDocument', 'xl/workbook.xml']], coreProperties)],
    ['docProps/core.xml', XML + core(title)],
    ['xl/workbook.xml', XML + workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      XML +
        relations([
          ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
    ],
    ...sheets.map(({ xml }, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, XML + xml]),
    ['xl/styles.xml', XML + styles.xml()],
    ['xl/sharedStrings.xml', XML + strings.xml()],
  ]
}

const coreProperties =
  '<Relationship Id="core" ' +
  'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
  'Target="docProps/core.xml"/>'

function relations(targets: readonly (readonly [string, string])[], more = ''): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONS}">${list.join('')}${more}</Relationships>`
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`
  return (
    `<Types xmlns="${TYPES}"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ' +
    'Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${KIND}.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) =>
      part(`/xl/worksheets/sheet${index + 1}.xml`, `${KIND}.worksheet+xml`),
    ).join('') +
    part('/xl/styles.xml', `${KIND}.styles+xml`) +
    part('/xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    '</Types>'
  )
}

function core(title: string): string {
  return (
    '<cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>绩尺 ` +
    'Jichi</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>'
  )
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, laid }, index) =>
    laid.heads === null
      ? []
      : [
          '<definedName name="_xlnm.Print_Titles" ' +
            `localSheetId="${index}">${escapeXml(`'${name.replace(/'/g, "''")}'!$${laid.heads[0]}:$${laid.heads[1]}`)}</definedName>`,
        ],
  )
  return (
    `<workbook xmlns="${MAIN}" ` +
    `xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}</workbook>`
  )
}
