/**
 * Writing targets: GET /api/drafts/start (for which units, from which budget on the whole form), POST
 * /api/drafts (begins one),
 * GET and POST /api/drafts/earlier (targets of earlier years, and drafts begun with them),
 * POST /api/drafts/files (what a file holds) and /api/drafts/files/begin (begins targets of it),
 * GET /api/drafts/:id/offers (what stands beside the empty form),
 * GET /api/drafts/:id (the form of a project), PATCH (saves what was written), DELETE (a draft that came of
 * no file).
 */
import type { Unjudged } from '#core/review/evidence.ts'
import { z } from 'zod'
import type { CostOffer } from '#core/cost-analysis/offers.ts'
import type { FilingState } from '#core/filing/states.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import type { IndicatorDirection, LibraryOrigin } from '#core/library/library-indicator.ts'
import type { Problem, ProblemCode } from '#core/kernel/problem.ts'
import type { Project } from '#core/target/project.ts'
import type { Signing } from '#core/target/on-paper.ts'
import {
  FORM_LISTS,
  HEAD_FIELDS,
  MOST_ROWS,
  ROW_FIELDS,
  type RowCells,
  type WrittenForm,
} from '#core/writing/form.ts'
import type { Conflict } from '#core/writing/merge.ts'
import type { YearMark } from '#core/years/move-years.ts'
import type { OtherSave } from '#core/writing/session.ts'
import type { Operation } from '#core/writing/operation.ts'
import type { SameBy } from '#core/writing/same-target.ts'
import { FORM_SIZES } from '#core/writing/start-form.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { id } from '../kernel/common.ts'
import { BUDGET_TYPED } from '../kernel/constants.ts'
import { cell, operationOn, rowId, saveSchema } from './form-operations.ts'

/** Cells of the further tables of the form, which a row of indicators need not name. */
const further = cell.default('')
const cells = z.object({
  term: further,
  level1: cell,
  level2: cell,
  level3: cell,
  description: cell,
  value: cell,
  weight: cell,
  basis: cell,
  note: cell,
  label: further,
  text: further,
  content: further,
  start: further,
  end: further,
} satisfies { readonly [field in keyof RowCells]: typeof cell | typeof further })
const row = z.object({ id: rowId, list: z.enum(FORM_LISTS).optional(), cells })

export const cellPlace = z.union([
  z.object({ row: z.null(), field: z.enum(HEAD_FIELDS) }),
  z.object({ row: rowId, field: z.enum(ROW_FIELDS) }),
])

const operation = operationOn(row, cellPlace)

export const saveDraftBody = saveSchema(operation, MOST_ROWS * ROW_FIELDS.length)
export type SaveDraft = Omit<z.infer<typeof saveDraftBody>, 'operations'> & {
  readonly operations: readonly Operation[]
}

export const newDraft = z.object({
  unit: id,
  year: z.number().int().min(2000).max(2099),
  name: z.string().trim().min(1).max(200),
  start: z.discriminatedUnion('from', [
    z.object({
      from: z.literal('empty'),
      size: z.enum(FORM_SIZES),
      /** 万元. */ budget: z.string().regex(BUDGET_TYPED).nullable(),
    }),
    /** Another target of this or an earlier year, read from a file or written here. */
    z.object({ from: z.literal('project'), project: id }),
  ]),
})
export type NewDraft = z.infer<typeof newDraft>

const draftCreated = z.object({ project: id, document: id })
export type DraftCreated = z.infer<typeof draftCreated>

/** What a file holds, before anything is begun of it. */
export type FileTargets = {
  readonly fiscalYear: number | null
  readonly targets: readonly {
    /** Place in the file, from 1. */ readonly order: number
    readonly name: string
    /** 万元. */ readonly budget: string | null
    readonly indicators: number
    /**
     * Targets of any year that it would be a second time: by its project code, which it keeps in its year, or
     * by its name where there is no code.
     */
    readonly there: readonly {
      readonly project: string
      readonly name: string
      readonly year: number
      readonly unit: string | null
      readonly by: SameBy
      /** Whether it is with its unit: its form can be written in. */ readonly open: boolean
    }[]
    /** Of which unit the file says it is; `id` where that is a known one. null: it names none. */
    readonly unit: { readonly id: string | null; readonly name: string } | null
  }[]
}

/** Targets begun of one file at once. */
const MOST_OF_FILE = 200

const places = z
  .string()
  .regex(/^\d{1,4}(?:,\d{1,4})*$/u)
  .transform((list) => [...new Set(list.split(',').map(Number))])
  .pipe(z.array(z.number().int().min(1)).max(MOST_OF_FILE))

/**
 * `targets`: which of the file, by their places; `again`: those of them that are begun although the unit has a
 * target of that name.
 */
