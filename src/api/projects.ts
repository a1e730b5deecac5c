/**
 * Projects: GET /api/projects (filter, sort, search, totals), GET /api/projects/:id, GET
 * /api/projects/:id/export/{docx,json}.
 */
import { z } from 'zod'
import type { Finding } from '#core/kernel/finding.ts'
import type { Unjudged } from '#core/review/evidence.ts'
import type { FindingState } from '#core/findings/life.ts'
import type { Project } from '#core/target/project.ts'
import type { Signing } from '#core/target/on-paper.ts'
import { fenText, id, listedYear, paging, severity, severityCounts } from './kernel/common.ts'

const PROJECT_SORTS = ['name', 'unit', 'code', 'budget', 'indicators', 'errors', 'warnings', 'order'] as const

export const projectQuery = paging.extend({
  year: listedYear.optional(),
  document: id.optional(),
  /**
   * Unit code, or its name where the document gives no code: with the units below it and those merged into
   * it.
   */
  unit: z.string().max(200).optional(),
  /** Of that unit by itself. */
  alone: z.literal('yes').optional(),
  /** In project name, code, unit name and indicator names. */
  search: z.string().trim().max(100).optional(),
  /** Only projects with a finding of this severity; `none` for those without any. */
  severity: z.union([severity, z.literal('none')]).optional(),
  rule: z.string().max(60).optional(),
  /** Budget bounds, 分. */
  atLeast: fenText.optional(),
  atMost: fenText.optional(),
  sort: z.enum(PROJECT_SORTS).default('order'),
  order: z.enum(['asc', 'desc']).default('asc'),
})
export type ProjectQuery = z.infer<typeof projectQuery>

const projectRow = z.object({
  id,
  document: id,
  file: z.string(),
  order: z.number().int(),
  fiscalYear: z.number().int().nullable(),
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
  budget: fenText.nullable(),
  fiscal: fenText.nullable(),
  other: fenText.nullable(),
  indicators: z.number().int(),
  findings: severityCounts,
})
export type ProjectRow = z.infer<typeof projectRow>

export const projectList = z.object({
  rows: z.array(projectRow),
  total: z.number().int(),
  /**
   * Over everything that matches, not this page only. A finding that touches several of the projects counts
   * once.
   */
  totals: z.object({
    budget: fenText,
    fiscal: fenText,
    other: fenText,
    indicators: z.number().int(),
    findings: severityCounts,
  }),
})
export type ProjectList = z.infer<typeof projectList>

/**
 * A project opened: the paper, its findings (of the project and its indicators), the neighbours in its
 * document.
 */
export type ProjectDetail = {
  readonly row: ProjectRow
  readonly project: Project
  readonly documentTitle: string | null
  readonly mediaType: string
  /** Of a target that was written here: the line below its form. null: it is as it was read. */
  readonly signing: Signing | null
  readonly ruleSet: string
  /** What of the review sheet nothing was to judge by. */
  readonly unjudged: readonly Unjudged[]
  /** Those that count: open or disputed. */
  readonly findings: readonly FindingWithId[]
  /** Those that are waived or fixed. */
  readonly settled: readonly FindingWithId[]
  readonly previous: { readonly id: string; readonly name: string } | null
  readonly next: { readonly id: string; readonly name: string } | null
}

/** What somebody decided about a finding: why it is waived, or what is wrong with it. */
type FindingDecision = {
  readonly reason: string | null
  /** Who decided; null when the account is gone. */
  readonly by: string | null
  readonly at: string
  /** A waiver's last day, ISO; null for good. */
  readonly until: string | null
  /** Whether a waiver is shown where the document is published. */
  readonly published: boolean
}

/** A finding with its life. */
export type FindingWithId = Finding & {
  readonly id: string
  readonly state: FindingState
  readonly firstSeenAt: string
  readonly fixedAt: string | null
  /** Since the check before the last: it appeared, it is gone, or neither. */
  readonly news: 'new' | 'fixed' | null
  readonly decision: FindingDecision | null
}
