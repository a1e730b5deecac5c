/**
 * The score of one indicator (财预〔2020〕10号 arts. 16–18, 待核对; modes by the rule set), with everything
 * somebody needs to work it out again. Exact up to the one rounding at the end: two decimals, half up.
 */
import { daysUntil } from '../calendar/deadline.ts'
import { canonicalDecimal } from '../kernel/decimal.ts'
import type { Fraction } from '../kernel/exact.ts'
import type { IndicatorBranch } from '../indicator/kind.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import {
  compared,
  dividedBy,
  exactly,
  fractionText,
  greater,
  lesser,
  minus,
  ONE,
  plus,
  rounded,
  times,
  ZERO,
} from '../kernel/exact.ts'
import type { ScoringScheme } from './scheme.ts'
import { stepBand, type ScoringStep } from './step.ts'
import type { ScoringTarget } from './scoring-target.ts'
import { converted } from './units.ts'

/**
 * What was reached. Scores are decimals with two places at most; they are chosen where no formula gives one.
 */
export type ScoredActual =
  | {
      readonly kind: 'number'
      readonly number: string
      readonly unit: string | null
      /** Somebody confirmed that the target had been set too low. */ readonly tooLow?: boolean
    }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'step'; readonly step: ScoringStep; readonly score: string }
  /** For targets that no formula covers (≥ of nothing or less). */
  | { readonly kind: 'by-hand'; readonly score: string }
  | { readonly kind: 'not-applicable' }

export type IndicatorToScore = {
  readonly branch: IndicatorBranch
  /** Full points, a decimal. */
  readonly weight: string
  readonly target: ScoringTarget
}

