/** 定性指标: the three steps of completion and the scores that each may have (F6; 财预〔2020〕10号 art. 18, 待核对). */
import { dividedBy, exactly, times, ZERO, type Fraction } from '../kernel/exact.ts'
import type { ScoringScheme } from './scheme.ts'

/** 达成年度指标, 部分达成年度指标并具有一定效果, 未达成年度指标且效果较差. */
export const SCORING_STEPS = ['reached', 'partly', 'missed'] as const
export type ScoringStep = (typeof SCORING_STEPS)[number]

/** The least and the most score of a step; `closed`: the most belongs to it. */
export function stepBand(
  weight: string,
  step: ScoringStep,
  { steps }: Pick<ScoringScheme, 'steps'>,
): { readonly least: Fraction; readonly most: Fraction; readonly closed: boolean } {
  const part = (share: string) => times(exactly(weight), dividedBy(exactly(share), exactly('100')))
  if (step === 'reached') return { least: part(steps.reached), most: exactly(weight), closed: true }
  return step === 'partly'
    ? { least: part(steps.partly), most: part(steps.reached), closed: false }
    : { least: ZERO, most: part(steps.partly), closed: false }
}

const CENTI = 100n

/**
 * The scores of two decimals that a step allows, as people type them: from `6.00` to `7.99`. null when there
 * is none.
 */
export function stepScores(
  weight: string,
  step: ScoringStep,
  scheme: Pick<ScoringScheme, 'steps'>,
): { readonly least: string; readonly most: string } | null {
  const { least, most, closed } = stepBand(weight, step, scheme)
  const first = (least.over * CENTI + least.under - 1n) / least.under
  const end = (most.over * CENTI) / most.under
  const last = !closed && (most.over * CENTI) % most.under === 0n ? end - 1n : end
  return last < first ? null : { least: centi(first), most: centi(last) }
}

function centi(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
