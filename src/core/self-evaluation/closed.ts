/**
 * The self-evaluation of a project that was closed within its year (终止): the money that was spent is evaluated
 * as ever, and what was not reached because of it begins with that cause, for the unit to change. No score is
 * touched.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import type { ProvedIndicator } from '../scoring/proof.ts'
import type { EvaluationFacts } from './facts.ts'

/**
 * @param indicators as they are scored with these facts
 * @param cause the words of the closing, with its day
 */
export function closedFacts(
  facts: EvaluationFacts,
  indicators: readonly Pick<ProvedIndicator, 'weight' | 'outcome'>[],
  cause: string,
): EvaluationFacts {
  return {
    ...facts,
    executionReason: facts.executionReason === '' ? cause : facts.executionReason,
    indicators: facts.indicators.map((own, i) => {
      const proved = indicators[i]
      return own.reason !== '' || proved === undefined || isFull(proved) ? own : { ...own, reason: cause }
    }),
  }
}

function isFull({ weight, outcome }: Pick<ProvedIndicator, 'weight' | 'outcome'>): boolean {
  return outcome.state === 'scored' && compareDecimal(outcome.score, weight) >= 0
}
