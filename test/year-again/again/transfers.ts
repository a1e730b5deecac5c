/**
 * 转移支付 made up again from what the tables hold: what was split, what was paid of money of the level, and what the
 * projects typed, in the unit of the region. docs/transfers.md
 */
import { above, add, decimal, divide, multiply, NOTHING, order, shown, whole, type Exact } from './exact.ts'

export type Share = { readonly value: string | null; readonly own: string }
export type Line = { readonly project: string; readonly amount: string; readonly shares: readonly Share[] }
export type Asked = { readonly name: string; readonly value: string; readonly summing: string }
/** What a project typed of its own indicators: by name, the value that was asked and what was reached. */
export type Typed = ReadonlyMap<string, { readonly value: string; readonly actual: string }>

export type Summed = {
  readonly state: string
  readonly promised: string | null
  readonly actual: string | null
  readonly projects: number
  readonly reported: number
  readonly share: string | null
  readonly reached: boolean | null
}

type Number = { readonly sign: string; readonly number: Exact; readonly unit: string }

/** ≥1.2万亩. Words, days and prices for one are none. */
export function numberIn(text: string): Number | null {
  const found = /^\s*([≥≤=＝><＞＜]?)\s*([\d.,]+)\s*([^\d]*)\s*$/u.exec(text)
  const number = found === null ? null : decimal(found[2] ?? '')
  if (found === null || number === null || /年|月底|日前/u.test(found[3] ?? '')) return null
  return { sign: found[1] ?? '', number, unit: found[3] ?? '' }
}

const TENFOLD: readonly (readonly [string, bigint])[] = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
]

/** 万亩 and 亩 are one unit; what is for one of something, or of another kind, is not. */
function apart(unit: string): { readonly of: string; readonly times: bigint } {
  const [head = '', ...per] = unit.split('/')
  const group = TENFOLD.find(([word]) => head.startsWith(word) && head.length > word.length)
  const of = group === undefined ? head : head.slice(group[0].length)
  return { of: [of, ...per].join('/'), times: group?.[1] ?? 1n }
}

function inUnit(number: Exact, from: string, to: string): Exact | null {
  const [one, other] = [apart(from), apart(to)]
  return one.of === other.of ? divide(multiply(number, whole(one.times)), whole(other.times)) : null
}

/** Zeros at the end say nothing. */
const tidy = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text)

export function sumUp(
  asked: Asked,
  at: number,
  { lines, typed }: { readonly lines: readonly Line[]; readonly typed: ReadonlyMap<string, Typed> },
): Summed {
  const target = numberIn(asked.value)
  const taking = lines.filter(
    ({ shares }) => (shares[at]?.value ?? null) !== null || (shares[at]?.own ?? '') !== '',
  )
  const values = taking.map((line) => ({
    money: BigInt(line.amount),
    value: target === null ? null : reachedBy(line, at, { typed, unit: target.unit }),
  }))
  const given = values.flatMap(({ value, money }) => (value === null ? [] : [{ value, money }]))
  const parts = taking.flatMap(({ shares }) => shares[at]?.value ?? [])
  const promised =
    target === null || asked.summing !== 'sum' || parts.length === 0
      ? null
      : tidy(shown(parts.map((part) => decimal(part) ?? NOTHING).reduce(add, NOTHING), 8))
  const counts = { promised, projects: taking.length, reported: given.length }
  const none = { ...counts, actual: null, share: null, reached: null }
  if (asked.summing === 'none' || target === null) return { ...none, state: 'not-added' }
  if (given.length === 0) return { ...none, state: 'unknown' }
  const isAll = given.length === taking.length
  if (asked.summing === 'sum') {
    const sum = given.map(({ value }) => value).reduce(add, NOTHING)
    return {
      ...counts,
      state: isAll ? 'whole' : 'partial',
      actual: tidy(shown(sum, 8)),
      ...judged(sum, target, isAll),
    }
  }
  const money = given.reduce((all, one) => all + one.money, 0n)
  if (!isAll || money <= 0n) return { ...none, state: 'partial' }
  const weighed = given.map(({ value, money: own }) => multiply(value, whole(own))).reduce(add, NOTHING)
  const mean = divide(weighed, whole(money))
  return { ...counts, state: 'whole', actual: tidy(shown(mean, 2)), ...judged(mean, target, true) }
}

function reachedBy(
  { project, shares }: Line,
  at: number,
  { typed, unit }: { readonly typed: ReadonlyMap<string, Typed>; readonly unit: string },
): Exact | null {
  const own = typed.get(project)?.get(shares[at]?.own ?? '')
  if (own === undefined) return null
  const [, digits = '', behind = ''] = /^(-?[\d.,]+)(.*)$/u.exec(own.actual.replaceAll(' ', '')) ?? []
  const number = decimal(digits)
  return number === null
    ? null
    : inUnit(number, behind === '' ? (numberIn(own.value)?.unit ?? '') : behind, unit)
}

function judged(value: Exact, { sign, number }: Number, isAll: boolean): Pick<Summed, 'share' | 'reached'> {
  const isMost = sign === '≤' || sign === '<' || sign === '＜'
  const share = isMost || !above(number, NOTHING) ? null : shown(multiply(divide(value, number), whole(100)))
  const by = order(value, number)
  if (isMost) {
    const within = sign === '≤' ? by <= 0 : by < 0
    return { share, reached: isAll || !within ? within : null }
  }
  const enough = sign === '>' || sign === '＞' ? by > 0 : by >= 0
  return { share, reached: isAll || enough ? enough : null }
}
