/**
 * The traps of test/golden/defects.json: what looks wrong and is right. Each names the findings that would
 * fall for it.
 */
import type { Judged } from './labels.ts'

type Trap = { readonly what: string; readonly falls: (one: Judged) => boolean }

const at =
  (seed: string, project: number | null, indicators: readonly number[], rules: readonly string[]) =>
  (one: Judged) => {
    const codes = [one.finding.rule, ...one.finding.also.map((other) => other.rule)]
    return (
      one.seed === seed &&
      one.place.project === project &&
      (indicators.length === 0 || one.place.indicator === null || indicators.includes(one.place.indicator)) &&
      codes.some((code) => rules.includes(code))
    )
  }

const PRODUCTS = [
  'unitcost-times-qty',
  'cost-partial',
  'arithmetic-item',
  'arithmetic-subtotal',
  'money-task-mismatch',
]

const TRAPS: readonly Trap[] = [
  { what: '002 P1: 12个 × ≤10万元/个 = 120', falls: at('002', 1, [], PRODUCTS) },
  { what: '002 P2: 12个 × ≤5万元/个 = 60', falls: at('002', 2, [], PRODUCTS) },
  { what: '002 P5: 2人 × 13.84 = 27.68', falls: at('002', 5, [], PRODUCTS) },
  {
    what: '004 P5: items 1, 2, 3, 5 and 6 compute correctly',
    falls: at('004', 5, [1, 2, 3, 5, 6], ['arithmetic-item', 'unitcost-times-qty']),
  },
  {
    what: '004 P30: 2700多名 / ≥2700人',
    falls: at(
      '004',
      30,
      [1],
      ['project-contradiction', 'narrative-table-conflict', 'value-unit-mismatch', 'target-implausible'],
    ),
  },
  {
    what: 'all 66 check characters are right',
    falls: (one) => one.finding.rule === 'project-code-check' || one.finding.rule === 'project-code-format',
  },
  {
    what: '000–003: a blank 其他资金 is 0',
    falls: (one) =>
      one.seed !== '004' && ['other-funds-blank', 'budget-sum-mismatch'].includes(one.finding.rule),
  },
]

/** What fell into a trap, in words; empty when nothing did. */
export function trapFaults(judged: readonly Judged[]): readonly string[] {
  return TRAPS.flatMap(({ what, falls }) =>
    judged
      .filter(falls)
      .map(({ seed, finding, place }) => `${what}: ${seed} P${place.project ?? '-'} ${finding.rule}`),
  )
}
