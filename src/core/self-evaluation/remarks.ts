/**
 * What a self-evaluation still lacks before it is sent in (R-36: reasons and measures; R-34: evidence), and what in it is to be
 * looked at again (检查真实性, R-37). The first holds it back, the second is told to the unit and to whoever checks.
 */
import { asWan } from '../money.ts'
import { compareDecimal } from '../decimal.ts'
import { compared, rounded, exactly, dividedBy, minus, ONE, times } from '../exact.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import type { Computation } from '../scoring/score-indicator.ts'
import type { EvaluationFacts } from './facts.ts'
import { typedAmount } from './evaluate.ts'

export const REMARK_CODES = [
  // Lacking.
  'actual-missing', 'actual-wrong', 'executed-missing', 'executed-source-missing', 'execution-reason-missing', 'adjusted-reason-missing',
  'short-reason-missing', 'short-measures-missing', 'above-reason-missing', 'not-applicable-reason-missing', 'evidence-missing', 'outcome-missing',
  // To be looked at again.
  'overspent', 'paid-without-budget', 'full-despite-execution', 'all-full', 'only-reached', 'sample-missing', 'evidence-twice',
] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

export const LACKING: ReadonlySet<RemarkCode> = new Set<RemarkCode>([
  'actual-missing', 'actual-wrong', 'executed-missing', 'executed-source-missing', 'execution-reason-missing', 'adjusted-reason-missing',
  'short-reason-missing', 'short-measures-missing', 'above-reason-missing', 'not-applicable-reason-missing', 'evidence-missing', 'outcome-missing',
])

export type Remark = {
  readonly code: RemarkCode
  /** Place of the indicator, from 1; null: the sheet as a whole. */
  readonly indicator: number | null
  readonly values: { readonly [name: string]: string }
}

export type RemarkFacts = {
  readonly proof: ScoreProof
  readonly facts: EvaluationFacts
  /** Whether the executed amount is typed, and whether the budget was changed in the year. */
  readonly typesExecuted: boolean
  readonly isAdjusted: boolean
  /** Files by the indicator that they prove, with their digests. */
  readonly evidence: readonly { readonly indicator: number | null; readonly sha256: string }[]
}

export function remarksOf(sheet: RemarkFacts): readonly Remark[] {
  return [...moneyRemarks(sheet), ...sheet.proof.indicators.flatMap((_, i) => indicatorRemarks(sheet, i)), ...(sheet.facts.outcome.trim() === '' ? [remark('outcome-missing')] : []), ...honestyRemarks(sheet)]
}

function remark(code: RemarkCode, indicator: number | null = null, values: Remark['values'] = {}): Remark {
  return { code, indicator, values }
}

function moneyRemarks({ proof: { execution, ruleSet }, facts, typesExecuted, isAdjusted }: RemarkFacts): readonly Remark[] {
  const said = facts.executionReason.trim() !== ''
  const low = execution !== null && execution.rate !== null && isBelow(execution, ruleSet.scoring.executionReason)
  return [
    ...(typesExecuted && typedAmount(facts.executed) === null ? [remark('executed-missing')] : []),
    ...(typesExecuted && typedAmount(facts.executed) !== null && facts.executedSource.trim() === '' ? [remark('executed-source-missing')] : []),
    ...(low && !said ? [remark('execution-reason-missing', null, { rate: execution.rate, least: ruleSet.scoring.executionReason })] : []),
    ...(isAdjusted && !said ? [remark('adjusted-reason-missing')] : []),
    ...(execution?.overspent === true ? [remark(execution.rate === null ? 'paid-without-budget' : 'overspent', null, { executed: asWan(execution.executed), budget: asWan(execution.budget) })] : []),
  ]
}

/** The exact rate, not the rounded one. */
function isBelow({ executed, budget }: { readonly executed: string; readonly budget: string }, percent: string): boolean {
  const rate = times(dividedBy(exactly(executed), exactly(budget)), exactly('100'))
  return compared(rate, exactly(percent)) < 0
}

