/**
 * Reports: GET /api/reports (those of a year that one may see), GET …/offers (of what one may begin one), POST (begins
 * one), GET …/:report, PUT …/:report/sections/:section (a section written, or the system's words again), POST
 * …/:report/facts (drafted of new figures), POST …/:report/final, DELETE …/:report, GET …/:report/export/:format.
 */
import { z } from 'zod'
import { isFiscalYear } from '#core/kernel/period.ts'
import type { FactChange } from '#core/reports/fact.ts'
import {
  REPORT_KINDS,
  REPORT_SECTIONS,
  REPORT_STATES,
  SECTION_MOST,
  type DraftedSection,
  type ReportKind,
} from '#core/reports/report.ts'
import type { ListedReport } from '#core/reports/rows.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import { id, listedYear, paging } from './kernel/common.ts'

/** 执行监控, 评价 and 结果应用 have a page of their kinds each. */
export const REPORT_GROUPS = ['monitoring', 'evaluation', 'results'] as const
export type ReportGroup = (typeof REPORT_GROUPS)[number]
export const KINDS_OF_GROUP: { readonly [group in ReportGroup]: readonly ReportKind[] } = {
  monitoring: ['monitoring'],
  evaluation: ['evaluation', 'self-evaluation'],
  results: ['work'],
}

export const reportsQuery = paging.extend({
  year: listedYear.optional(),
  group: z.enum(REPORT_GROUPS).default('monitoring'),
  kind: z.enum(REPORT_KINDS).optional(),
  state: z.enum(REPORT_STATES).optional(),
  /** Of a 监控轮次. */
  round: id.optional(),
  /** Of this department or unit itself; without it of all, the region too. */
  unit: id.optional(),
  /** In title and name of the unit. */
  search: z.string().trim().max(100).optional(),
})
export type ReportsQuery = z.infer<typeof reportsQuery>

export const reportOffersQuery = z.object({
  year: listedYear.optional(),
  group: z.enum(REPORT_GROUPS).default('monitoring'),
})

export const newReport = z.object({
  kind: z.enum(REPORT_KINDS),
  year: z.number().int().refine(isFiscalYear),
  /** null: the region as a whole. */
  unit: id.nullable(),
  /** Of a 监控报告. */
  round: id.nullable().default(null),
  /** Of a 评价报告: what was evaluated. */
  subject: id.nullable().default(null),
})
export type NewReportBody = z.infer<typeof newReport>

export const saveReportSection = z.object({
  /** null: the system's words again. */
  text: z.string().max(SECTION_MOST).nullable(),
  /** Of the section, as it was seen. */
  revision: z.number().int().min(0),
})
export const sectionParams = z.object({ report: id, section: z.enum(REPORT_SECTIONS) })
/** Of the report as a whole, as it was seen. */
export const finishReportBody = z.object({ revision: z.number().int().min(1) })
export const REPORT_FORMATS = ['docx', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]
export const reportExport = z.object({ report: id, format: z.enum(REPORT_FORMATS) })

export type ReportList = {
  readonly rows: readonly ListedReport[]
  readonly total: number
  /** Whether there is anything that the caller may begin a report of. */
  readonly mayBegin: boolean
}

/** Of what one may begin a report. */
export type ReportOffer = {
  readonly kind: ReportKind
  readonly year: number
  readonly unit: string | null
  /** null: the region. */
  readonly unitName: string | null
  readonly round: string | null
  readonly mark: RoundMark | null
  readonly subject: string | null
  readonly subjectName: string | null
}
export type ReportOffers = {
  readonly region: string
  readonly offers: readonly ReportOffer[]
}

export type WrittenSection = {
  readonly text: string
  readonly by: string
  readonly at: string
  /** What changed in the facts of the section since it was written. */
  readonly changes: readonly FactChange[]
}
export type ReportSectionView = DraftedSection & {
  readonly title: string
  /** Counts the changes of the section. */
  readonly revision: number
  /** null: the words are the system's. */
  readonly written: WrittenSection | null
}

export type ReportView = ListedReport & {
  readonly revision: number
  readonly sections: readonly ReportSectionView[]
  /** When the figures were taken. */
  readonly draftedAt: string
  /** What is other today than in the figures of the report; nothing of a final one. */
  readonly news: readonly FactChange[]
  readonly finalBy: string | null
  readonly digest: string | null
  readonly mayWrite: boolean
  /** The outline was not yet compared with an official text, and where it is from. */
  readonly outline: { readonly source: string; readonly confirmed: boolean }
}

export type ReportBegun = {
  readonly id: string
  /** A draft of the same was there already. */ readonly wasThere: boolean
}
export type SectionSavedAnswer = {
  readonly revision: number
  readonly section: number
  readonly at: string
  readonly by: string
}
