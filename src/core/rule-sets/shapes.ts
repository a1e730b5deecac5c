/**
 * What each value of a rule set is and which values it may have: what a file is checked against, how a level
 * changes what it inherits, and what a page draws.
 */
import { ASSESSMENT_ITEMS, ASSESSMENT_REASONS } from '../assessment/form.ts'
import { ASSESSMENT_GATES, ASSESSMENT_MODES, type AssessmentScheme } from '../assessment/scheme.ts'
import { DEPARTMENT_PARTS } from '../evaluation/framework.ts'
import type { EvaluationScheme } from '../evaluation/scheme.ts'
import {
  FISCAL_DIRECTIONS,
  FISCAL_INDICATORS,
  type FiscalBounds,
  type FiscalIndicatorScheme,
  type FiscalOperationScheme,
} from '../fiscal-operation/scheme.ts'
import { SEVERITIES } from '../kernel/finding.ts'
import { GRADES } from '../kernel/grade.ts'
import { PROJECT_KINDS } from '../monitoring/project-kind.ts'
import {
  KIND_REASONS,
  PLAN_READINGS,
  PROGRESS_KINDS,
  REASON_TIMES,
  ROUND_PLANS,
  STAGES,
  MONITORING_STEPS,
  WEIGHINGS,
  type KindScheme,
  type MonitoringScheme,
} from '../monitoring/scheme.ts'
import { ABOVE_REQUEST, REQUEST_EFFECTS, TALK_GRADES, type ResultsScheme } from '../results/scheme.ts'
import { REVIEW_ITEMS } from '../review/form.ts'
import type { ReviewScheme } from '../review/scheme.ts'
import type { ScoringScheme } from '../scoring/scheme.ts'
import { RATE_SUMMINGS, type TransferScheme } from '../transfers/scheme.ts'
import { REQUIRED_KIND_NAMES, type RuleParameters } from '../rules/parameters.ts'
import type { RuleSetContents } from './defaults.ts'

export type ParameterUnit = '万元' | '%' | '个' | '分' | '天' | '年' | ''

export type ParameterShape =
  /** An exact decimal as text. */
  | { readonly kind: 'decimal'; readonly unit: ParameterUnit; readonly least: string; readonly most: string }
  | {
      readonly kind: 'number'
      readonly unit: ParameterUnit
      readonly least: number
      readonly most: number
      readonly whole: boolean
    }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A list of words; of codes of the catalogue alone where `codes` says so. */
  | { readonly kind: 'words'; readonly codes: boolean }
  | { readonly kind: 'required-kinds' }
  | { readonly kind: 'group'; readonly parts: { readonly [key: string]: ParameterShape } }

const WORDS: ParameterShape = { kind: 'words', codes: false }

function number(unit: ParameterUnit, least: number, most: number, whole = false): ParameterShape {
  return { kind: 'number', unit, least, most, whole }
}

function decimal(unit: ParameterUnit, least: string, most: string): ParameterShape {
  return { kind: 'decimal', unit, least, most }
}

function group<Key extends string>(
  parts: Record<Key, ParameterShape>,
): ParameterShape & { readonly kind: 'group' } {
  return { kind: 'group', parts }
}

function each<Key extends string>(keys: readonly Key[], shape: ParameterShape): ParameterShape {
  return group(Object.fromEntries(keys.map((key) => [key, shape])))
}

export const PARAMETER_SHAPES: Record<keyof RuleParameters, ParameterShape> = {
  budgetTolerance: decimal('万元', '0', '100'),
  uniformPlanProjects: number('个', 2, 1000, true),
  singlePaymentWords: WORDS,
  socialInsuranceWords: WORDS,
  requiredKinds: { kind: 'required-kinds' },
  leastIndicatorsFrom: decimal('万元', '0', '100000000'),
  leastIndicators: number('个', 1, 50, true),
  satisfactionLimit: decimal('%', '50', '1000'),
  percentageNumbers: WORDS,
  costCoverage: number('%', 0, 100),
  singleEventBudget: decimal('万元', '0', '100000000'),
  leastSatisfaction: number('%', 0, 100),
  highAllowance: decimal('万元', '0', '100000'),
  genericGoalShare: number('%', 0, 100),
  unquantifiedShare: number('%', 0, 100),
  nearDuplicateFrom: number('%', 70, 100),
  resultTolerance: number('%', 0, 100),
  unchangedYears: number('个', 2, 10, true),
  unitCostOverStandard: number('%', 0, 100),
  unitCostOverMedian: number('%', 0, 1000),
  unitCostOverLastYear: number('%', 0, 1000),
  unitCostLeastUnits: number('个', 1, 100, true),
  standardYears: number('年', 1, 30, true),
  vagueWords: WORDS,
  gradeWords: WORDS,
  weakBases: WORDS,
  invalidBases: WORDS,
  genericGoals: WORDS,
  templateHints: WORDS,
  watermarks: WORDS,
  lowerIsBetter: WORDS,
  acceptedLevel2: WORDS,
  dutyTree: { kind: 'switch' },
}

