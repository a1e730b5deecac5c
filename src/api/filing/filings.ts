/**
 * The way of targets (docs/flow.md): GET /api/filings (待办, 已办), POST /api/filings/acts (the same act to
 * several, texts of departments too), POST /api/filings/forecast (what it would come to), GET and POST
 * /api/projects/:id/filing (where one is; an act), GET …/filing/people (whom it may be handed to), GET
 * /api/projects/:id/versions and …/comparison. Every act may carry `request`: what is sent twice under one
 * name is done once.
 */
import { z } from 'zod'
import type { AssessmentConclusion, AssessmentReason } from '#core/assessment/form.ts'
import type { GateRefusal, AssessmentState } from '#core/assessment/gate.ts'
import type { AssessmentGate } from '#core/assessment/scheme.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { CameBack } from '#core/filing/act.ts'
import type { AllowedAct } from '#core/filing/allowed-acts.ts'
import type { RefusedAct } from '#core/filing/refused-acts.ts'
import type { RouteStep, StageKind } from '#core/filing/flow.ts'
import { FILING_STATES, type FilingState } from '#core/filing/states.ts'
import { OPINION_LENGTH, OPINIONS_MOST } from '#core/filing/standard-opinions.ts'
import type { WorkflowStep } from '#core/filing/workflow-stages.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { HEAPS } from '#core/review/form.ts'
import type { SaidBudget } from '#core/target/below-paid.ts'
import type { ThingChange } from '#core/target/compare.ts'
import type { Project } from '#core/target/project.ts'
import { id, listedYear, paging, versionNumber } from '../kernel/common.ts'
import { ACTED_MOST, COMMENT_MAX } from '../kernel/constants.ts'
import { remindComment, remindWaits } from '../messages/reminders.ts'
import type {
  StateTotals,
  FilingRow,
  HeldByText,
  VersionRow,
  ProgressRow,
  FilingStepRow,
} from '#core/filing/rows.ts'
import type { Named } from '#core/kernel/named.ts'

export const FILING_BOXES = ['mine', 'unsent', 'sent', 'done', 'all'] as const
/** 审核, 批复. */
export const OPEN_TASKS = ['review', 'approval'] as const
export const FILING_SORTS = ['exposure', 'budget', 'since', 'due'] as const

export const filingQuery = paging.extend({
  box: z.enum(FILING_BOXES).default('mine'),
  state: z.enum(FILING_STATES).optional(),
  year: listedYear.optional(),
  /** Unit code, or its name where the document gives no code. */
  unit: z.string().max(200).optional(),
  document: id.optional(),
  heap: z.enum(HEAPS).optional(),
  /** In project name, code, unit name and indicator names. */
  search: z.string().trim().max(100).optional(),
  /** By the calendar: over, past its deadline; soon, near it. */
  due: z.enum(['over', 'soon']).optional(),
  /** What it waits for: a review, or its approval. */
  task: z.enum(OPEN_TASKS).optional(),
  /**
   * exposure: the greatest risk × money first; due: the next deadline first; since: what has waited longest
   * first.
   */
  sort: z.enum(FILING_SORTS).default('exposure'),
})
export type FilingQuery = z.infer<typeof filingQuery>

const comment = z.string().trim().max(COMMENT_MAX).default('')
const task = z.string().max(20).nullable().default(null)

const approval = z.object({ number: z.string().trim().min(1).max(60), date: z.iso.date() })

export const filingAct = z.discriminatedUnion('kind', [
  // confirmed: as it came back, though 批注 are open; the comment says why.
  z.object({ kind: z.literal('submit'), comment, confirmed: z.boolean().optional() }),
  z.object({ kind: z.literal('withdraw'), task, comment }),
  z.object({ kind: z.literal('open'), task }),
  z.object({
    kind: z.literal('return'),
    task,
    comment,
    to: z.enum(['previous', 'unit']).default('previous'),
  }),
  z.object({ kind: z.literal('transfer'), task, comment, target: id }),
  z.object({ kind: z.literal('countersign'), task, comment, target: id }),
  z.object({ kind: z.literal('pass'), task, comment }),
  z.object({ kind: z.literal('approve'), task, comment, approval }),
  z.object({ kind: z.literal('adjust'), comment }),
  z.object({ kind: z.literal('abandon'), comment }),
  z.object({ kind: z.literal('archive'), comment }),
])
export type FilingAct = z.infer<typeof filingAct>

