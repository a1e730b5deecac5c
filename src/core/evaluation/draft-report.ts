/**
 * The words that a report of an evaluation begins with: sentences over what the evaluation holds, each with its
 * figures; a part of which the facts say nothing stays empty. A person reads and changes them.
 */
import type { Grade } from '../kernel/grade.ts'
import { compared, quotient, type Fraction } from '../kernel/exact.ts'
import { fen, showWan, type Fen } from '../kernel/money.ts'
import type { Light } from '../monitoring/light.ts'
import type { WarningKind } from '../monitoring/warning.ts'
import { lags, type GoalLight } from '../policies/progress.ts'
import type { SaidIndicator, SelfReport } from '../self-evaluation/said.ts'
import { compareWithSelf } from './compare.ts'
import { kindsOfItem } from './facts-of-item.ts'
import type { FrameworkItem, FrameworkPart, SubjectKind } from './framework.ts'
import { hundredthsText, parseHundredths } from './points.ts'
import { ratioPercentText } from './rates.ts'
import type { RolledUp } from './roll-up.ts'
import { STRONG, WEAK } from './strengths.ts'
import type { EvaluationKind, ReportPart } from './task.ts'

/** An item of the score sheet with the mark that it came to; `rate`: of the record, %. */
export type DraftItem = FrameworkItem & { readonly mark: string; readonly rate: string | null }

export type EarlierResult = {
  readonly year: number
  readonly kind: EvaluationKind
  readonly total: string
  readonly grade: Grade
}

export type ReportDraftFacts = {
  readonly task: string
  readonly name: string
  readonly unit: string
  readonly kind: SubjectKind
  readonly year: number
  /** 分; null where none is known. */
  readonly money: { readonly budget: bigint; readonly paid: bigint } | null
  readonly agency: string | null
  readonly experts: number
  /** What experts wrote, without their names. */
  readonly opinions: readonly string[]
  readonly items: readonly DraftItem[]
  readonly total: string
  readonly grade: Grade
  readonly self: string | null
  /** Points from which on a gap to the self-evaluation is wide. */
  readonly gapMost: string
  readonly said: SelfReport | null
  readonly requests: { readonly asked: number; readonly answered: number; readonly files: number }
  readonly rollUp: RolledUp | null
  /** 中长期目标 of a policy of the year; of others there are none. */
  readonly goals: readonly DraftGoal[]
  /** Final results of the same in earlier years, the newest first. */
  readonly earlier: readonly EarlierResult[]
  /** Red and yellow lights of the year's rounds. */
  readonly lights: readonly { readonly day: string; readonly light: Light }[]
  readonly warnings: readonly { readonly kind: WarningKind; readonly open: boolean }[]
  readonly rectifications: {
    readonly confirmed: number
    readonly unsettled: readonly { readonly problem: string; readonly due: string }[]
  }
}

/**
 * A goal of a policy: as it is written, what was reached (null: nothing was entered), of its target in %, and
 * why not all.
 */
export type DraftGoal = {
  readonly name: string
  readonly target: string
  readonly reached: string | null
  readonly share: string | null
  readonly light: GoalLight
  readonly reason: string
}

/** Points that were got, of how many; `rate` of the record in %. */
export type NamedPoints = {
  readonly name: string
  readonly mark: string
  readonly weight: string
  readonly lost: string
  readonly rate: string | null
}
type Indicator = Pick<SaidIndicator, 'name' | 'asked' | 'reached' | 'reason'>
type Of<Code extends string, Values> = { readonly code: Code } & Readonly<Values>

export type DraftSentence =
  | Of<'subject', Pick<ReportDraftFacts, 'unit' | 'name' | 'kind' | 'year'>>
  | Of<'money', { budget: string; paid: string; rate: string | null }>
  | Of<'work', { task: string; experts: number; items: number; agency: string | null }>
  | Of<'material', ReportDraftFacts['requests']>
  | Of<'result', { total: string; grade: Grade; parts: readonly PartPoints[] }>
  | Of<'self', { self: string; gap: string; above: boolean | null }>
  | Of<'earlier', { results: readonly EarlierResult[] }>
  | Of<'opinions', { words: readonly string[] }>
  | Of<'roll-up', { rolled: RolledUp }>
  | Of<'strong', { count: number; of: number; items: readonly NamedPoints[] }>
  | Of<'reached', { count: number; of: number; indicators: readonly Indicator[] }>
  | Of<'goals-reached', { count: number; of: number; goals: readonly DraftGoal[] }>
  | Of<'goal-missed', { goal: DraftGoal }>
  | Of<'mended', { count: number }>
  | Of<'lost', { item: NamedPoints; indicators: readonly Indicator[] }>
  | Of<'lost-only', { count: number; others: boolean; items: readonly NamedPoints[] }>
  | Of<'missed', { indicator: SaidIndicator }>
  | Of<'lights', { lights: ReportDraftFacts['lights'] }>
  | Of<'warnings', { count: number; open: number; kinds: readonly (readonly [WarningKind, number])[] }>
  | Of<'self-too-high', { self: string; total: string; gap: string; most: string }>
  | Of<'unsettled', { items: ReportDraftFacts['rectifications']['unsettled'] }>
  | Of<'own-problems' | 'own-measures', { self: string; words: string }>
  | Of<'advise-lost', { count: number; items: readonly NamedPoints[] }>
  | Of<'advise-money', { left: string; share: string }>
  | Of<'advise-warnings' | 'advise-unsettled', { open: number }>
  | Of<'advise-self', { gap: string }>
  | Of<'advise-budget', { total: string; grade: Grade; kind: SubjectKind }>

