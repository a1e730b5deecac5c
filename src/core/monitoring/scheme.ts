/**
 * How projects are watched in the year: part of the rule set, so that a region or a year can have it
 * otherwise. The stages and the gap of 10 points are those that one province is known to use (待核对); the
 * others are this system's.
 */
import type { ProjectKind } from './project-kind.ts'

/** plan-marks: at the four marks of the spending plan (河北); july: 1—7月 in August (财预〔2019〕136号, 待核对). */
export const ROUND_PLANS = ['plan-marks', 'july'] as const
export type RoundPlan = (typeof ROUND_PLANS)[number]

/** How many points fewer or more than allowed: months at the end of which an execution rate is expected. */
export const STAGES = ['april', 'june', 'august', 'october'] as const
export type Stage = (typeof STAGES)[number]
export const STAGE_MONTH: Record<Stage, number> = { april: 4, june: 6, august: 8, october: 10 }

/** The state of a qualitative indicator (财预〔2020〕10号, the three steps of the self-evaluation). */
export const MONITORING_STEPS = ['met', 'partly', 'unmet'] as const
export type MonitoringStep = (typeof MONITORING_STEPS)[number]

export const PROGRESS_KINDS = ['amount', 'date', 'ceiling', 'rate', 'qualitative'] as const
/**
 * What the progress of an indicator is a progress of: an amount that is done bit by bit, a day, a limit that
 * is kept (≤), a rate or satisfaction (%), a step. The first two say how far the year is; the others look
 * finished from the first month on.
 */
export type ProgressKind = (typeof PROGRESS_KINDS)[number]

/** Reasons of a light that a kind of project may have otherwise. */
export const KIND_REASONS = [
  'stage-low',
  'plan-behind',
  'gap',
  'forecast-low',
  'paid-late',
  'served-behind',
] as const
export type KindReason = (typeof KIND_REASONS)[number]

/** always; due: once the day is there on which the spending plan pays; never. */
export const REASON_TIMES = ['always', 'due', 'never'] as const
export type ReasonTime = (typeof REASON_TIMES)[number]

/** linear: by days between the marks of the plan; marks: what the last mark says, until the next. */
export const PLAN_READINGS = ['linear', 'marks'] as const
export type PlanReading = (typeof PLAN_READINGS)[number]

/** How projects of one kind are judged (待核对, this system's). */
export type KindScheme = {
  /** When each reason counts. */
  readonly reasons: Record<KindReason, ReasonTime>
  readonly plan: PlanReading
  /** Whether the four bounds that follow hold for it instead of those of the scheme. */
  readonly own: boolean
  readonly planGap: number
  readonly gap: number
  readonly forecastLeast: number
  readonly graceDays: number
  /** Payments that are behind a mark of the plan by more points than these, longer than so many days. */
  readonly lateGap: number
  readonly lateDays: number
  /** Points that people reached and times paid may be behind the plan. */
  readonly servedGap: number
}

/**
 * worse: a project is as its worse part, money or promise; promise-kept: where money is red and the promise is
 * kept it is yellow. More than the budget is red under either.
 */
export const WEIGHINGS = ['worse', 'promise-kept'] as const
export type Weighing = (typeof WEIGHINGS)[number]

export type MonitoringScheme = {
  readonly rounds: RoundPlan
  /** Days after the end of the months looked at by which units hand in their sheets. */
  readonly handInDays: number
  /** Whether the execution rate is compared with that of its stage. */
  readonly stagesOn: boolean
  /** The least execution rate (%) at the end of April, June, August and October. */
  readonly stages: Record<Stage, number>
  /** Points that payments may be behind the spending plan (F13). */
  readonly planGap: number
  /** Points that 目标实现程度 and 执行率 may differ (F14). */
  readonly gap: number
  /** Which indicators count in 目标实现程度 before the last day of the year; on that day all do (时点, 待核对). */
  readonly early: Record<ProgressKind, boolean>
  /**
   * 指标 of which the unit expects less than these shares (%) of the target at the year's end: a yellow light,
   * a red one.
   */
  readonly expectedYellow: number
  readonly expectedRed: number
  /** Days after the date of a target until which it may still be open without a red light. */
  readonly graceDays: number
  /** Whether targets that are ahead of the money by too much (F14) give a red light, too. */
  readonly aheadRed: boolean
  /** How the light of the money and that of the promise (指标) make the light of the project. */
  readonly weighing: Weighing
  /** Whether projects are judged by their kind; off: all as those of which it is not known. */
  readonly kindsOn: boolean
  readonly kinds: Record<ProjectKind, KindScheme>
  /** The spending plan pays at the first mark with this share (%) of what it has in the end. */
  readonly dueShare: number
  /** Units of 数量指标 that count people reached and times paid. */
  readonly servedUnits: readonly string[]
  /** A light turns from yellow to red when something is so many times worse than allowed. */
  readonly redTimes: number
  /** The least execution rate (%) that is forecast for the year's end. */
  readonly forecastLeast: number
  /** Progress (%) that the steps of a qualitative indicator stand for. */
  readonly steps: Record<MonitoringStep, number>
  /** An actual value so many times the target has to be explained: mostly the unit is another. */
  readonly absurdTimes: number
  /** A cost below this share (%) of its ceiling has to be explained: at the year's end, a price at once. */
  readonly costBelow: number
  /**
   * So many % around ten, a hundred or a thousand times what the indicator reached the year before have to be
   * explained: mostly the decimal point slipped. Rounds of before do not know it: nothing is asked.
   */
  readonly slipNear?: number
  /** Working days in which a warning is answered with 继续, 调剂 or 取消. */
  readonly termDays: number
  /**
   * Working days after the term of a red warning that nobody answered, after which payments are stopped by
   * themselves; 0: never.
   */
  readonly suspendAfter: number
  /**
   * Days (ISO) that are no working days besides those of the yearly notice, and days that are whatever it
   * says.
   */
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}
