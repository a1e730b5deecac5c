/** What is typed of a transfer: amounts in 万元 as text, until they are sent in 分. */
import { formatMoney, fen, parseMoney } from '#core/kernel/money.ts'

/** 分 as text; null for no amount. */
export function fenOf(typed: string): string | null {
  const read = parseMoney(typed, '万元')
  return read.ok && read.value >= 0n ? read.value.toString() : null
}

/** 万元 with every digit; '' for none. */
export function wanOf(amount: string): string {
  return amount === '' ? '' : formatMoney(fen(BigInt(amount)), '万元')
}

/** With two decimals at least, as it is read. */
export function wanShown(amount: string | null): string {
  return amount === null ? '—' : formatMoney(fen(BigInt(amount)), '万元', 2)
}

const QUANTITY = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u

export function isQuantity(typed: string): boolean {
  return QUANTITY.test(typed)
}
