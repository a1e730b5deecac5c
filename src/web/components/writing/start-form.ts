/** What is typed and chosen to begin a target, and what is missing of it. */
import { BUDGET_TYPED } from '#api/kernel/constants.ts'
import type { NewDraft } from '#api/writing/drafts.ts'
import { sizeFor } from '#core/writing/start-form.ts'
import { tidy } from '#core/writing/tidy.ts'
import type { ChosenTargets } from './chosen-of-file.ts'

export const START_WAYS = ['empty', 'lastYear', 'copy', 'file'] as const
export type StartWay = (typeof START_WAYS)[number]

export type StartForm = {
  /** Its id; null where none was chosen. */
  readonly unit: string | null
  readonly name: string
  readonly way: StartWay
  /** As typed, of the empty form. */
  readonly budget: string
  /** Whether a small project takes the short form; null: nobody chose, and it is proposed. */
  readonly short: boolean | null
  /** The target that is copied. */
  readonly source: string | null
  /** Those of earlier years that are carried over. */
  readonly carried: readonly string[]
  /** Those of a file. */
  readonly targets: ChosenTargets | null
}

export const EMPTY_START: StartForm = {
  unit: null,
  name: '',
  way: 'empty',
  budget: '',
  short: null,
  source: null,
  carried: [],
  targets: null,
}

export const startAmount = ({ budget }: StartForm): string => tidy('budget.total', budget)

export function isAmount(amount: string): boolean {
  return amount === '' || BUDGET_TYPED.test(amount)
}

/** @param shortBelow projects of a smaller budget may take the short form */
export function mayBeShort(form: StartForm, shortBelow: string): boolean {
  return sizeFor(startAmount(form), shortBelow) === 'short'
}

/**
 * proposed: by the budget, until somebody chooses; chosen, declined: by hand; too-large: chosen by hand, and the
 * budget does not allow it any more. null: nothing is asked.
 */
export type ShortForm = 'proposed' | 'chosen' | 'declined' | 'too-large'

export function shortForm(form: StartForm, shortBelow: string): ShortForm | null {
  if (!mayBeShort(form, shortBelow))
    return form.short === true && isSum(startAmount(form)) ? 'too-large' : null
  if (form.short === null) return 'proposed'
  return form.short ? 'chosen' : 'declined'
}

const isSum = (amount: string) => amount !== '' && isAmount(amount)

export function draftStart(form: StartForm, shortBelow: string): NewDraft['start'] {
  if (form.way !== 'empty') return { from: 'project', project: form.source ?? '' }
  const amount = startAmount(form)
  const is = shortForm(form, shortBelow)
  const size = is === 'proposed' || is === 'chosen' ? 'short' : 'full'
  return { from: 'empty', size, budget: amount === '' ? null : amount }
}
