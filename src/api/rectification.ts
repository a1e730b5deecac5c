/**
 * 整改: GET and POST /api/rectifications (the list; registering by hand), GET …/export/:format (the list as a
 * file), GET …/:id,
 * POST …/:id/acts (落实, 确认, 退回, 延期, 撤销), POST …/:id/files and DELETE and GET
 * /api/rectification-files/:id (佐证材料), GET …/:id/papers/:paper/:format (整改通知书, 整改报告), GET
 * /api/projects/:id/open-rectifications (what next year's request meets).
 */
import type { PostSaid } from '#core/kernel/roles.ts'
import { z } from 'zod'
import type { DueStanding } from '#core/filing/filing-due.ts'
import {
  MEASURES_MAX,
  PROBLEM_MAX,
  RECTIFICATION_REASON_MAX,
  RECTIFICATION_SOURCES,
  type RectificationRecord,
} from '#core/rectification/item.ts'
import {
  RECTIFICATION_ACTS,
  RECTIFICATION_STATES,
  type RectificationActKind,
  type RectificationState,
} from '#core/rectification/states.ts'
import type { RequestEffect } from '#core/results/scheme.ts'
import { id, listedYear, paging } from './kernel/common.ts'
import type { RectificationHead } from '#core/rectification/rows.ts'
import type { KeptFile } from '#core/attachments/rows.ts'

export const RECTIFICATION_FORMATS = ['xlsx', 'csv'] as const
export const RECTIFICATION_PAPERS = ['notice', 'report'] as const
export type RectificationPaper = (typeof RECTIFICATION_PAPERS)[number]
export const RECTIFICATION_PAPER_FORMATS = ['docx', 'pdf'] as const

const filter = z.object({
  year: listedYear.optional(),
  state: z.enum(RECTIFICATION_STATES).optional(),
  /** unsettled: open, replied or returned. late, soon: the unit is past its deadline, or near it. */
  standing: z.enum(['unsettled', 'late', 'soon']).optional(),
  source: z.enum(RECTIFICATION_SOURCES).optional(),
  unit: z.string().max(200).optional(),
  project: id.optional(),
  search: z.string().trim().max(100).optional(),
  /** Waits for the caller: to be replied to, or checked. */
  mine: z.enum(['yes']).optional(),
})
export const rectificationQuery = paging.extend(filter.shape)
export type RectificationQuery = z.infer<typeof rectificationQuery>
export const rectificationFilter = filter
export type RectificationFilter = z.infer<typeof rectificationFilter>

/**
 * `due` null: as many days from today as the rule set gives. `request`: sent twice under one name, it is
 * registered once.
 */
export const registerRectificationBody = z
  .object({
    project: id.nullable().default(null),
    unit: id.nullable().default(null),
    source: z.enum(RECTIFICATION_SOURCES).default('manual'),
    problem: z.string().trim().min(1).max(PROBLEM_MAX),
    requirement: z.string().trim().max(PROBLEM_MAX).default(''),
    due: z.iso.date().nullable().default(null),
    request: z.string().min(1).max(60).nullable().default(null),
  })
  .refine(({ project, unit }) => project !== null || unit !== null, { path: ['unit'] })
export type RegisterRectification = z.infer<typeof registerRectificationBody>

/**
 * `steps`: how many records the sender saw; with more of them somebody else was first, and nothing is done.
 */
export const actOnRectificationBody = z
  .object({
    kind: z.enum(RECTIFICATION_ACTS),
    said: z.string().trim().max(MEASURES_MAX).default(''),
    outcome: z.string().trim().max(MEASURES_MAX).default(''),
    due: z.iso.date().nullable().default(null),
    steps: z.number().int().min(1).nullable().default(null),
  })
  .refine(({ kind, said }) => kind === 'reply' || said.length <= RECTIFICATION_REASON_MAX, { path: ['said'] })
export type ActOnRectification = z.infer<typeof actOnRectificationBody>

export type RectificationRowView = RectificationHead & {
  readonly due: string
  readonly state: RectificationState
  readonly standing: DueStanding | null
  readonly daysLate: number
}

export type RectificationList = {
  readonly rows: readonly RectificationRowView[]
  readonly total: number
  /** Over the filter without its state. */
  readonly counts: { readonly [state in RectificationState]: number } & {
    readonly late: number
    readonly soon: number
  }
  readonly mayRegister: boolean
}

export type RectificationView = RectificationRowView & {
  readonly steps: readonly (RectificationRecord & {
    readonly actorName: string | null
    readonly posts?: readonly PostSaid[]
  })[]
  readonly files: readonly KeptFile[]
  readonly acts: readonly RectificationActKind[]
  /** Evidence belongs to the reply: while the unit has it, its people add and take away. */
  readonly mayAttach: boolean
}

/** `effect`: what the rule set makes of open items when the target is sent in. */
export type OpenRectifications = {
  readonly effect: RequestEffect
  readonly rows: readonly RectificationRowView[]
}
