/**
 * 事前绩效评估: GET /api/assessments (projects that need one, and why), GET and PUT /api/projects/:id/assessment
 * (what is written),
 * POST there (hand in, sign, give back, open again), PUT …/assessment/answers (what was adjusted),
 * GET …/assessment/report/:format (the report). Points travel as whole hundredths: 450 is 4.5.
 */
import { z } from 'zod'
import {
  ASSESSMENT_CHANGES_MAX,
  ASSESSMENT_EXPERTS_MAX,
  ASSESSMENT_NAME_MAX,
  ASSESSMENT_REASON_MAX,
  ASSESSMENT_TEXT_MAX,
  type AssessmentContent,
} from '#core/assessment/content.ts'
import {
  ASSESSMENT_CONCLUSIONS,
  ASSESSMENT_ITEMS,
  ASSESSMENT_METHODS,
  type AssessmentConclusion,
  type AssessmentReason,
} from '#core/assessment/form.ts'
import { ASSESSMENT_STATES, type GateRefusal, type AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentGate, AssessmentScheme } from '#core/assessment/scheme.ts'
import { ASSESSMENT_ACTS, type AssessmentAct, type AssessmentRefusal } from '#core/assessment/step.ts'
import type { FilingState } from '#core/filing/states.ts'
import { GRADES } from '#core/kernel/grade.ts'
import type { SignedAssessmentRow } from '#core/assessment/rows.ts'
import { id, listedYear, paging, versionNumber } from './kernel/common.ts'

/**
 * `passed`: signed, and nothing bars the target any more; `open`: something does; `mine`: and it waits for the
 * caller.
 */
export const ASSESSMENT_BOXES = ['all', 'mine', 'open', 'passed'] as const

export const assessmentQuery = paging.extend({
  year: listedYear.optional(),
  box: z.enum(ASSESSMENT_BOXES).default('all'),
  state: z.enum([...ASSESSMENT_STATES, 'none']).optional(),
  /** In name, code and unit. */
  search: z.string().trim().max(100).optional(),
})
export type AssessmentQuery = z.infer<typeof assessmentQuery>

export type AssessmentRow = {
  /** Of the project. */
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 分. */
  readonly budget: string | null
  /** Empty: none is needed, one was begun all the same. */
  readonly reasons: readonly AssessmentReason[]
  readonly state: AssessmentState | 'none'
  readonly version: number
  /** Of the version signed last. */
  readonly total: number | null
  readonly conclusion: AssessmentConclusion | null
  /** What is missing; null: nothing. */
  readonly refusal: GateRefusal | null
  /**
   * Whether that keeps it from being sent in, by the rules of its own region and year; an adjustment it never
   * keeps back.
   */
  readonly blocksSubmission: boolean
}

export type AssessmentList = {
  /** The largest budget first. */
  readonly rows: readonly AssessmentRow[]
  readonly total: number
  /** null: there are no targets. */
  readonly year: number | null
  readonly years: readonly number[]
  readonly gate: AssessmentGate
  /** Of the whole year, whatever the filter: those that need one; money in 分. */
  readonly needed: { readonly count: number; readonly budget: string }
  readonly passed: { readonly count: number; readonly budget: string }
  /** Of those that need one: what waits for the caller. */
  readonly mine: { readonly count: number; readonly budget: string }
}

const words = (most: number) => z.string().max(most)
const judgement = z.object({
  grade: z.enum(GRADES).nullable(),
  points: z.number().int().min(0).max(10_000).nullable(),
  reason: words(ASSESSMENT_REASON_MAX),
})

