/**
 * Products and sums written out in text, and whether they hold: 400人×5元×12月=2.4万元,
 * 15+0.33+1.32=16.65万元. Exact: each side is a fraction of whole numbers; the right side may be rounded at its last
 * decimal.
 */
import { halfWidth } from '../kernel/characters.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import type { Fraction } from '../kernel/exact.ts'
import { equal, parseFraction, textOfFraction } from './fraction.ts'

export type WrittenResult = {
  /** As written, from the first factor to the result's unit. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'product' | 'sum'
  readonly holds: boolean
  /** The result as it should be, in the unit that was written: 2.4万元. */
  readonly right: string
  /** The result as written: 2万元. */
  readonly written: string
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
/** What may be behind a number inside a formula: %, a unit in words, 元/人·月, (人). No digits, no signs. */
const UNIT = String.raw`\s*(?:%|[\p{Script=Han}A-Za-z㎡]{1,6}(?:[/·][\p{Script=Han}]{1,4}){0,3})?\s*(?:\([\p{Script=Han}]{1,6}\))?\s*`
const TERM = `${NUMBER}${UNIT}`
const SIGN = String.raw`(?:[×✕✖*xX+÷]|乘以?|加|除以)(?=\s*\d)`
const FORMULA = new RegExp(
  String.raw`(?<![\d.])(?<left>${TERM}(?:${SIGN}\s*${TERM})+)(?:=|等于|合计|共计|总计|计)\s*(?<result>${NUMBER})\s*(?<unit>亿元|万元|元|[\p{Script=Han}]{0,3})`,
  'gu',
)
const ONE = new RegExp(String.raw`^(?<number>${NUMBER})(?<unit>${UNIT})$`, 'u')
const SIGNS = new RegExp(`\\s*(${SIGN})\\s*`, 'u')

/** A text beyond this length is no place where people calculate. */
const LONGEST_TEXT = 8000

/** What a formula has between its terms, full width included. */
const ANY_SIGN = /[×✕✖*xX+÷乘加除＊ｘＸ＋]/u

/**
 * Every product and sum with its result in a text. What cannot be understood (mixed signs, several amounts)
 * is left out.
 */
export function resultsIn(text: string): readonly WrittenResult[] {
  if (!ANY_SIGN.test(text)) return []
  const plain = halfWidth(text.slice(0, LONGEST_TEXT))
  if (!/[×✕✖*xX+÷乘加除]\D{0,3}\d/u.test(plain)) return []
  return flatMap(matchesIn(plain, FORMULA), (match) => {
    const found = judged(match)
    return found === null ? [] : [found]
  })
}

type Term = { readonly value: Fraction; readonly money: boolean }

function judged(match: RegExpExecArray): WrittenResult | null {
  const { left = '', result = '', unit = '' } = match.groups ?? {}
  const parts = left.split(SIGNS)
  const terms = flatMap(
    parts.filter((_, i) => i % 2 === 0),
    (part) => termOf(part) ?? [],
  )
  const signs = parts.filter((_, i) => i % 2 === 1).map(kindOfSign)
  const written = parseFraction(result)
  if (written === null || terms.length !== signs.length + 1) return null
  const sum = signs.every((sign) => sign === '+')
  if (!sum && signs.includes('+')) return null
  const candidates = sum ? sumsOf(terms, unit) : productsOf(terms, signs, unit)
  const [likely] = candidates
  if (likely === undefined) return null
  return {
    text: match[0].trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    kind: sum ? 'sum' : 'product',
    holds: candidates.some((value) => equal(value, written, result)),
    right: `${textOfFraction(likely, result)}${unit}`,
    written: `${result}${unit}`,
  }
}

function kindOfSign(sign: string): '+' | '÷' | '×' {
  if (sign === '+' || sign === '加') return '+'
  return sign === '÷' || sign === '除以' ? '÷' : '×'
}

/** Money in 元; 85% is 85/100; 3.2万人 is 32000. */
function termOf(text: string): Term | null {
  const { number = '', unit = '' } = ONE.exec(text.trim())?.groups ?? {}
  const value = parseFraction(number)
  if (value === null) return null
  const word = unit.trim()
  if (word === '%') return { value: { over: value.over, under: value.under * 100n }, money: false }
  const yuan = yuanIn(word)
  return { value: { over: value.over * (yuan ?? groupOf(word)), under: value.under }, money: yuan !== null }
}

/** 万 and 亿 before a measure word. */
function groupOf(unit: string): bigint {
  if (unit.startsWith('亿')) return 100_000_000n
  return unit.startsWith('万') ? 10_000n : 1n
}

/** 元 in one of the unit; null for what is no money. */
function yuanIn(unit: string): bigint | null {
  if (unit.startsWith('亿元')) return 100_000_000n
  if (unit.startsWith('万元')) return 10_000n
  return unit.startsWith('元') ? 1n : null
}

/**
 * The value in the unit of the result; where units are not written there are several readings, the likeliest
 * first.
 */
function inUnit(value: Fraction, money: boolean, unit: string): readonly Fraction[] {
  const yuan = yuanIn(unit)
  const divided = (by: bigint): Fraction => ({ over: value.over, under: value.under * by })
  if (money) return yuan === null ? [value, divided(10_000n)] : [divided(yuan)]
  return yuan === null || yuan === 1n ? [value] : [divided(yuan), value]
}

function productsOf(terms: readonly Term[], signs: readonly string[], unit: string): readonly Fraction[] {
  if (terms.filter((term) => term.money).length > 1) return []
  const [first, ...rest] = terms
  if (first === undefined || rest.some(({ value }, i) => signs[i] === '÷' && value.over === 0n)) return []
  const value = rest.reduce<Fraction>(
    (total, { value: { over, under } }, i) =>
      signs[i] === '÷'
        ? { over: total.over * under, under: total.under * over }
        : { over: total.over * over, under: total.under * under },
    first.value,
  )
  return inUnit(
    value,
    terms.some((term) => term.money),
    unit,
  )
}

function sumsOf(terms: readonly Term[], unit: string): readonly Fraction[] {
  const money = terms.filter((term) => term.money).length
  const add = (values: readonly Fraction[]) =>
    values.reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }))
  if (money === terms.length) return inUnit(add(terms.map((term) => term.value)), true, unit)
  // Numbers without unit are in the unit of the result: 15+0.33=15.33万元.
  return money === 0 ? [add(terms.map((term) => term.value))] : []
}
