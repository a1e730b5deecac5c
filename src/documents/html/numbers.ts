/** The numbers that a browser puts before the items of a list. */
import { formatNumber } from '../docx/numbering.ts'
import { readAttribute } from './hidden.ts'
import type { Element } from './tree.ts'

const FORMAT_OF_TYPE: { readonly [type: string]: string } = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const FORMAT_OF_STYLE: { readonly [style: string]: string } = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'chineseCounting',
}
const UNNUMBERED = /list-style(?:-type)?\s*:[^;]*\b(?:none|disc|circle|square)\b/i

/** Counts the items of one list. */
export class ListNumbers {
  private readonly format: string | null
  private readonly step: 1 | -1
  private next: number

  constructor(list: Element) {
    const style = readAttribute(list, 'style') ?? ''
    const named = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? ''
    const numbered = list.tagName === 'ol' || FORMAT_OF_STYLE[named] !== undefined
    this.format =
      !numbered || UNNUMBERED.test(style)
        ? null
        : (FORMAT_OF_STYLE[named] ?? FORMAT_OF_TYPE[readAttribute(list, 'type') ?? '1'] ?? 'decimal')
    this.step = readAttribute(list, 'reversed') === null ? 1 : -1
    this.next =
      wholeNumber(readAttribute(list, 'start')) ??
      (this.step === 1 ? 1 : list.childNodes.filter(({ nodeName }) => nodeName === 'li').length)
  }

  /** The words before an item: 「3.」, 「三、」; '' in a list without numbers. */
  of(item: Element): string {
    const value = wholeNumber(readAttribute(item, 'value')) ?? this.next
    this.next = value + this.step
    if (this.format === null || /list-style(?:-type)?\s*:\s*none/i.test(readAttribute(item, 'style') ?? ''))
      return ''
    return `${formatNumber(value, this.format)}${this.format === 'chineseCounting' ? '、' : '.'}`
  }
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\s*-?\d{1,9}\s*$/.test(written) ? Number(written) : null
}
