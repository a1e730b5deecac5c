/**
 * The score of one indicator (财预〔2020〕10号 arts. 16–18, 待核对; modes by the rule set), with everything somebody
 * needs to work it out again. Exact up to the one rounding at the end: two decimals, half up.
 */
import { daysUntil } from '../calendar/deadline.ts'
import { canonicalDecimal } from '../decimal.ts'
import type { Fraction } from '../exact.ts'
import type { IndicatorBranch } from '../indicator/kind.ts'
import { err, ok, type Result } from '../result.ts'
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
} from '../exact.ts'
import type { ScoringScheme } from './scheme.ts'
import { stepBand, type Step } from './step.ts'
import type { ScoringTarget } from './target-of.ts'
import { converted } from './units.ts'

/**
 * What was reached. Scores are decimals with two places at most; they are chosen where no formula gives one.
 */
export type Actual =
  | {
      readonly kind: 'number'
      readonly number: string
      readonly unit: string | null
      /** Somebody confirmed that the target had been set too low. */ readonly tooLow?: boolean
    }
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'step'; readonly step: Step; readonly score: string }
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
  actual: Exclude<Actual, { kind: 'not-applicable' }>,
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
  return ok(byNumber(indicator, target, number.value, actual.tooLow === true, scheme))
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

type Numeric = Extract<ScoringTarget, { kind: 'number' | 'range' }>

function byNumber(
  { weight, branch }: IndicatorToScore,
  target: Numeric,
  actual: string,
  tooLow: boolean,
  scheme: ScoringScheme,
): Computation {
  if (target.kind === 'range') return byRange(weight, target, actual, scheme)
  const { comparator, number } = target
  if (
    branch === 'satisfaction' &&
    scheme.satisfaction === 'bands' &&
    target.unit === '%' &&
    comparator !== '<=' &&
    comparator !== '<'
  )
    return bySatisfaction(weight, number, actual, scheme)
  if (comparator === '<=' || comparator === '<') return atMost('F3', weight, number, actual, scheme)
  if (comparator === '=') return equals(weight, number, actual, tooLow, scheme)
  return atLeast('F2', weight, number, actual, tooLow, scheme)
}