function indicatorRemarks({ proof, facts, evidence }: RemarkFacts, i: number): readonly Remark[] {
  const row = proof.indicators[i]
  const own = facts.indicators[i]
  if (row === undefined || own === undefined) return []
  const order = row.order
  const { outcome } = row
  const [said, mended] = [own.reason.trim() !== '', own.measures.trim() !== '']
  if (outcome.state === 'missing') return [remark('actual-missing', order)]
  if (outcome.state === 'not-applicable') return said ? [] : [remark('not-applicable-reason-missing', order)]
  if (outcome.state === 'fault') return [remark('actual-wrong', order)]
  const { scoring } = proof.ruleSet
  const isAbove = outcome.above !== null && isAboveBy(outcome, scoring.overFrom)
  // A target of nothing that was exceeded by far (a local rule: 30 and more) is met or missed, hence asked for below.
  const proved = own.record.trim() !== '' || evidence.some(({ indicator }) => indicator === order)
  return [
    ...(!outcome.met && !said ? [remark('short-reason-missing', order)] : []),
    ...(!outcome.met && !mended ? [remark('short-measures-missing', order)] : []),
    ...(outcome.met && isAbove && !said ? [remark('above-reason-missing', order, { above: outcome.above ?? '', from: scoring.overFrom })] : []),
    ...(!proved && compareDecimal(row.weight, scoring.evidenceFrom) >= 0 ? [remark('evidence-missing', order, { points: row.weight })] : []),
    ...(row.branch === 'satisfaction' && row.target.kind !== 'qualitative' && !/^[1-9]\d*$/.test(own.sample.trim()) ? [remark('sample-missing', order)] : []),
  ]
}

/** Just the target, to the last decimal. */
function isJust({ above, terms: { t, a } }: Computation): boolean {
  return above !== null && t !== undefined && a !== undefined && compared(exactly(a), exactly(t)) === 0
}

/** How far the actual value is above the target, exactly: what is shown of it is rounded. */
function isAboveBy({ terms: { t, a } }: Computation, percent: string): boolean {
  if (t === undefined || a === undefined) return false
  const above = minus(dividedBy(exactly(a), exactly(t)), ONE)
  return compared(times(above, exactly('100')), exactly(percent)) >= 0
}

function honestyRemarks({ proof, evidence }: RemarkFacts): readonly Remark[] {
  const scored = proof.indicators.flatMap(({ weight, outcome, target }) => (outcome.state === 'scored' ? [{ full: outcome.score === rounded(exactly(weight)), outcome, target }] : []))
  if (scored.length === 0 || scored.length < proof.indicators.filter(({ outcome }) => outcome.state !== 'not-applicable').length) return []
  const full = scored.every((one) => one.full)
  const { execution, ruleSet: { scoring } } = proof
  const low = execution !== null && execution.rate !== null && isBelow(execution, scoring.doubtBelow)
  const words = scored.filter(({ target }) => target.kind === 'qualitative')
  const exactlyMet = scored.filter(({ outcome, target }) => target.kind === 'number' && isJust(outcome)).length
  return [
    ...(full && low ? [remark('full-despite-execution', null, { rate: execution.rate, least: scoring.doubtBelow })] : []),
    ...(scored.length > 2 && full && exactlyMet === scored.filter(({ target }) => target.kind === 'number').length ? [remark('all-full', null, { count: String(scored.length) })] : []),
    ...(words.length > 1 && words.every(({ outcome, full: whole }) => outcome.terms['step'] === 'reached' && whole) ? [remark('only-reached', null, { count: String(words.length) })] : []),
    ...usedTwice(evidence).map((orders) => remark('evidence-twice', orders[0] ?? null, { orders: orders.join('、') })),
  ]
}

/** The indicators that one and the same file is to prove. */
function usedTwice(evidence: RemarkFacts['evidence']): readonly (readonly number[])[] {
  const byDigest = new Map<string, Set<number>>()
  for (const { indicator, sha256 } of evidence) if (indicator !== null) byDigest.set(sha256, (byDigest.get(sha256) ?? new Set()).add(indicator))
  return [...byDigest.values()].filter((orders) => orders.size > 1).map((orders) => [...orders].toSorted((a, b) => a - b))
}

/** What holds it back. */
export function lackingOf(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ code }) => LACKING.has(code))
}
