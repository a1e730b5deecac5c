/**
 * 双监控 of one project on one day (财预〔2019〕136号: 预算执行情况 and 绩效目标实现程度 side by
 * side): the figures F12 to F14, the forecast to the year's end, and a light with every reason for it. Pure, and the
 * same for the list, the picture and the warnings.
 */
import { daysUntil } from '../calendar/deadline.ts'
import { executionRate, isOverspent } from '../execution/execution.ts'
import { wanText, type Fen } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'
import { monthEnd } from '../kernel/period.ts'
import type { Likelihood } from '../target/monitoring.ts'
import { boundsOf, payDay, plannedFor, type KindBounds } from './kind-bounds.ts'
import { elapsedAt, plannedAt, type PlanPoint } from './plan-line.ts'
import type { KindOfProject } from './project-kind.ts'
import { LIGHTS, type Light, type LightNote, type LightReason } from './light-reasons.ts'
import { isSoftened, lightOfPart, partOf, worse } from './weighing.ts'
import {
  absolute,
  compared,
  dividedBy,
  minus,
  ONE,
  percentText,
  plus,
  quotient,
  exactDecimal,
  times,
  ZERO,
  type Fraction,
} from '../kernel/exact.ts'
import { KIND_REASONS, STAGE_MONTH, STAGES, type MonitoringScheme, type Stage } from './scheme.ts'

export { LIGHTS, LIGHT_REASONS } from './light-reasons.ts'
export type { Light, LightNote, LightNoteCode, LightReason, LightReasonCode } from './light-reasons.ts'

/** 预算执行 of a project in 分: 年初预算数, 全年预算数 after changes, and what was paid. */
export type ExecutedMoney = { readonly initial: Fen; readonly budget: Fen; readonly paid: Fen }

export type Watched = {
  /** Of which kind it is: what cannot be told is judged as every project was. */
  readonly kind: KindOfProject
  readonly day: Day
  readonly year: number
  readonly money: ExecutedMoney
  /** null: no plan was approved. */
  readonly plan: readonly PlanPoint[] | null
  /** F12 today, and with what the unit expects for the year's end; null without data. */
  readonly achievement: Fraction | null
  readonly expected: Fraction | null
  /** 全年预计执行数 that the unit gives; null: by the pace so far. */
  readonly expectedPaid: Fen | null
  readonly likelihoods: readonly Likelihood[]
  /** Qualitative indicators that are 未达成. */
  readonly unmet: number
  /** Something is still to be filled in: what is there may show a fault, never that all is well. */
  readonly isOpen?: boolean
  /** Indicators of which something is expected for the year's end, except for those that are called 完全不可能. */
  readonly foreseen: readonly ForeseenIndicator[]
  /** Indicators with a date before the day that are not done. */
  readonly passed: readonly PassedDate[]
  /** The last date of its indicators, and how far those are that count people reached and times paid. */
  readonly lastDate: Day | null
  readonly served: Fraction | null
}

/** `share` of its target; `isPartly`: 部分达成 of a qualitative one, which is a yellow light; `isPossible`: 有可能. */
export type ForeseenIndicator = {
  readonly name: string
  readonly share: Fraction
  readonly isPartly: boolean
  readonly isPossible: boolean
}
export type PassedDate = { readonly name: string; readonly deadline: Day }

/** Shares in % with two decimals ("33.33"); differences in points; null where it does not apply. */
export type Judgement = {
  /** F1: 执行数 ÷ 全年预算数. */
  readonly rate: string | null
  readonly planned: string | null
  /** F13: negative when payments are behind the plan. */
  readonly deviation: string | null
  readonly achievement: string | null
  /** F14. */
  readonly difference: string | null
  /** Of the money, and of the targets, at the year's end. */
  readonly forecast: string | null
  readonly expected: string | null
  readonly kind: KindOfProject
  /** Of the money, and of what was promised, each by itself. */
  readonly moneyLight: Light
  readonly promiseLight: Light
  readonly light: Light
  /** The gravest first. */
  readonly reasons: readonly LightReason[]
  /** Why something gives no light, or a milder one. */
  readonly notes: readonly LightNote[]
}

