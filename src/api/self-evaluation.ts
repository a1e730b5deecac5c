/**
 * 单位自评: GET /api/self-evaluations (list), GET …/coverage (by department, paged), POST …/open (a year), POST
 * …/acts (the same act to many), POST …/reminders (催办), GET and PUT /api/self-evaluations/:id (the sheet),
 * POST …/:id/acts, GET …/:id/proof (jichi.score/1), GET …/:id/export/:format (自评表), GET
 * …/:id/report/:format (自评报告), …/:id/proof/:format, GET /api/self-evaluations/summary?year= (roll-up of the
 * year), GET …/proof?year=&unit= (jichi.score-year/1), GET …/zip/:format (all 自评表 that the list shows).
 */
import type { Closed } from '#core/filing/closing.ts'
import { z } from 'zod'
import { GRADES } from '#core/kernel/grade.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { SCORING_STEPS } from '#core/scoring/step.ts'
import type { KnownOfProject } from '#core/self-evaluation/evaluate.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { EvaluationSums, ListedEvaluation } from '#core/self-evaluation/listed.ts'
import {
  EVALUATION_ACTS,
  EVALUATION_STATES,
  TOGETHER_ACTS,
  type EvaluationAct,
  type EvaluationState,
  type TogetherAct,
} from '#core/self-evaluation/step.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { UncoveredRow, EvaluationStepRow, CoverageRow } from '#core/self-evaluation/rows.ts'
import { id, paging } from './kernel/common.ts'
import { ACTED_MOST } from './kernel/constants.ts'
import { remindComment, remindedSheets, remindWaits } from './messages/reminders.ts'

const EVALUATION_TEXT_MAX = 2000
export const EVALUATION_COMMENT_MAX = 500
const INDICATORS_MOST = 300
const SHORT_MAX = 200

export const evaluationYear = z.coerce.number().int().refine(isFiscalYear)
const text = z.string().max(EVALUATION_TEXT_MAX)
const short = z.string().max(SHORT_MAX)

/** unit: with the place in their documents; score: those without one last. */
export const EVALUATION_SORTS = ['unit', 'score'] as const

