/** xl/styles.xml: the number format of every cell style. */
import * as XLSX from '@e965/xlsx'
import type { XmlHandler } from '../xml/xml.ts'

/**
 * Formats known by number alone, in Chinese Excel (ECMA-376 part 1, 18.8.30, zh-cn). Others are the same
 * everywhere, or dates as the computer of the reader likes them.
 */
const CHINESE: { readonly [id: number]: string } = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The code of a format that the file does not define; empty for General. */
export function builtInFormat(id: number): string {
  const code: unknown = CHINESE[id] ?? XLSX.SSF.get_table()[id]
  return id === 0 || typeof code !== 'string' ? '' : code
}

export class StylesReader implements XmlHandler {
  /** Format code by style number. */
  readonly formats: string[] = []
  private readonly codes = new Map<number, string>()
  private inCellStyles = false

  open(name: string, attributes: { readonly [name: string]: string }): void {
    if (name === 'numFmt') this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
    else if (name === 'cellXfs') this.inCellStyles = true
    else if (name === 'xf' && this.inCellStyles)
      this.formats.push(this.format(Number(attributes['numFmtId'] ?? 0)))
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellStyles = false
  }

  text(): void {}

  private format(id: number): string {
    const code = this.codes.get(id) ?? builtInFormat(id)
    return /^general$/i.test(code) ? '' : code
  }
}
