/** 项目绩效汇总: the results of a department's projects as one figure. */
import { roundedQuotient } from '../kernel/exact.ts'
import type { Fen } from '../kernel/money.ts'
import { parseHundredths, hundredthsText } from './points.ts'

export type RolledUp = {
  /** 0 … 100, two decimals. */
  readonly total: string
  readonly by: 'money' | 'mean'
  readonly projects: number
  /** Projects of the department without a result. */
  readonly without: number
}

/**
 * Weighted by 预算数, or each the same; by the latter also where no project has any money. Projects without a
 * result count for nothing and are named. null where no project has one.
 */
export function rollUpScores(
  projects: readonly { readonly total: string | null; readonly budget: Fen }[],
  wanted: 'money' | 'mean',
): RolledUp | null {
  const known = projects.flatMap(({ total, budget }) => {
    const points = total === null ? null : parseHundredths(total)
    return points === null ? [] : [{ points: BigInt(points), budget: budget > 0n ? BigInt(budget) : 0n }]
  })
  if (known.length === 0) return null
  const money = known.reduce((sum, { budget }) => sum + budget, 0n)
  const by = wanted === 'money' && money > 0n ? 'money' : 'mean'
  const [over, under] = known.reduce(
    ([sum, of], { points, budget }) =>
      by === 'money' ? [sum + points * budget, of + budget] : [sum + points, of + 1n],
    [0n, 0n],
  )
  return {
    total: hundredthsText(Number(roundedQuotient(over, under))),
    by,
    projects: known.length,
    without: projects.length - known.length,
  }
}