const assessmentContent = z.object({
  items: z.partialRecord(z.enum(ASSESSMENT_ITEMS), judgement),
  methods: z.array(z.enum(ASSESSMENT_METHODS)).max(ASSESSMENT_METHODS.length),
  experts: z
    .array(
      z.object({
        name: words(ASSESSMENT_NAME_MAX),
        affiliation: words(ASSESSMENT_NAME_MAX),
        conclusion: z.enum(ASSESSMENT_CONCLUSIONS).nullable(),
        opinion: words(ASSESSMENT_TEXT_MAX),
      }),
    )
    .max(ASSESSMENT_EXPERTS_MAX),
  process: words(ASSESSMENT_TEXT_MAX),
  summary: words(ASSESSMENT_TEXT_MAX),
  problems: words(ASSESSMENT_TEXT_MAX),
  conclusion: z.enum(ASSESSMENT_CONCLUSIONS).nullable(),
  deviation: words(ASSESSMENT_REASON_MAX),
  changes: z.array(words(ASSESSMENT_REASON_MAX)).max(ASSESSMENT_CHANGES_MAX),
  evidence: z.array(id).max(100),
})

export const writeAssessmentBody = z.object({
  /** The revision that was changed; 0 where none was begun. */ revision: z.number().int().min(0),
  content: assessmentContent,
})
export type WriteAssessment = { readonly revision: number; readonly content: AssessmentContent }

/** `confirmed`: it is handed in as it came back, for the reason that the comment gives. */
export const actOnAssessmentBody = z.object({
  revision: z.number().int().min(0),
  act: z.enum(ASSESSMENT_ACTS),
  comment: z.string().trim().max(ASSESSMENT_REASON_MAX).default(''),
  confirmed: z.boolean().exactOptional(),
})
export type ActOnAssessment = z.infer<typeof actOnAssessmentBody>

export const answerAssessmentBody = z.object({
  version: z.number().int().min(1),
  answers: z.array(words(ASSESSMENT_REASON_MAX)).max(ASSESSMENT_CHANGES_MAX),
})
export type AnswerAssessment = z.infer<typeof answerAssessmentBody>

export const ASSESSMENT_REPORT_FORMATS = ['docx', 'pdf', 'html'] as const
export type AssessmentReportFormat = (typeof ASSESSMENT_REPORT_FORMATS)[number]
/** `version`: a signed one; not given: the one signed last, or what is written as long as none is. */
export const assessmentReportQuery = z.object({ version: versionNumber.optional() })

export type AssessmentView = {
  readonly project: {
    readonly id: string
    readonly name: string
    readonly code: string | null
    readonly unitCode: string | null
    readonly unitName: string | null
    readonly fiscalYear: number | null
    /** 分. */
    readonly budget: string | null
    /** 万元, as in the form. */
    readonly fiscal: string | null
    readonly other: string | null
    readonly purpose: string | null
    readonly goals: readonly string[]
    readonly indicators: number
    /** 项目属性, 项目期限, 立项依据, 实施方案 and whatever else the form says. */
    readonly details: readonly { readonly label: string; readonly text: string }[]
    readonly state: FilingState
  }
  readonly gate: AssessmentGate
  readonly reasons: readonly AssessmentReason[]
  /** The word that exempts it. */
  readonly exempt: string | null
  /** What is missing before it may be sent in; null: nothing. */
  readonly refusal: GateRefusal | null
  /** Whether that keeps it from being sent in; an adjustment it never keeps back. */
  readonly blocksSubmission: boolean
} & AssessmentCourseView

/** How far the assessment of a target or a policy is. */
export type AssessmentCourseView = {
  readonly state: AssessmentState | 'none'
  readonly revision: number
  /** How it is counted today, by which rule set. */
  readonly scheme: AssessmentScheme
  readonly ruleSet: string
  /** What is written; null where the caller may see only what was signed. */
  readonly content: AssessmentContent | null
  /** Why it was given back or opened again last. */
  readonly comment: string
  readonly changedAt: string | null
  readonly changedBy: string | null
  readonly mayWrite: boolean
  /** What the caller would do next: `bar` says why it cannot be done yet. */
  readonly acts: readonly { readonly act: AssessmentAct; readonly refusal: AssessmentRefusal | null }[]
  readonly versions: readonly SignedAssessmentRow[]
  /**
   * The version signed last, with what it was counted by, and what was said of each thing that must change.
   */
  readonly signed: {
    readonly content: AssessmentContent
    readonly scheme: AssessmentScheme
    readonly answers: readonly string[]
    /** 分. */ readonly budget: string | null
  } | null
  readonly mayAnswer: boolean
}
