/** Amounts as filters have them, and as a person types them. */
import { fen, formatMoney, parseMoney } from '#core/kernel/money.ts'

/** What a person typed as 万元, as 分; undefined for an empty field, null for what is no amount. */
export function typedAmount(text: string): string | undefined | null {
  if (text.trim() === '') return undefined
  const amount = parseMoney(text, '万元')
  return amount.ok && amount.value >= 0n ? amount.value.toString() : null
}

/** 分 as a person would type it: 万元, no more decimals than needed. */
export function amountToType(amount: string | undefined): string {
  return amount === undefined ? '' : formatMoney(fen(BigInt(amount)), '万元')
}
