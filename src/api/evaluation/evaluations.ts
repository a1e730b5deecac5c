/**
 * 部门评价, 财政评价 and 部门整体绩效评价 (docs/evaluation.md): GET and POST /api/evaluations (tasks),
 * GET /api/evaluations/comparison (with the self-evaluations), GET and PATCH /api/evaluations/:id, …/candidates,
 * …/draw/:what (a published draw, the last or `attempt`), POST …/subjects, …/experts, …/agency, …/acts,
 * …/declaration, …/ratings; of one subject GET …/subjects/:subject, PUT …/ballot and …/report, POST
 * …/requests, …/requests/:request/answer, …/sending, …/objections, …/objections/:number, …/result, GET
 * …/report/:paper, …/files/:file; GET, POST and PUT /api/evaluation-pool.
 */
import { z } from 'zod'
import { DERIVED, PARTS, SUBJECT_KINDS, type FrameworkItem } from '#core/evaluation/framework.ts'
import type { FrameworkFault } from '#core/evaluation/framework.ts'
import type { Agreement } from '#core/evaluation/agreement.ts'
import type { DepartmentGoals } from '#core/evaluation/department-goals.ts'
import type { Combined, ExpertMarks } from '#core/evaluation/combine.ts'
import {
  EVALUATION_KINDS,
  POOL_KINDS,
  type TaskChoices,
  type EvaluationKind,
  type EvaluationRefusal,
  type Report,
  type ReportPart,
  type SubjectState,
} from '#core/evaluation/task.ts'
import type { ChosenThing } from '#core/evaluation/commitment.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Named } from '#core/kernel/named.ts'
import type { SelfReport } from '#core/self-evaluation/said.ts'
import type { Project } from '#core/target/project.ts'
import type { Attachment } from '../attachments.ts'
import { id, paging } from '../kernel/common.ts'
import type { PolicyHead } from '#core/policies/policy.ts'
import type { GoalProgress } from '#core/policies/progress.ts'
import type { SavingDoubt } from '#core/evaluation/rates.ts'
import type { RolledUp } from '#core/evaluation/roll-up.ts'
import type {
  CandidateHead,
  EvaluatedAs,
  ComparedResult,
  SubjectHead,
  ListedTask,
  TaskResults,
  PoolEntry,
  EvidenceRequest,
  OpenRequests,
  Objection,
  Ballot,
  DepartmentResult,
} from '#core/evaluation/rows.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'

const day = z.iso.date()
const short = (most: number) => z.string().trim().max(most)
const year = z.coerce.number().int().min(2000).max(2100)
const points = z.string().trim().max(8)

export const SUBJECTS_MOST = 200
export const ITEMS_MOST = 60
export const OBJECTIONS_MOST = 50

const item = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  part: z.enum(PARTS),
  second: short(40),
  third: short(60),
  weight: points,
  derived: z.enum(DERIVED).nullable(),
  standard: short(500),
})

export const newEvaluation = z.object({
  kind: z.enum(EVALUATION_KINDS),
  subjectKind: z.enum(SUBJECT_KINDS),
  year,
  name: short(100).min(1),
  /** Within which projects are chosen, or the department evaluated; null: the whole region. */
  unit: id.nullable(),
  due: day,
  marksDue: day,
})
export type NewEvaluation = z.infer<typeof newEvaluation>

export const changeEvaluationBody = z.object({
  version: z.number().int(),
  name: short(100).min(1).optional(),
  due: day.optional(),
  marksDue: day.optional(),
  items: z.array(item).min(1).max(ITEMS_MOST).readonly().optional(),
})
export type ChangeEvaluation = z.infer<typeof changeEvaluationBody>

const count = z.number().int().min(1).max(SUBJECTS_MOST)
const seed = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\r\n]*$/)

/** Why what was drawn is chosen anew; needed after a draw. */
const again = { reason: short(500).optional() }

/** Whether those that another task of the year evaluates take part, too; by hand everything can be chosen. */
const evaluated = z.boolean().optional()

