/**
 * 代编预算: money that a department holds for its units until it is broken down to them, by a day of the
 * calendar, usually the end of June (Hebei's 部门预算绩效文本, 加强支出管理: 代编预算 6
 * 月底前细化). It is refined when 调剂 has moved all that is not paid to projects of units.
 */
import { foldLabel } from '../kernel/characters.ts'
import { fen, type Fen } from '../kernel/money.ts'

/** What such a project has in its name. */
export const POOLED_WORD = '代编'

export function isPooled(name: string): boolean {
  return foldLabel(name).includes(POOLED_WORD)
}

/** Something is still to be broken down. */
export function isUnrefined({ budget, paid }: { readonly budget: Fen; readonly paid: Fen }): boolean {
  return unrefinedAmount({ budget, paid }) > 0n
}

/**
 * How much of it, in 分: what is neither paid nor moved to projects of units; below 0 never where it is
 * unrefined.
 */
export function unrefinedAmount({ budget, paid }: { readonly budget: Fen; readonly paid: Fen }): Fen {
  return fen(budget - (paid < 0n ? 0n : paid))
}
