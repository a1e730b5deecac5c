/** 成本节约率 of a project, from the ceilings of its costs in money. docs/evaluation.md. */
import {
  above,
  decimal,
  divide,
  known,
  multiply,
  NOTHING,
  subtract,
  total,
  whole,
  type Exact,
} from './exact.ts'
import type { Indicator } from './facts.ts'
import { askedOf, isCost } from './indicators.ts'

const FEN: { readonly [unit: string]: number } = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }

/**
 * (计划成本 − 实际成本) ÷ 计划成本, each added up; null: no ceiling in money has an actual value.
 * @param actual what the unit gave, line by line
 */
export function savingOf(indicators: readonly Indicator[], actual: readonly string[]): Exact | null {
  const pairs = indicators.flatMap((indicator, i) => {
    const [asked, reached] = [askedOf(indicator), decimal(actual[i] ?? '')]
    if (!isCost(indicator) || asked.way !== 'atMost' || reached === null) return []
    const fen = FEN[asked.unit]
    return fen === undefined
      ? []
      : [{ planned: multiply(asked.target, whole(fen)), spent: multiply(reached, whole(fen)) }]
  })
  const planned = total(pairs.map((one) => one.planned))
  const spent = total(pairs.map((one) => one.spent))
  return planned.over === 0n ? null : divide(subtract(planned, spent), planned)
}

/**
 * What was not done saved nothing: 数量 was not done in full, or, where no quantity tells, less than half of the
 * budget was paid.
 */
export function savedNothing(saving: Exact, done: Exact | null, paid: Exact | null): boolean {
  if (above(NOTHING, saving)) return false
  if (done !== null) return above(known(1), done)
  return paid !== null && above(known('0.5'), paid)
}
