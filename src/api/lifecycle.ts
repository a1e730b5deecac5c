/**
 * 全生命周期: GET /api/special-projects (projects of special forms with the state of each stage),
 * GET /api/projects/:id/lifecycle (of one), PUT /api/projects/:id/form (what it is, said by hand).
 */
import { z } from 'zod'
import { STAGES, type StageStanding } from '#core/lifecycle/stages.ts'
import {
  PROJECT_FORMS,
  SPECIAL_FORMS,
  type DerivedForm,
  type ProjectForm,
  type SpecialForm,
} from '#core/target/project-form.ts'
import { listedYear, paging } from './kernel/common.ts'

export const specialProjectsQuery = paging.extend({
  year: listedYear.optional(),
  form: z.enum(SPECIAL_FORMS).optional(),
  /** Of which this stage is missing; `any`: any stage. */
  missing: z.enum([...STAGES, 'any']).optional(),
  /** In name, code and unit. */
  search: z.string().trim().max(100).optional(),
})
export type SpecialProjectsQuery = z.infer<typeof specialProjectsQuery>

export type SpecialProjectRow = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 分. */
  readonly budget: string | null
  readonly form: SpecialForm
  /** Said by a person. */
  readonly byHand: boolean
  readonly stages: readonly StageStanding[]
}

export type SpecialProjectList = {
  /** The largest budget first. */
  readonly rows: readonly SpecialProjectRow[]
  readonly total: number
  /** null: there are no targets. */
  readonly year: number | null
  readonly years: readonly number[]
  /** Of the whole year, whatever the filter; `lacking`: of which a stage is missing. */
  readonly forms: readonly {
    readonly form: SpecialForm
    readonly count: number
    readonly lacking: number
    /** 分. */
    readonly budget: string
  }[]
}

/** null: again what the project itself says. */
export const setFormBody = z.object({ form: z.enum(PROJECT_FORMS).nullable() })
export type SetForm = z.infer<typeof setFormBody>

export type LifecycleView = {
  readonly project: string
  /** As it counts: what a person said, otherwise what the target says. */
  readonly form: ProjectForm
  readonly derived: DerivedForm
  readonly byHand: { readonly form: ProjectForm; readonly by: string; readonly at: string } | null
  readonly maySet: boolean
  /** In their order; none of a 一般项目. */
  readonly stages: readonly StageStanding[]
  /** Where the newest 监控表 and 评价 are. */
  readonly round: string | null
  readonly task: string | null
}
