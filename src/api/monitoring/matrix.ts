/**
 * 年度灯阵: GET /api/monitoring/matrix?year=&unit= — departments, or the projects of one, × the marks of a year.
 */
import { z } from 'zod'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { Day } from '#core/kernel/day.ts'
import type { MonitoredProject } from '#core/monitoring/rows.ts'
import { id, paging } from '../kernel/common.ts'
import { fiscalYear } from '../years.ts'

export const matrixQuery = paging.extend({
  year: fiscalYear.optional(),
  unit: id.optional(),
  light: z.enum(LIGHTS).optional(),
  search: z.string().trim().max(100).optional(),
})
export type MatrixQuery = z.infer<typeof matrixQuery>

export type MatrixMark = { readonly round: string; readonly mark: RoundMark; readonly day: Day }

/** `open`: has a sheet that is not 办结, and the reader sees what is final alone. */
export type MatrixCell = Light | 'open'

/** Lights of a department at a mark, in the order of `marks`. */
export type MatrixUnit = {
  readonly id: string | null
  readonly code: string | null
  readonly name: string | null
  readonly cells: readonly Readonly<Record<MatrixCell, number>>[]
}

/**
 * Of a project at every mark; null: it has no sheet there (that one may see). `parts`: of the money and of what
 * was promised, likewise.
 */
export type MatrixLine = MonitoredProject & {
  readonly cells: readonly (MatrixCell | null)[]
  readonly parts: readonly ({ readonly money: Light; readonly promise: Light } | null)[]
}

export type MatrixView = {
  readonly year: number
  readonly years: readonly number[]
  readonly marks: readonly MatrixMark[]
  /**
   * The department or unit whose projects are shown; null: departments. `isOnly`: the only one within reach.
   */
  readonly at: {
    readonly id: string
    readonly code: string | null
    readonly name: string
    readonly isOnly: boolean
  } | null
  /** Departments, the gravest first; with `at` that one alone. */
  readonly units: readonly MatrixUnit[]
  /** The projects of `at`; null without it. */
  readonly projects: { readonly rows: readonly MatrixLine[]; readonly total: number } | null
}