const BANDS = each(['excellent', 'good', 'fair'], number('分', 0, 100))

const REVIEW_SHAPES: Record<keyof ReviewScheme, ParameterShape> = {
  weights: each(REVIEW_ITEMS, number('分', 0, 100, true)),
  points: each(SEVERITIES, number('分', 0, 100)),
  repeats: number('个', 1, 100, true),
  bands: BANDS,
  standsFor: each(GRADES, number('%', 0, 100)),
  highest: each(SEVERITIES, { kind: 'choice', values: GRADES }),
  gradedFrom: number('%', 1, 100, true),
  scoredFrom: decimal('万元', '0', '100000000'),
  risk: each(SEVERITIES, number('%', 0, 100)),
  rollUp: { kind: 'choice', values: ['money', 'mean'] },
  mechanical: { kind: 'words', codes: true },
  sureFrom: number('%', 0, 100),
}

const KIND_SHAPES: Record<keyof KindScheme, ParameterShape> = {
  reasons: each(KIND_REASONS, { kind: 'choice', values: REASON_TIMES }),
  plan: { kind: 'choice', values: PLAN_READINGS },
  own: { kind: 'switch' },
  planGap: number('%', 0, 100),
  gap: number('%', 0, 100),
  forecastLeast: number('%', 0, 100),
  graceDays: number('', 0, 366, true),
  lateGap: number('%', 0, 100),
  lateDays: number('', 0, 366, true),
  servedGap: number('%', 0, 100),
}

const MONITORING_SHAPES: Record<keyof MonitoringScheme, ParameterShape> = {
  rounds: { kind: 'choice', values: ROUND_PLANS },
  handInDays: number('', 0, 60, true),
  stagesOn: { kind: 'switch' },
  stages: each(STAGES, number('%', 0, 100)),
  planGap: number('%', 0, 100),
  gap: number('%', 0, 100),
  early: each(PROGRESS_KINDS, { kind: 'switch' }),
  expectedYellow: number('%', 0, 100),
  expectedRed: number('%', 0, 100),
  graceDays: number('', 0, 366, true),
  aheadRed: { kind: 'switch' },
  weighing: { kind: 'choice', values: WEIGHINGS },
  kindsOn: { kind: 'switch' },
  kinds: each(PROJECT_KINDS, group(KIND_SHAPES)),
  dueShare: number('%', 1, 100),
  servedUnits: WORDS,
  redTimes: number('', 1, 10),
  forecastLeast: number('%', 0, 100),
  steps: each(MONITORING_STEPS, number('%', 0, 100)),
  absurdTimes: number('', 2, 1000, true),
  costBelow: number('%', 0, 100),
  slipNear: number('%', 0, 20),
  termDays: number('', 1, 60, true),
  suspendAfter: number('', 0, 250, true),
  holidays: WORDS,
  workdays: WORDS,
}

const ASSESSMENT_SHAPES: Record<keyof AssessmentScheme, ParameterShape> = {
  gate: { kind: 'choice', values: ASSESSMENT_GATES },
  policyGate: { kind: 'choice', values: ASSESSMENT_GATES },
  policyRenewalDays: number('天', 0, 730, true),
  policyNear: number('%', 1, 100, true),
  objects: each(ASSESSMENT_REASONS, { kind: 'switch' }),
  from: each(ASSESSMENT_REASONS, decimal('万元', '0', '100000000')),
  exempt: WORDS,
  mode: { kind: 'choice', values: ASSESSMENT_MODES },
  weights: each(ASSESSMENT_ITEMS, number('分', 0, 100)),
  standsFor: each(GRADES, number('%', 0, 100, true)),
  bands: each(['support', 'adjust'], number('分', 0, 100)),
  elementLeast: number('%', 0, 100),
}

const RESULTS_SHAPES: Record<keyof ResultsScheme, ParameterShape> = {
  // More than all of it: a good result may be given more.
  shares: each(GRADES, decimal('%', '0', '200')),
  openRectification: { kind: 'choice', values: REQUEST_EFFECTS },
  overDecision: { kind: 'choice', values: REQUEST_EFFECTS },
  aboveRequest: { kind: 'choice', values: ABOVE_REQUEST },
  newProjects: each(GRADES, { kind: 'choice', values: REQUEST_EFFECTS }),
  appliesAfter: number('年', 1, 2, true),
  rectificationDays: number('天', 1, 366, true),
  talkGrade: { kind: 'choice', values: TALK_GRADES },
  talkLateDays: number('天', 0, 366, true),
  repeatedTalks: number('个', 0, 20, true),
  repeatedYears: number('年', 1, 10, true),
}

