/** xl/sharedStrings.xml: the texts that cells name by number. */
import type { XmlFault, XmlHandler } from '../xml/xml.ts'
import { LONGEST_TEXT } from '../sheet/workbook.ts'
import { TextCollector } from './text.ts'

const MOST_STRINGS = 1_000_000

export class StringsReader implements XmlHandler {
  readonly strings: string[] = []
  private readonly collector = new TextCollector()
  private longest = 0

  open(name: string): void {
    this.collector.open(name)
  }

  close(name: string): void {
    this.collector.close(name)
    if (name !== 'si') return
    this.longest = Math.max(this.longest, this.collector.length)
    this.strings.push(this.collector.take())
  }

  text(text: string): void {
    this.collector.add(text)
  }

  fault(): XmlFault | null {
    const longest = Math.max(this.longest, this.collector.length)
    if (longest > LONGEST_TEXT) return { code: 'too-complex', found: longest, limit: LONGEST_TEXT }
    return this.strings.length > MOST_STRINGS
      ? { code: 'too-complex', found: this.strings.length, limit: MOST_STRINGS }
      : null
  }
}
