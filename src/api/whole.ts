/**
 * 部门整体监控表 and 部门整体支出绩效自评表 (docs/whole.md): GET /api/wholes (list of a year or round), POST …/openings (自评 of a
 * year), GET and PUT …/:whole (the sheet; what is written is kept at once), POST …/:whole/acts (送审, 撤回, 审核通过,
 * 退回), POST …/:whole/undo, POST …/:whole/publication (公开), GET …/:whole/proof (jichi.score/1), GET
 * …/:whole/export/:format (official form).
 */
import { z } from 'zod'
import { GRADES } from '#core/kernel/grade.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { LIGHTS } from '#core/monitoring/light.ts'
import type { SheetStepRow } from '#core/monitoring/rows.ts'
import type { MonitoringScheme } from '#core/monitoring/scheme.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import { SHEET_ACTS, WHOLE_STATES, type SheetAct, type SheetRefusal } from '#core/monitoring/sheet-flow.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { ScoringScheme } from '#core/scoring/scheme.ts'
import type { WholeBasis } from '#core/whole/basis.ts'
import type { ListedWhole } from '#core/whole/rows.ts'
import { TASK_STATES, WHOLE_KINDS, type EvaluatedWhole, type MonitoredWhole } from '#core/whole/sheet.ts'
import { id, listedYear, paging } from './kernel/common.ts'
import { sheetContent } from './monitoring/monitoring.ts'
import { facts } from './self-evaluation.ts'

export const WHOLE_TEXT_MAX = 1000

export const wholesQuery = paging.extend({
  kind: z.enum(WHOLE_KINDS).default('monitoring'),
  /** Without it the newest that has such sheets. */
  year: listedYear.optional(),
  /** Of 监控表: without it the newest round of the year. */
  round: id.optional(),
  state: z.enum(WHOLE_STATES).optional(),
  light: z.enum(LIGHTS).optional(),
  grade: z.enum(GRADES).optional(),
  /** Something is to be looked at beside the projects. */
  remarks: z.enum(['yes']).optional(),
  /** In code and name of the department. */
  search: z.string().trim().max(100).optional(),
})
export type WholesQuery = z.infer<typeof wholesQuery>

export const openWholesBody = z.object({ year: z.number().int().refine(isFiscalYear) })

const text = z.string().max(WHOLE_TEXT_MAX)
const short = z.string().max(60)
const shared = {
  basic: z.object({ budget: short, paid: short, source: z.string().max(200) }),
  tasks: z.array(z.object({ state: z.enum(TASK_STATES).nullable(), text, executed: short })).max(200),
}
/** By the kind of the sheet; `revision`: the one that the sender saw. */
export const saveWholeBody = z.object({
  content: z.union([
    z.object({ ...shared, sheet: sheetContent }).strict(),
    z.object({ ...shared, facts }).strict(),
  ]),
  revision: z.number().int().min(0),
})
export type SaveWhole = {
  readonly content: MonitoredWhole | EvaluatedWhole
  readonly revision: number
}

/** `confirmed`: it is sent in as it came back, for the reason that the comment gives. */
export const actWholeBody = z.object({
  act: z.enum(SHEET_ACTS),
  comment: z.string().trim().max(WHOLE_TEXT_MAX).default(''),
  revision: z.number().int().min(0),
  confirmed: z.boolean().exactOptional(),
})
export type ActWhole = z.infer<typeof actWholeBody>

export const publishWholeBody = z.object({
  on: z.iso.date(),
  place: z.string().trim().min(1).max(200),
  revision: z.number().int().min(0),
})
export type PublishWhole = z.infer<typeof publishWholeBody>

export const WHOLE_FORMATS = ['docx', 'pdf', 'xlsx'] as const
export type WholeFormat = (typeof WHOLE_FORMATS)[number]
export const wholeFile = z.object({ whole: id, format: z.enum(WHOLE_FORMATS) })

export type WholeList = {
  readonly year: number
  readonly years: readonly number[]
  /** Rounds of the year that have such sheets, in the order of their days; the one that is shown. */
  readonly rounds: readonly NonNullable<ListedWhole['round']>[]
  readonly round: string | null
  readonly rows: readonly ListedWhole[]
  readonly total: number
  /** Whether 自评 of the year can be opened by the caller, and for how many departments. */
  readonly toOpen: number
}
export type WholesOpened = { readonly year: number; readonly opened: number }

/** One of the department's projects as the same round or year has it. `budget`: 年初预算数, 分. */
export type ProjectBesideWhole = {
  readonly id: string
  readonly name: string
  readonly budget: string
  readonly achievement: string | null
  readonly score: string | null
}

/** What the page counts with, as the server does. Money: 分. */
type WholeGround = {
  readonly projectMoney: { readonly initial: string; readonly budget: string; readonly paid: string }
}
export type WholeView = ListedWhole & {
  readonly revision: number
  readonly basis: WholeBasis
  readonly ground: WholeGround
  readonly projects: readonly ProjectBesideWhole[]
  readonly monitoring: {
    readonly content: MonitoredWhole
    readonly previous: SheetContent | null
    readonly due: string
    readonly scheme: MonitoringScheme
    readonly isClosed: boolean
  } | null
  readonly evaluation: {
    readonly content: EvaluatedWhole
    readonly region: string
    readonly ruleSet: { readonly id: string; readonly version: number; readonly scoring: ScoringScheme }
    readonly isBooked: boolean
    /** As it was sent in; null while it is being filled in. */
    readonly proof: ScoreProof | null
  } | null
  readonly steps: readonly SheetStepRow[]
  /** What the caller may do, and what bars it. */
  readonly acts: readonly { readonly act: SheetAct; readonly refusal: SheetRefusal | null }[]
  readonly mayWrite: boolean
  readonly mayUndo: boolean
  readonly mayPublish: boolean
}
export type WholeSaved = { readonly revision: number; readonly savedAt: string }
