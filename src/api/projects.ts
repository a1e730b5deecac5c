/**
 * Projects: GET /api/projects (filter, sort, search, totals), GET /api/projects/:id, GET
 * /api/projects/:id/export/{docx,json}.
 */
import { z } from 'zod'
import { FILING_STATES } from '#core/filing/states.ts'
import { fenText, id, listedYear, paging, severity, severityCounts } from './kernel/common.ts'

export const PROJECT_SORTS = [
  'name',
  'unit',
  'code',
  'budget',
  'indicators',
  'errors',
  'warnings',
  'state',
  'order',
] as const

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
  /** How far the target is. */
  state: z.enum(FILING_STATES).optional(),
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
  state: z.enum(FILING_STATES),
  /** Approved versions: with another state than approved or archived it is being adjusted. */
  version: z.number().int(),
  /** 终止: its last day. */
  closed: z.iso.date().nullable(),
  findings: severityCounts,
})
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