export function judge(watched: Watched, scheme: MonitoringScheme): Judgement {
  const { kind, money, plan, day, year, achievement } = watched
  const bounds = boundsOf(kind, scheme)
  const rate = executionRate(money)
  const planned = plan === null ? null : plannedFor(bounds, plan, day, year)
  const forecast = rate === null ? null : forecastOf(watched, rate, planned)
  const found = reasonsOf(watched, { rate, planned, forecast }, bounds, scheme)
  const due = payDay(plan, watched.lastDate, scheme)
  const isEarly = due !== null && day < due
  const early = isEarly ? behindByDays(watched, rate, bounds, scheme) : []
  const { reasons, notes } = ofKind(found, bounds, { kind, due: isEarly ? due : null, early })
  const isOpen = watched.isOpen === true
  const isPromised = !isOpen && (achievement !== null || watched.likelihoods.length > 0)
  const moneyLight = lightOfPart('money', reasons, rate !== null)
  const promiseLight = lightOfPart('promise', reasons, isPromised)
  const softened = isSoftened(scheme.weighing, { money: moneyLight, promise: promiseLight }, reasons)
  const light = worse(softened ? 'yellow' : moneyLight, promiseLight)
  return {
    rate: shown(rate),
    planned: shown(planned),
    deviation: rate === null || planned === null ? null : percentText(minus(rate, planned)),
    achievement: shown(achievement),
    difference:
      rate === null || achievement === null ? null : percentText(absolute(minus(achievement, rate))),
    forecast: shown(forecast),
    expected: shown(watched.expected),
    kind,
    moneyLight,
    promiseLight,
    light: isOpen && light === 'green' ? 'none' : light,
    reasons,
    notes: softened ? [...notes, { code: 'softened', values: {} }] : notes,
  }
}

/** What a plan that is read by its marks alone would light if it were read by days. */
function behindByDays(
  { plan, day, year }: Watched,
  rate: Fraction | null,
  bounds: KindBounds,
  { redTimes }: MonitoringScheme,
): readonly LightReason[] {
  if (plan === null || rate === null || bounds.plan === 'linear') return []
  return planReasons(rate, plannedAt(plan, day, year), { ...bounds, redTimes })
}

type Shares = {
  readonly rate: Fraction | null
  readonly planned: Fraction | null
  readonly forecast: Fraction | null
}

/** Everything that is wrong, whether or not it counts for the kind. The gravest first. */
function reasonsOf(
  watched: Watched,
  { rate, planned, forecast }: Shares,
  bounds: KindBounds,
  scheme: MonitoringScheme,
): readonly LightReason[] {
  const { money, day, year, achievement, served } = watched
  const { redTimes } = scheme
  return [
    ...overspentReasons(money),
    ...ofTargets(watched, scheme),
    ...passedReasons(watched, bounds),
    ...expectedReasons(watched.foreseen, scheme),
    ...(rate === null
      ? []
      : [
          ...stageReasons(rate, day, year, scheme),
          ...planReasons(rate, planned, { ...bounds, redTimes }),
          ...gapReasons(rate, achievement, { ...scheme, gap: bounds.gap }),
          ...lateReasons(rate, watched, { ...bounds, redTimes }),
        ]),
    ...servedReasons(served, planned, { ...bounds, redTimes }),
    ...(forecast === null ? [] : forecastReasons(forecast, bounds)),
  ].toSorted((a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light))
}

type OfKind = {
  readonly kind: KindOfProject
  /** The day on which the plan pays, while it is still to come; otherwise null. */
  readonly due: Day | null
  /** What would light by days and does not by the marks of the plan. */
  readonly early: readonly LightReason[]
}

/** What of it counts for the kind on the day, and what of it that would light does not. */
function ofKind(
  found: readonly LightReason[],
  { reasons: when }: KindBounds,
  { kind, due, early }: OfKind,
): { readonly reasons: readonly LightReason[]; readonly notes: readonly LightNote[] } {
  const barOf = (reason: LightReason): 'not-due' | 'not-of-kind' | null => {
    const code = KIND_REASONS.find((one) => one === reason.code)
    if (code === undefined || when[code] === 'always') return null
    if (when[code] === 'never') return 'not-of-kind'
    // Paid before anything is delivered is no payment that is not due yet.
    return due !== null && (code !== 'gap' || partOf(reason) === 'money') ? 'not-due' : null
  }
  const note = (code: 'not-due' | 'not-of-kind', values: LightNote['values']): readonly LightNote[] => {
    const barred = found.filter((reason) => barOf(reason) === code)
    const unread = early.filter((reason) => found.every((one) => one.code !== reason.code))
    const of = [...barred, ...(code === 'not-due' ? unread : [])].map((reason) => reason.code)
    // What no kind but this one is ever judged by was not kept from lighting by it.
    const told = of.filter((one) => one !== 'paid-late' && one !== 'served-behind')
    return told.length === 0 ? [] : [{ code, values: { kind, ...values, of: told.join() } }]
  }
  return {
    reasons: found.filter((reason) => barOf(reason) === null),
    notes: [...note('not-due', { due: due ?? '' }), ...note('not-of-kind', {})],
  }
}

