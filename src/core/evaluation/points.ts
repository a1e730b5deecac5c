/**
 * Points of an evaluation: whole hundredths of a point, so that sums are exact; as text always with two
 * decimals.
 */

/** Hundredths of a point, a whole number. */
export type Hundredths = number

/** `12.5` → 1250; null where it is no number from 0 on with at most two decimals. */
export function parseHundredths(text: string): Hundredths | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  const [, whole = '0', places = ''] = match
  return Number(whole) * 100 + Number(places.padEnd(2, '0'))
}

/** 1250 → `12.50`; -5 → `-0.05`. */
export function hundredthsText(points: Hundredths): string {
  const digits = String(Math.abs(points)).padStart(3, '0')
  return `${points < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