export const chooseSubjectsBody = z.discriminatedUnion('by', [
  z.object({ by: z.literal('money'), count, evaluated, ...again }),
  z.object({ by: z.literal('risk'), count, evaluated, ...again }),
  // Of the list that was committed to.
  z.object({ by: z.literal('draw'), seed, ...again }),
  z.object({ by: z.literal('hand'), chosen: z.array(id).min(1).max(SUBJECTS_MOST).readonly(), ...again }),
])
export type ChooseSubjects = z.infer<typeof chooseSubjectsBody>

export const choosePeople = z.discriminatedUnion('by', [
  z.object({ by: z.literal('draw'), seed, ...again }),
  z.object({ by: z.literal('hand'), entries: z.array(id).min(1).max(50).readonly(), ...again }),
])
export type ChoosePeople = z.infer<typeof choosePeople>

const CHOSEN_THINGS = ['subjects', 'experts', 'agency'] as const satisfies readonly ChosenThing[]

/** `reason`: why it is chosen anew after a draw, kept until it is drawn. `source`: where the seed will come from; `drawAt`: the moment (ISO) before which nothing is drawn. */
export const commitDrawBody = z.object({
  what: z.enum(CHOSEN_THINGS),
  count,
  evaluated,
  source: seed,
  drawAt: z.iso.datetime({ offset: true }),
  ...again,
})
export type CommitDraw = z.infer<typeof commitDrawBody>

export const withdrawDrawBody = z.object({ what: z.enum(CHOSEN_THINGS), reason: short(500).min(1) })
export type WithdrawDraw = z.infer<typeof withdrawDrawBody>

export const drawQuery = z.object({ attempt: z.coerce.number().int().min(1).optional() })

export const actOnEvaluationBody = z.discriminatedUnion('act', [
  z.object({ act: z.literal('open') }),
  z.object({ act: z.literal('cancel'), reason: short(500).min(1) }),
  z.object({ act: z.literal('dismiss'), entry: id, reason: short(500).min(1) }),
])
export type ActOnEvaluation = z.infer<typeof actOnEvaluationBody>

export const declaration = z
  .object({ conflict: z.boolean(), reason: short(500).default('') })
  .refine(({ conflict, reason }) => !conflict || reason !== '', { path: ['reason'] })
export type Declaration = z.output<typeof declaration>

export const saveBallotBody = z.object({
  version: z.number().int(),
  marks: z.record(z.string().max(40), points),
  opinion: short(5000),
  submit: z.boolean(),
})
export type SaveBallot = z.infer<typeof saveBallotBody>

export const newRequest = z.object({ question: short(2000).min(1), due: day })
export type NewEvidenceRequest = z.infer<typeof newRequest>

export const answerRequestBody = z.object({
  answer: short(5000).min(1),
  files: z.array(id).max(50).readonly(),
})
export type AnswerRequest = z.infer<typeof answerRequestBody>

const text = short(20_000)
export const saveReport = z.object({
  situation: text,
  achievements: text,
  problems: text,
  advice: text,
  /** 整改期限 of the problems; '': not said yet. */
  rectifyDue: z.union([day, z.literal('')]).optional(),
  adjustments: z
    .array(z.object({ item: z.string().max(40), mark: points, reason: short(1000) }))
    .max(ITEMS_MOST)
    .readonly(),
})
export type SaveReport = z.infer<typeof saveReport>

/** Words to begin the report with, drafted from the facts; '' where they say nothing. */
export type DraftedReport = { readonly [part in ReportPart]: string }

export const sendReportBody = z.object({ due: day })
export const newObjections = z.object({ points: z.array(short(3000).min(1)).max(OBJECTIONS_MOST).readonly() })
export const decideObjectionBody = z
  .object({ accepted: z.boolean(), reason: short(3000) })
  .refine(({ accepted, reason }) => accepted || reason !== '', { path: ['reason'] })
export type DecideObjection = z.output<typeof decideObjectionBody>

