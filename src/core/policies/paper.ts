/** A policy as its 事前绩效评估 is about it. Stored as JSON: a key may be added, none removed or given another meaning. */
import { fen, type Fen } from '../kernel/money.ts'
import type { PolicyBudget, PolicyHead } from './policy.ts'

export type PolicyPaper = PolicyHead & { readonly unit: string }

/** 分: of all years of its term. */
export function planOf(budgets: readonly PolicyBudget[]): Fen {
  return fen(budgets.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
}