/** A share of the weight as a computation. */
function computed(
  formula: Formula,
  which: ScoringCase,
  terms: Computation['terms'] & { readonly w: string },
  share: Fraction,
  met: boolean,
  above: Fraction | null = null,
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

function atLeast(
  formula: Formula,
  w: string,
  t: string,
  a: string,
  tooLow: boolean,
  scheme: ScoringScheme,
): Computation {
  const target = exactly(t)
  const actual = greater(exactly(a), ZERO)
  if (compared(actual, target) < 0)
    return computed(formula, 'short', { w, t, a }, dividedBy(actual, target), false)
  const above = minus(dividedBy(actual, target), ONE)
  const free = dividedBy(exactly(scheme.overFrom), HUNDRED)
  if (!tooLow || !scheme.overCosts || compared(above, free) < 0)
    return computed(formula, 'reached', { w, t, a }, ONE, true, above)
  const least = dividedBy(exactly(scheme.overLeast), HUNDRED)
  return computed(
    'F8',
    'too-low',
    { w, t, a, from: scheme.overFrom, least: scheme.overLeast },
    greater(least, minus(ONE, minus(above, free))),
    true,
    above,
  )
}

function atMost(
  formula: Formula,
  w: string,
  t: string,
  a: string,
  { atMost: mode }: ScoringScheme,
): Computation {
  const target = exactly(t)
  const actual = exactly(a)
  if (compared(actual, target) <= 0)
    return computed(formula, target.over === 0n ? 'zero-kept' : 'reached', { w, t, a }, ONE, true)
  if (target.over === 0n) return computed(formula, 'zero-missed', { w, t, a }, ZERO, false)
  if (mode === 'ratio') return computed(formula, 'above-ratio', { w, t, a }, dividedBy(target, actual), false)
  const share = minus(ONE, dividedBy(minus(actual, target), target))
  return compared(share, ZERO) <= 0
    ? computed(formula, 'above-twice', { w, t, a }, ZERO, false)
    : computed(formula, 'above-linear', { w, t, a }, share, false)
}

function equals(w: string, t: string, a: string, tooLow: boolean, scheme: ScoringScheme): Computation {
  const target = exactly(t)
  const actual = exactly(a)
  const floor = scheme.equals === 'floor'
  if (target.over === 0n) {
    const kept = floor ? compared(actual, ZERO) <= 0 : actual.over === 0n
    return computed('F4', kept ? 'zero-kept' : 'zero-missed', { w, t, a }, kept ? ONE : ZERO, kept)
  }
  if (floor) return atLeast('F4', w, t, a, tooLow, scheme)
  const distance = minus(dividedBy(actual, target), ONE)
  if (distance.over === 0n) return computed('F4', 'reached', { w, t, a }, ONE, true, ZERO)
  const apart = distance.over < 0n ? { over: -distance.over, under: distance.under } : distance
  return computed(
    'F4',
    'apart',
    { w, t, a },
    greater(ZERO, minus(ONE, apart)),
    false,
    distance.over > 0n ? distance : null,
  )
}

function byRange(
  w: string,
  { least, most }: Extract<ScoringTarget, { kind: 'range' }>,
  a: string,
  scheme: ScoringScheme,
): Computation {
  const actual = greater(exactly(a), ZERO)
  const ends = { l: least, u: most }
  if (compared(actual, exactly(least)) < 0) return withEnds(atLeast('F5', w, least, a, false, scheme), ends)
  if (compared(actual, exactly(most)) > 0) return withEnds(atMost('F5', w, most, a, scheme), ends)
  return computed('F5', 'inside', { w, a, ...ends }, ONE, true)
}

/** Outside of a range it is scored by the end that was missed; both ends are shown. */
function withEnds(outside: Computation, ends: { readonly l: string; readonly u: string }): Computation {
  return { ...outside, terms: { ...outside.terms, ...ends } }
}

/** Bands of the share itself, whatever the target was. */
function bySatisfaction(
  w: string,
  t: string,
  a: string,
  { satisfactionFrom, satisfactionGives }: ScoringScheme,
): Computation {
  const actual = exactly(a)
  const met = compared(actual, exactly(t)) >= 0
  const from = (least: string) => compared(actual, exactly(least)) >= 0
  const share = (given: string) => dividedBy(exactly(given), HUNDRED)
  if (from(satisfactionFrom.full))
    return computed('F7', 'band-full', { w, t, a, from: satisfactionFrom.full }, ONE, met)
  if (from(satisfactionFrom.most))
    return computed(
      'F7',
      'band-most',
      { w, t, a, from: satisfactionFrom.most, gives: satisfactionGives.most },
      share(satisfactionGives.most),
      met,
    )
  if (from(satisfactionFrom.some))
    return computed(
      'F7',
      'band-some',
      { w, t, a, from: satisfactionFrom.some, gives: satisfactionGives.some },
      share(satisfactionGives.some),
      met,
    )
  return computed('F7', 'band-none', { w, t, a, below: satisfactionFrom.some }, ZERO, met)
}

/** At most two decimals, not below 0. */
const CHOSEN = /^\d{1,3}(?:\.\d{1,2})?$/

function byStep(
  { weight }: IndicatorToScore,
  { step, score }: Extract<Actual, { kind: 'step' }>,
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
  if (on <= by) return ok(computed('F9', 'on-time', { w, by, on }, ONE, true))
  const late = daysUntil(on, by)
  const period = daysUntil(by, from) + 1
  const share = minus(ONE, dividedBy(exactly(String(late)), exactly(String(Math.max(period, 1)))))
  return ok(
    computed(
      'F9',
      'late',
      { w, by, on, late: String(late), period: String(Math.max(period, 1)) },
      greater(ZERO, lesser(ONE, share)),
      false,
    ),
  )
}

/** The sum of two-decimal scores. */
export function sumOf(scores: readonly string[]): Fraction {
  return scores.reduce((sum, score) => plus(sum, exactly(score)), ZERO)
}
