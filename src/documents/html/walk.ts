/**
 * Elements to paragraphs and tables, one after the other and never by calling itself: pages nest as they
 * please.
 */
import type { DocxItem } from '../docx/content.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { TextFlow } from './flow.ts'
import { ListNumbers } from './numbers.ts'
import { readAttribute, hidingClasses, isHidden } from './hidden.ts'
import { groupItems, gridTable, isLayout, type HtmlCell, type RowGroup } from './table.ts'
import type { Document, Element, Node } from './tree.ts'

/** Paragraphs and cells together: some 3,000 projects of a county in one file, in 512 MB. */
export const MOST_HTML_PIECES = 600_000
const MOST_CHARACTERS = 8_000_000
const DEEPEST_TABLE = 20
/** As browsers limit them. */
const WIDEST_SPAN = 1_000
const TALLEST_SPAN = 65_534

const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'ul',
])

type OpenTable = { readonly groups: RowGroup[]; readonly captions: DocxItem[]; cells: HtmlCell[] | null }
/** An open element, the child that comes next, and what is to be done when it ends. */
type Frame = { readonly nodes: readonly Node[]; next: number; readonly leave: (() => void) | null }

export type Walked = { readonly items: readonly DocxItem[]; readonly fault: ReaderFault | null }

export function walk(document: Document): Walked {
  const walker = new Walker(hidingClasses(stylesOf(document)))
  walker.run(document)
  return { items: walker.flow.items, fault: walker.fault }
}

class Walker {
  readonly flow = new TextFlow()
  fault: ReaderFault | null = null
  private readonly hiding: ReadonlySet<string>
  private readonly frames: Frame[] = []
  private readonly tables: OpenTable[] = []
  private readonly lists: ListNumbers[] = []
  private preserved = 0
  private cells = 0

  constructor(hiding: ReadonlySet<string>) {
    this.hiding = hiding
  }

  run(document: Document): void {
    this.frames.push({ nodes: document.childNodes, next: 0, leave: () => this.flow.endParagraph() })
    for (
      let frame = this.frames.at(-1);
      frame !== undefined && this.fault === null;
      frame = this.frames.at(-1)
    ) {
      const node = frame.nodes[frame.next++]
      if (node === undefined) {
        this.frames.pop()
        frame.leave?.()
      } else if ('value' in node) this.text(node.value)
      else if ('tagName' in node && !isHidden(node, this.hiding)) this.enter(node)
    }
  }

  private text(written: string): void {
    const table = this.tables.at(-1)
    // Between the cells of a table there are no words.
    if (table === undefined || table.cells === null || this.inCell())
      this.flow.add(written, this.preserved > 0)
    this.check()
  }

  private inCell(): boolean {
    return this.open.at(-1) === 'cell'
  }

  private readonly open: ('table' | 'cell')[] = []

  private check(): void {
    const pieces = this.flow.pieces + this.cells
    if (pieces > MOST_HTML_PIECES)
      this.fault ??= { code: 'too-complex', found: pieces, limit: MOST_HTML_PIECES }
    if (this.flow.characters > MOST_CHARACTERS)
      this.fault ??= { code: 'too-complex', found: this.flow.characters, limit: MOST_CHARACTERS }
  }

  private into(element: Element, leave: (() => void) | null = null): void {
    this.frames.push({ nodes: element.childNodes, next: 0, leave })
  }

  private enter(element: Element): void {
    const { tagName } = element
    if (tagName === 'table') this.beginTable(element)
    else if (tagName === 'thead' || tagName === 'tbody' || tagName === 'tfoot') this.beginGroup(element)
    else if (tagName === 'tr') this.beginRow(element)
    else if (tagName === 'td' || tagName === 'th') this.beginCell(element)
    else if (tagName === 'caption') this.caption(element)
    else if (tagName === 'br') this.flow.endLine()
    else if (tagName === 'input') this.input(element)
    else if (tagName === 'select') this.select(element)
    else if (/(?:^|;)\s*mso-list\s*:\s*ignore/i.test(readAttribute(element, 'style') ?? ''))
      this.flow.numberNext(listMark(element))
    else if (BLOCKS.has(tagName)) this.block(element)
    else if (tagName === 'textarea' || /white-space\s*:\s*pre/i.test(readAttribute(element, 'style') ?? ''))
      this.preserve(element)
    else this.into(element)
  }

  private block(element: Element): void {
    this.flow.endParagraph()
    const { tagName } = element
    if (tagName === 'ol' || tagName === 'ul') {
      this.lists.push(new ListNumbers(element))
      this.into(element, () => {
        this.flow.endParagraph()
        this.lists.pop()
      })
    } else if (tagName === 'pre') this.preserve(element)
    else {
      if (tagName === 'li') this.flow.numberNext(this.lists.at(-1)?.of(element) ?? '')
      this.into(element, () => this.flow.endParagraph())
    }
  }

  private preserve(element: Element): void {
    this.preserved++
    this.into(element, () => {
      this.preserved--
      if (element.tagName === 'pre') this.flow.endParagraph()
    })
  }

  // What a form shows in its fields

