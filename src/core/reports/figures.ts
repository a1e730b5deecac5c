/** Figures of reports: sums by unit, shares, and what is said of them as facts. */
import { compared, minus, percentText, quotient, type Fraction } from '../kernel/exact.ts'
import { fen, showRounded } from '../kernel/money.ts'
import type { Grade } from '../kernel/grade.ts'
import { counted, fact, type Fact } from './fact.ts'

/** Money in 分. */
export type MoneySum = { readonly budget: bigint; readonly paid: bigint }

/** 执行率; null without a budget. */
export function rateOf({ budget, paid }: MoneySum): Fraction | null {
  return budget > 0n ? quotient(paid, budget) : null
}

export function wanFact(code: Fact['code'], amount: bigint, more: { of?: string; key?: string } = {}): Fact {
  return fact(code, showRounded(fen(amount)), { unit: '万元', ...more })
}

export function shareFact(
  code: Fact['code'],
  share: Fraction,
  more: { of?: string; key?: string } = {},
): Fact {
  return fact(code, percentText(share), { unit: '%', ...more })
}

/** 62.50 → 62.50; half up, as a chart takes it. null where there is none. */
export function shareValue(share: Fraction | null): string | null {
  return share === null ? null : percentText(share)
}

/** What two shares differ by, in points; its sign is in front. */
export function pointsFact(
  code: Fact['code'],
  now: Fraction,
  before: Fraction,
  more: { of?: string; key?: string } = {},
): Fact {
  const change = percentText(minus(now, before))
  return fact(code, compared(now, before) > 0 ? `+${change}` : change, { unit: '个百分点', ...more })
}

export type Lights = {
  readonly red: number
  readonly yellow: number
  readonly green: number
  readonly none: number
}

export function lightFacts(
  { red, yellow, green, none }: Lights,
  more: { of?: string; key?: string } = {},
): { readonly [name in 'red' | 'yellow' | 'green' | 'none']: Fact } {
  return {
    red: counted('red', red, more),
    yellow: counted('yellow', yellow, more),
    green: counted('green', green, more),
    none: counted('unjudged', none, more),
  }
}

export type GradeCounts = { readonly [grade in Grade]: number }

const GRADE_FACTS = {
  优: 'grade-excellent',
  良: 'grade-good',
  中: 'grade-fair',
  差: 'grade-poor',
} as const

export function gradeFacts(
  counts: GradeCounts,
  more: { of?: string; key?: string } = {},
): { readonly [name in 'excellent' | 'good' | 'fair' | 'poor']: Fact } {
  const one = (grade: Grade) => counted(GRADE_FACTS[grade], counts[grade], more)
  return { excellent: one('优'), good: one('良'), fair: one('中'), poor: one('差') }
}

export function gradeSum(counts: GradeCounts): number {
  return counts.优 + counts.良 + counts.中 + counts.差
}
