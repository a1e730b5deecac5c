/**
 * What of the guides is for somebody: which are of one's own work, and the parts and steps that tell what one may
 * do.
 */
import type { Action } from '#core/kernel/allows.ts'
import type { GuideId, GuidePart } from './guide.ts'

export type May = (action: Action) => boolean

/** None: the part is not for the person. */
export function stepsFor({ who, steps }: GuidePart, may: May): GuidePart['steps'] {
  return isFor(who, may) ? steps.filter((step) => isFor(step.who, may)) : []
}

function isFor(who: readonly Action[] | undefined, may: May): boolean {
  return who === undefined || who.some(may)
}

/** Whose work each guide tells of, by one of these; absent: everybody's. The first of one's own is opened. */
const WORK: readonly { readonly id: GuideId; readonly who?: readonly Action[] }[] = [
  { id: 'review', who: ['review.write'] },
  { id: 'filling', who: ['document.edit', 'statement.write', 'delegation.fill'] },
  { id: 'monitoring', who: ['monitoring.read'] },
  { id: 'self-evaluation', who: ['self-evaluation.follow'] },
  {
    id: 'evaluation',
    who: ['evaluation.manage', 'evaluation.answer', 'evaluation.judge', 'rectification.reply'],
  },
  { id: 'everyday' },
]

/** The guides of one's own work, and those of other roles. */
export function guidesFor(may: May): {
  readonly own: readonly GuideId[]
  readonly others: readonly GuideId[]
} {
  const isOwn = ({ who }: (typeof WORK)[number]) => isFor(who, may)
  return {
    own: WORK.filter((one) => isOwn(one)).map(({ id }) => id),
    others: WORK.filter((one) => !isOwn(one)).map(({ id }) => id),
  }
}