/** The formulas of docs/self-evaluation.md. F0: chosen by hand. */
export const FORMULAS = ['F0', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'] as const
export type Formula = (typeof FORMULAS)[number]

/** Which line of the formula gave the score. */
export const SCORING_CASES = [
  'reached',
  'short',
  'above-linear',
  'above-ratio',
  'above-twice',
  'zero-kept',
  'zero-missed',
  'apart',
  'inside',
  'band-full',
  'band-most',
  'band-some',
  'band-none',
  'step',
  'on-time',
  'late',
  'too-low',
  'by-hand',
] as const
export type ScoringCase = (typeof SCORING_CASES)[number]

export type Computation = {
  readonly formula: Formula
  readonly case: ScoringCase
  /** w, t, a and what else the case uses, as decimals in the target's unit; dates and days. */
  readonly terms: { readonly [name: string]: string }
  /** Before rounding: `25/3`. */
  readonly exact: string
  /** Two decimals. */
  readonly score: string
  /** Whether the target was met. */
  readonly met: boolean
  /** How far above the target (%), two decimals; null where that says nothing. */
  readonly above: string | null
}

export const SCORING_FAULTS = [
  /** values: from, to. */ 'unit-differs',
  /** values: unit. */ 'unit-missing',
  /** The actual value is of another kind than the target. values: wanted. */ 'kind-differs',
  /** values: text. */ 'not-a-number',
  'not-a-date',
  /** values: least, most (and not most itself, where below says so). */ 'outside-band',
  /** values: weight. */ 'outside-weight',
  /** More than all are satisfied. values: whole. */ 'over-whole',
] as const
export type ScoringFault = {
  readonly code: (typeof SCORING_FAULTS)[number]
  readonly values: { readonly [name: string]: string }
}

function fault(code: ScoringFault['code'], values: ScoringFault['values']): Result<never, ScoringFault> {
  return err({ code, values })
}

/** Errors: those of {@link SCORING_FAULTS}. `not-applicable` is the caller's: it has no score. */
export function scoreIndicator(
  indicator: IndicatorToScore,
  actual: Exclude<ScoredActual, { kind: 'not-applicable' }>,
  scheme: ScoringScheme,
): Result<Computation, ScoringFault> {
  const { target } = indicator
  if (target.kind === 'qualitative')
    return actual.kind === 'step'
      ? byStep(indicator, actual, scheme)
      : fault('kind-differs', { wanted: 'step' })
  if (target.kind === 'date')
    return actual.kind === 'date'
      ? byDate(indicator.weight, target, actual.on)
      : fault('kind-differs', { wanted: 'date' })
  if (isByHand(target))
    return actual.kind === 'by-hand'
      ? byHand(indicator.weight, actual.score)
      : fault('kind-differs', { wanted: 'by-hand' })
  if (actual.kind !== 'number') return fault('kind-differs', { wanted: 'number' })
  const number = inTargetUnit(actual, target.unit)
  if (!number.ok) return number
  const whole = indicator.branch === 'satisfaction' ? WHOLE_OF.get(target.unit ?? '') : undefined
  if (whole !== undefined && compared(exactly(number.value), exactly(whole)) > 0)
    return fault('over-whole', { whole: `${whole}${target.unit ?? ''}` })
  return ok(byNumber(indicator, target, { number: number.value, tooLow: actual.tooLow === true }, scheme))
}

/** All of it, by the unit of a share: of satisfied people there are no more. */
const WHOLE_OF: ReadonlyMap<string, string> = new Map([
  ['%', '100'],
  ['‰', '1000'],
])

/** Targets whose score is chosen: no share of nothing, or of less, can be reached. */
export function isByHand(target: ScoringTarget): boolean {
  if (target.kind !== 'number') return false
  const sign = compared(exactly(target.number), ZERO)
  return sign < 0 || (sign === 0 && (target.comparator === '>=' || target.comparator === '>'))
}

function inTargetUnit(
  { number, unit }: { readonly number: string; readonly unit: string | null },
  wanted: string | null,
): Result<string, ScoringFault> {
  const value = canonicalDecimal(number)
  if (value === null) return fault('not-a-number', { text: number })
  if (unit === wanted) return ok(value)
  if (unit === null) return fault('unit-missing', { unit: wanted ?? '' })
  if (wanted === null) return fault('unit-differs', { from: unit, to: '' })
  const same = converted(value, unit, wanted)
  return same === null ? fault('unit-differs', { from: unit, to: wanted }) : ok(same)
}

/** What was reached, in the unit of the target; `tooLow`: the target was set too low. */
type Reached = { readonly number: string; readonly tooLow: boolean }

/** Weight, target and what was reached. */
type Terms = { readonly w: string; readonly t: string; readonly a: string }

type Numeric = Extract<ScoringTarget, { kind: 'number' | 'range' }>

function byNumber(
  { weight, branch }: IndicatorToScore,
  target: Numeric,
  { number: a, tooLow }: Reached,
  scheme: ScoringScheme,
): Computation {
  if (target.kind === 'range') return byRange(weight, target, a, scheme)
  const { comparator } = target
  const terms: Terms = { w: weight, t: target.number, a }
  if (
    branch === 'satisfaction' &&
    scheme.satisfaction === 'bands' &&
    target.unit === '%' &&
    comparator !== '<=' &&
    comparator !== '<'
  )
    return bySatisfaction(terms, scheme)
  if (comparator === '<=' || comparator === '<') return atMost('F3', terms, scheme)
  if (comparator === '=') return equals(terms, tooLow, scheme)
  return atLeast('F2', terms, tooLow, scheme)
}

/** What came of a target: the share of the weight that it gets. */
type Share = {
  readonly share: Fraction
  readonly met: boolean
  /** How far beyond the target, as a share of it. */
  readonly above?: Fraction | null
}

/** A share of the weight as a computation. */
function computed(
  formula: Formula,
  which: ScoringCase,
  terms: Computation['terms'] & { readonly w: string },
  { share, met, above = null }: Share,
): Computation {
  const exact = times(exactly(terms.w), share)
  return {
    formula,
    case: which,
    terms,
    exact: fractionText(exact),
    score: rounded(exact),
    met,
    above: above === null ? null : rounded(times(above, HUNDRED)),
  }
}

const HUNDRED = exactly('100')

function atLeast(formula: Formula, terms: Terms, tooLow: boolean, scheme: ScoringScheme): Computation {
  const { t, a } = terms
  const target = exactly(t)
  const actual = greater(exactly(a), ZERO)
  if (compared(actual, target) < 0)
    return computed(formula, 'short', terms, { share: dividedBy(actual, target), met: false })
  const above = minus(dividedBy(actual, target), ONE)
  const free = dividedBy(exactly(scheme.overFrom), HUNDRED)
  if (!tooLow || !scheme.overCosts || compared(above, free) < 0)
    return computed(formula, 'reached', terms, { share: ONE, met: true, above })
  const least = dividedBy(exactly(scheme.overLeast), HUNDRED)
  return computed(
    'F8',
    'too-low',
    { ...terms, from: scheme.overFrom, least: scheme.overLeast },
    { share: greater(least, minus(ONE, minus(above, free))), met: true, above },
  )
}

function atMost(formula: Formula, terms: Terms, { atMost: mode }: ScoringScheme): Computation {
  const { t, a } = terms
  const target = exactly(t)
  const actual = exactly(a)
  if (compared(actual, target) <= 0)
    return computed(formula, target.over === 0n ? 'zero-kept' : 'reached', terms, { share: ONE, met: true })
  if (target.over === 0n) return computed(formula, 'zero-missed', terms, { share: ZERO, met: false })
  if (mode === 'ratio')
    return computed(formula, 'above-ratio', terms, { share: dividedBy(target, actual), met: false })
  const share = minus(ONE, dividedBy(minus(actual, target), target))
  return compared(share, ZERO) <= 0
    ? computed(formula, 'above-twice', terms, { share: ZERO, met: false })
    : computed(formula, 'above-linear', terms, { share, met: false })
}

function equals(terms: Terms, tooLow: boolean, scheme: ScoringScheme): Computation {
  const { t, a } = terms
  const target = exactly(t)
  const actual = exactly(a)
  const floor = scheme.equals === 'floor'
  if (target.over === 0n) {
    const kept = floor ? compared(actual, ZERO) <= 0 : actual.over === 0n
    return computed('F4', kept ? 'zero-kept' : 'zero-missed', terms, { share: kept ? ONE : ZERO, met: kept })
  }
  if (floor) return atLeast('F4', terms, tooLow, scheme)
  const distance = minus(dividedBy(actual, target), ONE)
  if (distance.over === 0n) return computed('F4', 'reached', terms, { share: ONE, met: true, above: ZERO })
  const apart = distance.over < 0n ? { over: -distance.over, under: distance.under } : distance
  return computed('F4', 'apart', terms, {
    share: greater(ZERO, minus(ONE, apart)),
    met: false,
    above: distance.over > 0n ? distance : null,
  })
}

function byRange(
  w: string,
  { least, most }: Extract<ScoringTarget, { kind: 'range' }>,
  a: string,
  scheme: ScoringScheme,
): Computation {
  const actual = greater(exactly(a), ZERO)
  const ends = { l: least, u: most }
  if (compared(actual, exactly(least)) < 0)
    return withEnds(atLeast('F5', { w, t: least, a }, false, scheme), ends)
  if (compared(actual, exactly(most)) > 0) return withEnds(atMost('F5', { w, t: most, a }, scheme), ends)
  return computed('F5', 'inside', { w, a, ...ends }, { share: ONE, met: true })
}

/** Outside of a range it is scored by the end that was missed; both ends are shown. */
function withEnds(outside: Computation, ends: { readonly l: string; readonly u: string }): Computation {
  return { ...outside, terms: { ...outside.terms, ...ends } }
}

/** Bands of the share itself, whatever the target was. */
function bySatisfaction(terms: Terms, { satisfactionFrom, satisfactionGives }: ScoringScheme): Computation {
  const { t, a } = terms
  const actual = exactly(a)
  const met = compared(actual, exactly(t)) >= 0
  const from = (least: string) => compared(actual, exactly(least)) >= 0
  const share = (given: string) => dividedBy(exactly(given), HUNDRED)
  if (from(satisfactionFrom.full))
    return computed('F7', 'band-full', { ...terms, from: satisfactionFrom.full }, { share: ONE, met })
  if (from(satisfactionFrom.most))
    return computed(
      'F7',
      'band-most',
      { ...terms, from: satisfactionFrom.most, gives: satisfactionGives.most },
      { share: share(satisfactionGives.most), met },
    )
  if (from(satisfactionFrom.some))
    return computed(
      'F7',
      'band-some',
      { ...terms, from: satisfactionFrom.some, gives: satisfactionGives.some },
      { share: share(satisfactionGives.some), met },
    )
  return computed('F7', 'band-none', { ...terms, below: satisfactionFrom.some }, { share: ZERO, met })
}

/** At most two decimals, not below 0. */
const CHOSEN = /^\d{1,3}(?:\.\d{1,2})?$/

function byStep(
  { weight }: IndicatorToScore,
  { step, score }: Extract<ScoredActual, { kind: 'step' }>,
  scheme: ScoringScheme,
): Result<Computation, ScoringFault> {
  if (!CHOSEN.test(score)) return fault('not-a-number', { text: score })
  const { least, most, closed } = stepBand(weight, step, scheme)
  const chosen = exactly(score)
  const over = compared(chosen, most)
  if (compared(chosen, least) < 0 || over > 0 || (over === 0 && !closed))
    return fault('outside-band', { least: rounded(least), most: rounded(most), step })
  return ok({
    formula: 'F6',
    case: 'step',
    terms: { w: weight, step, least: rounded(least), most: rounded(most) },
    exact: fractionText(chosen),
    score: rounded(chosen),
    met: step === 'reached',
    above: null,
  })
}

function byHand(weight: string, score: string): Result<Computation, ScoringFault> {
  if (!CHOSEN.test(score)) return fault('not-a-number', { text: score })
  const chosen = exactly(score)
  if (compared(chosen, exactly(weight)) > 0) return fault('outside-weight', { weight })
  return ok({
    formula: 'F0',
    case: 'by-hand',
    terms: { w: weight },
    exact: fractionText(chosen),
    score: rounded(chosen),
    met: compared(chosen, exactly(weight)) === 0,
    above: null,
  })
}

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

function byDate(
  w: string,
  { by, from }: Extract<ScoringTarget, { kind: 'date' }>,
  on: string,
): Result<Computation, ScoringFault> {
  if (!ISO_DAY.test(on)) return fault('not-a-date', { text: on })
  if (on <= by) return ok(computed('F9', 'on-time', { w, by, on }, { share: ONE, met: true }))
  const late = daysUntil(on, by)
  const period = daysUntil(by, from) + 1
  const share = minus(ONE, dividedBy(exactly(String(late)), exactly(String(Math.max(period, 1)))))
  return ok(
    computed(
      'F9',
      'late',
      { w, by, on, late: String(late), period: String(Math.max(period, 1)) },
      { share: greater(ZERO, lesser(ONE, share)), met: false },
    ),
  )
}

/** The sum of two-decimal scores. */
export function scoreSum(scores: readonly string[]): Fraction {
  return scores.reduce((sum, score) => plus(sum, exactly(score)), ZERO)
}
