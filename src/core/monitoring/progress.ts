/**
 * How far one indicator has come: a share of its target by direction and kind of value (F2–F6 and F9 of
 * docs/monitoring.md, without their points), and 目标实现程度 of all of them (F12).
 */
import { daysUntil } from '../calendar/deadline.ts'
import { targetDirection, valueRange, unitOfTarget, type DirectedRow } from '../indicator/direction.ts'
import type { Comparator } from '../indicator/value.ts'
import type { Day } from '../kernel/day.ts'
import type { MonitoredActual } from './actual.ts'
import {
  compared,
  dividedBy,
  minus,
  ONE,
  plus,
  quotient,
  exactDecimal,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import type { MonitoringScheme, ProgressKind } from './scheme.ts'

/** Which way an indicator goes. */
type Course = 'higher' | 'lower' | 'equal' | 'range' | 'qualitative' | 'date'

const COURSE_OF: Record<Comparator, Course> = {
  '>=': 'higher',
  '>': 'higher',
  '<=': 'lower',
  '<': 'lower',
  '=': 'equal',
}

export function indicatorCourse(row: DirectedRow): Course {
  const { value } = row
  if (value.nature === 'qualitative') return 'qualitative'
  if (value.nature === 'deadline') return 'date'
  if (valueRange(value) !== null) return 'range'
  return COURSE_OF[targetDirection(row).comparator]
}

const RATE_UNITS: readonly string[] = ['%', '‰']

export function kindOfProgress(row: DirectedRow): ProgressKind {
  const { value } = row
  const course = indicatorCourse(row)
  if (course === 'qualitative' || course === 'date') return course
  if (
    course === 'lower' ||
    (course === 'equal' && value.number !== null && compared(exactDecimal(value.number) ?? ONE, ZERO) === 0)
  )
    return 'ceiling'
  return RATE_UNITS.includes(unitOfTarget(value) ?? '') ? 'rate' : 'amount'
}

/** Whether an indicator counts in 目标实现程度 (F12) on a day of the year. @param year the fiscal year */
export function countsOn(
  row: DirectedRow,
  day: Day,
  year: number,
  { early }: Pick<MonitoringScheme, 'early'>,
): boolean {
  return day >= `${year}-12-31` || early[kindOfProgress(row)]
}

/**
 * @param day the last day looked at: what has a date and is not done by then counts against it only when the
 * date is past
 * @returns 1 and more when the target is reached; never below 0; null when nothing can be said yet
 */
export function indicatorProgress(
  actual: MonitoredActual | null,
  row: DirectedRow,
  day: Day,
  { steps }: Pick<MonitoringScheme, 'steps'>,
): Fraction | null {
  const { value } = row
  if (actual === null) return null
  if (actual.kind === 'step') return exactDecimal(String(steps[actual.step] / 100)) ?? ZERO
  if (actual.kind === 'day') return ofDay(actual.day, value.deadline, day)
  const number = exactDecimal(actual.number)
  const target = value.number === null ? null : exactDecimal(value.number)
  if (number === null || target === null) return null
  const range = valueRange(value)
  if (range !== null)
    return ofRange(number, exactDecimal(range.least) ?? ZERO, exactDecimal(range.most) ?? ZERO)
  switch (indicatorCourse(row)) {
    case 'lower':
      return lower(number, target)
    case 'equal':
      return compared(target, ZERO) === 0 ? lower(number, target) : higher(number, target)
    default:
      return higher(number, target)
  }
}

/**
 * F2; F4 in its floor mode, but that nothing else than 0 is as much as 0. A target of 0 is reached by
 * anything.
 */
function higher(actual: Fraction, target: Fraction): Fraction {
  return compared(target, ZERO) <= 0 ? ONE : dividedBy(actual, target)
}

/** F3, linear: kept is reached, twice as much is nothing. */
function lower(actual: Fraction, target: Fraction): Fraction {
  if (compared(actual, target) <= 0) return ONE
  if (compared(target, ZERO) <= 0) return ZERO
  return atLeastZero(minus(ONE, dividedBy(minus(actual, target), target)))
}

/** F5. */
function ofRange(actual: Fraction, low: Fraction, high: Fraction): Fraction {
  if (compared(actual, low) < 0) return higher(actual, low)
  return lower(actual, high)
}

/** F9, in days of the year. */
function ofDay(done: Day | null, deadline: Day | null, day: Day): Fraction | null {
  if (deadline === null) return done === null ? null : ONE
  if (done === null) return day <= deadline ? null : ZERO
  const late = daysUntil(done, deadline)
  return late <= 0 ? ONE : atLeastZero(minus(ONE, quotient(BigInt(late), 365n)))
}

function atLeastZero(value: Fraction): Fraction {
  return compared(value, ZERO) < 0 ? ZERO : value
}

export type WeighedProgress = { readonly weight: string | null; readonly progress: Fraction | null }

/**
 * F12 目标实现程度: the mean of the progress of each indicator (at most 1) by weight, over those with data.
 * Weights count where every indicator with data has one above 0; otherwise each counts the same.
 * @returns null when no indicator has data
 */
export function targetAchievement(indicators: readonly WeighedProgress[]): Fraction | null {
  const known = indicators.flatMap(({ weight, progress }) =>
    progress === null ? [] : [{ weight: weight === null ? null : exactDecimal(weight), progress }],
  )
  const weighed = known.every(({ weight }) => weight !== null && compared(weight, ZERO) > 0)
  let [sum, all] = [ZERO, ZERO]
  for (const { weight, progress } of known) {
    const counts = weighed && weight !== null ? weight : ONE
    sum = plus(sum, times(counts, compared(progress, ONE) > 0 ? ONE : progress))
    all = plus(all, counts)
  }
  return known.length === 0 ? null : dividedBy(sum, all)
}
