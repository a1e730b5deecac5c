/** What an approved indicator asks for, as scores count it: from its value as written (F2–F9 of the scoring rules). */
import { canonicalDecimal, compareDecimal } from '../decimal.ts'
import { halfWidth, withoutSpaces } from '../characters.ts'
import { branchOfLabel, KIND_BRANCH, type IndicatorBranch } from '../indicator/kind.ts'
import type { Comparator } from '../indicator/value.ts'
import type { Indicator } from '../target/document.ts'

export type ScoringTarget =
  | { readonly kind: 'number'; readonly comparator: Comparator; readonly number: string; readonly unit: string | null }
  /** Both ends belong to it. */
  | { readonly kind: 'range'; readonly least: string; readonly most: string; readonly unit: string | null }
  /** ISO dates: the last day, and the day that the period begins on. */
  | { readonly kind: 'date'; readonly by: string; readonly from: string }
  | { readonly kind: 'qualitative' }

const RANGE = /^(?:[^\d]*?)(\d+(?:\.\d+)?)([^\d\s.~～—–至到-]*)(?:--?|~|～|—+|–|至|到)(\d+(?:\.\d+)?)(\D*)$/u

/**
 * The target of an indicator. A number without a sign is a ceiling for costs and otherwise to be reached (=).
 * @param fiscalYear for the period of dates, which begins with the year
 */
export function targetOf({ value, kind, level1 }: Pick<Indicator, 'value' | 'kind' | 'level1'>, fiscalYear: number): ScoringTarget {
  if (value.nature === 'deadline' && value.deadline !== null) return { kind: 'date', by: value.deadline, from: firstDay(value.deadline, fiscalYear) }
  if (value.nature !== 'quantitative' || value.number === null) return { kind: 'qualitative' }
  const range = value.comparator === null ? rangeIn(value.text) : null
  if (range !== null) return range
  const cost = (kind === 'cost' || branchOf({ kind, level1 }) === 'cost')
  return { kind: 'number', comparator: value.comparator ?? (cost ? '<=' : '='), number: value.number, unit: value.unit }
}

/** 成本, 产出, 效益 or 满意度; what says neither counts as 产出. */
export function branchOf({ kind, level1 }: Pick<Indicator, 'kind' | 'level1'>): IndicatorBranch {
  const written = branchOfLabel(level1)
  if (written !== null) return written
  return kind === null ? 'output' : KIND_BRANCH[kind]
}

function rangeIn(text: string): ScoringTarget | null {
  const match = RANGE.exec(halfWidth(withoutSpaces(text)))
  if (match === null) return null
  const [, first = '', middle = '', last = '', end = ''] = match
  const least = canonicalDecimal(first)
  const most = canonicalDecimal(last)
  const unit = end === '' ? middle : end
  if (least === null || most === null || compareDecimal(least, most) >= 0 || (middle !== '' && middle !== end)) return null
  return { kind: 'range', least, most, unit: unit === '' ? null : unit }
}

function firstDay(by: string, fiscalYear: number): string {
  const year = Number(by.slice(0, 4))
  return `${Math.min(year, fiscalYear)}-01-01`
}