export const draftsOfFile = z.object({
  unit: id,
  year: z.coerce.number().int().min(2000).max(2099),
  targets: places,
  again: places.optional(),
})
export type DraftsOfFile = Omit<z.infer<typeof draftsOfFile>, 'targets' | 'again'> & {
  readonly targets: readonly number[]
  readonly again?: readonly number[] | undefined
}

/** In the order of the file. */
export type DraftsCreated = { readonly drafts: readonly DraftCreated[] }

const yearOf = z.coerce.number().int().min(2000).max(2099)
export const earlierTargetsQuery = z.object({ unit: id, year: yearOf })

/** A target of an earlier year that one of `year` may be begun with: of each project the newest. */
export type EarlierTarget = {
  readonly project: string
  readonly name: string
  readonly year: number
  /** 分 */
  readonly budget: string | null
  readonly indicators: number
  /** The approved version that it would begin with; 0: it was never approved. */
  readonly version: number
  /** The unit's target of the year that it would be a second time. */
  readonly there: { readonly project: string; readonly name: string } | null
}
/** The newest year first, as they stand in their documents. */
export type EarlierTargets = { readonly rows: readonly EarlierTarget[] }

/** Targets that are carried over at once. */
const MOST_CARRIED = 200
export const carryDraftsBody = z.object({
  unit: id,
  year: z.number().int().min(2000).max(2099),
  projects: z.array(id).min(1).max(MOST_CARRIED),
})
export type CarryDrafts = z.infer<typeof carryDraftsBody>

/** What came of each: its draft with the years that were moved in it and those that were left, or a problem. */
export type DraftsCarried = {
  readonly results: readonly (
    | {
        readonly id: string
        readonly name: string
        readonly draft: string
        readonly marks: readonly YearMark[]
      }
    | { readonly id: string; readonly draft: null; readonly problem: Problem }
  )[]
  readonly done: number
}

const draftStart = z.object({
  /** Those that the person may write for. */
  units: z.array(
    z.object({
      id,
      code: z.string().nullable(),
      name: z.string(),
      /** How lists of projects name it. */ key: z.string(),
    }),
  ),
  /** The person's own among them; null: there is no one such. */
  own: id.nullable(),
  /** 万元: below it 简表 is enough; '0' for no such line. */
  shortBelow: z.string(),
})
export type DraftStart = z.infer<typeof draftStart>

/** What both reading and saving tell. */
export type DraftState = {
  readonly version: number
  /** The rows that are indicators, in the order in which findings count them. */
  readonly listed: readonly string[]
  readonly findings: readonly LivingFinding[]
  /** What of the review sheet nothing is to judge by yet. */
  readonly unjudged: readonly Unjudged[]
}

export type DraftView = DraftState & {
  readonly project: string
  readonly document: string
  readonly order: number
  readonly name: string
  readonly unit: string
  readonly fiscalYear: number | null
  readonly state: FilingState | null
  /** Why it cannot be written in now; null when it can. */
  readonly refusal: ProblemCode | null
  /** Came of no file: what it must not lack is held against it when it is sent in. */
  readonly written: boolean
  /** Written here, so that it can be removed as a draft. */
  readonly removable: boolean
  readonly form: WrittenForm
  /** The project that the form makes. */
  readonly paper: Project
  /** The line below it; null where it is as it was read. */
  readonly signing: Signing | null
  readonly changedAt: string | null
  readonly changedBy: string | null
}

/** Beside the empty form: the target of the year before, and what of the library fits. */
export const draftOffersQuery = z.object({
  /** The name that the form has now; where there is none, the one that was saved. */
  name: z.string().trim().max(200).default(''),
})
export type DraftOffersQuery = z.infer<typeof draftOffersQuery>

export type DraftOffers = {
  /** `same`: the project itself; otherwise one of the unit that is like it. null: neither is known. */
  readonly lastYear: {
    readonly project: string
    readonly name: string
    readonly year: number
    readonly same: boolean
  } | null
  /** The best of each kind, in the order of kinds. */
  readonly library: readonly OfferedIndicator[]
  /** 成本指标 that final cost analyses and standards in force offer. */
  readonly costs: readonly CostOffer[]
}

export type OfferedIndicator = {
  readonly key: string
  readonly origin: LibraryOrigin
  readonly kind: IndicatorKind
  readonly name: string
  readonly meaning: string
  readonly basis: string
  readonly unit: string | null
  readonly direction: IndicatorDirection | null
  /** The value most often set, as written. */
  readonly usual: string | null
  /** Projects of the region that use it. */
  readonly projects: number
}

export type DraftSaved = DraftState & {
  /** The form with what others wrote; null where it is what was sent on top of `base`. */
  readonly form: WrittenForm | null
  readonly conflicts: readonly Conflict[]
  /** The save before this one, where others wrote since `base`. */
  readonly others: OtherSave | null
  readonly changedAt: string
}
