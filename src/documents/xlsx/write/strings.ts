/** The words of a workbook, each kept once. */
import { escapeXml } from '../../xml/text.ts'

/** What Excel would take for a character written by its number (_x000D_). */
const LIKE_A_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g
/** More characters than a cell can hold are left out by Excel itself. */
export const EXCEL_CELL_MAX = 32_767

export class SharedStrings {
  private readonly indexes = new Map<string, number>()
  private used = 0

  indexOf(text: string): number {
    this.used++
    const there = this.indexes.get(text)
    if (there !== undefined) return there
    const index = this.indexes.size
    this.indexes.set(text, index)
    return index
  }

  xml(): string {
    const items = [...this.indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text.replace(LIKE_A_CODE, '_x005F_'))}</t></si>`,
    )
    return (
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.used}" ` +
      `uniqueCount="${items.length}">${items.join('')}</sst>`
    )
  }
}
