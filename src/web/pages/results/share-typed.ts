/**
 * A share as people type it: 90, 90.50 → 90.5; null for what is no share between 0 and 200 % with at most two
 * decimals.
 */
export function shareTyped(text: string): string | null {
  const match = /^0*(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (match === null) return null
  const decimals = (match[2] ?? '').replace(/0+$/u, '')
  const share = `${match[1]}${decimals === '' ? '' : `.${decimals}`}`
  return Number(share) <= 200 ? share : null
}
