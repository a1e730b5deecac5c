/**
 * The numbers that Word computes: a list's 「1.」 or 「（一）」 is nowhere in the text, only in numbering.xml,
 * and a reader that leaves it out makes one goal of three.
 */
import { attribute, type Attributes, type XmlHandler } from '../xml/xml.ts'

export type NumberReference = { readonly list: string; readonly level: number }

type Level = { start: number; format: string; text: string }
type List = { abstract: string; readonly starts: Map<number, number> }

const CHINESE_DIGITS = '〇一二三四五六七八九'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖拾'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/**
 * Reads numbering.xml (and the lists that styles name in styles.xml), then counts along with the document.
 */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly styles = new Map<string, NumberReference>()
  private readonly basedOn = new Map<string, string>()
  private readonly counters = new Map<string, Map<number, number>>()

  /** The list of a paragraph style, its own or that of the style it is based on. */
  ofStyle(style: string): NumberReference | null {
    let name: string | undefined = style
    for (let depth = 0; name !== undefined && depth < 10; depth++) {
      const reference = this.styles.get(name)
      if (reference) return reference
      name = this.basedOn.get(name)
    }
    return null
  }

  /** The next number of a list, as printed; empty for bullets and unknown lists. */
  next({ list: id, level }: NumberReference): string {
    const list = this.lists.get(id)
    const levels = list && this.abstracts.get(list.abstract)
    const own = levels?.get(level)
    if (!list || !levels || !own) return ''
    const key = list.starts.size > 0 ? `num ${id}` : `abstract ${list.abstract}`
    const counter = this.counters.get(key) ?? new Map<number, number>()
    this.counters.set(key, counter)
    counter.set(level, (counter.get(level) ?? (list.starts.get(level) ?? own.start) - 1) + 1)
    for (const deeper of counter.keys()) if (deeper > level) counter.delete(deeper)
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatNumber(counter.get(at) ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
    })
  }

  /** A level of a definition, from a file that is no XML. */
  define(abstract: string, level: number, definition: Level): void {
    const levels = this.abstracts.get(abstract) ?? new Map<number, Level>()
    this.abstracts.set(abstract, levels)
    levels.set(level, definition)
  }

  /** A list that counts by a definition; `starts` where it begins otherwise. */
  list(id: string, abstract: string, starts: Map<number, number>): void {
    this.lists.set(id, { abstract, starts })
  }

  numberingHandler(): XmlHandler {
    let abstract = ''
    let list: List | null = null
    let level = 0
    const current = (): Level => {
      const levels = this.abstracts.get(abstract) ?? new Map<number, Level>()
      this.abstracts.set(abstract, levels)
      const there = levels.get(level) ?? { start: 1, format: 'decimal', text: '' }
      levels.set(level, there)
      return there
    }
    const open = (name: string, attributes: Attributes): void => {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'w:abstractNum') abstract = attribute(attributes, 'abstractNumId') ?? ''
      else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() }
        this.lists.set(attribute(attributes, 'numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list) list.abstract = value
      else if (name === 'w:lvl' || name === 'w:lvlOverride')
        level = Number(attribute(attributes, 'ilvl') ?? 0)
      else if (name === 'w:startOverride') list?.starts.set(level, Number(value))
      else if (list === null && name === 'w:start') current().start = Number(value)
      else if (list === null && name === 'w:numFmt') current().format = value
      else if (list === null && name === 'w:lvlText') current().text = value
    }
    return { open, close: (name) => void (name === 'w:num' && (list = null)), text: () => {} }
  }

  stylesHandler(): XmlHandler {
    let style = ''
    let level = 0
    const open = (name: string, attributes: Attributes): void => {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'w:style') {
        style = attribute(attributes, 'styleId') ?? ''
        level = 0
      } else if (name === 'w:basedOn') this.basedOn.set(style, value)
      else if (name === 'w:ilvl') level = Number(value)
      else if (name === 'w:numId') this.styles.set(style, { list: value, level })
    }
    return { open, close: () => {}, text: () => {} }
  }
}

/** A number in the format of a .docx (`chineseCounting`, `lowerRoman` …). */
export function formatNumber(value: number, format: string): string {
  if (format === 'ideographTraditional' && value >= 1 && value <= 10) return STEMS.charAt(value - 1)
  if (/Legal/.test(format))
    return chinese(value).replace(/[〇一二三四五六七八九十]/g, (digit) =>
      LEGAL_DIGITS.charAt('〇一二三四五六七八九十'.indexOf(digit)),
    )
  if (format === 'decimalEnclosedParen' && value >= 1 && value <= 20)
    return String.fromCharCode(0x2474 + value - 1)
  if (format === 'decimalEnclosedFullstop' && value >= 1 && value <= 20)
    return String.fromCharCode(0x2488 + value - 1)
  if (format === 'decimalFullWidth')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  if (/^(?:chinese|japanese|ideograph|taiwanese|korean)/i.test(format)) return chinese(value)
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20)
    return String.fromCharCode(0x2460 + value - 1)
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((value - 1) % 26))
  if (format === 'upperLetter') return String.fromCharCode(65 + ((value - 1) % 26))
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return String(value)
}

/** 12 → 十二; up to 99, beyond that digits are said one by one. */
function chinese(value: number): string {
  const digit = (n: number) => CHINESE_DIGITS.charAt(n)
  if (value < 10) return digit(value)
  if (value > 99) return [...String(value)].map((n) => digit(Number(n))).join('')
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : digit(tens)}十${value % 10 === 0 ? '' : digit(value % 10)}`
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth && text.length < 20) {
      text += letters
      rest -= worth
    }
  }
  return text
}
