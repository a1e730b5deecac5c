/** Where the targets of a distribution lie: for the picture beside an indicator. */
import type { Distribution } from './library-indicator.ts'

/**
 * The numbers below which the shares lie (0: the least, 1: the greatest), each one that was set (no mean of
 * two).
 * @param shares ascending, each from 0 to 1
 */
export function computeQuantiles(
  { numbers, count }: Distribution,
  shares: readonly number[],
): readonly string[] {
  return shares.map((share) => {
    const rank = Math.max(1, Math.ceil(share * count))
    let seen = 0
    for (const { text, times } of numbers) {
      seen += times
      if (seen >= rank) return text
    }
    return numbers.at(-1)?.text ?? ''
  })
}
