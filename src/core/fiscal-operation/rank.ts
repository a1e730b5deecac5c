/** 排名: who has the same total has the same place, and the places behind are left out (1, 2, 2, 4). */
import { compared, exactly } from '../kernel/exact.ts'

/** @returns the place of each, in the order given; null where there is no total */
export function fiscalRanks(totals: readonly (string | null)[]): readonly (number | null)[] {
  const known = totals.flatMap((total) => (total === null ? [] : [exactly(total)]))
  return totals.map((total) =>
    total === null ? null : 1 + known.filter((other) => compared(other, exactly(total)) > 0).length,
  )
}

/** This year's total less last year's, with its sign: +2.35, -0.50, 0.00. null where one is not there. */
export function fiscalChange(total: string | null, last: string | null): string | null {
  if (total === null || last === null) return null
  const cents = hundredths(total) - hundredths(last)
  const size = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${signOf(cents)}${size.slice(0, -2)}.${size.slice(-2)}`
}

function signOf(cents: bigint): string {
  if (cents === 0n) return ''
  return cents < 0n ? '-' : '+'
}

/** Of a decimal with two places. */
function hundredths(text: string): bigint {
  return BigInt(text.replace('.', ''))
}
