/**
 * 财政运行综合绩效 of governments below: GET /api/fiscal-operation (the governments of a year with score and place), GET
 * …/export/xlsx, POST …/years/:year (opened, made final, opened again), GET and PUT …/:unit/:year (one data sheet),
 * POST there (sent, withdrawn, given back, accepted), GET …/:unit/:year/file/:paper (the form), POST …/:unit/:year/file
 * (a filled-in form is read; nothing is kept).
 */
import { z } from 'zod'
import type { FiscalFinding } from '#core/fiscal-operation/rules.ts'
import type { FiscalReading } from '#core/fiscal-operation/read-sheet.ts'
import type { FiscalRow } from '#core/fiscal-operation/rows.ts'
import type { FiscalProof } from '#core/fiscal-operation/score.ts'
import { FISCAL_FIGURES, isFiscalFigureText, type FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import {
  FISCAL_ACTS,
  FISCAL_STATES,
  type FiscalAct,
  type FiscalRefusal,
  type FiscalState,
} from '#core/fiscal-operation/step.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { id, listedYear, paging } from './kernel/common.ts'

export const FISCAL_COMMENT_MAX = 1000
export const FISCAL_SORTS = ['unit', 'rank', 'change'] as const
export type FiscalSort = (typeof FISCAL_SORTS)[number]

export const fiscalYear = z.coerce.number().refine(isFiscalYear)
export const fiscalPlace = z.object({ unit: id, year: fiscalYear })

export const fiscalOperationQuery = paging.extend({
  year: listedYear.optional(),
  state: z.enum(FISCAL_STATES).optional(),
  /** In name and code of the unit. */
  search: z.string().trim().max(100).optional(),
  sort: z.enum(FISCAL_SORTS).default('unit'),
  order: z.enum(['asc', 'desc']).default('asc'),
})
export type FiscalOperationQuery = z.infer<typeof fiscalOperationQuery>
export const fiscalExportQuery = z.object({ year: listedYear.optional() })

const figure = z.string().max(24).refine(isFiscalFigureText).nullable()
export const writeFiscalSheet = z.object({
  /** As it was seen. */
  revision: z.number().int().min(1),
  /** Every row of the form; amounts in 分. */
  figures: z.record(z.enum(FISCAL_FIGURES), figure),
})
export type WriteFiscalSheet = { readonly revision: number; readonly figures: FiscalFigures }

export const actOnFiscalSheet = z.object({
  revision: z.number().int().min(1),
  act: z.enum(FISCAL_ACTS),
  comment: z.string().trim().max(FISCAL_COMMENT_MAX).default(''),
})
export type ActOnFiscalSheet = z.infer<typeof actOnFiscalSheet>

/** 开启 (a sheet for each government below that has none), 定稿, 撤销定稿. */
export const FISCAL_YEAR_ACTS = ['open', 'finish', 'reopen'] as const
export type FiscalYearAct = (typeof FISCAL_YEAR_ACTS)[number]
export const actOnFiscalYear = z.object({ act: z.enum(FISCAL_YEAR_ACTS) })

export const FISCAL_PAPERS = ['docx', 'xlsx', 'pdf'] as const
export type FiscalPaper = (typeof FISCAL_PAPERS)[number]

export type FiscalOperationList = {
  readonly rows: readonly FiscalRow[]
  readonly total: number
  readonly year: number
  readonly years: readonly number[]
  /** Of the whole year as far as one sees it. */
  readonly standing: { readonly all: number; readonly accepted: number; readonly final: number }
  readonly mayManage: boolean
}

export type FiscalYearDone = { readonly year: number; readonly changed: number }

export type FiscalSheetView = {
  readonly unit: FiscalRow['unit']
  readonly year: number
  readonly state: FiscalState
  readonly revision: number
  readonly figures: FiscalFigures
  /** Of the year before; null: not known. */
  readonly last: FiscalFigures | null
  /** Why it was given back. */
  readonly comment: string
  readonly changedAt: string
  readonly changedBy: string | null
  readonly finalAt: string | null
  /** As kept where it is final, otherwise as the figures of now come to. */
  readonly proof: FiscalProof
  readonly place: number | null
  /** How many governments were ranked; null before the year is final. */
  readonly ranked: number | null
  readonly findings: readonly FiscalFinding[]
  /** Other years of the same government, the newest first. */
  readonly history: readonly {
    readonly year: number
    readonly state: FiscalState
    readonly total: string | null
    readonly place: number | null
  }[]
  readonly mayWrite: boolean
  readonly acts: readonly { readonly act: FiscalAct; readonly refusal: FiscalRefusal | null }[]
}

/** What a file says; nothing of it is kept until it is saved. */
export type FiscalFileReading = FiscalReading & {
  /** The file names another year, or another unit. */
  readonly otherYear: boolean
  readonly otherUnit: boolean
}
