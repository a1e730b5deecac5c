/** What is typed of a policy: amounts in 万元 and numbers as text, until they are sent. */
import { fen, formatMoney, parseMoney } from '#core/kernel/money.ts'

/** 分 as text; null for no amount. */
export function fenOf(typed: string): string | null {
  const read = parseMoney(typed, '万元')
  return read.ok && read.value >= 0n ? read.value.toString() : null
}

/** 万元 with every digit; '' for none. */
export function wanOf(amount: string | undefined): string {
  return amount === undefined ? '' : formatMoney(fen(BigInt(amount)), '万元')
}

const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u

export function isGoalNumber(typed: string): boolean {
  return NUMBER.test(typed)
}
