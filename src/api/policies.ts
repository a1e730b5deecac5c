/**
 * 财政支出政策: GET and POST /api/policies (the list; one registered), GET, PUT and DELETE …/:policy, POST …/:policy/acts
 * (发布执行, 延续, 终止, 恢复), PUT …/:policy/values (what was reached in a year), …/:policy/assessment as that of projects,
 * GET and PUT /api/projects/:id/policy (which one a project carries out).
 */
import { z } from 'zod'
import type { AssessmentConclusion, AssessmentReason } from '#core/assessment/form.ts'
import type { AssessmentState, GateRefusal } from '#core/assessment/gate.ts'
import type { AssessmentGate } from '#core/assessment/scheme.ts'
import type { Day } from '#core/kernel/day.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import {
  GOAL_SIGNS,
  GOAL_UNIT_MOST,
  GOALS_MOST,
  POLICY_NAME_MOST,
  POLICY_STATES,
  POLICY_WORDS_MOST,
  POLICY_YEARS_MOST,
  type PolicyCourse,
  type PolicyHead,
  type PolicyState,
} from '#core/policies/policy.ts'
import type { GoalProgress } from '#core/policies/progress.ts'
import type { ListedPolicy, PolicyEvaluation } from '#core/policies/rows.ts'
import type { PolicyFinding } from '#core/policies/rules.ts'
import { POLICY_ACTS, type PolicyAct, type PolicyRefusal } from '#core/policies/step.ts'
import type { AssessmentCourseView } from './assessment.ts'
import { id, listedYear, paging } from './kernel/common.ts'

export const POLICY_COMMENT_MAX = 500

export const policiesQuery = paging.extend({
  /** Whose term holds a day of this year, or whose projects are of it. */
  year: listedYear.optional(),
  /** Unit code, or its name where documents give no code: with the units below it. */
  unit: z.string().max(200).optional(),
  state: z.enum(POLICY_STATES).optional(),
  /** Of which something is told. */
  told: z.literal('yes').optional(),
  /** With a 中长期目标 that lags. */
  lagging: z.literal('yes').optional(),
  /** In name, 文号 and unit. */
  search: z.string().trim().max(100).optional(),
})
export type PoliciesQuery = z.infer<typeof policiesQuery>

const day = z.iso.date()
const year = z.number().refine(isFiscalYear)
const amount = z.string().regex(/^\d{1,17}$/u)
const number = z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u)
const name = z.string().trim().min(1).max(POLICY_NAME_MOST)
const revision = z.number().int().min(1)

/** Goals that are new have an id of the caller's making: what is reached of a goal is kept by it. */
export const policyBody = z.object({
  name,
  /** 责任部门 or 责任单位. */
  unit: id,
  documentNumber: z.string().trim().max(60),
  issuedOn: day.nullable(),
  validFrom: day,
  validTo: day,
  ground: z.string().trim().max(POLICY_WORDS_MOST),
  budgets: z.array(z.object({ year, amount })).max(POLICY_YEARS_MOST),
  goals: z
    .array(
      z.object({
        id,
        name,
        sign: z.enum(GOAL_SIGNS),
        unit: z.string().trim().max(GOAL_UNIT_MOST),
        values: z.array(z.object({ year, value: number })).max(POLICY_YEARS_MOST),
      }),
    )
    .max(GOALS_MOST),
})
export type PolicyBody = z.infer<typeof policyBody>
export const changePolicyBody = policyBody.extend({ revision })
export type ChangePolicy = z.infer<typeof changePolicyBody>

/** `day`: the new last day, of 延续. */
export const policyActBody = z.object({
  revision,
  act: z.enum(POLICY_ACTS),
  comment: z.string().trim().max(POLICY_COMMENT_MAX).default(''),
  day: day.nullable().default(null),
})
export type ActOnPolicy = z.infer<typeof policyActBody>

