/**
 * What the last 监控表 of the year says already, as the beginning of a self-evaluation: nothing that is known is
 * typed again.
 */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { NOT_MEASURED, NOT_YET, STEP_LABEL } from '../monitoring/actual.ts'
import type { SheetContent, SheetEntry } from '../monitoring/sheet-content.ts'
import { parseTargetValue } from '../indicator/value.ts'
import type { ScoringStep } from '../scoring/step.ts'
import { scoringTarget } from '../scoring/scoring-target.ts'
import type { Indicator } from '../target/project.ts'
import { emptyFacts, NO_INDICATOR, type EvaluationFacts, type IndicatorFacts } from './facts.ts'

const STEP_OF: readonly (readonly [label: string, step: ScoringStep])[] = [
  [STEP_LABEL.partly, 'partly'],
  [STEP_LABEL.unmet, 'missed'],
  [STEP_LABEL.met, 'reached'],
]

/** @param indicators those of the year, in the order of the sheet */
export function carriedFacts(
  indicators: readonly Indicator[],
  { entries, problems }: Pick<SheetContent, 'entries' | 'problems'>,
  year: number,
): EvaluationFacts {
  return {
    ...emptyFacts(0),
    problems,
    indicators: indicators.map((indicator, i) => carriedEntry(indicator, entries[i], year)),
  }
}

function carriedEntry(indicator: Indicator, entry: SheetEntry | undefined, year: number): IndicatorFacts {
  if (entry === undefined) return NO_INDICATOR
  const facts = factsOf(indicator, entry, year)
  return facts.actual === '' && facts.step === null && facts.reason === ''
    ? facts
    : { ...facts, carried: true }
}

function factsOf(indicator: Indicator, entry: SheetEntry, year: number): IndicatorFacts {
  const written = halfWidth(withoutSpaces(entry.toDate))
  if (written === '' || written === NOT_MEASURED || written === NOT_YET)
    return { ...NO_INDICATOR, reason: entry.reason }
  const { kind } = scoringTarget(indicator, year)
  if (kind === 'qualitative')
    return {
      ...NO_INDICATOR,
      step: STEP_OF.find(([label]) => written === label)?.[1] ?? null,
      reason: entry.reason,
    }
  if (kind === 'date') return { ...NO_INDICATOR, actual: dayIn(written, year), reason: entry.reason }
  return { ...NO_INDICATOR, actual: entry.toDate.trim(), reason: entry.reason }
}

/** 2025年6月18日 and 2025-06-18 as an ISO date; '' where no day is said. */
function dayIn(text: string, year: number): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  return /日/.test(text) ? (parseTargetValue(text, year).deadline ?? '') : ''
}
