/** A share of 0 … 1 as whole percents; never 100 % or 0 % unless it is exactly that. */
export function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return '＜1%'
  if (share < 1 && share > 0.995) return '＞99%'
  return `${Math.round(share * 100)}%`
}
