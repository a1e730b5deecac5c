/**
 * The score of a data sheet with its proof, `jichi.fiscal-operation/1`: facts, rule set, formulas and rounding, so
 * that anybody can work every figure out again. Fractions are exact; points of an indicator are rounded to two
 * decimals, once, and the total once more (docs/fiscal-operation.md).
 */
import {
  absolute,
  compared,
  dividedBy,
  exactly,
  fractionText,
  minus,
  ONE,
  plus,
  rounded,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import {
  FISCAL_INDICATORS,
  fiscalTerm,
  type FiscalIndicator,
  type FiscalIndicatorScheme,
  type FiscalOperationScheme,
} from './scheme.ts'
import { FISCAL_LINES, type FiscalFigures } from './sheet.ts'

export const FISCAL_PROOF_FORMAT = 'jichi.fiscal-operation/1'

/**
 * scored: counted; not-applicable: nothing to count it by (the government has none of it, or there is no year
 * before), left out and the others stand for 100; missing: a figure that every government has is not there, no points.
 */
export type FiscalOutcome =
  | {
      readonly state: 'scored'
      /** Sums of the formula: 分 or counts, times the factor. */
      readonly over: string
      readonly under: string
      /** % with two decimals, and exactly. */
      readonly percent: string
      readonly exact: string
      /** Points with two decimals, and exactly. */
      readonly points: string
      readonly exactPoints: string
    }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'missing' }

export type FiscalProofLine = {
  readonly indicator: FiscalIndicator
  /** Full points. */
  readonly full: string
  readonly outcome: FiscalOutcome
}

export type FiscalProof = {
  readonly format: typeof FISCAL_PROOF_FORMAT
  readonly about: {
    readonly year: number
    readonly unit: { readonly code: string | null; readonly name: string }
  }
  readonly ruleSet: { readonly id: string; readonly version: number; readonly scheme: FiscalOperationScheme }
  readonly figures: FiscalFigures
  /** Of the year before; null: not known. */
  readonly last: FiscalFigures | null
  readonly lines: readonly FiscalProofLine[]
  /** Full points of what applies, points had, and what they come to of 100; null where nothing applies. */
  readonly full: string
  readonly had: string
  readonly total: string | null
}

export type FiscalFacts = Pick<FiscalProof, 'about' | 'ruleSet' | 'figures' | 'last'>

const HUNDRED = exactly('100')

/** Scores the facts and writes down how. */
export function fiscalProof(facts: FiscalFacts): FiscalProof {
  const { scheme } = facts.ruleSet
  const lines = FISCAL_INDICATORS.flatMap((indicator): FiscalProofLine[] => {
    const rule = scheme.indicators[indicator]
    if (compared(exactly(rule.points), ZERO) <= 0) return []
    return [{ indicator, full: rule.points, outcome: fiscalOutcome(rule, facts) }]
  })
  const counted = lines.filter(({ outcome }) => outcome.state !== 'not-applicable')
  const full = sum(counted.map((line) => exactly(line.full)))
  const had = sum(counted.map(({ outcome }) => (outcome.state === 'scored' ? exactly(outcome.points) : ZERO)))
  return {
    format: FISCAL_PROOF_FORMAT,
    ...facts,
    lines,
    full: rounded(full),
    had: rounded(had),
    total: compared(full, ZERO) === 0 ? null : rounded(dividedBy(times(had, HUNDRED), full)),
  }
}

function fiscalOutcome(
  rule: FiscalIndicatorScheme,
  { figures, last }: Pick<FiscalFacts, 'figures' | 'last'>,
): FiscalOutcome {
  const words = [...rule.over, ...rule.under]
  const values = words.map((word) => valueOf(word, { figures, last }))
  if (words.some((word, i) => values[i] === null && isAsked(word))) return { state: 'missing' }
  if (rule.over.length === 0 || rule.under.length === 0 || values.includes(null))
    return { state: 'not-applicable' }
  const known = values.map((value) => value ?? 0n)
  const over = whole(known.slice(0, rule.over.length))
  const under = whole(known.slice(rule.over.length))
  if (under === 0n) return { state: 'not-applicable' }
  const top = times({ over, under: 1n }, exactly(rule.factor))
  const share = dividedBy(top, { over: under, under: 1n })
  const percent = times(rule.size ? absolute(share) : share, HUNDRED)
  const points = times(reachedShare(percent, rule), exactly(rule.points))
  return {
    state: 'scored',
    over: fractionText(top),
    under: String(under),
    percent: rounded(percent),
    exact: fractionText(percent),
    points: rounded(points),
    exactPoints: fractionText(points),
  }
}

/** A figure of this year that every government has. */
function isAsked(word: string): boolean {
  const term = fiscalTerm(word)
  return term !== null && !term.last && FISCAL_LINES[term.figure].optional !== true
}

function valueOf(word: string, { figures, last }: Pick<FiscalFacts, 'figures' | 'last'>): bigint | null {
  const term = fiscalTerm(word)
  const kept = term === null ? null : ((term.last ? last : figures)?.[term.figure] ?? null)
  if (term === null || kept === null) return null
  return term.minus ? -BigInt(kept) : BigInt(kept)
}

/** The share of full points that a value (%) is worth: 0 to 1. */
export function reachedShare(percent: Fraction, rule: FiscalIndicatorScheme): Fraction {
  const [zero, full] = [exactly(rule.zero), exactly(rule.full)]
  if (rule.direction !== 'between') return onTheWay(percent, zero, full)
  const rising = onTheWay(percent, zero, full)
  const falling = onTheWay(percent, exactly(rule.zeroTo), exactly(rule.fullTo))
  return compared(rising, falling) <= 0 ? rising : falling
}

/** 0 at `zero` and behind it, 1 at `full` and beyond; where both are one, reaching it is all. */
function onTheWay(value: Fraction, zero: Fraction, full: Fraction): Fraction {
  const way = minus(full, zero)
  if (compared(way, ZERO) === 0) return compared(value, full) >= 0 ? ONE : ZERO
  const share = dividedBy(minus(value, zero), way)
  if (compared(share, ZERO) <= 0) return ZERO
  return compared(share, ONE) >= 0 ? ONE : share
}

function whole(values: readonly bigint[]): bigint {
  return values.reduce((all, one) => all + one, 0n)
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO)
}

/** A proof worked out again from its own facts differs in these parts; none: it holds. */
export function fiscalProofDifferences(proof: FiscalProof): readonly string[] {
  const { about, ruleSet, figures, last } = proof
  const again = fiscalProof({ about, ruleSet, figures, last })
  const lines = again.lines.flatMap((line, i) =>
    JSON.stringify(line) === JSON.stringify(proof.lines[i]) ? [] : [line.indicator],
  )
  const sums = (['full', 'had', 'total'] as const).filter((key) => again[key] !== proof[key])
  return [...(again.lines.length === proof.lines.length ? [] : ['lines']), ...lines, ...sums]
}