/** All that was reached of a year: what is left out is taken back. */
export const policyValuesBody = z.object({
  revision,
  year,
  values: z
    .array(
      z.object({
        goal: id,
        value: number,
        /** Needed where it lags behind the value of the year. */
        reason: z.string().trim().max(POLICY_COMMENT_MAX),
      }),
    )
    .max(GOALS_MOST),
})
export type PolicyValues = z.infer<typeof policyValuesBody>

export const projectPolicyBody = z.object({ policy: id.nullable() })
export type SetProjectPolicy = z.infer<typeof projectPolicyBody>

type UnitOf = { readonly id: string; readonly code: string | null; readonly name: string }

export type PolicyList = {
  readonly rows: readonly ListedPolicy[]
  readonly total: number
  /** Of what is listed, all pages; 分. */
  readonly sums: { readonly plan: string; readonly budget: string; readonly paid: string }
  readonly counts: { readonly told: number; readonly lagging: number }
  readonly mayManage: boolean
}

export type PolicyOffers = { readonly units: readonly UnitOf[] }
export type PolicyMade = { readonly id: string }

/** Amounts: 分. */
export type PolicyYear = {
  readonly year: number
  /** null: no plan was made. */
  readonly plan: string | null
  readonly projects: number
  readonly budget: string
  readonly paid: string
}

export type PolicyView = PolicyHead & {
  readonly id: string
  readonly unit: UnitOf
  readonly course: PolicyCourse
  readonly state: PolicyState
  readonly endedOn: Day | null
  readonly revision: number
  readonly changedAt: string
  /** All of it; otherwise the projects of the own units alone, and nothing that is told of it. */
  readonly isWhole: boolean
  readonly years: readonly PolicyYear[]
  readonly projects: readonly {
    readonly id: string
    readonly code: string | null
    readonly name: string
    readonly unitName: string | null
    readonly year: number
    readonly budget: string
    readonly paid: string
  }[]
  readonly progress: readonly GoalProgress[]
  readonly findings: readonly PolicyFinding[]
  readonly assessment: {
    readonly gate: AssessmentGate
    readonly state: AssessmentState | 'none'
    readonly total: number | null
    readonly conclusion: AssessmentConclusion | null
    readonly signedAt: string | null
    /** What is missing of it; null: nothing. */
    readonly refusal: GateRefusal | null
  }
  /** 部门评价 and 财政评价 that are final, the newest year first. */
  readonly evaluations: readonly PolicyEvaluation[]
  readonly steps: readonly {
    readonly act: PolicyAct
    readonly comment: string
    readonly at: string
    readonly by: string | null
  }[]
  readonly mayChange: boolean
  readonly mayRemove: boolean
  readonly mayReport: boolean
  readonly acts: readonly { readonly act: PolicyAct; readonly refusal: PolicyRefusal | null }[]
}

export type PolicyAssessmentView = {
  readonly policy: PolicyHead & {
    readonly id: string
    readonly unit: UnitOf
    readonly state: PolicyState
    /** 分: of all years. */
    readonly plan: string
  }
  readonly gate: AssessmentGate
  readonly reasons: readonly AssessmentReason[]
  /** What is missing before it comes into force; null: nothing. */
  readonly refusal: GateRefusal | null
  /** Whether that keeps it from being in force. */
  readonly blocksStart: boolean
} & AssessmentCourseView

type PolicyOffer = { readonly id: string; readonly name: string; readonly state: PolicyState }

export type ProjectPolicyView = {
  /** Which one it carries out; null: none. */
  readonly policy: PolicyOffer | null
  /** What its assessment lacks, for a new project; null: nothing. */
  readonly refusal: GateRefusal | null
  /** Whether that keeps the project from being sent in. */
  readonly blocksSubmission: boolean
  readonly mayChange: boolean
  /** Policies of its unit and of the department above it. */
  readonly offers: readonly PolicyOffer[]
}
