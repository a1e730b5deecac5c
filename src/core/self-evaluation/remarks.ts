/**
 * What a self-evaluation still lacks before it is sent in (R-36: reasons and measures; R-34: evidence), and
 * what in it is to be looked at again (检查真实性, R-37). The first holds it back, the second is shown to the unit
 * and to its checkers.
 */
import { asWan } from '../kernel/money.ts'
import { compareDecimal } from '../kernel/decimal.ts'
import {
  compared,
  dividedBy,
  exactly,
  minus,
  ONE,
  plus,
  rounded,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import { isCost, type DirectedRow } from '../indicator/direction.ts'
import { kindOfLabel } from '../indicator/kind.ts'
import {
  isExplained,
  isFarFromWork,
  valueDoubt,
  VALUE_DOUBTS,
  workAtPrices,
  type EarlierValue,
} from '../indicator/plausible.ts'
import type { ProvedIndicator, ScoreProof } from '../scoring/proof.ts'
import { DEFAULT_SCORING } from '../scoring/scheme.ts'
import type { Computation } from '../scoring/score-indicator.ts'
import { isUnconfirmed, type EvaluationFacts, type IndicatorFacts } from './facts.ts'
import { parseTypedAmount, type KnownOfProject } from './evaluate.ts'

const REMARK_CODES = [
  // Lacking.
  'actual-missing',
  'actual-wrong',
  'executed-missing',
  'executed-source-missing',
  'execution-reason-missing',
  'adjusted-reason-missing',
  'short-reason-missing',
  'short-measures-missing',
  'above-reason-missing',
  'not-applicable-reason-missing',
  'evidence-missing',
  'outcome-missing',
  // Lacking until it is confirmed, or until words for the very value say why.
  'carried-unconfirmed',
  'cost-beside-little-work',
  ...VALUE_DOUBTS,
  // To be looked at again.
  'overspent',
  'paid-without-budget',
  'full-despite-execution',
  'all-full',
  'only-reached',
  'sample-missing',
  'evidence-twice',
  'work-money-gap',
] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

export const LACKING: ReadonlySet<RemarkCode> = new Set<RemarkCode>([
  'actual-missing',
  'actual-wrong',
  'executed-missing',
  'executed-source-missing',
  'execution-reason-missing',
  'adjusted-reason-missing',
  'short-reason-missing',
  'short-measures-missing',
  'above-reason-missing',
  'not-applicable-reason-missing',
  'evidence-missing',
  'outcome-missing',
  'carried-unconfirmed',
  'cost-beside-little-work',
  ...VALUE_DOUBTS,
])

export type SelfEvaluationRemark = {
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
  /** What each indicator reached the year before; null where nobody knows. */
  readonly earlier: KnownOfProject['earlier']
}

export function sheetRemarks(sheet: RemarkFacts): readonly SelfEvaluationRemark[] {
  return [
    ...moneyRemarks(sheet),
    ...sheet.proof.indicators.flatMap((_, i) => indicatorRemarks(sheet, i)),
    ...(sheet.facts.outcome.trim() === '' ? [remark('outcome-missing')] : []),
    ...honestyRemarks(sheet),
    ...workRemarks(sheet),
  ]
}

function remark(
  code: RemarkCode,
  indicator: number | null = null,
  values: SelfEvaluationRemark['values'] = {},
): SelfEvaluationRemark {
  return { code, indicator, values }
}

function moneyRemarks({
  proof: { execution, ruleSet },
  facts,
  typesExecuted,
  isAdjusted,
}: RemarkFacts): readonly SelfEvaluationRemark[] {
  const said = facts.executionReason.trim() !== ''
  const low =
    execution !== null && execution.rate !== null && isBelow(execution, ruleSet.scoring.executionReason)
  return [
    ...(typesExecuted && parseTypedAmount(facts.executed) === null ? [remark('executed-missing')] : []),
    ...(typesExecuted && parseTypedAmount(facts.executed) !== null && facts.executedSource.trim() === ''
      ? [remark('executed-source-missing')]
      : []),
    ...(low && !said
      ? [
          remark('execution-reason-missing', null, {
            rate: execution.rate,
            least: ruleSet.scoring.executionReason,
          }),
        ]
      : []),
    ...(isAdjusted && !said ? [remark('adjusted-reason-missing')] : []),
    ...(execution?.overspent === true
      ? [
          remark(execution.rate === null ? 'paid-without-budget' : 'overspent', null, {
            executed: asWan(execution.executed),
            budget: asWan(execution.budget),
          }),
        ]
      : []),
  ]
}

/** The exact rate, not the rounded one. */
function isBelow(
  { executed, budget }: { readonly executed: string; readonly budget: string },
  percent: string,
): boolean {
  const rate = times(dividedBy(exactly(executed), exactly(budget)), exactly('100'))
  return compared(rate, exactly(percent)) < 0
}

function indicatorRemarks(
  { proof, facts, evidence, earlier }: RemarkFacts,
  i: number,
): readonly SelfEvaluationRemark[] {
  const row = proof.indicators[i]
  const own = facts.indicators[i]
  if (row === undefined || own === undefined) return []
  const order = row.order
  const { outcome } = row
  const [said, mended] = [own.reason.trim() !== '', own.measures.trim() !== '']
  const carried = isUnconfirmed(own) ? [remark('carried-unconfirmed', order)] : []
  if (outcome.state === 'missing') return [remark('actual-missing', order), ...carried]
  if (outcome.state === 'not-applicable') return said ? [] : [remark('not-applicable-reason-missing', order)]
  if (outcome.state === 'fault') return [remark('actual-wrong', order), ...carried]
  const { scoring } = proof.ruleSet
  const isAbove = outcome.above !== null && isAboveBy(outcome, scoring.overFrom)
  // A target of nothing that was exceeded by far (a local rule: 30 and more) is met or missed, hence asked
  // for below.
  const proved = own.record.trim() !== '' || evidence.some(({ indicator }) => indicator === order)
  return [
    ...carried,
    ...doubtRemarks(proof, row, own, earlier[i] ?? null),
    ...(!outcome.met && !said ? [remark('short-reason-missing', order)] : []),
    ...(!outcome.met && !mended ? [remark('short-measures-missing', order)] : []),
    ...(outcome.met && isAbove && !said
      ? [remark('above-reason-missing', order, { above: outcome.above ?? '', from: scoring.overFrom })]
      : []),
    ...(!proved && compareDecimal(row.weight, scoring.evidenceFrom) >= 0
      ? [remark('evidence-missing', order, { points: row.weight })]
      : []),
    ...(row.branch === 'satisfaction' &&
    row.target.kind !== 'qualitative' &&
    !/^[1-9]\d*$/.test(own.sample.trim())
      ? [remark('sample-missing', order)]
      : []),
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

/** Values that are hard to believe, unless words for this very value say why. */
function doubtRemarks(
  proof: ScoreProof,
  { order, outcome, target, ...row }: ProvedIndicator,
  own: IndicatorFacts,
  earlier: EarlierValue | null,
): readonly SelfEvaluationRemark[] {
  if (
    outcome.state !== 'scored' ||
    (target.kind !== 'number' && target.kind !== 'range') ||
    isExplained(own.actual, own.explained ?? [])
  )
    return []
  const { absurdTimes, costBelow, workLeast, slipNear } = { ...DEFAULT_SCORING, ...proof.ruleSet.scoring }
  const directed: DirectedRow = {
    kind: kindOfLabel(row.level2),
    level1: row.level1,
    level3: row.name,
    value: {
      text: row.asked,
      nature: 'quantitative',
      comparator: target.kind === 'number' ? target.comparator : null,
      number: target.kind === 'number' ? target.number : target.least,
      unit: target.unit,
      deadline: null,
    },
  }
  const doubt = valueDoubt(outcome.terms['a'] ?? '0', directed, {
    absurdTimes: Number(absurdTimes),
    costBelow: Number(costBelow),
    isFinal: true,
    earlier,
    slipNear: Number(slipNear),
  })
  const work = workDone(proof)
  const isBeside =
    isCost(directed) &&
    outcome.formula === 'F3' &&
    outcome.met &&
    work !== null &&
    compared(work, exactly(workLeast)) < 0
  return [
    ...(doubt === null
      ? []
      : [
          remark(
            doubt.code,
            order,
            Object.fromEntries(Object.entries(doubt.values).map(([name, value]) => [name, String(value)])),
          ),
        ]),
    ...(isBeside
      ? [remark('cost-beside-little-work', order, { work: rounded(work), least: workLeast })]
      : []),
  ]
}

/** How much (%) of the quantities was done, each at most all of it; null where there is none. */
function workDone({ indicators }: ScoreProof): Fraction | null {
  const shares = indicators.flatMap(({ level2, weight, outcome }) =>
    kindOfLabel(level2) === 'quantity' &&
    outcome.state === 'scored' &&
    outcome.formula !== 'F6' &&
    outcome.formula !== 'F3'
      ? [dividedBy(exactly(plain(outcome.score)), exactly(weight))]
      : [],
  )
  return shares.length === 0
    ? null
    : times(dividedBy(shares.reduce(plus, ZERO), exactly(String(shares.length))), exactly('100'))
}

/** 12.50 → 12.5, as decimals are compared. */
function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function honestyRemarks({ proof, evidence }: RemarkFacts): readonly SelfEvaluationRemark[] {
  const scored = proof.indicators.flatMap(({ weight, outcome, target }) =>
    outcome.state === 'scored' ? [{ full: outcome.score === rounded(exactly(weight)), outcome, target }] : [],
  )
  if (
    scored.length === 0 ||
    scored.length < proof.indicators.filter(({ outcome }) => outcome.state !== 'not-applicable').length
  )
    return []
  const full = scored.every((one) => one.full)
  const {
    execution,
    ruleSet: { scoring },
  } = proof
  const low = execution !== null && execution.rate !== null && isBelow(execution, scoring.doubtBelow)
  const words = scored.filter(({ target }) => target.kind === 'qualitative')
  const exactlyMet = scored.filter(
    ({ outcome, target }) => target.kind === 'number' && isJust(outcome),
  ).length
  return [
    ...(full && low
      ? [remark('full-despite-execution', null, { rate: execution.rate, least: scoring.doubtBelow })]
      : []),
    ...(scored.length > 2 &&
    full &&
    exactlyMet === scored.filter(({ target }) => target.kind === 'number').length
      ? [remark('all-full', null, { count: String(scored.length) })]
      : []),
    ...(words.length > 1 &&
    words.every(({ outcome, full: whole }) => outcome.terms['step'] === 'reached' && whole)
      ? [remark('only-reached', null, { count: String(words.length) })]
      : []),
    ...usedTwice(evidence).map((orders) =>
      remark('evidence-twice', orders[0] ?? null, { orders: orders.join('、') }),
    ),
  ]
}

/** What the quantities come to at their unit costs, against what was paid. */
function workRemarks({
  proof: { execution, indicators, ruleSet },
}: RemarkFacts): readonly SelfEvaluationRemark[] {
  const { workMoneyGap } = { ...DEFAULT_SCORING, ...ruleSet.scoring }
  const work = workAtPrices(
    indicators.flatMap(({ level2, target, outcome }) =>
      outcome.state === 'scored' && target.kind === 'number' && outcome.terms['a'] !== undefined
        ? [{ isQuantity: kindOfLabel(level2) === 'quantity', number: outcome.terms['a'], unit: target.unit }]
        : [],
    ),
  )
  if (execution === null || work === null) return []
  const paid = times(exactly(execution.executed), WAN)
  return isFarFromWork(work, paid, workMoneyGap)
    ? [
        remark('work-money-gap', null, {
          work: asWan(rounded(dividedBy(work.yuan, WAN))),
          paid: asWan(execution.executed),
          gap: workMoneyGap,
        }),
      ]
    : []
}

const WAN = exactly('10000')

/** The indicators that one and the same file is to prove. */
function usedTwice(evidence: RemarkFacts['evidence']): readonly (readonly number[])[] {
  const byDigest = new Map<string, Set<number>>()
  for (const { indicator, sha256 } of evidence)
    if (indicator !== null) byDigest.set(sha256, (byDigest.get(sha256) ?? new Set()).add(indicator))
  return [...byDigest.values()]
    .filter((orders) => orders.size > 1)
    .map((orders) => [...orders].toSorted((a, b) => a - b))
}

/** What holds it back. */
export function blockingRemarks(remarks: readonly SelfEvaluationRemark[]): readonly SelfEvaluationRemark[] {
  return remarks.filter(({ code }) => LACKING.has(code))
}