function shown(value: Fraction | null): string | null {
  return value === null ? null : percentText(value)
}

/**
 * What the year ends with: what the unit expects; otherwise what is planned for the rest, as far as the plan
 * was kept so far; without a plan as it went by the days. At most the whole.
 */
function forecastOf(
  { money, expectedPaid, plan, day, year }: Watched,
  rate: Fraction,
  planned: Fraction | null,
): Fraction {
  if (expectedPaid !== null) return quotient(expectedPaid, money.budget)
  const raw =
    plan === null || planned === null
      ? byDays(rate, day, year)
      : byPlan(rate, planned, plan.at(-1)?.share ?? ZERO)
  return atMost(raw, compared(rate, ONE) > 0 ? rate : ONE)
}

function byPlan(rate: Fraction, planned: Fraction, end: Fraction): Fraction {
  const kept = compared(planned, ZERO) <= 0 ? ONE : atMost(dividedBy(rate, planned), ONE)
  return plus(rate, times(minus(end, planned), kept))
}

function byDays(rate: Fraction, day: Day, year: number): Fraction {
  const elapsed = elapsedAt(day, year)
  return compared(elapsed, ZERO) <= 0 ? rate : dividedBy(rate, elapsed)
}

function atMost(value: Fraction, most: Fraction): Fraction {
  return compared(value, most) > 0 ? most : value
}

/** What is expected to be missed is not called possible as well. */
function ofTargets(
  { likelihoods, unmet, foreseen }: Watched,
  scheme: MonitoringScheme,
): readonly LightReason[] {
  const count = (likelihood: Likelihood) => likelihoods.filter((one) => one === likelihood).length
  const missed = belowTarget(foreseen, scheme).filter(({ isPossible }) => isPossible).length
  const [impossible, possible] = [count('impossible'), count('possible') - missed]
  return [
    ...(impossible > 0 ? [{ code: 'impossible', light: 'red', values: { count: impossible } } as const] : []),
    ...(unmet > 0 ? [{ code: 'unmet', light: 'red', values: { count: unmet } } as const] : []),
    ...(possible > 0
      ? [
          {
            code: 'possible',
            light: 'yellow',
            values: { count: possible, ...(missed > 0 && { besides: missed }) },
          } as const,
        ]
      : []),
  ]
}

/** What had a date and is not done, the grace of the rule set aside. */
function passedReasons(
  { passed, day }: Watched,
  { graceDays }: Pick<KindBounds, 'graceDays'>,
): readonly LightReason[] {
  const late = passed
    .flatMap(({ name, deadline }) => {
      const days = daysUntil(day, deadline)
      return days > graceDays ? [{ name, deadline, days }] : []
    })
    .toSorted((a, b) => b.days - a.days)
  const [first] = late
  return first === undefined
    ? []
    : [{ code: 'date-passed', light: 'red', values: { count: late.length, ...first, grace: graceDays } }]
}

/** What the unit itself expects to miss, the worst first. */
function belowTarget(
  foreseen: readonly ForeseenIndicator[],
  { expectedYellow }: MonitoringScheme,
): readonly ForeseenIndicator[] {
  return foreseen
    .filter(({ share }) => compared(share, percent(expectedYellow)) < 0)
    .toSorted((a, b) => compared(a.share, b.share))
}

/** The light of what is expected to be missed is that of the worst. */
function expectedReasons(
  foreseen: readonly ForeseenIndicator[],
  scheme: MonitoringScheme,
): readonly LightReason[] {
  const { expectedYellow, expectedRed } = scheme
  const below = belowTarget(foreseen, scheme)
  const worst = below.find(({ share, isPartly }) => !isPartly && compared(share, percent(expectedRed)) < 0)
  const reason = worst ?? below[0]
  if (reason === undefined) return []
  const [light, least] =
    worst === undefined ? ['yellow' as const, expectedYellow] : ['red' as const, expectedRed]
  return [
    {
      code: 'expected-low',
      light,
      values: { count: below.length, name: reason.name, expected: percentText(reason.share), least },
    },
  ]
}

function overspentReasons(money: ExecutedMoney): readonly LightReason[] {
  return isOverspent(money)
    ? [
        {
          code: 'overspent',
          light: 'red',
          values: { paid: wanText(money.paid), budget: wanText(money.budget) },
        },
      ]
    : []
}

