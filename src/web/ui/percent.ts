/** A share as people read it: 0.924 → 92.4%. */
export function shownPercent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`
}
