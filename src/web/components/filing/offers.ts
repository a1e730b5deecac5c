/**
 * What the signed-in person may do to a target, in the order of a page's buttons, with what refuses it.
 */
import type { FilingStanding } from '#api/filing/filings.ts'
import type { FlowRefusal } from '#core/filing/act.ts'
import type { ActKind } from '#core/filing/states.ts'

/** Opening is no button; 终止 and 恢复 ask for more than a comment and have a dialog of their own. */
export type OfferKind = Exclude<ActKind, 'open' | 'close' | 'reopen'>

/**
 * `against`: an opinion that was asked for is given against. `step`: named only where the same can be done to
 * several.
 */
export type Offer = {
  readonly kind: OfferKind
  readonly task: string | null
  readonly step: string | null
  readonly isConsult: boolean
  /** Whether the grade of the review decides on it. */
  readonly asksGrade: boolean
  /** Of passing: the head of the unit does it. */
  readonly isConfirmation: boolean
  readonly refusal: FlowRefusal | null
}

const ORDER: readonly OfferKind[] = [
  'submit',
  'approve',
  'pass',
  'return',
  'transfer',
  'countersign',
  'withdraw',
  'adjust',
  'abandon',
  'archive',
]

/** Opening is no button: a reviewer has it open. */
export function actOffers({
  acts,
  barred,
  way,
}: Pick<FilingStanding, 'acts' | 'barred' | 'way'>): readonly Offer[] {
  const isAtUnit = way.find(({ steps }) => steps.some(({ standing }) => standing === 'open'))?.kind === 'unit'
  return ORDER.flatMap((kind): Offer[] => {
    const own = acts.filter((act) => act.kind === kind)
    const refusal = barred.find((one) => one.kind === kind)?.refusal ?? null
    if (own.length === 0)
      return refusal === null
        ? []
        : [
            {
              kind,
              task: null,
              step: null,
              isConsult: false,
              asksGrade: false,
              isConfirmation: kind === 'pass' && isAtUnit,
              refusal,
            },
          ]
    return own.map(({ task, step, isConsult, asksGrade }) => ({
      kind,
      task,
      step: own.length > 1 ? step : null,
      isConsult,
      asksGrade,
      isConfirmation: kind === 'pass' && isAtUnit && !isConsult,
      refusal: isConsult ? null : refusal,
    }))
  })
}