const EVALUATION_SHAPES: Record<keyof EvaluationScheme, ParameterShape> = {
  resultsLeast: decimal('分', '0', '100'),
  gap: decimal('分', '0', '100'),
  combine: { kind: 'choice', values: ['mean', 'trimmed'] },
  trimFrom: number('个', 3, 50, true),
  disputeFrom: decimal('%', '0', '100'),
  rollUp: { kind: 'choice', values: ['money', 'mean'] },
  dimensions: each(DEPARTMENT_PARTS, decimal('分', '0', '100')),
  whole: group({
    moneyGap: decimal('万元', '0', '1000000'),
    doneFrom: decimal('%', '1', '100'),
    abovePoints: decimal('分', '0', '100'),
  }),
}

const POINTS = decimal('分', '0', '100')
const SHARE = decimal('%', '0', '100')

const SCORING_SHAPES: Record<keyof ScoringScheme, ParameterShape> = {
  executionWeight: POINTS,
  weights: each(['output', 'benefit', 'satisfaction'], POINTS),
  costWeights: each(['cost', 'output', 'benefit', 'satisfaction'], POINTS),
  atMost: { kind: 'choice', values: ['linear', 'ratio'] },
  equals: { kind: 'choice', values: ['floor', 'exact'] },
  satisfaction: { kind: 'choice', values: ['proportion', 'bands'] },
  satisfactionFrom: each(['full', 'most', 'some'], SHARE),
  satisfactionGives: each(['most', 'some'], SHARE),
  steps: each(['reached', 'partly'], SHARE),
  overFrom: decimal('%', '0', '1000'),
  overCosts: { kind: 'switch' },
  overLeast: SHARE,
  executionReason: SHARE,
  capped: { kind: 'switch' },
  caps: each(['below80', 'below70', 'below60', 'below50'], POINTS),
  grades: each(['excellent', 'good', 'fair'], POINTS),
  evidenceFrom: POINTS,
  doubtBelow: SHARE,
  absurdTimes: decimal('', '2', '1000'),
  costBelow: SHARE,
  workLeast: SHARE,
  slipNear: decimal('%', '0', '20'),
  workMoneyGap: SHARE,
}

const FISCAL_BOUND = decimal('%', '-1000', '1000')

const FISCAL_INDICATOR_SHAPES: Record<keyof FiscalIndicatorScheme, ParameterShape> = {
  points: POINTS,
  over: WORDS,
  under: WORDS,
  size: { kind: 'switch' },
  factor: decimal('', '0', '1000'),
  direction: { kind: 'choice', values: FISCAL_DIRECTIONS },
  zero: FISCAL_BOUND,
  full: FISCAL_BOUND,
  fullTo: FISCAL_BOUND,
  zeroTo: FISCAL_BOUND,
}

const FISCAL_BOUND_SHAPES: Record<keyof FiscalBounds, ParameterShape> = {
  sumTolerance: decimal('万元', '0', '100'),
  guaranteedLeast: decimal('%', '0', '1000'),
  debtMost: decimal('%', '0', '1000'),
  debtRatioMost: decimal('%', '0', '1000'),
}

const FISCAL_OPERATION_SHAPES: Record<keyof FiscalOperationScheme, ParameterShape> = {
  names: WORDS,
  indicators: each(FISCAL_INDICATORS, group(FISCAL_INDICATOR_SHAPES)),
  bounds: group(FISCAL_BOUND_SHAPES),
}

const TRANSFER_SHAPES: Record<keyof TransferScheme, ParameterShape> = {
  splitDays: number('天', 1, 365, true),
  reportDays: number('天', 1, 365, true),
  rates: { kind: 'choice', values: RATE_SUMMINGS },
  sumShort: decimal('%', '0', '100'),
}

/** What every content of a set but its severities and switches is. */
export const CONTENT_SHAPES: Record<Exclude<keyof RuleSetContents, 'severities' | 'off'>, ParameterShape> = {
  parameters: group(PARAMETER_SHAPES),
  review: group(REVIEW_SHAPES),
  monitoring: group(MONITORING_SHAPES),
  assessment: group(ASSESSMENT_SHAPES),
  results: group(RESULTS_SHAPES),
  evaluation: group(EVALUATION_SHAPES),
  scoring: group(SCORING_SHAPES),
  fiscalOperation: group(FISCAL_OPERATION_SHAPES),
  transfers: group(TRANSFER_SHAPES),
  publishWaivers: { kind: 'switch' },
  blockingPrecision: number('', 0, 1),
}

export type ContentName = keyof typeof CONTENT_SHAPES
export const CONTENT_NAMES = Object.keys(CONTENT_SHAPES) as readonly ContentName[]
export const PARAMETER_NAMES = Object.keys(PARAMETER_SHAPES) as readonly (keyof RuleParameters)[]
export const REQUIRED_KIND_SHAPE: ParameterShape = each(REQUIRED_KIND_NAMES, {
  kind: 'choice',
  values: [...SEVERITIES, 'off'],
})

/** A list longer than this slows every cell of every document down. */
export const WORDS_MOST = 2000
export const WORD_LONGEST = 60
