/** Which targets of a file are ticked, and which are in the way of which. */
import type { FileTargets } from '#api/writing/drafts.ts'
import { inTheWay } from '#core/writing/same-target.ts'

export type ChosenTargets = {
  readonly file: File
  readonly found: FileTargets
  /** Their places, as ticked. */ readonly targets: readonly number[]
  /** Those that were ticked by themselves although the unit has one of that name. */
  readonly again: readonly number[]
}

/** For which unit and year they are begun. */
export type ForWhom = { readonly unit: string | null; readonly year: number }

/** The target that is there already; null: there is none. */
export function thereFor(target: FileTargets['targets'][number], { unit, year }: ForWhom) {
  return inTheWay(target.there, unit, year)
}

/** The places that are begun: never one of a code that is there, one of its name only where it was asked for. */
export function begunOf({ found, targets, again }: ChosenTargets, whom: ForWhom): readonly number[] {
  const begun = found.targets.filter((target) => {
    const there = thereFor(target, whom)
    const isFree = there === null || (there.by === 'name' && again.includes(target.order))
    return isFree && targets.includes(target.order)
  })
  return begun.map(({ order }) => order)
}

/** Whether all that the file holds is there already by its code: nothing of it can be begun. */
export function isNothingFree({ found }: ChosenTargets, whom: ForWhom): boolean {
  return found.targets.every((target) => thereFor(target, whom)?.by === 'code')
}

/** One target is ticked by itself, or no longer. */
export function withTick(
  chosen: ChosenTargets,
  order: number,
  ticked: boolean,
  whom: ForWhom,
): ChosenTargets {
  const without = (list: readonly number[]) => list.filter((one) => one !== order)
  const [targets, again] = [without(chosen.targets), without(chosen.again)]
  if (!ticked) return { ...chosen, targets, again }
  const target = chosen.found.targets.find((one) => one.order === order)
  const isThere = target !== undefined && thereFor(target, whom) !== null
  return { ...chosen, targets: [...targets, order], again: isThere ? [...again, order] : again }
}
