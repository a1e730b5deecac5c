/** 计划成本 and 实际成本 of a project, from the cost indicators that its self-evaluation gives in money. */
import { addMoney, fen, parseMoney, type Fen, type MoneyUnit } from '../kernel/money.ts'
import type { ProvedIndicator } from '../scoring/proof.ts'
import type { RateFigures } from './rates.ts'

const UNITS: readonly MoneyUnit[] = ['元', '万元', '亿元']

/**
 * Ceilings of costs in money that have an actual value, added up, in 分; what is given per person, in % or in
 * words says no sum. null: none.
 */
export function costsIn(
  indicators: readonly Pick<ProvedIndicator, 'branch' | 'level2' | 'target' | 'actual'>[],
): Pick<RateFigures, 'plannedCost' | 'actualCost'> {
  const pairs = indicators.flatMap(({ branch, level2, target, actual }) => {
    if (
      !(branch === 'cost' || level2.includes('成本')) ||
      target.kind !== 'number' ||
      actual?.kind !== 'number' ||
      !['<=', '<'].includes(target.comparator)
    )
      return []
    const [planned, spent] = [
      moneyOf(target.number, target.unit),
      moneyOf(actual.number, actual.unit ?? target.unit),
    ]
    return planned === null || spent === null ? [] : [{ planned, spent }]
  })
  if (pairs.length === 0) return { plannedCost: null, actualCost: null }
  return {
    plannedCost: addMoney(...pairs.map(({ planned }) => planned)),
    actualCost: addMoney(...pairs.map(({ spent }) => spent)),
  }
}

function moneyOf(number: string, unit: string | null): Fen | null {
  const known = UNITS.find((one) => one === unit)
  const amount = known === undefined ? null : parseMoney(number, known)
  return amount?.ok === true && amount.value >= 0n ? fen(amount.value) : null
}
