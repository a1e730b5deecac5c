/**
 * 绩效运行监控 (docs/monitoring.md): GET /api/monitoring/rounds?year=, POST /api/monitoring/rounds (opens the
 * round of a mark), POST …/:round/refresh (figures anew), PUT …/:round/closed, GET …/:round/board?unit= (lights
 * by department, unit and project), GET …/:round/sheets (list), GET|PUT …/:round/sheets/:project (the sheet; what
 * is written is kept at once), POST …/acts (送审, 撤回, 审核通过, 退回), POST …/:round/acts (审核通过
 * of several).
 */
import { z } from 'zod'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { KINDS_OF_PROJECT, type KindOfProject } from '#core/monitoring/project-kind.ts'
import { ROUND_MARKS, type PlannedRound } from '#core/monitoring/round.ts'
import {
  SHEET_ACTS,
  SHEET_STATES,
  type SheetAct,
  type SheetRefusal,
  type SheetState,
} from '#core/monitoring/sheet-flow.ts'
import { MEASURES, type SheetContent } from '#core/monitoring/sheet-content.ts'
import type { EntryProgress, SheetFault } from '#core/monitoring/sheet.ts'
import { PASSED_STATES, type AloneReason } from '#core/monitoring/together.ts'
import {
  WARNING_ANSWERS,
  WARNING_KINDS,
  WARNING_STATES,
  WARNING_VERDICTS,
  type WarningKind,
  type WarningState,
} from '#core/monitoring/warning.ts'
import type { EarlierValue } from '#core/indicator/plausible.ts'
import type { ProblemCode } from '#core/kernel/problem.ts'
import type { Project } from '#core/target/project.ts'
import { DEVIATION_CAUSES, LIKELIHOODS } from '#core/target/monitoring.ts'
import type {
  MonitoringRound,
  VerdictCounts,
  WarningRow,
  SheetLine,
  ListedSheet,
  MarkPoint,
  SheetStepRow,
  UnfinishedSheetRow,
} from '#core/monitoring/rows.ts'
import { id, PAGE_SIZE_MAX, paging } from '../kernel/common.ts'
import { ACTED_MOST } from '../kernel/constants.ts'
import { remindComment, remindedSheets, remindWaits } from '../messages/reminders.ts'
import { fiscalYear } from '../years.ts'

export const roundsQuery = z.object({ year: fiscalYear.optional() })
/** `due`: by when its sheets are due, where the planned day is past or another is wanted. */
export const openRoundBody = z.object({
  year: fiscalYear,
  mark: z.enum(ROUND_MARKS),
  due: z.iso.date().optional(),
})
export type OpenRound = z.infer<typeof openRoundBody>
export const roundPath = z.object({ round: id })
export const sheetPath = z.object({ round: id, project: id })
export const roundClosed = z.object({ closed: z.boolean() })

type RoundCounts = {
  readonly sheets: number
  readonly states: Record<SheetState, number>
  readonly lights: Record<Light, number>
}

export type RoundView = MonitoringRound & {
  /** The job under way that makes or refreshes its sheets; null: none. */
  readonly job: string | null
  /** Within reach. */
  readonly counts: RoundCounts
}

export type UnopenedRound = PlannedRound & { readonly isOver: boolean; readonly isLate: boolean }

export type RoundList = {
  readonly year: number
  readonly years: readonly number[]
  readonly rows: readonly RoundView[]
  /**
   * Marks of the year that have no round yet, whether their day has come, and whether that by which their
   * sheets are due is past.
   */
  readonly planned: readonly UnopenedRound[]
  /** The months that the plan leaves out, likewise: opened by hand alone. */
  readonly further: readonly UnopenedRound[]
  /** Approved targets of the year within reach: what a round covers. */
  readonly approved: number
  readonly mayOpen: boolean
}

export type RoundOpened = {
  readonly round: string
  readonly job: string
  /** It was there already. */ readonly isNew: boolean
}

export const boardQuery = z.object({ unit: id.optional() })

/** Lights and money of a department, or of a unit. Amounts: 分. */
/** Lights and open causes are of sheets that the caller sees; `sheets`, `final` and the sums are of all. */
export type BoardRow = {
  readonly id: string | null
  readonly code: string | null
  readonly name: string | null
  readonly kind: 'department' | 'unit' | null
  readonly lights: Record<Light, number>
  /** Of the money and of what was promised, each by itself. */
  readonly parts: Record<'money' | 'promise', Record<Light, number>>
  readonly sheets: number
  readonly final: number
  /** Sheets in which a cause is said and no measure. */
  readonly openCauses: number
  readonly budget: string
  readonly paid: string
}
export type BoardView = {
  readonly round: RoundView
  /** From the region down to what is shown; the units above it. */
  readonly path: readonly { readonly id: string; readonly name: string }[]
  readonly total: BoardRow
  /** Departments of the region, units of a department; the gravest first. */
  readonly rows: readonly BoardRow[]
}

