/**
 * 工作保障措施台账: GET /api/assurance (the units of a year, paged), GET …/export/xlsx, GET
 * /api/assurance/:unit/:year (one register), POST …/measures and …/promises (take over what the text
 * promises), PUT and DELETE /api/assurance-measures/:measure, POST …/tasks, PUT and DELETE
 * /api/assurance-tasks/:task, POST …/files, GET and DELETE /api/assurance-files/:file.
 */
import { z } from 'zod'
import {
  ASSURANCE_KINDS,
  ASSURANCE_SORTS,
  MEASURE_TEXT_MAX,
  MEASURE_TITLE_MAX,
  TASK_NOTE_MAX,
  TASK_OWNER_MAX,
  type AssuranceKind,
  type AssuranceTally,
  type TaskStanding,
} from '#core/assurance/measure.ts'
import type { UnitKind } from '#core/organisation/unit.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { id, paging } from './kernel/common.ts'
import type { AssuranceTask, MeasureHead } from '#core/assurance/rows.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'

export const assuranceYear = z.coerce.number().refine(isFiscalYear)
export const assuranceQuery = paging.extend({
  year: assuranceYear.optional(),
  /** In name and code of the unit. */
  search: z.string().trim().max(100).optional(),
  sort: z.enum(ASSURANCE_SORTS).default('unit'),
  order: z.enum(['asc', 'desc']).default('asc'),
})
export type AssuranceQuery = z.infer<typeof assuranceQuery>
export const assuranceExportQuery = z.object({ year: assuranceYear.optional(), unit: id.optional() })

export const measureInput = z.object({
  kind: z.enum(ASSURANCE_KINDS),
  title: z.string().trim().min(1).max(MEASURE_TITLE_MAX),
  text: z.string().trim().max(MEASURE_TEXT_MAX),
})
export type MeasureInput = z.infer<typeof measureInput>

export const taskInput = z.object({
  title: z.string().trim().min(1).max(MEASURE_TITLE_MAX),
  owner: z.string().trim().min(1).max(TASK_OWNER_MAX),
  due: z.iso.date(),
  /** The day on which it was done; null: not done. */
  doneOn: z.iso.date().nullable().default(null),
  note: z.string().trim().max(TASK_NOTE_MAX).default(''),
})
export type TaskInput = z.infer<typeof taskInput>

export type AssuranceUnit = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly kind: UnitKind
}

export type AssuranceRow = {
  readonly unit: AssuranceUnit
  /** Of the text: how many, and how many are not yet measures. */ readonly promised: number
  readonly untaken: number
} & AssuranceTally

export type AssuranceTotal = AssuranceTally & { readonly promised: number; readonly untaken: number }

export type AssuranceList = {
  readonly year: number
  readonly years: readonly number[]
  /** A page of units. */
  readonly rows: readonly AssuranceRow[]
  /** Units that fit. */
  readonly count: number
  /** Of all units, whatever is looked for. */
  readonly total: AssuranceTotal
}

export type TaskView = AssuranceTask & {
  readonly standing: TaskStanding
  readonly files: readonly EvidenceFile[]
}

export type MeasureView = MeasureHead & {
  /** Taken over from the text. */
  readonly promised: boolean
  readonly tasks: readonly TaskView[]
}

export type AssuranceRegister = {
  readonly unit: AssuranceUnit
  readonly year: number
  readonly measures: readonly MeasureView[]
  readonly tally: AssuranceTally
  /** What the text promises and is no measure yet. */
  readonly untaken: readonly {
    readonly document: string
    readonly kind: AssuranceKind
    readonly title: string
  }[]
  readonly mayWrite: boolean
}
