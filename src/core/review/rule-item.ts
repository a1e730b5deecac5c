/** Which item of the review sheet a finding speaks to: its rule says so. */
import { ruleFacts } from '../rules/catalogue.ts'
import type { ReviewItem } from './form.ts'

/** The item that findings of a rule cost; of a code of another version, 规范完整性. */
export function ruleItem(rule: string): ReviewItem {
  return ruleFacts(rule)?.item ?? 'normative'
}
