/**
 * What an approved indicator asks for, as scores count it: from its value as written (F2–F9 of the scoring
 * rules).
 */
import { targetDirection, valueRange, type DirectedRow } from '../indicator/direction.ts'
import { branchOfLabel, KIND_BRANCH, type IndicatorBranch } from '../indicator/kind.ts'
import type { Comparator } from '../indicator/value.ts'
import type { Indicator } from '../target/project.ts'

export type ScoringTarget =
  | {
      readonly kind: 'number'
      readonly comparator: Comparator
      readonly number: string
      readonly unit: string | null
    }
  /** Both ends belong to it. */
  | { readonly kind: 'range'; readonly least: string; readonly most: string; readonly unit: string | null }
  /** ISO dates: the last day, and the day that the period begins on. */
  | { readonly kind: 'date'; readonly by: string; readonly from: string }
  | { readonly kind: 'qualitative' }

/**
 * The target of an indicator. What a number without a sign asks for: {@link targetDirection}.
 * @param fiscalYear for the period of dates, which begins with the year
 */
export function scoringTarget(row: DirectedRow, fiscalYear: number): ScoringTarget {
  const { value } = row
  if (value.nature === 'deadline' && value.deadline !== null)
    return { kind: 'date', by: value.deadline, from: firstDay(value.deadline, fiscalYear) }
  if (value.nature !== 'quantitative' || value.number === null) return { kind: 'qualitative' }
  const range = valueRange(value)
  if (range !== null) return { kind: 'range', ...range }
  return {
    kind: 'number',
    comparator: targetDirection(row).comparator,
    number: value.number,
    unit: value.unit,
  }
}

/** 成本, 产出, 效益 or 满意度; what says neither counts as 产出. */
export function indicatorBranch({ kind, level1 }: Pick<Indicator, 'kind' | 'level1'>): IndicatorBranch {
  const written = branchOfLabel(level1)
  if (written !== null) return written
  return kind === null ? 'output' : KIND_BRANCH[kind]
}

function firstDay(by: string, fiscalYear: number): string {
  const year = Number(by.slice(0, 4))
  return `${Math.min(year, fiscalYear)}-01-01`
}
