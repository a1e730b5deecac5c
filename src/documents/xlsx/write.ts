/**
 * Paper to a workbook: a sheet for every section, cells merged as on paper, numbers as numbers shown with
 * their sign and unit, printed across A4 with the column heads on every page. The same paper gives the same
 * bytes.
 */
import { zipSync, type Zippable } from 'fflate'
import type { Paper } from '../paper/paper.ts'
import { NO_TIME } from '../zip/no-time.ts'
import { sheetNames } from './write/names.ts'
import { workbookParts } from './write/parts.ts'
import { sheetRows } from './write/rows.ts'
import { sheetXml } from './write/sheet.ts'
import { SharedStrings } from './write/strings.ts'
import { XlsxStyles } from './write/styles.ts'

export function writeXlsx(paper: Paper): Uint8Array {
  const strings = new SharedStrings()
  const styles = new XlsxStyles(paper.fonts)
  const names = sheetNames(paper.sections.map(({ name }) => name))
  const sheets = paper.sections.map((section, index) => {
    const laid = sheetRows(section)
    return {
      name: names[index] ?? '',
      laid,
      xml: sheetXml(laid, { strings, styles, margins: index === 0 ? paper : { ...paper, letterhead: [] } }),
    }
  })
  const parts: Zippable = {}
  for (const [path, text] of workbookParts(paper.title, sheets, strings, styles))
    parts[path] = [new TextEncoder().encode(text), { mtime: NO_TIME }]
  return zipSync(parts, { level: 6 })
}
