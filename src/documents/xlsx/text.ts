/** Text of a cell: what is shown, without the readings (拼音, ふりがな) that are above it. */
import { trimAll } from '#core/kernel/characters.ts'
import { safeText } from '../text/decode.ts'

const ESCAPED = /_x([0-9a-f]{4})_/giu

/** Excel writes characters that XML cannot hold as _x000D_. */
export function decodedText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw
  return trimAll(safeText(text))
}

/** Collects the text of one string: plain, or in runs; `t` elements outside `rPh`. */
export class TextCollector {
  private text = ''
  private readings = 0
  private inText = false

  open(name: string): void {
    if (name === 'rPh') this.readings++
    else if (name === 't') this.inText = this.readings === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.readings--
    else if (name === 't') this.inText = false
  }

  add(text: string): void {
    if (this.inText) this.text += text
  }

  get length(): number {
    return this.text.length
  }

  take(): string {
    const text = decodedText(this.text)
    this.text = ''
    return text
  }
}
