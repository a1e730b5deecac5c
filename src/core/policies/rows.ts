/** A policy as lists show it, and what it was evaluated with. Amounts: 分. */
import type { AssessmentConclusion } from '../assessment/form.ts'
import type { AssessmentState } from '../assessment/gate.ts'
import type { EvaluationKind } from '../evaluation/task.ts'
import type { Day } from '../kernel/day.ts'
import type { Grade } from '../kernel/grade.ts'
import type { PolicyState } from './policy.ts'
import type { PolicyRule } from './rules.ts'

export type ListedPolicy = {
  readonly id: string
  readonly name: string
  readonly unit: { readonly id: string; readonly code: string | null; readonly name: string }
  readonly documentNumber: string
  readonly issuedOn: Day | null
  readonly validFrom: Day
  readonly validTo: Day
  readonly state: PolicyState
  /** Of the year that is asked for, of all years where none is. */
  readonly plan: string
  /** As far as one sees its projects. */
  readonly projects: number
  readonly budget: string
  readonly paid: string
  readonly assessment: AssessmentState | 'none'
  readonly conclusion: AssessmentConclusion | null
  /** 中长期目标 with a value of a year so far, and how many of them lag. */
  readonly goals: number
  readonly lagging: number
  readonly findings: readonly PolicyRule[]
}

/** A final 部门评价 or 财政评价 of a policy. */
export type PolicyEvaluation = {
  readonly task: string
  readonly subject: string
  /** Of the task. */
  readonly name: string
  readonly year: number
  readonly kind: EvaluationKind
  readonly total: string
  readonly grade: Grade
  readonly decidedAt: string
}
