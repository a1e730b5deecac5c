/** Amounts of 分 (decimal strings) in 万元, for people. */
import { fen, showMoney } from '#core/money.ts'

/** One hundredth of a 万元, in 分. */
const STEP = 10_000n

const isAmount = (amount: string) => /^-?\d+$/.test(amount)

/** `12621600000` → `12,621.60`: two decimals, halves away from zero, so that columns align; null when there is none. */
export function wanText(amount: string | null): string | null {
  if (amount === null || !isAmount(amount)) return null
  const value = BigInt(amount)
  const half = value < 0n ? -STEP / 2n : STEP / 2n
  return showMoney(fen(((value + half) / STEP) * STEP))
}

/** Every digit, for where somebody looks closer: `17,425.282`; null when there is none. */
export function exactWanText(amount: string | null): string | null {
  return amount === null || !isAmount(amount) ? null : showMoney(fen(BigInt(amount)))
}
