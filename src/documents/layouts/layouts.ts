/** Every layout that can be read. To add a form, describe it in a file beside this one and name it here. */
import { invariant } from '#core/result.ts'
import { central2021 } from './central-2021.ts'
import { hebeiApplicationForm } from './hebei-application-form.ts'
import { hebei } from './hebei.ts'
import { indexLayout, labelKey, type LayoutIndex } from './layout.ts'

export const LAYOUTS: readonly LayoutIndex[] = [hebei, hebeiApplicationForm, central2021].map(indexLayout)

const [DEFAULT] = LAYOUTS

/** The layout that knows most of the labels of a table; the first of equals. */
export function layoutFor(texts: readonly string[]): LayoutIndex {
  const keys = new Set(texts.map(labelKey))
  let best = DEFAULT
  let most = -1
  for (const candidate of LAYOUTS) {
    let known = 0
    for (const key of keys) if (candidate.roles.has(key) || candidate.columns.has(key)) known++
    if (known > most) {
      best = candidate
      most = known
    }
  }
  invariant(best !== undefined, 'there is at least one layout')
  return best
}