export type PartPoints = { readonly part: FrameworkPart; readonly mark: string; readonly weight: string }

/** Sentences of a line, and lines of a part. */
export type ReportDraft = { readonly [part in ReportPart]: readonly (readonly DraftSentence[])[] }

/** How many of one sort are named; problems are registered one a line, of which there are 20 at most. */
const NAMED = 5
const LOST_MOST = 8

/** The four parts of the report, drafted. */
export function draftReport(facts: ReportDraftFacts): ReportDraft {
  const lost = lostItems(facts)
  return {
    situation: lines(situation(facts)),
    achievements: lines(achievements(facts)),
    problems: lines(problems(facts, lost)),
    advice: lines(advice(facts, lost)),
  }
}

type Line = readonly (DraftSentence | null)[]

function lines(all: readonly Line[]): ReportDraft[ReportPart] {
  return all
    .map((line) => line.filter((sentence): sentence is DraftSentence => sentence !== null))
    .filter((line) => line.length > 0)
}

function situation(facts: ReportDraftFacts): readonly Line[] {
  const { unit, name, kind, year, task, experts, items, agency, requests, earlier } = facts
  return [
    [{ code: 'subject', unit, name, kind, year }, moneySaid(facts)],
    [
      { code: 'work', task, experts, items: items.length, agency },
      requests.asked + requests.files > 0 ? { code: 'material', ...requests } : null,
    ],
    [{ code: 'result', total: facts.total, grade: facts.grade, parts: partPoints(facts) }, selfSaid(facts)],
    [earlier.length > 0 ? { code: 'earlier', results: earlier.slice(0, NAMED) } : null],
  ]
}

function moneySaid({ money }: ReportDraftFacts): DraftSentence | null {
  if (money === null) return null
  const { budget, paid } = money
  return {
    code: 'money',
    budget: showWan(fen(budget)),
    paid: showWan(fen(paid)),
    rate: budget > 0n ? ratioPercentText({ over: paid, under: budget }) : null,
  }
}

function selfSaid({ self, total }: ReportDraftFacts): DraftSentence | null {
  if (self === null) return null
  const gap = (parseHundredths(self) ?? 0) - (parseHundredths(total) ?? 0)
  return { code: 'self', self, gap: hundredthsText(Math.abs(gap)), above: gap === 0 ? null : gap > 0 }
}

function partPoints({ items }: ReportDraftFacts): readonly PartPoints[] {
  const sum = (part: FrameworkPart, of: 'mark' | 'weight') =>
    hundredthsText(
      items.filter((one) => one.part === part).reduce((all, one) => all + (parseHundredths(one[of]) ?? 0), 0),
    )
  return [...new Set(items.map(({ part }) => part))].map((part) => ({
    part,
    mark: sum(part, 'mark'),
    weight: sum(part, 'weight'),
  }))
}

function achievements(facts: ReportDraftFacts): readonly Line[] {
  const { items, said, rollUp, rectifications } = facts
  const strong = items.filter((item) => compared(shareOf(item), STRONG) >= 0).toSorted(byWeight)
  const scored = (said?.indicators ?? []).filter(({ score }) => score !== null)
  const reached = scored.filter((one) => isFull(one) && one.reached !== '')
  return [
    [rollUp === null ? null : { code: 'roll-up', rolled: rollUp }],
    [
      strong.length === 0
        ? null
        : {
            code: 'strong',
            count: strong.length,
            of: items.length,
            items: strong.slice(0, NAMED).map(namedPoints),
          },
    ],
    [
      reached.length === 0
        ? null
        : { code: 'reached', count: reached.length, of: scored.length, indicators: reached.slice(0, NAMED) },
    ],
    [goalsReached(facts)],
    [rectifications.confirmed === 0 ? null : { code: 'mended', count: rectifications.confirmed }],
  ]
}

function goalsReached({ goals }: ReportDraftFacts): DraftSentence | null {
  const reached = goals.filter(({ light }) => light === 'reached')
  return reached.length === 0
    ? null
    : { code: 'goals-reached', count: reached.length, of: goals.length, goals: reached.slice(0, NAMED) }
}

/** Those of which less than most of the points were got, the most points lost first. */
function lostItems({ items }: ReportDraftFacts): readonly DraftItem[] {
  return items.filter((item) => compared(shareOf(item), WEAK) < 0).toSorted((a, b) => lostOf(b) - lostOf(a))
}

