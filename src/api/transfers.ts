/**
 * 转移支付绩效: GET /api/transfers (those of a year), POST (one registered), POST …/read (a 区域绩效目标申报表 is read, nothing is
 * kept), GET, PUT and DELETE …/:transfer, GET …/:transfer/projects (what it may be split over), PUT …/:transfer/lines,
 * PUT …/:transfer/report, POST …/:transfer/report/read (a filled-in 自评表 is read, nothing is kept), POST
 * …/:transfer/acts, GET …/:transfer/file/:form/:paper.
 */
import { z } from 'zod'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import type { Day } from '#core/kernel/day.ts'
import type { ReportForm, TargetForm } from '#core/transfers/forms.ts'
import type { FormDoubt } from '#core/transfers/read-forms.ts'
import {
  MANAGEMENT_MATTERS,
  type ReportContent,
  type ReportFunds,
  type ReportLack,
} from '#core/transfers/report.ts'
import { TRANSFER_STANDINGS, type ListedTransfer } from '#core/transfers/rows.ts'
import type { TransferFinding } from '#core/transfers/rules.ts'
import {
  TRANSFER_ACTS,
  type ReportState,
  type TransferAct,
  type TransferRefusal,
} from '#core/transfers/step.ts'
import type { KnownProject, Summed } from '#core/transfers/sum-up.ts'
import {
  INDICATORS_MOST,
  isAmount,
  LINES_MOST,
  SUMMINGS,
  TRANSFER_KINDS,
  TRANSFER_LEVELS,
  TRANSFER_WORDS_MOST,
  type RegionObjective,
  type TransferHead,
  type TransferLine,
} from '#core/transfers/transfer.ts'
import { id, listedYear, paging } from './kernel/common.ts'

export const TRANSFER_COMMENT_MAX = 500
export const TRANSFER_NAME_MAX = 120

const name = z.string().trim().min(1).max(TRANSFER_NAME_MAX)
const words = z.string().max(TRANSFER_WORDS_MOST)
const amount = z.string().refine(isAmount)
const day = z.iso.date()
const revision = z.number().int().min(1)

export const transfersQuery = paging.extend({
  year: listedYear.optional(),
  level: z.enum(TRANSFER_LEVELS).optional(),
  kind: z.enum(TRANSFER_KINDS).optional(),
  standing: z.enum(TRANSFER_STANDINGS).optional(),
  /** What waits for the caller. */
  mine: z.literal('yes').optional(),
  /** In name, code, 文号 and department. */
  search: z.string().trim().max(100).optional(),
})
export type TransfersQuery = z.infer<typeof transfersQuery>

const objective = z.object({
  goal: words.trim().min(1),
  indicators: z
    .array(
      z.object({
        kind: z.enum(INDICATOR_KINDS),
        name,
        value: z.string().trim().min(1).max(200),
        summing: z.enum(SUMMINGS),
      }),
    )
    .min(1)
    .max(INDICATORS_MOST),
})

export const transferBody = z.object({
  year: z.number().refine(isFiscalYear),
  code: z.string().trim().max(60),
  name,
  level: z.enum(TRANSFER_LEVELS),
  kind: z.enum(TRANSFER_KINDS),
  /** 本级主管部门. */
  unit: id,
  ministry: z.string().trim().max(TRANSFER_NAME_MAX),
  amount: amount.refine((text) => BigInt(text) > 0n),
  local: amount,
  documentNumber: z.string().trim().min(1).max(60),
  receivedOn: day,
  objective,
})
export type TransferBody = z.infer<typeof transferBody>
export const changeTransferBody = transferBody.extend({ revision })
export type ChangeTransfer = z.infer<typeof changeTransferBody>

const decimal = z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u)
export const transferLinesBody = z.object({
  revision,
  lines: z
    .array(
      z.object({
        project: id,
        amount,
        shares: z
          .array(z.object({ value: decimal.nullable(), own: z.string().max(500) }))
          .max(INDICATORS_MOST),
      }),
    )
    .max(LINES_MOST),
})
export type TransferLinesBody = z.infer<typeof transferLinesBody>

