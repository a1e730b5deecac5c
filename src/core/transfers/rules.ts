/**
 * The rules of a transfer: what is wrong in its split and its report, or hard to believe, with the figures that say
 * so. Bounds are data of the rule set; sources are named with each rule, 待核对 where the clause was not compared with
 * the official text.
 */
import { daysLater } from '../calendar/working-days.ts'
import { compared, dividedBy, exactly, minus, times } from '../kernel/exact.ts'
import type { Severity } from '../kernel/finding.ts'
import type { Day } from '../kernel/day.ts'
import { fen, wanText } from '../kernel/money.ts'
import { converted } from '../scoring/units.ts'
import type { TransferScheme } from './scheme.ts'
import type { TransferCourse } from './step.ts'
import type { KnownProject, Summed } from './sum-up.ts'
import {
  isSameName,
  measured,
  type RegionIndicator,
  type RegionObjective,
  type TransferLine,
} from './transfer.ts'

export const TRANSFER_RULES = [
  'transfer-split-exceeds',
  'transfer-sum-below',
  'transfer-split-late',
  'transfer-project-bare',
  'transfer-own-missing',
  'transfer-unit-differs',
  'transfer-own-below',
  'transfer-paid-above',
  'transfer-report-late',
] as const
export type TransferRule = (typeof TRANSFER_RULES)[number]

type RuleFacts = {
  readonly severity: Severity
  /** '' is a rule of this system. */
  readonly authority: string
  /** Whether the clause was compared with the official text. */
  readonly confirmed: boolean
}

const OF_OBJECTIVES = '财预〔2015〕163号（区域绩效目标分解落实到项目）'

export const TRANSFER_RULE_FACTS: { readonly [rule in TransferRule]: RuleFacts } = {
  'transfer-split-exceeds': {
    severity: 'error',
    authority: '《预算法》第十三条（支出以经批准的预算为依据）',
    confirmed: false,
  },
  'transfer-sum-below': { severity: 'error', authority: OF_OBJECTIVES, confirmed: false },
  'transfer-split-late': {
    severity: 'warning',
    authority: '《预算法》第五十二条（省接到转移支付三十日内下达；县级分解到单位参照）',
    confirmed: false,
  },
  'transfer-project-bare': { severity: 'warning', authority: OF_OBJECTIVES, confirmed: false },
  'transfer-own-missing': { severity: 'warning', authority: OF_OBJECTIVES, confirmed: false },
  'transfer-unit-differs': { severity: 'warning', authority: '', confirmed: false },
  'transfer-own-below': { severity: 'warning', authority: OF_OBJECTIVES, confirmed: false },
  'transfer-paid-above': {
    severity: 'error',
    authority: '《预算法》第十三条（支出以经批准的预算为依据）',
    confirmed: false,
  },
  'transfer-report-late': {
    severity: 'warning',
    authority: '财预〔2020〕10号（单位自评），上报时间以上级通知为准',
    confirmed: false,
  },
}

export type TransferFinding = {
  readonly rule: TransferRule
  readonly severity: Severity
  /** The project or the indicator (its name) that it is of; null: the transfer as a whole. */
  readonly project: string | null
  readonly indicator: string | null
  readonly values: { readonly [name: string]: string }
}

export type ToCheck = {
  readonly year: number
  readonly receivedOn: Day
  readonly objective: RegionObjective
  readonly lines: readonly TransferLine[]
  readonly known: readonly KnownProject[]
  readonly course: TransferCourse
  /** When the report went up; null: not yet. */
  readonly reportedOn: Day | null
  readonly summed: Summed
  readonly scheme: TransferScheme
  readonly today: Day
}

/** What is found, in the order of the rules. */
export function transferFindings(asked: ToCheck): readonly TransferFinding[] {
  const found = [...ofMoney(asked), ...ofSums(asked), ...ofTerms(asked), ...ofProjects(asked)]
  return found.toSorted((a, b) => TRANSFER_RULES.indexOf(a.rule) - TRANSFER_RULES.indexOf(b.rule))
}

function finding(
  rule: TransferRule,
  values: TransferFinding['values'],
  {
    project = null,
    indicator = null,
  }: { readonly project?: string | null; readonly indicator?: string | null } = {},
): TransferFinding {
  return { rule, severity: TRANSFER_RULE_FACTS[rule].severity, project, indicator, values }
}

const wan = (amount: string | bigint) => wanText(fen(BigInt(amount)))