/** What has to be rectified goes to the ledger with the result. */
export const settleResultBody = z.object({
  rectify: z
    .array(z.object({ problem: short(2000).min(1), requirement: short(2000), due: day }))
    .max(20)
    .readonly(),
})
export type SettleResult = z.infer<typeof settleResultBody>

export const rate = z.object({ entry: id, stars: z.number().int().min(1).max(5), comment: short(500) })
export type Rate = z.infer<typeof rate>

export const poolEntry = z.object({
  kind: z.enum(POOL_KINDS),
  name: short(60).min(1),
  qualification: short(200),
  specialty: short(200),
  place: short(100),
  note: short(1000),
  user: id.nullable(),
  agency: id.nullable(),
  active: z.boolean(),
  avoidances: z
    .array(z.object({ unit: id, reason: short(200).min(1) }))
    .max(200)
    .readonly(),
  version: z.number().int().min(0),
})
export type SavePoolEntry = z.infer<typeof poolEntry>

/** `people`: accounts with the post of an expert that no entry has yet. */
export type PoolView = {
  readonly rows: readonly PoolEntry[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly account: string }[]
  readonly mayManage: boolean
}

export const evaluationQuery = z.object({ year: year.optional() })

/** What somebody is to a task. `judges`: asked, has declared and may mark, or was let go. */
export type EvaluationStanding = {
  readonly leads: boolean
  readonly judges: 'asked' | 'declared' | null
  readonly answers: boolean
}

export type EvaluationSummary = ListedTask & {
  readonly subjects: Readonly<Record<SubjectState, number>>
  /** Of those the caller may know of. */
  readonly results: TaskResults
  readonly standing: EvaluationStanding
}
/** `mayCreate`: kinds that the caller may open. */
export type EvaluationList = {
  readonly rows: readonly EvaluationSummary[]
  readonly years: readonly number[]
  readonly mayCreate: readonly EvaluationKind[]
  readonly today: string
  /** 部门评价 of the calendar. */ readonly due: string | null
}

export type EvaluationSubject = SubjectHead & {
  /** Experts that have handed in, of how many; null for whom it does not concern. */
  readonly marks: { readonly in: number; readonly of: number } | null
  /** Whether the caller has handed in; null: is no judge. */
  readonly mine: boolean | null
  readonly heard: boolean
  /** Points of the unit that nobody decided on. */
  readonly undecided: number
  /**
   * Material that was asked for and is not given yet, with the first day of it; null: none, or it does not
   * concern the caller.
   */
  readonly asked: OpenRequests | null
}
export type EvaluationJudge = {
  readonly entry: string
  readonly name: string
  readonly agency: string | null
  readonly drawn: boolean
  readonly declared: boolean
  readonly ended: string | null
  readonly done: number
  readonly rating: { readonly stars: number; readonly comment: string } | null
}

export type EvaluationView = Omit<EvaluationSummary, 'subjects' | 'results'> & {
  readonly version: number
  readonly items: readonly FrameworkItem[]
  readonly faults: readonly FrameworkFault[]
  readonly ruleSet: string
  readonly choices: TaskChoices
  readonly createdBy: string
  readonly resultsLeast: string
  readonly subjects: readonly EvaluationSubject[]
  readonly judges: readonly EvaluationJudge[]
  readonly agencyRating: { readonly stars: number; readonly comment: string } | null
  readonly today: string
}

/** Of the pool; `refusal`: why one may not judge; `judges`: one does already, and is not drawn once more. */
export type CandidatePerson = Pick<PoolEntry, 'id' | 'kind' | 'name' | 'specialty' | 'agency'> & {
  readonly refusal: { readonly reason: EvaluationRefusal; readonly said: string } | null
  readonly judges: boolean
}

export type CandidateList = {
  /** `evaluated`: by another task of the year; null: by none. */
  readonly rows: readonly (CandidateHead & { readonly evaluated: EvaluatedAs | null })[]
  readonly people: readonly CandidatePerson[]
}

/**
 * A figure of the record: `rate` in %, `points` what it stands for; null: the record does not say. `doubt`: why
 * 成本节约率 stands for no points, with the rate (%) of what was done, or paid.
 */
