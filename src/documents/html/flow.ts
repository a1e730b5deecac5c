/** Text as it flows on a page: white space folded as a browser folds it, paragraphs, lines, cells. */
import type { DocxItem } from '../docx/content.ts'

/** Han, kana, full-width signs: between two of them the end of a source line is nothing at all. */
const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}\u2018-\u201d\u2026\u2014]/u

export class TextFlow {
  readonly items: DocxItem[] = []
  characters = 0
  pieces = 0
  private readonly containers: DocxItem[][] = [this.items]
  private text = ''
  /** Its last character: asking a text that grows piece by piece for it would copy it every time. */
  private last = ''
  private pending: '' | ' ' | '\n' = ''
  private number = ''

  add(written: string, preserved: boolean): void {
    this.characters += written.length
    if (preserved) {
      this.put(written.replaceAll(/\r\n?/g, '\n'))
      return
    }
    let from = 0
    for (const { 0: space, index } of written.matchAll(/[ \t\r\n\f]+/g)) {
      if (index > from) this.put(written.slice(from, index))
      this.pending = /[\r\n]/.test(space) || this.pending === '\n' ? '\n' : ' '
      from = index + space.length
    }
    if (from < written.length) this.put(written.slice(from))
  }

  private put(text: string): void {
    if (this.pending !== '' && this.last !== '' && this.last !== '\n') {
      const nothing = this.pending === '\n' && WIDE.test(this.last) && WIDE.test(text.charAt(0))
      if (!nothing) this.text += ' '
    }
    this.pending = ''
    this.text += text
    this.last = text.at(-1) ?? this.last
  }

  /** Outside tables a line is a paragraph: pages are written so. */
  endLine(): void {
    if (this.containers.length === 1) this.endParagraph()
    else {
      this.pending = ''
      this.text += '\n'
      this.last = '\n'
    }
  }

  /** Words before the next paragraph that says something. */
  numberNext(number: string): void {
    this.number = number
  }

  endParagraph(): void {
    const { text } = this
    this.text = ''
    this.last = ''
    this.pending = ''
    if (text.trim() === '') return
    this.pieces++
    this.container().push({ kind: 'paragraph', text: this.number + text.trimStart() })
    this.number = ''
  }

  beginCell(): void {
    this.endParagraph()
    this.number = ''
    this.containers.push([])
  }

  /** @returns what is in it. */
  endCell(): DocxItem[] {
    this.endParagraph()
    this.number = ''
    this.pieces++
    return this.containers.length > 1 ? (this.containers.pop() ?? []) : []
  }

  push(items: readonly DocxItem[]): void {
    const container = this.container()
    for (const item of items) container.push(item)
  }

  private container(): DocxItem[] {
    return this.containers.at(-1) ?? this.items
  }
}