/** More split than received; more paid of a project's share than it was given. */
function ofMoney({ summed: { money }, lines, known }: ToCheck): readonly TransferFinding[] {
  const over = -BigInt(money.left)
  return [
    ...(over > 0n
      ? [
          finding('transfer-split-exceeds', {
            split: wan(money.split),
            received: wan(money.received),
            over: wan(over),
          }),
        ]
      : []),
    ...lines.flatMap(({ project, amount }) => {
      const one = known.find(({ id }) => id === project)
      if (one === undefined || one.isShared || BigInt(one.paid) <= BigInt(amount)) return []
      const values = { name: one.name, paid: wan(one.paid), amount: wan(amount) }
      return [finding('transfer-paid-above', values, { project })]
    }),
  ]
}

/** The projects together take less than the region is asked for; said once nothing is left to split, or it is handed down. */
function ofSums({ year, objective, summed, course, scheme }: ToCheck): readonly TransferFinding[] {
  if (BigInt(summed.money.left) > 0n && course.splitOn === null) return []
  return objective.indicators.flatMap(({ name, value, summing }, i) => {
    const target = measured(value, year)
    const promised = summed.indicators[i]?.promised ?? null
    if (summing !== 'sum' || target === null || target.comparator === '<=' || target.comparator === '<')
      return []
    const sum = exactly(promised ?? '0')
    const allowed = times(
      exactly(target.number),
      minus(exactly('1'), dividedBy(exactly(scheme.sumShort), exactly('100'))),
    )
    if (compared(sum, allowed) >= 0) return []
    const values = { name, target: `${target.number}${target.unit}`, sum: `${promised ?? '0'}${target.unit}` }
    return [finding('transfer-sum-below', values, { indicator: name })]
  })
}

/** The day until which it is to be split, and the one until which the report is due. */
export function transferDues(
  { year, receivedOn }: Pick<ToCheck, 'year' | 'receivedOn'>,
  { splitDays, reportDays }: TransferScheme,
): { readonly split: Day; readonly report: Day } {
  return {
    split: daysLater(receivedOn, splitDays),
    report: daysLater(`${year}-12-31`, reportDays),
  }
}

function ofTerms({ course, reportedOn, scheme, today, ...asked }: ToCheck): readonly TransferFinding[] {
  const dues = transferDues(asked, scheme)
  const split = course.splitOn ?? today
  const reported = reportedOn ?? today
  return [
    ...(split > dues.split
      ? [
          finding('transfer-split-late', {
            received: asked.receivedOn,
            due: dues.split,
            on: course.splitOn ?? '',
            days: String(scheme.splitDays),
          }),
        ]
      : []),
    ...(reported > dues.report
      ? [finding('transfer-report-late', { due: dues.report, on: reportedOn ?? '' })]
      : []),
  ]
}

/** What each project takes: nothing at all, by an indicator that it has not, in another unit, or more than its own target. */
function ofProjects(asked: ToCheck): readonly TransferFinding[] {
  const { lines, known, objective } = asked
  return lines.flatMap(({ project, shares, amount }) => {
    const one = known.find(({ id }) => id === project)
    if (one === undefined) return []
    const taken = objective.indicators.flatMap((indicator, i) => {
      const share = shares[i]
      return share === undefined || (share.value === null && share.own === '') ? [] : [{ indicator, share }]
    })
    if (taken.length === 0)
      return [finding('transfer-project-bare', { name: one.name, amount: wan(amount) }, { project })]
    return taken.flatMap(({ indicator, share }) => ofShare(asked, one, indicator, share))
  })
}

function ofShare(
  { year }: ToCheck,
  project: KnownProject,
  indicator: RegionIndicator,
  { value, own: named }: TransferLine['shares'][number],
): readonly TransferFinding[] {
  const at = { project: project.id, indicator: indicator.name }
  const own = project.indicators.find(({ name }) => isSameName(named, name))
  const said = { name: project.name, indicator: indicator.name }
  if (own === undefined) return [finding('transfer-own-missing', { ...said, own: named }, at)]
  const asked = measured(indicator.value, year)
  const target = asked === null ? null : measured(own.value, year)
  if (asked === null || target === null) return []
  const there = inUnit(target, asked.unit)
  if (there === null)
    return [finding('transfer-unit-differs', { ...said, own: own.value, unit: asked.unit || '—' }, at)]
  const isLess = asked.comparator === '<=' || asked.comparator === '<'
  if (value === null || isLess || compared(exactly(there), exactly(value)) >= 0) return []
  return [finding('transfer-own-below', { ...said, own: own.value, value: `${value}${asked.unit}` }, at)]
}

function inUnit(
  { number, unit }: { readonly number: string; readonly unit: string },
  wanted: string,
): string | null {
  return unit === wanted ? number : converted(number, unit, wanted)
}
