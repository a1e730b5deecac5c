/** Which item of the review sheet a finding speaks to: its rule says so. */
import { factsOf } from '../rules/catalogue.ts'
import type { ReviewItem } from './form.ts'

/** The item that findings of a rule cost; of a code of another version, 规范完整性. */
export function itemOf(rule: string): ReviewItem {
  return factsOf(rule)?.item ?? 'normative'
}
