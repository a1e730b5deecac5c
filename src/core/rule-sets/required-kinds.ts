/** The kinds of indicators that a target needs, as every rule set starts from them. */
import type { RequiredKind } from '../rules/parameters.ts'

// 88号 names all of them; that 时效 and 成本 may be missing with a reason is a default of this system.
export const REQUIRED_KINDS: readonly RequiredKind[] = [
  { name: 'quantity', kinds: ['quantity'], severity: 'error' },
  { name: 'quality', kinds: ['quality'], severity: 'error' },
  { name: 'timeliness', kinds: ['timeliness'], severity: 'warning' },
  { name: 'cost', kinds: ['cost', 'economic-cost', 'social-cost', 'ecological-cost'], severity: 'warning' },
  { name: 'benefit', kinds: ['economic', 'social', 'ecological', 'sustainability'], severity: 'error' },
  { name: 'satisfaction', kinds: ['satisfaction'], severity: 'error' },
]

/** The kinds of which any stands for a required one, by its name in a finding. */
export function kindsRequired(name: string): RequiredKind['kinds'] {
  return REQUIRED_KINDS.find((one) => one.name === name)?.kinds ?? []
}
