/** Amounts of 分 (decimal strings) in 万元, for people. */
import { fen, showMoney, showRounded } from '#core/kernel/money.ts'

const isAmount = (amount: string) => /^-?\d+$/.test(amount)

/**
 * `12621600000` → `12,621.60`: two decimals, halves away from zero, so that columns align; null when there is
 * none.
 */
export function wanText(amount: string | null): string | null {
  return amount === null || !isAmount(amount) ? null : showRounded(fen(BigInt(amount)))
}

/** Every digit, for where somebody looks closer: `17,425.282`; null when there is none. */
export function exactWanText(amount: string | null): string | null {
  return amount === null || !isAmount(amount) ? null : showMoney(fen(BigInt(amount)))
}