const request = z.string().min(1).max(60).nullable().default(null)

/**
 * `steps`: how many records the sender saw; when there are more, somebody else was first, and nothing is
 * done.
 */
export const actOnFilingBody = z.object({
  act: filingAct,
  request,
  steps: z.number().int().min(0).nullable().default(null),
  /** How many saves the form had that the sender saw; left out: whatever is there. */
  written: z.number().int().min(0).optional(),
})
export type ActOnFiling = z.infer<typeof actOnFilingBody>

const several = z.array(id).min(1).max(ACTED_MOST)

/**
 * To targets, or texts of departments. Several are passed together only where no error and no warning is
 * open.
 */
export const actOnFilingsBody = z.union([
  z.object({ projects: several, act: filingAct, request }),
  z.object({ statements: several, act: filingAct, request }),
])
export type ActOnFilings = z.infer<typeof actOnFilingsBody>

/** Acts that are done to several at once. */
export const BATCH_ACTS = ['submit', 'pass', 'return', 'approve'] as const
export type BatchAct = (typeof BATCH_ACTS)[number]

const forecastOf = {
  kind: z.enum(BATCH_ACTS),
  /** Something is said with it. */
  said: z.boolean().default(false),
}

/**
 * POST /api/filings/forecast: what the same act to several would come to, each by itself; nothing is done.
 * The number and the date of an approval are taken as given.
 */
export const forecastBody = z.union([
  z.object({ projects: several, ...forecastOf }),
  z.object({ statements: several, ...forecastOf }),
])
export type AskForecast = z.infer<typeof forecastBody>

/** POST /api/filings/undo: what the caller did under that name (`request`), all of it. */
export const undoFilingsBody = z.object({ request: z.string().min(1).max(60) })
export type UndoFilings = z.infer<typeof undoFilingsBody>

export type FilingActed = { readonly id: string } & (
  | {
      readonly ok: true
      readonly state: FilingState
      /** Of passing: steps that are another's from then on, though the caller could take them. */
      readonly givesUp?: readonly RouteStep[]
      /** Who has it from then on: the unit that writes it, or the steps that are open; none once approved. */
      readonly goesTo?: 'unit' | readonly RouteStep[]
    }
  | { readonly ok: false; readonly problem: Problem }
)
export type FilingsActed = { readonly results: readonly FilingActed[]; readonly done: number }

/** `states`: under the other filters. */
export type FilingList = {
  readonly rows: readonly FilingRow[]
  readonly total: number
  readonly states: StateTotals
}

export type HolderView = {
  readonly task: string | null
  readonly step: string
  readonly kind: 'review' | 'approval' | 'consult'
  readonly roles: readonly Role[]
  /** To whom it was handed; null: to all who hold one of the roles. */
  readonly person: Named | null
  readonly since: string
  readonly opened: { readonly by: Named; readonly at: string } | null
}

/** A level after the unit, and its steps: done, open or ahead. */
export type WorkflowStageView = {
  readonly kind: StageKind
  readonly steps: readonly (Omit<WorkflowStep, 'by'> & { readonly by: Named | null })[]
}

/** The state of something in its workflow, and what the caller may do. */
export type FilingStanding = {
  readonly state: FilingState
  readonly since: string
  readonly round: number
  readonly version: number
  /** Records so far; sent along with an act. */
  readonly steps: number
  /** Open errors: they keep it from being sent in. */
  readonly errors: number
  /** Of what the unit has because it was sent back; null of anything else. */
  readonly back: CameBack | null
  /** null: nothing was reviewed, or there is nothing to grade (the text of a department). */
  readonly grade: Grade | null
  readonly way: readonly WorkflowStageView[]
  readonly holders: readonly HolderView[]
  readonly acts: readonly AllowedAct[]
  /** What the caller would do next and cannot as it is, with the reason. */
  readonly barred: readonly RefusedAct[]
  /** Newest first. */
  readonly history: readonly FilingStepRow[]
  /**
   * 催办: null where nobody has it, or the caller reminds nobody; `today`: who reminded of every open
   * step today, once a day.
   */
  readonly reminders: { readonly today: { readonly by: string; readonly at: string } | null } | null
}