const SHEET_SORTS = ['light', 'budget', 'rate', 'name'] as const
export const sheetQuery = paging.extend({
  unit: id.optional(),
  light: z.enum(LIGHTS).optional(),
  state: z.enum(SHEET_STATES).optional(),
  search: z.string().trim().max(100).optional(),
  kind: z.enum(KINDS_OF_PROJECT).optional(),
  /** 有原因无措施. */
  causes: z.enum(['open']).optional(),
  sort: z.enum(SHEET_SORTS).default('light'),
  order: z.enum(['asc', 'desc']).optional(),
  /** Waits for the caller. */
  mine: z.enum(['yes']).optional(),
})
export type SheetQuery = z.infer<typeof sheetQuery>

/**
 * `remind`: it waits for others, whom the caller may remind. `pass`: it is in a state in which the caller checks
 * sheets, and why not together with others; empty: together with others. null: it is not.
 */
export type SheetListRow = ListedSheet & {
  readonly revision: number
  readonly remind: boolean
  readonly pass: { readonly alone: readonly AloneReason[] } | null
}
export type SheetList = {
  readonly rows: readonly SheetListRow[]
  readonly total: number
  /** Of all that the list has, on whatever page. */
  readonly states: Record<SheetState, number>
  /** Under the other filters, whatever light is asked for. */
  readonly lights: Record<Light, number>
  /**
   * Of those the caller does not see before they are 办结: how many the list would have, and the first of them
   * by name, with where each is; null for who sees all.
   */
  readonly unfinished: { readonly total: number; readonly rows: readonly UnfinishedSheetRow[] } | null
}

/** POST …/:round/reminders (催办): of ticked sheets, or of all that the list has and that wait. */
export const remindSheetsBody = z.union([
  z.object({ sheets: remindedSheets, comment: remindComment }),
  z.object({
    of: sheetQuery
      .pick({ unit: true, light: true, state: true, search: true, kind: true, causes: true })
      .extend({ waits: remindWaits }),
    comment: remindComment,
  }),
])
export type RemindSheets = z.infer<typeof remindSheetsBody>

const text = (most: number) => z.string().max(most)
export const SHEET_TEXT_MAX = 1000
/** What is written in a sheet. */
export const sheetContent = z.object({
  entries: z
    .array(
      z.object({
        toDate: text(60),
        expected: text(60),
        likelihood: z.enum(LIKELIHOODS).nullable(),
        causes: z.array(z.enum(DEVIATION_CAUSES)).max(DEVIATION_CAUSES.length),
        reason: text(SHEET_TEXT_MAX),
        explained: z
          .array(z.object({ of: text(60), text: text(SHEET_TEXT_MAX) }))
          .max(2)
          .exactOptional(),
        carried: z.boolean().exactOptional(),
        confirmed: z.boolean().exactOptional(),
      }),
    )
    .max(500),
  expectedPaid: text(30),
  problems: text(SHEET_TEXT_MAX),
  measure: z.enum(MEASURES).nullable(),
  measureText: text(SHEET_TEXT_MAX),
})
/** `revision`: the one that was changed; another person's change is never written over. */
export const saveMonitoringSheetBody = z.object({ content: sheetContent, revision: z.number().int().min(0) })
export type SaveSheet = { readonly content: SheetContent; readonly revision: number }

/** PUT …/:round/sheets/:project/kind; null: again what the project itself says. */
export const setKindBody = z.object({ kind: z.enum(KINDS_OF_PROJECT).nullable() })
export type SetKind = z.infer<typeof setKindBody>

/** `confirmed`: it is sent in as it came back, for the reason that the comment gives. */
export const actSheet = z.object({
  act: z.enum(SHEET_ACTS),
  comment: z.string().trim().max(SHEET_TEXT_MAX).default(''),
  revision: z.number().int().min(0),
  confirmed: z.boolean().exactOptional(),
})
export type ActSheet = z.infer<typeof actSheet>

/** POST …/:round/acts: several passed at once; `state` and `revision`: as the caller saw each (by its project). */
export const passSheetsBody = z.object({
  act: z.literal('pass'),
  comment: z.string().trim().max(SHEET_TEXT_MAX).default(''),
  sheets: z
    .array(z.object({ id, state: z.enum(PASSED_STATES), revision: z.number().int().min(0) }))
    .min(1)
    .max(ACTED_MOST),
})
export type PassSheets = z.infer<typeof passSheetsBody>

