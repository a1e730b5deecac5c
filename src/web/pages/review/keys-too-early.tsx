/**
 * While the next target is being opened, nobody acts on what they have not seen: a key says so, and is not kept. A
 * digit neither, for it is the second half of R or P: it would be taken as the filter of the queue.
 */
import { REVIEW } from '#text/interface/review.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'

const ACTS = ['p', 'r', 't', 'g'] as const
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit))

export function KeysTooEarly() {
  const text = useText(REVIEW)
  const say = () => notify(text.opensYet)
  useKeys(Object.fromEntries([...ACTS, ...DIGITS].map((key) => [key, say])), true)
  return null
}

/** While something is asked by digits, a digit pressed beside it goes back to what is asked, not to the queue. */
export function useDigitsFor(focus: () => void): void {
  useKeys(Object.fromEntries(DIGITS.map((key) => [key, focus])), true)
}
