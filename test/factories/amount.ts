/** Money of generated projects: whole numbers of 分, written as the tables write them. */
import { addMoney, fen, formatMoney, type Fen } from '#core/kernel/money.ts'

const FEN_A_YUAN = 100n
/** Tables keep to two decimals of 万元: 100 元. */
export const STEP_YUAN = 100

/** Pieces, unit price in 元 and months to 分. */
export function costOf(count: number, yuan: number, months: number): Fen {
  return fen(BigInt(count) * BigInt(yuan) * BigInt(months) * FEN_A_YUAN)
}

/** In 万元, as the budget cells carry it: 20.98. */
export function inTenThousands(amount: Fen): string {
  return formatMoney(amount, '万元')
}

export function sumOf(amounts: readonly Fen[]): Fen {
  return addMoney(...amounts)
}

/** A unit price as people write it: 万元 where nothing is lost by two decimals, 元 otherwise. */
export function showPrice(yuan: number): string {
  return yuan >= 10_000 && yuan % STEP_YUAN === 0
    ? `${formatMoney(fen(BigInt(yuan) * FEN_A_YUAN), '万元')}万元`
    : `${yuan}元`
}
