/**
 * What the 工作台, the departments page and the statistics page show: GET /api/overview, /api/units,
 * /api/statistics.
 */
import { z } from 'zod'
import { fenText, id, listedYear, severityCounts } from './kernel/common.ts'

export const yearQuery = z.object({ year: listedYear.optional() })
export type YearQuery = z.infer<typeof yearQuery>

export const overview = z.object({
  documents: z.number().int(),
  units: z.number().int(),
  projects: z.number().int(),
  indicators: z.number().int(),
  budget: fenText,
  /** Of targets with an approved version, as the newest of them says. */
  approvedBudget: fenText,
  /** Targets with an approved version. */
  approved: z.number().int(),
  findings: severityCounts,
  projectsWithErrors: z.number().int(),
  demo: z.object({ available: z.boolean(), loaded: z.boolean() }),
  /** For who leads or looks in, of the year asked for; null for others, and without a year. */
  chief: z
    .object({
      /** Of the last 监控轮次 of which there are sheets; null: there is none. */
      lights: z.object({ round: id, red: z.number().int(), yellow: z.number().int() }).nullable(),
      /** 自评 of approved targets; null: not for the person. */
      evaluated: z
        .object({ approved: z.number().int(), confirmed: z.number().int(), toOpen: z.number().int() })
        .nullable(),
      /** The last year before it with a confirmed 自评, where the year asked for has none. */
      evaluatedYear: z.number().int().nullable(),
    })
    .nullable(),
  /** Targets of the year asked for that wait for a review by the person. */
  reviews: z.number().int(),
  /** The year of which the person would open a 监控轮次, or the 自评, now; null: none. */
  opens: z.object({
    monitoring: z.number().int().nullable(),
    selfEvaluation: z.number().int().nullable(),
  }),
  /** Documents whose findings are of other rules than today's; 0 for who cannot audit them again. */
  staleDocuments: z.number().int(),
})
export type Overview = z.infer<typeof overview>

const unitRow = z.object({
  /** What ?unit= takes: the code, or the name where there is no code. */
  key: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  documents: z.number().int(),
  projects: z.number().int(),
  indicators: z.number().int(),
  /** Of them, those whose value has a number. */
  quantified: z.number().int(),
  budget: fenText,
  /** Of targets with an approved version. */
  approvedBudget: fenText,
  findings: severityCounts,
  /** Mean of the documents with a grade, 0 … 100, one decimal; null where none has one. */
  score: z.number().nullable(),
})
export type UnitRow = z.infer<typeof unitRow>
/**
 * `above`: units that nothing belongs to themselves, yet to one below them or merged into them: ?unit= takes
 * those in.
 */
export const unitList = z.object({
  rows: z.array(unitRow),
  above: z.array(unitRow.pick({ key: true, code: true, name: true })),
})
export type UnitList = z.infer<typeof unitList>

export const statistics = z.object({
  byRule: z.array(
    z.object({
      rule: z.string(),
      group: z.string(),
      severity: z.string(),
      count: z.number().int(),
      /** Of these the projects that each holds in, added up; 1 for one of the document as a whole. */
      projects: z.number().int(),
    }),
  ),
  byUnit: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      findings: severityCounts,
      budget: fenText,
      /** Of targets with an approved version, as the newest of them says. */
      approvedBudget: fenText,
    }),
  ),
  budgetByProject: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string().nullable(), budget: fenText }),
  ),
  /** Shares of indicators, 0 … 1, null when there are none. */
  quality: z.object({
    quantified: z.number().nullable(),
    withUnit: z.number().nullable(),
    descriptionEqualsName: z.number().nullable(),
  }),
})
export type Statistics = z.infer<typeof statistics>