export type EvaluationFigure = {
  readonly item: string
  readonly rate: string | null
  readonly points: string | null
  readonly doubt: { readonly code: SavingDoubt['code']; readonly rate: string } | null
}

export type EvaluationSheetView = {
  readonly task: Pick<
    EvaluationView,
    'id' | 'kind' | 'subjectKind' | 'year' | 'name' | 'marksDue' | 'state' | 'standing' | 'today'
  >
  readonly subject: EvaluationSubject
  /**
   * Who evaluated it and its money to the end of the year (分), once it is final; `names` of experts are for the
   * lead and for an audit, empty for others. null: not final, or not for the caller.
   */
  readonly about: {
    /** null: the region's. */
    readonly unit: Named | null
    readonly ledBy: string
    readonly agency: string | null
    /** How many judged. */
    readonly experts: number
    readonly names: readonly string[]
    readonly settled: { readonly at: string; readonly by: string }
    readonly money: { readonly budget: string; readonly paid: string } | null
  } | null
  readonly items: readonly FrameworkItem[]
  readonly figures: readonly EvaluationFigure[]
  /** The approved target, its money (分) and what was handed in with it; null for a department and a policy. */
  readonly record: {
    readonly project: Project
    readonly budget: string | null
    readonly paid: string | null
    readonly attachments: readonly Attachment[]
  } | null
  /** The policy, its 中长期目标, and what its projects of the year ask for and were paid (分); null: it is none. */
  readonly policy:
    | (PolicyHead & {
        readonly id: string
        readonly projects: number
        readonly budget: string | null
        readonly paid: string | null
        readonly progress: readonly GoalProgress[]
      })
    | null
  /**
   * 整体绩效目标 of a department that is evaluated; empty for a project, where there is none, and for those who
   * have no part in it.
   */
  readonly goals: readonly DepartmentGoals[]
  /** What a department's projects came to; null for a project, or where there is nothing. */
  readonly rollUp: RolledUp | null
  readonly own: Ballot | null
  /** All marks, once everybody has handed in; for the lead alone. */
  readonly marks: {
    readonly ballots: readonly {
      readonly name: string
      readonly marks: ExpertMarks
      readonly opinion: string
      readonly total: string
    }[]
    readonly agreement: Agreement
    readonly left: readonly string[]
  } | null
  /** Combined, for the lead; and for the evaluated from the draft on. */
  readonly combined: Combined | null
  /** After what was changed because of objections. */
  readonly result: { readonly items: ExpertMarks; readonly total: string; readonly grade: Grade } | null
  /** null for those who mark it themselves. */
  readonly self: { readonly total: string; readonly grade: string } | null
  /**
   * What the unit says was achieved, in the 自评表 that it sent in; null for a department, where there is none, and
   * for those who have no part in it.
   */
  readonly said: SelfReport | null
  readonly report: Report | null
  /** What was handed in to this evaluation: by a department, or with answers; what else proves a project is of the record. */
  readonly files: readonly EvidenceFile[]
  /** Whether the caller may hand in more. */
  readonly mayAttach: boolean
  readonly requests: readonly EvidenceRequest[]
  readonly objections: readonly Objection[]
}

/**
 * GET /api/evaluations/departments: what whole departments came to, all years, the newest first; `files`: of
 * those who may open them.
 */
export type DepartmentArchive = { readonly rows: readonly DepartmentResult[] }
export const evaluationComparisonQuery = z.object({
  ...paging.shape,
  year,
  /** Wide gaps alone. */ wide: z.enum(['yes']).optional(),
})
export type ComparisonQuery = z.infer<typeof evaluationComparisonQuery>
/** A page, the widest gaps first. `wide`: how many gaps are wider than the limit. */
export type ComparisonList = {
  readonly rows: readonly (ComparedResult & { readonly gap: string | null; readonly listed: boolean })[]
  readonly total: number
  readonly wide: number
  readonly limit: string
}