  private input(element: Element): void {
    const type = readAttribute(element, 'type')?.toLowerCase() ?? 'text'
    const checked = readAttribute(element, 'checked') !== null
    if (type === 'checkbox' || type === 'radio') this.flow.add(checked ? '☑' : '□', false)
    else if (['text', 'number', 'date', 'tel', 'email', 'url', 'search'].includes(type))
      this.flow.add(readAttribute(element, 'value') ?? '', false)
  }

  /** Of all that could be chosen only what is. */
  private select(element: Element): void {
    const options = optionsOf(element)
    const chosen = options.find((option) => readAttribute(option, 'selected') !== null) ?? options[0]
    if (chosen) this.into(chosen)
  }

  // Tables

  private beginTable(element: Element): void {
    this.flow.endParagraph()
    if (this.tables.length >= DEEPEST_TABLE) {
      this.fault ??= { code: 'too-complex', found: this.tables.length + 1, limit: DEEPEST_TABLE }
      return
    }
    const table: OpenTable = { groups: [], captions: [], cells: null }
    this.tables.push(table)
    this.open.push('table')
    this.into(element, () => this.endTable(table))
  }

  private endTable(table: OpenTable): void {
    this.tables.pop()
    this.open.pop()
    this.flow.push(table.captions)
    if (isLayout(table.groups)) {
      this.flow.push(groupItems(table.groups))
      return
    }
    const made = gridTable(table.groups, MOST_HTML_PIECES - this.cells)
    if (made === null)
      this.fault ??= { code: 'too-complex', found: MOST_HTML_PIECES + 1, limit: MOST_HTML_PIECES }
    else if (made.cells > 0) {
      this.cells += made.cells
      this.flow.push([made.table])
      this.check()
    }
  }

  private beginGroup(element: Element): void {
    this.tables.at(-1)?.groups.push({ place: placeOf(element.tagName), rows: [] })
    this.into(element)
  }

  private beginRow(element: Element): void {
    const table = this.tables.at(-1)
    if (!table) return
    const cells: HtmlCell[] = []
    const group = table.groups.at(-1)
    if (group) group.rows.push(cells)
    else table.groups.push({ place: 'body', rows: [cells] })
    const before = table.cells
    table.cells = cells
    this.into(element, () => (table.cells = before))
  }

  private beginCell(element: Element): void {
    const cells = this.tables.at(-1)?.cells
    if (!cells) return
    this.flow.beginCell()
    this.open.push('cell')
    this.into(element, () => {
      this.open.pop()
      this.endCell(element, cells)
    })
  }

  private endCell(element: Element, cells: HtmlCell[]): void {
    const items = this.flow.endCell()
    const columnSpan = spanOf(element, 'colspan', WIDEST_SPAN, 1)
    const rowSpan = spanOf(element, 'rowspan', TALLEST_SPAN, 0)
    // Excel writes empty cells in a row as one and says that it is none.
    const apart = /mso-ignore\s*:\s*colspan/i.test(readAttribute(element, 'style') ?? '')
    cells.push({ items, rowSpan, columnSpan: apart ? 1 : columnSpan })
    if (apart) for (let i = 1; i < columnSpan; i++) cells.push({ items: [], rowSpan, columnSpan: 1 })
    this.check()
  }

  private caption(element: Element): void {
    const table = this.tables.at(-1)
    this.flow.beginCell()
    this.open.push('cell')
    this.into(element, () => {
      this.open.pop()
      table?.captions.push(...this.flow.endCell())
    })
  }
}

function spanOf(element: Element, name: string, most: number, least: number): number {
  const written = /^\s*\+?(\d{1,9})/.exec(readAttribute(element, name) ?? '')?.[1]
  const span = written === undefined ? 1 : Number(written)
  return span < least ? 1 : Math.min(span, most)
}

/** Word writes the number of a list as text: 「1.」 and spaces. A bullet is no number. */
function listMark(element: Element): string {
  const mark = textWithin(element).replaceAll(/[\s\u00a0]+/g, '')
  return /[\p{L}\p{N}]/u.test(mark) && !/^[oOnlvuqüØ]$/.test(mark) ? mark : ''
}

function textWithin(element: Element): string {
  let text = ''
  const open: Node[] = [element]
  for (let node = open.pop(); node !== undefined && text.length < 200; node = open.pop()) {
    if ('value' in node) text += node.value
    else if ('childNodes' in node) open.push(...node.childNodes.slice(0, 100).toReversed())
  }
  return text
}

function placeOf(tagName: string): 'head' | 'body' | 'foot' {
  if (tagName === 'thead') return 'head'
  return tagName === 'tfoot' ? 'foot' : 'body'
}

function optionsOf(select: Element): Element[] {
  return select.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    return node.tagName === 'option' ? [node] : node.childNodes.filter(isOption)
  })
}

function isOption(node: Node): node is Element {
  return 'tagName' in node && node.tagName === 'option'
}

/** The text of all style elements. */
function stylesOf(document: Document): string {
  let styles = ''
  const open: Node[] = [...document.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue
    if (node.nodeName === 'style')
      styles += node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    else for (const child of node.childNodes) open.push(child)
  }
  return styles
}
