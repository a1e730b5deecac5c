/**
 * 预算执行: what a project was given, what was changed in the year and what was paid by a day. All amounts are 分.
 */
import type { Fraction } from '../kernel/exact.ts'
import { addMoney, fen, type Fen } from '../kernel/money.ts'

/** 财政资金, 其他资金: the two parts of 预算数. */
export const FUNDS = ['fiscal', 'other'] as const
export type Fund = (typeof FUNDS)[number]

export type FundExecution = {
  /** 年初预算数: of the first approved version. */
  readonly initial: Fen
  /** What was added, cut or moved by the day. */
  readonly changes: Fen
  /** 全年预算数 = 年初预算数 + changes (调整后预算数). */
  readonly budget: Fen
  /** 执行数: payments less refunds by the day. */
  readonly paid: Fen
}

/** Of a project as a whole, and of each fund. */
export type Execution = FundExecution & { readonly [fund in Fund]: FundExecution }

export function executionFromFunds(
  fiscal: Omit<FundExecution, 'budget'>,
  other: Omit<FundExecution, 'budget'>,
): Execution {
  const [one, two] = [withBudget(fiscal), withBudget(other)]
  return {
    initial: addMoney(one.initial, two.initial),
    changes: addMoney(one.changes, two.changes),
    budget: addMoney(one.budget, two.budget),
    paid: addMoney(one.paid, two.paid),
    fiscal: one,
    other: two,
  }
}

function withBudget({ initial, changes, paid }: Omit<FundExecution, 'budget'>): FundExecution {
  return { initial, changes, budget: addMoney(initial, changes), paid }
}

/**
 * 预算执行率 r = 执行数 ÷ 全年预算数 (F1), exact. null: not applicable, where the 全年预算数 is 0 or
 * less; what is refunded beyond all payments counts as nothing paid.
 */
export function executionRate({ budget, paid }: Pick<FundExecution, 'budget' | 'paid'>): Fraction | null {
  return budget <= 0n ? null : { over: paid < 0n ? 0n : paid, under: budget }
}

/** In %, two decimals, half up (policy F10): "94.50". null: not applicable. */
export function ratePercent(execution: Pick<FundExecution, 'budget' | 'paid'>): string | null {
  const rate = executionRate(execution)
  if (rate === null) return null
  const hundredths = (rate.over * 10_000n * 2n + rate.under) / (rate.under * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

/** More was paid than the year's budget holds: an error somewhere (F1, r > 1). */
export function isOverspent({ budget, paid }: Pick<FundExecution, 'budget' | 'paid'>): boolean {
  return paid > (budget < 0n ? 0n : budget)
}

/** The funds that paid more than they had: none may pay for the other, whatever it has left. */
export function overspentFunds(execution: {
  readonly [fund in Fund]: Pick<FundExecution, 'budget' | 'paid'>
}): readonly Fund[] {
  return FUNDS.filter((fund) => isOverspent(execution[fund]))
}

/**
 * The two funds of a budget as a target states it: they always add up to 预算数 where that is known. What the
 * parts leave open is 财政资金, the usual case.
 */
export function budgetFunds({
  total,
  fiscal,
  other,
}: {
  readonly total: Fen | null
  readonly fiscal: Fen | null
  readonly other: Fen | null
}): { readonly [fund in Fund]: Fen } {
  if (total === null) return { fiscal: fiscal ?? fen(0n), other: other ?? fen(0n) }
  const second = other ?? (fiscal === null || fiscal > total ? fen(0n) : fen(total - fiscal))
  return { fiscal: fen(total - second), other: second }
}
