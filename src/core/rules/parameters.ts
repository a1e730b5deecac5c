/**
 * What a rule set may set: thresholds and lists of words. Whatever no official text confirms lives here and
 * not in a rule, so that a region or a year can have it otherwise.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import type { Severity } from '../kernel/finding.ts'

/** At least one indicator of one of these kinds must be there. */
export type RequiredKind = {
  readonly name: RequiredKindName
  readonly kinds: readonly IndicatorKind[]
  readonly severity: Severity
}

export const REQUIRED_KIND_NAMES = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'benefit',
  'satisfaction',
] as const
export type RequiredKindName = (typeof REQUIRED_KIND_NAMES)[number]

export type RuleParameters = {
  /** Tolerance of 预算数 = 财政资金 + 其他资金, in 万元. */
  readonly budgetTolerance: string
  /** A plan common to at least this many projects, all of the document, is called uniform. */
  readonly uniformPlanProjects: number
  /** Projects whose plan may lie at one mark: a deposit returned, a contract's one instalment. */
  readonly singlePaymentWords: readonly string[]
  /** A project that may be paid from 社会保险基金预算 says one of them. */
  readonly socialInsuranceWords: readonly string[]
  readonly requiredKinds: readonly RequiredKind[]
  /** From this budget (万元) on, a project needs at least `leastIndicators`. */
  readonly leastIndicatorsFrom: string
  readonly leastIndicators: number
  /** Satisfaction from this share (%) on is too absolute. */
  readonly satisfactionLimit: string
  /** Bare numbers that stand for a percentage where a count is asked, e.g. 80, 90, 100. */
  readonly percentageNumbers: readonly string[]
  /** A cost total below this share of the budget (%) leaves the rest without control. */
  readonly costCoverage: number
  /** From this budget (万元) on, one event in the year is a weak target. */
  readonly singleEventBudget: string
  /** A satisfaction below this share (%) asks for nothing. */
  readonly leastSatisfaction: number
  /** A yearly allowance above this (万元 for each person) is implausible. */
  readonly highAllowance: string
  /** Share of a document's projects (%) from which on a repeated goal fits any project. */
  readonly genericGoalShare: number
  /** Share of a document's projects (%) without any number in their goals that is worth a remark. */
  readonly unquantifiedShare: number
  /** Similarity (%) of goals or indicators from which on another project is named. */
  readonly nearDuplicateFrom: number
  /** So much (% of it) may a target be worse than last year's result. */
  readonly resultTolerance: number
  /** From so many years with the same words and values on, a target is called unchanged. */
  readonly unchangedYears: number
  /** So much (%) may the cost for one be above the standard in force. */
  readonly unitCostOverStandard: number
  /** So much (%) above the median of the same activity in other units. */
  readonly unitCostOverMedian: number
  /** So much (%) above what the same activity cost the year before. */
  readonly unitCostOverLastYear: number
  /** So many other units at least make a median to judge by. */
  readonly unitCostLeastUnits: number
  /** A standard in force for so many years is to be looked at again. */
  readonly standardYears: number
  /** Words of change and degree that make a value nobody can check. */
  readonly vagueWords: readonly string[]
  /** Grades that say nothing about a count or a rate. */
  readonly gradeWords: readonly string[]
  /** Bases that name nothing (compared whole). */
  readonly weakBases: readonly string[]
  /** Bases that cannot be one: the result itself. */
  readonly invalidBases: readonly string[]
  /** Goals that fit any project (compared whole). */
  readonly genericGoals: readonly string[]
  /** Sentences of the form's own instructions; the beginning is enough. */
  readonly templateHints: readonly string[]
  /** Trial marks of programs. */
  readonly watermarks: readonly string[]
  /** Rates of which less is better: a ≤ before them is right. */
  readonly lowerIsBetter: readonly string[]
  /** Level-2 labels accepted besides the official ones. */
  readonly acceptedLevel2: readonly string[]
  /** The text of a department says 部门职责—工作活动—预算项目: every project hangs under an activity of a duty. */
  readonly dutyTree: boolean
}
