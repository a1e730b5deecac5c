/** What the workshop of a rule set begins with. */
import type { RuleSetSummary } from '#api/rule-sets.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'

export type WorkshopStart =
  | { readonly kind: 'new'; readonly summary: RuleSetSummary }
  | { readonly kind: 'edit'; readonly summary: RuleSetSummary }
  /** `there`: the set of the same id that is here. */
  | { readonly kind: 'import'; readonly data: RuleSetData; readonly there: RuleSetSummary | null }
