/**
 * How a target compares with those that others set for the same indicator: too easy, too hard, or as usual.
 * Advice, never a fault.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import { comparatorDirection, type IndicatorDirection, type Distribution } from './library-indicator.ts'

/** Fewer targets than these tell nothing. */
export const LEAST_TARGETS = 20
/** A target is called easy or hard when no more than this share of the others are as easy or as hard. */
const EXTREME_SHARE = 0.05

export type TargetStanding = {
  readonly verdict: 'easy' | 'usual' | 'hard'
  /** Share (0…1) of the targets set so far that are easier than this one, and that are harder. */
  readonly easier: number
  readonly harder: number
  /** Targets compared with. */
  readonly count: number
}

/**
 * @param direction of the indicator; where it has none, that of the value's own sign
 * @returns null where nothing can be said: too few targets, another unit, no number, or neither more nor less
 * is better
 */
export function judgeTarget(
  value: Pick<IndicatorValue, 'number' | 'unit' | 'comparator'>,
  distribution: Distribution | null,
  direction: IndicatorDirection | null,
): TargetStanding | null {
  const better = direction ?? comparatorDirection(value.comparator)
  if (
    distribution === null ||
    distribution.count < LEAST_TARGETS ||
    better === null ||
    value.number === null ||
    value.unit !== distribution.unit
  )
    return null
  let below = 0
  let above = 0
  for (const { text, times } of distribution.numbers) {
    const order = compareDecimal(text, value.number)
    if (order < 0) below += times
    else if (order > 0) above += times
  }
  const { count } = distribution
  const easier = (better === 'higher' ? below : above) / count
  const harder = (better === 'higher' ? above : below) / count
  return { verdict: verdictOf(easier, harder), easier, harder, count }
}

function verdictOf(easier: number, harder: number): TargetStanding['verdict'] {
  if (1 - harder <= EXTREME_SHARE) return 'easy'
  return 1 - easier <= EXTREME_SHARE ? 'hard' : 'usual'
}
