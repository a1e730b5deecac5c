/** Numbers in front of items: （一） (二) （5） 1. 3。 2、 一、 ① — as they are met, several kinds in one document. */

export type NumberStyle = 'bracket' | 'digit' | 'chinese' | 'circle'

export type Numbered = {
  /** As written, without bracket or stop: 一, 5, 二十八. */
  readonly label: string
  readonly style: NumberStyle
  readonly value: number | null
  readonly rest: string
}

const CHINESE = '一二三四五六七八九十百零〇'
const BRACKET = new RegExp(`^[（(]\\s*([${CHINESE}]{1,5}|\\d{1,3})\\s*[）)]\\s*[、.．。]?\\s*`, 'u')
/** A stop and no further digit (1.5亿元 is no item), but a year may follow (1.2025年…). */
const DIGIT = /^(\d{1,3})\s*(?:[、.．。]\s*(?!\d)|[.．]\s*(?=(?:19|20)\d{2}\s*年)|[、。]\s*(?=\d))/u
const CHINESE_STOP = new RegExp(`^([${CHINESE}]{1,5})\\s*[、.．]\\s*`, 'u')
const CIRCLE = /^([①-⑳])\s*/u

export function readNumber(text: string): Numbered | null {
  const found =
    match(text, BRACKET, 'bracket') ??
    match(text, DIGIT, 'digit') ??
    match(text, CHINESE_STOP, 'chinese') ??
    match(text, CIRCLE, 'circle')
  return found
}

/** 1.1560名学生: a number, a stop and a digit at once may be an item's number or a decimal. */
const GLUED = /^(\d{1,2})[.．](?=\d)/u
const ENDED = /[。；;！!]$/u

/** The number that such a line has if it is an item's; its neighbours tell. */
export function readGlued(text: string): Numbered | null {
  return match(text, GLUED, 'digit')
}

/**
 * The numbers in front of the lines of one list. Where a digit follows the stop at once, the lines around
 * tell whether the line is numbered: it is in a row 1. 2. 3. of which at least one number can be nothing
 * else, and the line above it is ended. 1.5公里 alone stays a decimal.
 */
export function readNumbers(lines: readonly string[]): readonly (Numbered | null)[] {
  const clear = lines.map(readNumber)
  if (!clear.some((number) => number?.style === 'digit')) return clear
  const glued = lines.map((line, i) => (clear[i] === null ? readGlued(line) : null))
  if (glued.every((number) => number === null)) return clear
  const taken = new Set<number>()
  let run: number[] = []
  let last = 0
  const close = () => {
    if (run.length > 1 && run.some((i) => clear[i] !== null)) for (const i of run) taken.add(i)
    run = []
  }
  for (const [i] of lines.entries()) {
    const value = clear[i]?.style === 'digit' ? clear[i].value : (glued[i]?.value ?? null)
    if (value === null) continue
    const goesOn =
      run.length > 0 && value === last + 1 && (clear[i] !== null || ENDED.test(lines[i - 1] ?? ''))
    if (!goesOn && (clear[i] !== null || value === 1)) close()
    if (goesOn || value === 1 || clear[i] !== null) {
      run.push(i)
      last = value
    }
  }
  close()
  return lines.map((_, i) => clear[i] ?? (taken.has(i) ? (glued[i] ?? null) : null))
}

function match(text: string, pattern: RegExp, style: NumberStyle): Numbered | null {
  const found = pattern.exec(text)
  if (!found) return null
  const label = found[1] ?? ''
  return { label, style, value: numberValue(label), rest: text.slice(found[0].length) }
}

/** 十二 → 12, 5 → 5, ③ → 3. */
function numberValue(label: string): number | null {
  if (/^\d+$/.test(label)) return Number(label)
  const circle = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(label)
  if (circle >= 0 && label.length === 1) return circle + 1
  return chineseValue(label)
}

function chineseValue(label: string): number | null {
  let total = 0
  let digit = 0
  for (const character of label) {
    const at = '零一二三四五六七八九'.indexOf(character === '〇' ? '零' : character)
    if (at >= 0) digit = at
    else if (character === '十' || character === '百') {
      total += (digit === 0 ? 1 : digit) * (character === '十' ? 10 : 100)
      digit = 0
    } else return null
  }
  return total + digit
}