/** POST …/:round/undo: what the caller passed a moment ago, by its project. */
export const undoPassesBody = z.object({ sheets: z.array(id).min(1).max(ACTED_MOST).readonly() })
export type UndoPasses = z.infer<typeof undoPassesBody>

/**
 * Files of sheets (official form, read back by the importer) and of reports: GET
 * …/sheets/:project/export/:format, GET …/:round/report/:format?unit=.
 */
export const MONITORING_FORMATS = ['docx', 'pdf'] as const
export type MonitoringFormat = (typeof MONITORING_FORMATS)[number]
export const sheetFile = sheetPath.extend({ format: z.enum(MONITORING_FORMATS) })
export const reportFile = roundPath.extend({ format: z.enum(MONITORING_FORMATS) })

export type MonitoringSheetView = SheetLine & {
  readonly round: RoundView
  readonly version: number
  readonly revision: number
  /** 年初预算数, 分. */
  readonly initial: string
  readonly target: Project
  readonly content: SheetContent
  /** What the last round before this one holds; null: there is none. */
  readonly previous: SheetContent | null
  /** What each line reached in an earlier year; null where nobody knows. */
  readonly earlier: readonly (EarlierValue | null)[]
  readonly entries: readonly EntryProgress[]
  readonly faultList: readonly SheetFault[]
  readonly expected: string | null
  readonly points: readonly MarkPoint[]
  readonly steps: readonly SheetStepRow[]
  /** What the caller may do, and what bars it; acts that are not that person's are not there. */
  readonly acts: readonly { readonly act: SheetAct; readonly refusal: SheetRefusal | null }[]
  readonly mayWrite: boolean
  /** What kind of project it is as a person said, with who and when; null: by what the project says. */
  readonly kindByHand: { readonly kind: KindOfProject; readonly by: string; readonly at: string } | null
  readonly maySetKind: boolean
  /** Whether the caller passed it a moment ago and may take that back. */
  readonly mayUndo: boolean
}

/**
 * 预警: GET /api/monitoring/warnings, POST /api/monitoring/warnings/acts (答复, 静默, 恢复, 核实; several at
 * once, each by itself), POST /api/monitoring/warnings/undo (撤销), GET
 * /api/monitoring/warnings/precision (准确率 by quarter).
 */
export const warningQuery = paging.extend({
  year: fiscalYear.optional(),
  state: z.enum(WARNING_STATES).optional(),
  kind: z.enum(WARNING_KINDS).optional(),
  late: z.enum(['yes']).optional(),
  project: id.optional(),
  warning: id.optional(),
})
export type WarningQuery = z.infer<typeof warningQuery>

export const WARNING_NOTE_MAX = 500
const note = z.string().trim().max(WARNING_NOTE_MAX)
const chosen = z.array(id).min(1).max(PAGE_SIZE_MAX)
export const actWarnings = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('answer'),
    warnings: chosen,
    answer: z.enum(WARNING_ANSWERS),
    note: note.min(1),
  }),
  z.object({ act: z.literal('mute'), warnings: chosen, note: note.min(1) }),
  z.object({ act: z.literal('unmute'), warnings: chosen }),
  z.object({ act: z.literal('judge'), warnings: chosen, verdict: z.enum(WARNING_VERDICTS) }),
])
export type ActWarnings = z.infer<typeof actWarnings>

/** POST /api/monitoring/warnings/undo: to which the caller did something a moment ago. */
export const undoWarningsBody = z.object({ warnings: chosen.readonly() })
export type UndoWarnings = z.infer<typeof undoWarningsBody>

export type WarningView = WarningRow & { readonly isLate: boolean }
export type WarningList = {
  readonly year: number
  /** By state, whatever state is asked for; `late`: open beyond their term. */
  readonly counts: { readonly [state in WarningState | 'all' | 'late']: number }
  readonly rows: readonly WarningView[]
  readonly total: number
  readonly mayAnswer: boolean
  readonly mayJudge: boolean
}
export type WarningActs = {
  readonly done: number
  readonly refused: readonly { readonly warning: string; readonly code: ProblemCode }[]
}
/** Judged warnings of a quarter; precision in %, two decimals. */
export type PrecisionRow = VerdictCounts & {
  /** null: of all kinds together. */
  readonly kind: WarningKind | null
  readonly precision: string | null
}
export type PrecisionView = { readonly rows: readonly PrecisionRow[] }
