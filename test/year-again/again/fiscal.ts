/** 财政运行综合绩效 again, after docs/fiscal-operation.md: points of indicators, the total, places, and what is found. */
import {
  above,
  ALL,
  divide,
  known,
  least,
  most,
  multiply,
  NOTHING,
  percent,
  same,
  shown,
  size,
  subtract,
  total,
  whole,
  type Exact,
} from './exact.ts'

/** Figures of the sheet by their keys: 分 or counts, as text. */
export type Figures = Readonly<Record<string, string | null>>

/** The part 财政运行 of a rule set, as data. */
export type FiscalRules = {
  readonly indicators: Readonly<Record<string, IndicatorRule>>
  readonly bounds: Readonly<Record<string, string>>
}
type IndicatorRule = {
  readonly points: string
  readonly over: readonly string[]
  readonly under: readonly string[]
  readonly size: boolean
  readonly factor: string
  readonly direction: string
  readonly zero: string
  readonly full: string
  readonly fullTo: string
  readonly zeroTo: string
}

/** The rows of the form by the names that formulas use; those behind the mark a government may not have. */
const NAMES: Readonly<Record<string, string>> = {
  一般公共预算收入预算数: 'revenueBudget',
  一般公共预算收入: 'revenue',
  税收收入: 'tax',
  非税收入: 'nonTax',
  一般公共预算支出年初预算数: 'spendingBudget',
  一般公共预算支出调整预算数: 'spendingAdjusted',
  一般公共预算支出: 'spending',
  三保支出: 'guaranteed',
  保基本民生支出: 'livelihood',
  保工资支出: 'wages',
  保运转支出: 'operation',
  其他支出: 'otherSpending',
  三保支出需求: 'guaranteedNeed',
  三公经费支出: 'threePublic',
  年末结转结余资金: 'carryover',
  政府债务余额: 'debt*',
  综合财力: 'resources*',
  债务还本付息支出: 'debtService*',
  年末库款余额: 'treasury*',
  应公开预决算单位数: 'disclosureDue',
  按时公开预决算单位数: 'disclosureDone',
  应编报绩效目标项目数: 'targetsDue',
  已编报绩效目标项目数: 'targetsDone',
  应开展绩效自评项目数: 'evaluationsDue',
  已开展绩效自评项目数: 'evaluationsDone',
}

type Read = { readonly value: bigint | null; readonly isAsked: boolean }

function readWord(word: string, now: Figures, before: Figures | null): Read {
  const takes = word.startsWith('减')
  const bare = takes ? word.slice(1) : word
  const isLast = bare.startsWith('上年')
  const key = NAMES[isLast ? bare.slice(2) : bare]
  if (key === undefined) throw new Error(`no figure: ${word}`)
  const isOptional = key.endsWith('*')
  const text = (isLast ? before : now)?.[key.replace('*', '')] ?? null
  const value = text === null ? null : BigInt(text)
  return { value: value === null || !takes ? value : -value, isAsked: !isLast && !isOptional }
}

export type Counted = {
  readonly state: string
  readonly percent: string | null
  readonly points: string | null
}

/** What an indicator comes to. */
export function countIndicator(rule: IndicatorRule, now: Figures, before: Figures | null): Counted {
  const none = (state: string): Counted => ({ state, percent: null, points: null })
  const over = rule.over.map((word) => readWord(word, now, before))
  const under = rule.under.map((word) => readWord(word, now, before))
  const all = [...over, ...under]
  if (all.some(({ value, isAsked }) => isAsked && value === null)) return none('missing')
  const sumOf = (parts: readonly Read[]) => parts.reduce((sum, { value }) => sum + (value ?? 0n), 0n)
  if (all.some(({ value }) => value === null) || sumOf(under) === 0n) return none('not-applicable')
  const share = divide(multiply(whole(sumOf(over)), known(rule.factor)), whole(sumOf(under)))
  const value = rule.size ? size(share) : share
  const hundred = multiply(value, whole(100))
  return {
    state: 'scored',
    percent: percent(value),
    points: shown(multiply(partOf(hundred, rule), known(rule.points))),
  }
}

/** Between the bounds in proportion; of a region the lesser of both slopes. */
function partOf(value: Exact, { direction, zero, full, zeroTo, fullTo }: IndicatorRule): Exact {
  const first = slope(value, known(zero), known(full))
  return direction === 'between' ? least(first, slope(value, known(zeroTo), known(fullTo))) : first
}

function slope(value: Exact, from: Exact, to: Exact): Exact {
  if (same(from, to)) return above(to, value) ? NOTHING : ALL
  return least(ALL, most(NOTHING, divide(subtract(value, from), subtract(to, from))))
}

export type SheetAgain = {
  readonly lines: Readonly<Record<string, Counted>>
  readonly full: string
  readonly had: string
  readonly total: string | null
}

export function countSheet(rules: FiscalRules, now: Figures, before: Figures | null): SheetAgain {
  const there = Object.entries(rules.indicators).filter(([, { points }]) => above(known(points), NOTHING))
  const counted = there.map(([code, rule]) => ({ code, rule, line: countIndicator(rule, now, before) }))
  const applies = counted.filter(({ line }) => line.state !== 'not-applicable')
  const full = total(applies.map(({ rule }) => known(rule.points)))
  const had = total(applies.map(({ line }) => known(line.points ?? '0')))
  return {
    lines: Object.fromEntries(counted.map(({ code, line }) => [code, line])),
    full: shown(full),
    had: shown(had),
    total: same(full, NOTHING) ? null : shown(divide(multiply(had, whole(100)), full)),
  }
}

/** One more than there are better ones. */
export function placeOf(own: string | null, all: readonly (string | null)[]): number | null {
  if (own === null) return null
  return 1 + all.filter((other) => other !== null && above(known(other), known(own))).length
}

const SUMS: readonly (readonly [string, ...string[]])[] = [
  ['revenue', 'tax', 'nonTax'],
  ['guaranteed', 'livelihood', 'wages', 'operation'],
  ['spending', 'guaranteed', 'otherSpending'],
  ['debt', 'generalDebt', 'specialDebt'],
]

/** How many sub-totals are not their parts, and whether 三保 is short. */
export function faultsOf(
  { bounds }: FiscalRules,
  now: Figures,
): { readonly sums: number; readonly short: number } {
  const amount = (key: string) => {
    const text = now[key] ?? null
    return text === null ? null : whole(BigInt(text))
  }
  const allowed = multiply(known(bounds['sumTolerance'] ?? '0'), whole(1_000_000))
  const sums = SUMS.filter(([key, ...parts]) => {
    const [stated, ...read] = [key, ...parts].map(amount)
    const there = read.filter((part) => part !== null)
    if (stated === null || stated === undefined || there.length < parts.length) return false
    return above(size(subtract(stated, total(there))), allowed)
  })
  const [spent, need] = [amount('guaranteed'), amount('guaranteedNeed')]
  if (spent === null || need === null || !above(need, NOTHING)) return { sums: sums.length, short: 0 }
  const share = multiply(divide(spent, need), whole(100))
  return { sums: sums.length, short: above(known(bounds['guaranteedLeast'] ?? '0'), share) ? 1 : 0 }
}
