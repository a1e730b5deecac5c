/** Rows of 部门评价 and 财政评价: the pool, tasks, what they evaluate, evidence, results. Amounts: 分. */
import type { Grade } from '../kernel/grade.ts'
import type { Named } from '../kernel/named.ts'
import type { ExpertMarks } from './combine.ts'
import type { SubjectKind } from './framework.ts'
import type { Avoidance, EvaluationKind, PoolKind, SubjectState, TaskState } from './task.ts'

/** Of 机构库 or 专家库. */
export type PoolEntry = {
  readonly id: string
  readonly kind: PoolKind
  readonly name: string
  readonly qualification: string
  readonly specialty: string
  readonly place: string
  readonly note: string
  /** The account of an expert. */
  readonly user: { readonly id: string; readonly account: string } | null
  readonly agency: Named | null
  readonly active: boolean
  readonly avoidances: readonly Avoidance[]
  readonly version: number
  /** Tasks that it had a part in, ratings, and their mean of 5 with one decimal; null: none yet. */
  readonly tasks: number
  readonly ratings: number
  readonly stars: string | null
}

/** What every list says of a task. */
export type ListedTask = {
  readonly id: string
  readonly kind: EvaluationKind
  readonly subjectKind: SubjectKind
  readonly year: number
  readonly name: string
  readonly unit: Named | null
  readonly agency: Named | null
  readonly due: string
  readonly marksDue: string
  readonly state: TaskState
}

/** What of a task is 定稿: how many subjects, the mean of their points (two decimals), and how many of each grade. */
export type TaskResults = {
  readonly count: number
  /** null: none is final. */
  readonly mean: string | null
  readonly grades: Readonly<Record<Grade, number>>
  /** The subject, where it is the only one that is final. */
  readonly only: string | null
}

/** What every list says of what a task evaluates. */
export type SubjectHead = {
  readonly id: string
  /** null: a whole department, or a policy. */
  readonly project: string | null
  /** null: a project, or a whole department. */
  readonly policy: string | null
  readonly code: string | null
  readonly unit: Named
  readonly name: string
  readonly state: SubjectState
  readonly feedbackDue: string | null
  /** null: not known, or a whole department. */
  readonly budget: string | null
  readonly total: string | null
  readonly grade: Grade | null
}

/** A project or a policy that a task may take up. `risk`: of its review, whole %; 0 of a policy. */
export type CandidateHead = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unitName: string
  readonly budget: string
  readonly risk: number
  /** 终止 within the year, or of a policy at any time: its day; null: it went on. It is chosen as others are, and marked. */
  readonly closed: string | null
}

/** By what another task of the year evaluates a project or a policy; `grade` null: its result is open. */
export type EvaluatedAs = { readonly kind: EvaluationKind; readonly grade: Grade | null }

/** The marks of one expert. */
export type Ballot = {
  readonly marks: ExpertMarks
  readonly opinion: string
  readonly version: number
  readonly submittedAt: string | null
}

/** Evidence that was asked for. */
export type EvidenceRequest<Asker = string> = {
  readonly id: string
  readonly question: string
  readonly due: string
  readonly askedBy: Asker
  readonly askedAt: string
  readonly answer: string
  readonly files: readonly string[]
  readonly answeredBy: string | null
  readonly answeredAt: string | null
}

/** Requests of one subject that are not answered, and the first day of them. */
export type OpenRequests = { readonly count: number; readonly due: string }

/** `accepted` null: not decided yet. */
export type Objection = {
  readonly number: number
  readonly text: string
  readonly saidBy: string
  readonly saidAt: string
  readonly accepted: boolean | null
  readonly reason: string
  readonly decidedBy: string | null
}

/** What a project came to beside the unit's own 自评. */
export type ComparedResult = {
  readonly project: string
  readonly task: string
  readonly subject: string
  readonly code: string | null
  readonly name: string
  readonly unitName: string
  readonly kind: EvaluationKind
  /** Points of the unit's own 自评; null while it was not sent in. */
  readonly self: string | null
  readonly total: string
  readonly grade: Grade
}

/** What a whole department came to. `files`: what it handed in. */
export type DepartmentResult = {
  readonly unit: string
  readonly unitCode: string | null
  readonly unitName: string
  readonly year: number
  readonly kind: EvaluationKind
  readonly task: string
  readonly taskName: string
  readonly subject: string
  readonly total: string
  readonly grade: Grade
  readonly decidedAt: string
  readonly files: readonly { readonly id: string; readonly file: string }[]
}