/** The last stage that is over on a day; null before the first. */
export function stageAt(day: Day, year: number): Stage | null {
  return STAGES.findLast((stage) => day >= monthEnd(year, STAGE_MONTH[stage])) ?? null
}

function stageReasons(
  rate: Fraction,
  day: Day,
  year: number,
  { stagesOn, stages, redTimes }: MonitoringScheme,
): readonly LightReason[] {
  const stage = stageAt(day, year)
  const least = stage === null ? null : percent(stages[stage])
  if (!stagesOn || stage === null || least === null || compared(rate, least) >= 0) return []
  const isRed = compared(times(rate, number(redTimes)), least) < 0
  return [
    {
      code: 'stage-low',
      light: isRed ? 'red' : 'yellow',
      values: { rate: percentText(rate), stage, least: stages[stage] },
    },
  ]
}

function planReasons(
  rate: Fraction,
  planned: Fraction | null,
  { planGap, redTimes }: Pick<MonitoringScheme, 'planGap' | 'redTimes'>,
): readonly LightReason[] {
  if (planned === null) return []
  const behind = minus(planned, rate)
  const light = lightOf(behind, planGap, redTimes)
  return light === null
    ? []
    : [
        {
          code: 'plan-behind',
          light,
          values: {
            rate: percentText(rate),
            planned: percentText(planned),
            points: percentText(behind),
            allowed: planGap,
          },
        },
      ]
}

/** Paid without as much being done is worse than the other way round. */
function gapReasons(
  rate: Fraction,
  achievement: Fraction | null,
  { gap, redTimes, aheadRed }: MonitoringScheme,
): readonly LightReason[] {
  if (achievement === null) return []
  const points = absolute(minus(achievement, rate))
  const isAhead = compared(achievement, rate) > 0
  const found = lightOf(points, gap, redTimes)
  const light = found === 'red' && isAhead && !aheadRed ? 'yellow' : found
  return light === null
    ? []
    : [
        {
          code: 'gap',
          light,
          values: {
            achievement: percentText(achievement),
            rate: percentText(rate),
            points: percentText(points),
            allowed: gap,
          },
        },
      ]
}

/** The first mark that has waited longer than allowed for money that the plan paid by it. */
function lateReasons(
  rate: Fraction,
  { plan, day }: Watched,
  { lateGap, lateDays, redTimes }: KindBounds & Pick<MonitoringScheme, 'redTimes'>,
): readonly LightReason[] {
  const least = plus(rate, percent(lateGap))
  const mark = plan?.find((point) => compared(point.share, least) > 0)
  const days = mark === undefined ? 0 : daysUntil(day, mark.day)
  if (mark === undefined || days <= lateDays) return []
  return [
    {
      code: 'paid-late',
      light: days > lateDays * redTimes ? 'red' : 'yellow',
      values: {
        rate: percentText(rate),
        planned: percentText(mark.share),
        mark: mark.day,
        days,
        allowed: lateDays,
      },
    },
  ]
}

function servedReasons(
  served: Fraction | null,
  planned: Fraction | null,
  { servedGap, redTimes }: KindBounds & Pick<MonitoringScheme, 'redTimes'>,
): readonly LightReason[] {
  if (served === null || planned === null) return []
  const behind = minus(planned, served)
  const light = lightOf(behind, servedGap, redTimes)
  return light === null
    ? []
    : [
        {
          code: 'served-behind',
          light,
          values: {
            served: percentText(served),
            planned: percentText(planned),
            points: percentText(behind),
            allowed: servedGap,
          },
        },
      ]
}

function forecastReasons(
  forecast: Fraction,
  { forecastLeast }: Pick<KindBounds, 'forecastLeast'>,
): readonly LightReason[] {
  return compared(forecast, percent(forecastLeast)) >= 0
    ? []
    : [
        {
          code: 'forecast-low',
          light: 'yellow',
          values: { forecast: percentText(forecast), least: forecastLeast },
        },
      ]
}

/** More points than allowed is yellow, so many times more red; just as many are allowed. */
function lightOf(points: Fraction, allowed: number, redTimes: number): 'red' | 'yellow' | null {
  if (compared(points, percent(allowed)) <= 0) return null
  return compared(points, times(percent(allowed), number(redTimes))) > 0 ? 'red' : 'yellow'
}

function number(value: number): Fraction {
  return exactDecimal(value) ?? ZERO
}

function percent(value: number): Fraction {
  return dividedBy(number(value), quotient(100n, 1n))
}
