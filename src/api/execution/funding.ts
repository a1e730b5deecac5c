/**
 * 四本预算: GET /api/funding (approved targets of a year with their money by 资金性质), GET /api/funding/export (the
 * 项目支出表), GET and PUT /api/projects/:id/funding (how the 年初预算数 of a project is made up), POST
 * /api/funding/table (a 项目支出表 that is read; with `seen` it is taken in).
 */
import { z } from 'zod'
import { FUNDING_FAULTS, FUNDING_SOURCES } from '#core/execution/funding.ts'
import { FUNDING_OUTCOMES, FUNDING_ROW_FAULTS } from '#core/execution/plan-funding.ts'
import { MONEY_FAULTS } from '#core/execution/money-import.ts'
import { FUND_NATURES, FUND_ORIGINS } from '#core/target/fund-nature.ts'
import { fenText, id, paging } from '../kernel/common.ts'

const day = z.iso.date()
const year = z.coerce.number().int().min(1994).max(2099)
const nature = z.enum(FUND_NATURES).nullable()
const origin = z.enum(FUND_ORIGINS).nullable()

export const FUNDING_SORTS = ['unit', 'name', 'budget', 'paid'] as const
/** unsaid: a part of the year's budget is of no known nature; overspent: a nature paid more than it had. */
export const FUNDING_STATES = ['unsaid', 'overspent'] as const

export const fundingQuery = paging.extend({
  year,
  day: day.optional(),
  unit: z.string().max(200).optional(),
  search: z.string().max(200).optional(),
  nature: z.enum(FUND_NATURES).optional(),
  origin: z.enum(FUND_ORIGINS).optional(),
  state: z.enum(FUNDING_STATES).optional(),
  sort: z.enum(FUNDING_SORTS).default('unit'),
  order: z.enum(['asc', 'desc']).default('asc'),
})
export type FundingQuery = z.infer<typeof fundingQuery>

export const FUNDING_FORMATS = ['xlsx', 'docx', 'pdf'] as const
export const fundingExportQuery = fundingQuery.extend({ format: z.enum(FUNDING_FORMATS).default('xlsx') })
export type FundingExportQuery = z.infer<typeof fundingExportQuery>

/** 分. `rate` in %, two decimals; null where the budget is 0. `nature` null: not said. */
const part = z.object({
  nature,
  origin,
  initial: fenText,
  changes: fenText,
  budget: fenText,
  paid: fenText,
  rate: z.string().nullable(),
})
export type FundingPart = z.infer<typeof part>

const row = z.object({
  id,
  code: z.string().nullable(),
  name: z.string(),
  unitCode: z.string().nullable(),
  unitName: z.string().nullable(),
  budget: fenText,
  paid: fenText,
  /** By nature alone. */
  natures: z.array(part),
  /** Natures that paid more than they had. */
  overspent: z.array(z.enum(FUND_NATURES)),
})
export type FundingRow = z.infer<typeof row>

export const fundingList = z.object({
  year: z.number().int(),
  day,
  rows: z.array(row),
  total: z.number().int(),
  /** Of everything that matches. */
  whole: part,
  natures: z.array(part),
  origins: z.array(part),
  mayChange: z.boolean(),
})
export type FundingList = z.infer<typeof fundingList>

export const projectFunding = z.object({
  year: z.number().int(),
  day,
  /** Who said how 年初预算数 is made up; null: nobody did. */
  source: z.enum(FUNDING_SOURCES).nullable(),
  /** 年初预算数 by fund, which the lines may not exceed. */
  initial: z.object({ fiscal: fenText, other: fenText }),
  parts: z.array(part),
  overspent: z.array(z.enum(FUND_NATURES)),
  mayChange: z.boolean(),
})
export type ProjectFunding = z.infer<typeof projectFunding>

export const fundingBody = z.object({
  lines: z.array(z.object({ nature, origin, amount: fenText })).max(60),
  /** 资金性质 of the 年初预算数 is a fact of the budget: why it is said otherwise than before. */
  reason: z.string().trim().max(500).default(''),
})
export type FundingBody = z.infer<typeof fundingBody>

/** `seen`: the digest of the plan that the person looked at; only that plan is taken in. */
export const fundingTableQuery = z.object({ year, seen: z.string().max(64).optional() })
export type FundingTableQuery = z.infer<typeof fundingTableQuery>

const planRow = z.object({
  sheet: z.string(),
  row: z.number().int(),
  name: z.string(),
  project: id.nullable(),
  outcome: z.enum(FUNDING_OUTCOMES),
  parts: z.array(z.object({ nature, origin, amount: fenText })),
  /** What is wrong with a refused row. */
  fault: z
    .object({
      code: z.enum([...FUNDING_FAULTS, ...FUNDING_ROW_FAULTS, ...MONEY_FAULTS]),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type FundingPlanRow = z.infer<typeof planRow>

export const fundingPlan = z.object({
  file: z.string(),
  seen: z.string(),
  /** Whether this answer took it in. */
  taken: z.boolean(),
  rows: z.array(planRow),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
  }),
})
export type FundingPlan = z.infer<typeof fundingPlan>
