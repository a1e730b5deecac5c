/** How far the indicators of a kind were reached, from the proof of a self-evaluation. */
import { kindOfLabel, type IndicatorKind } from '../indicator/kind.ts'
import { exactFraction, exactly, plus, ZERO } from '../kernel/exact.ts'
import type { ProvedIndicator } from '../scoring/proof.ts'
import type { Ratio } from './rates.ts'

/**
 * 得分 ÷ 分值 of the scored indicators of a kind together, before any rounding; null where none is scored, or all
 * weigh nothing.
 */
export function reachedShare(
  indicators: readonly Pick<ProvedIndicator, 'level2' | 'weight' | 'outcome'>[],
  kind: IndicatorKind,
): Ratio | null {
  let [points, weights] = [ZERO, ZERO]
  for (const { level2, weight, outcome } of indicators) {
    if (kindOfLabel(level2) !== kind || outcome.state !== 'scored') continue
    points = plus(points, exactFraction(outcome.exact))
    weights = plus(weights, exactly(weight))
  }
  return weights.over === 0n
    ? null
    : { over: points.over * weights.under, under: weights.over * points.under }
}