export type FilingView = FilingStanding & {
  readonly project: string
  /** Why the caller cannot write in it now; null: may. */
  readonly writing:
    | 'not-allowed'
    | 'under-review'
    | 'approved-locked'
    | 'project-closed'
    | 'year-closed'
    | null
  /**
   * Errors between it and the text of the department, in which nobody can write now: not among `errors`, for
   * they keep nothing back.
   */
  readonly held: HeldByText | null
  /** Nobody can write in the text of the department now, so that what lies in it, too, keeps nothing back. */
  readonly textHeld: boolean
  /**
   * 全年预算数 of the ledger (分, decimal strings) where it was changed and the approved version was not;
   * `follows`: 预算数 of the target as it is now says the same. null also for who reads no money.
   */
  readonly budgetChange: {
    readonly total: string
    readonly fiscal: string
    readonly other: string
    readonly follows: boolean
  } | null
  /** An adjustment as it is now leaves less than was paid (分, decimal strings); null also for who reads no money. */
  readonly belowPaid: {
    readonly of: keyof SaidBudget
    readonly budget: string
    readonly paid: string
    readonly carryover: string
    readonly day: string
  } | null
  /**
   * Its 事前绩效评估; null: none is needed, and none was begun. `bar`: what is missing of it; points are whole
   * hundredths.
   */
  readonly assessment: {
    readonly gate: AssessmentGate
    readonly reasons: readonly AssessmentReason[]
    readonly state: AssessmentState | 'none'
    readonly total: number | null
    readonly conclusion: AssessmentConclusion | null
    readonly refusal: GateRefusal | null
  } | null
}

/** Who can be handed the task, or asked for another opinion. */
export const filingPeopleQuery = z.object({
  kind: z.enum(['transfer', 'countersign']).default('transfer'),
  task,
})
export type FilingPeople = { readonly rows: readonly (Named & { readonly roles: readonly Role[] })[] }

export type VersionList = { readonly rows: readonly VersionRow[] }

/** Without `to`: the project as it is now. */
export const comparisonQuery = z.object({ from: versionNumber, to: versionNumber.optional() })
/** `before` and `after`: both in full, to be laid side by side. */
export type VersionComparison = {
  readonly from: number
  readonly to: number | null
  readonly change: ThingChange
  readonly before: Project
  readonly after: Project
}

/**
 * GET /api/filings/progress: every department with its units' targets by state; `unit` null: targets of no
 * unit.
 */
export const progressQuery = z.object({ year: listedYear.optional() })
export type FilingProgress = { readonly rows: readonly ProgressRow[] }

/**
 * POST /api/filings/reminders (催办): of these targets, these texts of departments, or of all targets of units
 * and those below them that wait; of no unit named, of all. `preview`: nobody is notified, and it is said who would be.
 */
const UNITS_MOST = 1000
export const remindFilingsBody = z.union([
  z.object({ projects: several, comment: remindComment }),
  z.object({ statements: several, comment: remindComment }),
  z.object({
    of: z.object({
      units: z.array(z.string().max(200)).min(1).max(UNITS_MOST).optional(),
      year: z.number().int().optional(),
      waits: remindWaits,
    }),
    comment: remindComment,
    preview: z.boolean().default(false),
  }),
])
export type RemindFilings = z.infer<typeof remindFilingsBody>

/**
 * GET and PUT /api/opinions: 常用审核意见. `version`: the one that was seen; 0 where the region has none of its
 * own.
 */
export const saveOpinionsBody = z.object({
  opinions: z.array(z.string().trim().min(1).max(OPINION_LENGTH)).max(OPINIONS_MOST),
  version: z.number().int().min(0),
})
export type SaveOpinions = z.infer<typeof saveOpinionsBody>
