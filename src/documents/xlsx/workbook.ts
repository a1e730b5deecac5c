/** xl/workbook.xml: the sheets in their order, defined names, and from when days are counted. */
import { attribute, type XmlFault, type XmlHandler } from '../xml/xml.ts'
import { MOST_SHEETS } from '../sheet/workbook.ts'

type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly relation: string }

export class WorkbookReader implements XmlHandler {
  readonly sheets: SheetEntry[] = []
  /** In lower case. */
  readonly names = new Set<string>()
  date1904 = false

  open(name: string, attributes: { readonly [name: string]: string }): void {
    if (name === 'workbookPr') this.date1904 = isTrue(attributes['date1904'])
    else if (name === 'sheet')
      this.sheets.push({
        name: attributes['name'] ?? '',
        hidden: /hidden/i.test(attributes['state'] ?? ''),
        relation: attribute(attributes, 'id') ?? '',
      })
    else if (name === 'definedName') this.names.add((attributes['name'] ?? '').toLowerCase())
  }

  close(): void {}
  text(): void {}

  fault(): XmlFault | null {
    return this.sheets.length > MOST_SHEETS
      ? { code: 'too-complex', found: this.sheets.length, limit: MOST_SHEETS }
      : null
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
