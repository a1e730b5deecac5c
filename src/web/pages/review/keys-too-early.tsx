/** While the next target is being opened, nobody acts on what they have not seen: a key says so, and is not kept. */
import { REVIEW } from '#text/interface/review.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'

export function KeysTooEarly() {
  const text = useText(REVIEW)
  const say = () => notify(text.opensYet)
  useKeys({ p: say, r: say, t: say })
  return null
}
