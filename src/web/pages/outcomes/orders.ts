/** The orders of 评价得分与支付: what has no figure comes last, whichever way. */
import type { OutcomeRow } from '#core/outcomes/rows.ts'
import type { Orders } from '../../lists/rows-here.ts'

export const OUTCOME_SORTS = [
  'code',
  'projects',
  'budget',
  'paid',
  'rate',
  'mean',
  'confirmed',
  'whole',
  'evaluated',
  'lights',
] as const

/** Lights by red ones first: a yellow one weighs less than any red. */
const RED = 1_000_000

const FIGURES: {
  readonly [sort in Exclude<(typeof OUTCOME_SORTS)[number], 'code'>]: (row: OutcomeRow) => number | null
} = {
  projects: ({ projects }) => projects,
  budget: ({ budget }) => figure(budget),
  paid: ({ paid }) => figure(paid),
  rate: ({ rate }) => figure(rate),
  mean: ({ self }) => figure(self?.mean ?? null),
  confirmed: ({ self, approved }) => (self === null || approved === 0 ? null : self.confirmed / approved),
  whole: ({ whole }) => figure(whole?.total ?? null),
  evaluated: ({ evaluated }) => figure(evaluated?.mean ?? null),
  lights: ({ lights }) => (lights === null ? null : lights.red * RED + lights.yellow),
}

/** Good enough to put in order by. */
function figure(text: string | null): number | null {
  return text === null ? null : Number(text)
}

/** @param order as the address says it; rows that have nothing come last in both */
export function outcomeOrders(order: string | undefined): Orders<OutcomeRow> {
  const way = order === 'desc' ? -1 : 1
  const byFigure = Object.fromEntries(
    Object.entries(FIGURES).map(([sort, of]) => [
      sort,
      (a: OutcomeRow, b: OutcomeRow) => {
        const [one, other] = [of(a), of(b)]
        if (one === null || other === null) return (Number(one === null) - Number(other === null)) * way
        return one - other
      },
    ]),
  )
  return {
    ...byFigure,
    code: (a, b) => (a.unit?.code ?? '').localeCompare(b.unit?.code ?? ''),
  }
}