export const selfEvaluationQuery = z.object({
  /** Without it the latest year that has approved targets. */
  year: evaluationYear.optional(),
  state: z.enum(EVALUATION_STATES).optional(),
  grade: z.enum(GRADES).optional(),
  unit: id.optional(),
  /** Waits for the caller. */
  mine: z.enum(['yes']).optional(),
  search: z.string().max(100).optional(),
  sort: z.enum(EVALUATION_SORTS).default('unit'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export type EvaluationListQuery = z.infer<typeof selfEvaluationQuery>

/** Sheets in one proof of a year: more than any department of a province has. */
export const YEAR_PROOFS_MOST = 2000

/** Of a department or another unit, with what is below it. */
export const yearProofQuery = z.object({ year: evaluationYear, unit: id })

/** All sheets that the list shows, in one zip: the same filter, without pages. */
export const evaluationZipQuery = selfEvaluationQuery.omit({
  page: true,
  size: true,
  sort: true,
  order: true,
})
export type EvaluationZipQuery = z.infer<typeof evaluationZipQuery>
export const EVALUATION_ZIP_FORMATS = ['docx', 'pdf'] as const
export type EvaluationZipFormat = (typeof EVALUATION_ZIP_FORMATS)[number]
/** Sheets of one zip. */
export const EVALUATION_ZIP_MOST = 500

/** mean: 加权平均分 of 自评; whole: the points of 部门整体绩效评价. Departments without one come last. */
export const COVERAGE_SORTS = ['mean', 'whole'] as const
export const coverageQuery = paging.extend({
  year: evaluationYear.optional(),
  /** Absent: by code. */
  sort: z.enum(COVERAGE_SORTS).optional(),
  /** Absent: the lowest first. */
  order: z.enum(['asc', 'desc']).optional(),
})
export const uncoveredQuery = paging.extend({ year: evaluationYear.optional() })
export type UncoveredQuery = z.output<typeof uncoveredQuery>
export type CoverageQuery = z.infer<typeof coverageQuery>
export const openEvaluations = z.object({ year: evaluationYear })
/** The papers of one sheet, and of the roll-up. */
export const SHEET_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

const indicatorFacts = z
  .object({
    actual: text,
    step: z.enum(SCORING_STEPS).nullable(),
    score: short,
    notApplicable: z.boolean(),
    tooLow: z.boolean(),
    reason: text,
    measures: text,
    sample: short,
    record: short,
    explained: z
      .array(z.object({ of: text, text }))
      .max(2)
      .exactOptional(),
    carried: z.boolean().exactOptional(),
    confirmed: z.boolean().exactOptional(),
    carriedAs: z.object({ actual: text, step: z.enum(SCORING_STEPS).nullable() }).exactOptional(),
  })
  .strict()

/** What is typed in a sheet. */
export const facts: z.ZodType<EvaluationFacts> = z
  .object({
    executed: short,
    executedSource: short,
    executionReason: text,
    outcome: text,
    conclusion: text,
    problems: text,
    measures: text,
    indicators: z.array(indicatorFacts).max(INDICATORS_MOST),
  })
  .strict()

/** `revision`: the one that the sender saw; `version`: the approved one whose rows they typed in. */
export const writeEvaluation = z.object({
  facts,
  version: z.number().int().min(1),
  revision: z.number().int().min(0),
})
export type WriteEvaluation = z.infer<typeof writeEvaluation>

/** Of what is sent in as it came back: it stays as it is, for the reason that the comment gives. */
const confirmed = z.boolean().exactOptional()

export const actOnSelfEvaluationBody = z.object({
  act: z.enum(EVALUATION_ACTS),
  comment: z.string().trim().max(EVALUATION_COMMENT_MAX).default(''),
  revision: z.number().int().min(0),
  confirmed,
})
export type ActOnSelfEvaluation = z.infer<typeof actOnSelfEvaluationBody>

/** The same act to many sheets, each as the sender saw it. */
export const actOnEvaluations = z.object({
  act: z.enum(TOGETHER_ACTS),
  comment: z.string().trim().max(EVALUATION_COMMENT_MAX).default(''),
  sheets: z
    .array(z.object({ id, revision: z.number().int().min(0) }))
    .min(1)
    .max(ACTED_MOST),
})
export type ActOnEvaluations = z.infer<typeof actOnEvaluations>

/** POST …/undo: what the caller passed or confirmed a moment ago. */
export const undoEvaluationsBody = z.object({ sheets: z.array(id).min(1).max(ACTED_MOST).readonly() })
export type UndoEvaluations = z.infer<typeof undoEvaluationsBody>

/** POST …/reminders (催办): of ticked sheets, or of all that the list has and that wait. */
export const remindEvaluationsBody = z.union([
  z.object({ sheets: remindedSheets, comment: remindComment }),
  z.object({
    of: selfEvaluationQuery
      .pick({ state: true, grade: true, unit: true, search: true })
      .extend({ year: evaluationYear, waits: remindWaits }),
    comment: remindComment,
  }),
])
export type RemindEvaluations = z.infer<typeof remindEvaluationsBody>

export type EvaluationListRow = ListedEvaluation & {
  /** It waits for others, whom the reader may remind. */
  readonly remind: boolean
  /** What the reader could do to it together with others; not where something is to be looked at again. */
  readonly together: TogetherAct | null
}

/** The days of the calendar for sending in and for checking; null where the region has none. */
export type EvaluationDays = { readonly submit: string | null; readonly check: string | null }

export type SelfEvaluationList = {
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly EvaluationListRow[]
  readonly total: number
  readonly states: { readonly [state in EvaluationState]: number }
  /** Of all rows of the filter, whatever the page. */
  readonly sums: EvaluationSums
  readonly days: EvaluationDays
}

export const UNCOVERED_SHOWN = 500

export type Coverage = {
  readonly year: number
  readonly years: readonly number[]
  /** A page of departments, by code. */
  readonly rows: readonly CoverageRow[]
  /** Departments in all, and approved targets of theirs that have no sheet yet. */
  readonly total: number
  readonly toOpen: number
  /** Of all departments: approved targets, and those whose sheet is confirmed. */
  readonly approved: number
  readonly confirmed: number
  /** Of all departments, those that were evaluated as wholes; null: not for the caller. */
  readonly wholes: number | null
  /** Targets without a sheet, at most UNCOVERED_SHOWN: state null where only the opening is missing. */
  readonly uncovered: readonly UncoveredRow[]
  /** Of all departments, listed or not. */
  readonly uncoveredTotal: number
  readonly mayOpen: boolean
  readonly days: EvaluationDays
}

/** A page of the targets without a sheet. */
export type UncoveredList = { readonly rows: readonly UncoveredRow[]; readonly total: number }

export type OpenedEvaluations = { readonly year: number; readonly opened: number; readonly approved: number }

export type SelfEvaluationView = {
  readonly id: string
  readonly document: string
  readonly year: number
  readonly name: string
  readonly code: string | null
  readonly unit: BudgetUnit | null
  readonly goals: readonly string[]
  readonly state: EvaluationState
  readonly revision: number
  readonly facts: EvaluationFacts
  /**
   * The day of the 监控表 whose values the sheet begins with; null once it was saved, and where there is none.
   */
  readonly carriedFrom: string | null
  /** 终止 within the year; null: the project went on. */
  readonly closed: Closed | null
  /** What scores are computed from, besides the facts: as the server does it. Amounts as decimal 分. */
  readonly known: Omit<KnownOfProject, 'money'> & {
    readonly money: { readonly initial: string; readonly budget: string; readonly paid: string | null }
  }
  /**
   * Once it was sent in: the scores that were sent in, by the rule set of that day. null while it is filled
   * in.
   */
  readonly proof: ScoreProof | null
  readonly evidence: readonly { readonly indicator: number | null; readonly sha256: string }[]
  readonly days: EvaluationDays
  readonly may: {
    readonly write: boolean
    readonly acts: readonly EvaluationAct[]
    /** The caller passed or confirmed it a moment ago, and may take that back. */
    readonly undo: boolean
  }
  /** Whether only another person may go on: the caller filled it in or passed it. */
  readonly fourEyes: boolean
  readonly steps: readonly EvaluationStepRow[]
}

export type EvaluationSaved = { readonly revision: number; readonly savedAt: string }
