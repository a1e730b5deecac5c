/** Exact arithmetic of the second implementation: fractions of whole numbers, rounded once, where a figure is shown. */

/** `under` is above 0. */
export type Exact = { readonly over: bigint; readonly under: bigint }

export const NOTHING: Exact = { over: 0n, under: 1n }
export const ALL: Exact = { over: 1n, under: 1n }

/** A decimal as it is written: 93.6, 1,200 or -0.5. null: it is none. */
export function decimal(text: string): Exact | null {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(text.replaceAll(',', ''))
  if (found === null) return null
  const [, sign = '', whole = '', places = ''] = found
  const over = BigInt(whole + places)
  return { over: sign === '-' ? -over : over, under: 10n ** BigInt(places.length) }
}

/** A decimal that the data cannot lack. */
export function known(text: string | number): Exact {
  const read = decimal(String(text))
  if (read === null) throw new Error(`no decimal: ${text}`)
  return read
}

export const whole = (number: bigint | number): Exact => ({ over: BigInt(number), under: 1n })
export const add = (a: Exact, b: Exact): Exact => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
})
export const negative = ({ over, under }: Exact): Exact => ({ over: -over, under })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negative(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ over: a.over * b.over, under: a.under * b.under })
export function divide(a: Exact, b: Exact): Exact {
  const [over, under] = [a.over * b.under, a.under * b.over]
  return under < 0n ? { over: -over, under: -under } : { over, under }
}
export const above = (a: Exact, b: Exact): boolean => a.over * b.under > b.over * a.under
/** Below 0, 0 or above it, as sorting asks. */
export function order(a: Exact, b: Exact): number {
  if (same(a, b)) return 0
  return above(a, b) ? 1 : -1
}
export const same = (a: Exact, b: Exact): boolean => a.over * b.under === b.over * a.under
export const least = (a: Exact, b: Exact): Exact => (above(a, b) ? b : a)
export const most = (a: Exact, b: Exact): Exact => (above(a, b) ? a : b)
export const size = (a: Exact): Exact => (a.over < 0n ? negative(a) : a)
export const total = (all: readonly Exact[]): Exact => all.reduce(add, NOTHING)

/** Half up, away from 0 below it, to a whole number. */
export function nearest({ over, under }: Exact): bigint {
  const positive = over < 0n ? -over : over
  const half = (positive * 2n + under) / (under * 2n)
  return over < 0n ? -half : half
}

/** With so many decimals, half up. */
export function shown(value: Exact, places = 2): string {
  const units = nearest(multiply(value, whole(10n ** BigInt(places))))
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** In per cent, two decimals. */
export const percent = (share: Exact): string => shown(multiply(share, whole(100)))