function problems(facts: ReportDraftFacts, lost: readonly DraftItem[]): readonly Line[] {
  const missed = (facts.said?.indicators ?? []).filter((one) => one.score !== null && !isFull(one))
  const ofItem = (item: DraftItem) =>
    missed.filter(({ kind }) => kind !== null && kindsOfItem(item).includes(kind))
  const proved = lost.filter((item) => ofItem(item).length > 0).slice(0, LOST_MOST)
  const marksOnly = lost.filter((item) => ofItem(item).length === 0)
  const told = new Set(proved.flatMap(ofItem))
  const { lights, rectifications, said, self, opinions } = facts
  return [
    [opinions.length === 0 ? null : { code: 'opinions', words: opinions }],
    ...proved.map((item): Line => [
      { code: 'lost', item: namedPoints(item), indicators: ofItem(item).slice(0, NAMED) },
    ]),
    ...missed
      .filter((one) => !told.has(one))
      .slice(0, NAMED)
      .map((indicator): Line => [{ code: 'missed', indicator }]),
    ...facts.goals.filter(lags).map((goal): Line => [{ code: 'goal-missed', goal }]),
    // Marks alone say where to look, not what is wrong.
    [
      marksOnly.length === 0
        ? null
        : {
            code: 'lost-only',
            count: marksOnly.length,
            others: proved.length > 0,
            items: marksOnly.slice(0, LOST_MOST).map(namedPoints),
          },
    ],
    [lights.length === 0 ? null : { code: 'lights', lights }, warningsSaid(facts)],
    [selfTooHigh(facts)],
    [rectifications.unsettled.length === 0 ? null : { code: 'unsettled', items: rectifications.unsettled }],
    [ownWords('own-problems', self, said?.problems)],
  ]
}

function warningsSaid({ warnings }: ReportDraftFacts): DraftSentence | null {
  if (warnings.length === 0) return null
  const kinds = [...new Set(warnings.map(({ kind }) => kind))]
  return {
    code: 'warnings',
    count: warnings.length,
    open: openWarnings(warnings),
    kinds: kinds.map((kind) => [kind, warnings.filter((one) => one.kind === kind).length] as const),
  }
}

function openWarnings(warnings: ReportDraftFacts['warnings']): number {
  return warnings.filter(({ open }) => open).length
}

function selfTooHigh({ self, total, gapMost }: ReportDraftFacts): DraftSentence | null {
  const found = self === null ? null : compareWithSelf(self, total, gapMost)
  return self === null || found === null || !found.listed || found.gap.startsWith('-')
    ? null
    : { code: 'self-too-high', self, total, gap: found.gap, most: gapMost }
}

function ownWords(
  code: 'own-problems' | 'own-measures',
  self: string | null,
  words = '',
): DraftSentence | null {
  return self === null || words.trim() === '' ? null : { code, self, words: words.trim() }
}

function advice(facts: ReportDraftFacts, lost: readonly DraftItem[]): readonly Line[] {
  const { warnings, rectifications, said, self, total, grade } = facts
  const open = openWarnings(warnings)
  const tooHigh = selfTooHigh(facts)
  return [
    [
      lost.length === 0
        ? null
        : { code: 'advise-lost', count: lost.length, items: lost.slice(0, NAMED).map(namedPoints) },
    ],
    [adviseMoney(facts)],
    [open === 0 ? null : { code: 'advise-warnings', open }],
    [
      rectifications.unsettled.length === 0
        ? null
        : { code: 'advise-unsettled', open: rectifications.unsettled.length },
    ],
    [tooHigh?.code === 'self-too-high' ? { code: 'advise-self', gap: tooHigh.gap } : null],
    [ownWords('own-measures', self, said?.measures)],
    [{ code: 'advise-budget', total, grade, kind: facts.kind }],
  ]
}

/** Less than most of the budget was paid. */
function adviseMoney({ money }: ReportDraftFacts): DraftSentence | null {
  if (money === null || money.budget <= 0n) return null
  const { budget, paid } = money
  if (compared(quotient(paid, budget), WEAK) >= 0) return null
  const left: Fen = fen(budget - paid)
  return {
    code: 'advise-money',
    left: showWan(left),
    share: ratioPercentText({ over: left, under: budget }),
  }
}

function namedPoints(item: DraftItem): NamedPoints {
  const { third, mark, weight, rate } = item
  return { name: third, mark, weight, lost: hundredthsText(lostOf(item)), rate }
}

function shareOf({ mark, weight }: DraftItem): Fraction {
  return quotient(BigInt(parseHundredths(mark) ?? 0), BigInt(Math.max(parseHundredths(weight) ?? 0, 1)))
}

function lostOf({ mark, weight }: DraftItem): number {
  return (parseHundredths(weight) ?? 0) - (parseHundredths(mark) ?? 0)
}

function byWeight(a: DraftItem, b: DraftItem): number {
  return (parseHundredths(b.weight) ?? 0) - (parseHundredths(a.weight) ?? 0)
}

function isFull({ score, weight }: Pick<SaidIndicator, 'score' | 'weight'>): boolean {
  return score !== null && (parseHundredths(score) ?? 0) >= (parseHundredths(weight) ?? 0)
}
