/**
 * How far a rule can be relied on: of the findings that somebody judged, how many were right. A rule that is
 * known to be wrong too often cannot block: what it says stays advice until it is mended.
 */
import { flatMap } from '../kernel/flat-map.ts'
import type { RuleCode } from './catalogue.ts'

/** Findings of a rule that were judged, and how many of them were right. */
export type Verdicts = { readonly right: number; readonly of: number }
export type VerdictsByRule = { readonly [code in RuleCode]?: Verdicts }

/** Nothing is known of any rule. */
export const NOTHING_JUDGED: VerdictsByRule = {}

/** Fewer judged findings say nothing about a rule. */
export const VERDICTS_LEAST = 20
/** One-sided, 90 %: in one of ten cases the true precision is lower than the bound. */
const Z = 1.2816

/**
 * The precision that can be relied on: the lower bound of Wilson's interval,
 * (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.2816; null below {@link VERDICTS_LEAST}
 * judged findings.
 */
export function reliablePrecision({ right, of }: Verdicts): number | null {
  if (of < VERDICTS_LEAST) return null
  const p = right / of
  const z2 = Z * Z
  return Math.max(
    0,
    (p + z2 / (2 * of) - Z * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of),
  )
}

/** What two sources know together. */
export function sumOfVerdicts(one: VerdictsByRule, other: VerdictsByRule): VerdictsByRule {
  const codes = [...new Set([...Object.keys(one), ...Object.keys(other)])] as RuleCode[]
  return Object.fromEntries(
    codes.map((code) => [
      code,
      {
        right: (one[code]?.right ?? 0) + (other[code]?.right ?? 0),
        of: (one[code]?.of ?? 0) + (other[code]?.of ?? 0),
      },
    ]),
  )
}

/** Rules that cannot block, with the precision that they are held back for. */
export type Guard = ReadonlyMap<RuleCode, { readonly precision: number; readonly of: number }>

/** The rules that a set's bar holds back. */
export function precisionGuard(
  { blockingPrecision }: { readonly blockingPrecision: number },
  verdicts: VerdictsByRule,
): Guard {
  const known = GUARDS.get(verdicts) ?? new Map<number, Guard>()
  GUARDS.set(verdicts, known)
  const guard = known.get(blockingPrecision) ?? reckoned(blockingPrecision, verdicts)
  known.set(blockingPrecision, guard)
  return guard
}

/** Every document of a run asks for the same guard. */
const GUARDS = new WeakMap<VerdictsByRule, Map<number, Guard>>()

function reckoned(blockingPrecision: number, verdicts: VerdictsByRule): Guard {
  const known = Object.entries(verdicts) as [RuleCode, Verdicts][]
  return new Map(
    flatMap(known, ([code, { right, of }]) => {
      const precision = reliablePrecision({ right, of })
      return precision === null || precision >= blockingPrecision ? [] : [[code, { precision, of }] as const]
    }),
  )
}
