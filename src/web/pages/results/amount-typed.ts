/**
 * An amount as people type it in 万元 (9.5, 9，500.00 with commas): in 分; null for what is no amount, below 0,
 * or finer than 分.
 */
import { halfWidth } from '#core/kernel/characters.ts'
import { parseMoney } from '#core/kernel/money.ts'

/** As much as the interface takes: 17 digits of 分. */
const MOST = 10n ** 17n

export function amountTyped(text: string): string | null {
  const plain = halfWidth(text).replace(/[,\s]/gu, '')
  const amount = /^\d+(?:\.\d+)?$/u.test(plain) ? parseMoney(plain, '万元') : null
  return amount === null || !amount.ok || amount.value >= MOST ? null : String(amount.value)
}