const entry = z.object({ said: words, problems: words })
const amountOrNone = z.union([z.literal(''), amount])
export const transferReportBody = z.object({
  revision,
  content: z.object({
    outcome: words,
    paid: amountOrNone,
    paidSource: z.string().max(200),
    localPaid: amountOrNone,
    management: z.record(z.enum(MANAGEMENT_MATTERS), entry),
    indicators: z.array(z.object({ actual: z.string().max(200), reason: words })).max(INDICATORS_MOST),
    found: words,
  }),
})
export type TransferReportBody = { readonly revision: number; readonly content: ReportContent }

export const transferActBody = z.object({
  revision,
  act: z.enum(TRANSFER_ACTS),
  /** Of 分解下达; today where none is said. */
  day: day.optional(),
  comment: z.string().trim().max(TRANSFER_COMMENT_MAX).default(''),
})
export type ActOnTransfer = z.infer<typeof transferActBody>

export const TRANSFER_FORMS = ['target', 'report'] as const
/** 区域绩效目标申报表, 区域绩效自评表. */
export type TransferForm = (typeof TRANSFER_FORMS)[number]
export const TRANSFER_PAPERS = ['docx', 'xlsx', 'pdf'] as const
export type TransferPaper = (typeof TRANSFER_PAPERS)[number]

export type TransferList = {
  readonly rows: readonly ListedTransfer[]
  readonly total: number
  readonly years: readonly number[]
  /** Of all that fit: 分. */
  readonly sums: { readonly amount: string; readonly split: string; readonly left: string }
  readonly mayManage: boolean
}
export type TransferMade = { readonly id: string }

/** Where a transfer may be put: 主管部门 within reach. */
export type TransferOffers = {
  readonly departments: readonly {
    readonly id: string
    readonly code: string | null
    readonly name: string
  }[]
}

/** A project that a transfer may be split over. */
export type OfferedProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly indicators: readonly { readonly name: string; readonly value: string }[]
  /** 资金构成: what it has of money of the level, 分; null: its make-up was not said. */
  readonly funded: string | null
}
export type TransferProjects = { readonly projects: readonly OfferedProject[] }

export type TransferView = TransferHead & {
  readonly id: string
  readonly unit: ListedTransfer['unit']
  readonly objective: RegionObjective
  readonly revision: number
  readonly standing: ListedTransfer['standing']
  readonly splitOn: Day | null
  readonly report: ReportState
  readonly dues: { readonly split: Day; readonly report: Day }
  /** Why it was given back or opened again last. */
  readonly comment: string
  /** The lines that one sees; `isWhole`: all of them, with what they come to. */
  readonly lines: readonly TransferLine[]
  readonly isWhole: boolean
  readonly known: readonly KnownProject[]
  /** null: it is not all for the caller to see. */
  readonly summed: Summed | null
  readonly findings: readonly TransferFinding[]
  /** null: nothing is written yet, or it is not for the caller before it went up. */
  readonly content: ReportContent | null
  readonly funds: ReportFunds | null
  readonly lacks: readonly ReportLack[]
  readonly reportedAt: string | null
  readonly digest: string | null
  readonly steps: readonly {
    readonly act: TransferAct
    readonly comment: string
    readonly at: string
    readonly by: string | null
  }[]
  readonly mayManage: boolean
  readonly maySplit: boolean
  readonly mayReport: boolean
  readonly acts: readonly { readonly act: TransferAct; readonly refusal: TransferRefusal | null }[]
  readonly changedAt: string
}

/** What a file says; nothing of it is kept until it is saved. */
export type TargetFormRead = { readonly form: TargetForm; readonly doubts: readonly FormDoubt[] }
export type ReportFormRead = {
  readonly form: ReportForm
  readonly doubts: readonly FormDoubt[]
  /** The report as it would be with what the file says. */
  readonly content: ReportContent
  /** The file is of another year or another transfer; rows of it that are no indicator of the region. */
  readonly otherYear: boolean
  readonly otherName: boolean
  readonly unplaced: readonly string[]
}
