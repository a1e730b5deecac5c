/** What of the guides is for somebody: the parts and steps that tell what the person may do. */
import type { Action } from '#core/kernel/allows.ts'
import type { GuidePart } from './guide.ts'

export type May = (action: Action) => boolean

/** None: the part is not for the person. */
export function stepsFor({ who, steps }: GuidePart, may: May): GuidePart['steps'] {
  return isFor(who, may) ? steps.filter((step) => isFor(step.who, may)) : []
}

function isFor(who: readonly Action[] | undefined, may: May): boolean {
  return who === undefined || who.some(may)
}
