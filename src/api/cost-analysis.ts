/**
 * 成本绩效分析 and the register of 支出标准. Amounts are 分 as text.
 *
 * GET /api/cost-standards, POST /read (what a file holds), POST (saves), PUT /:standard/standing.
 * GET /api/cost-analyses, GET /offers, POST, GET /:analysis, PUT, POST /final, /draft, /sheet, DELETE,
 * GET /export/:format.
 */
import { z } from 'zod'
import {
  ACTIVITIES_MOST,
  ANALYSIS_STATES,
  ANALYSIS_TITLE_MAX,
  ANALYSIS_WORDS_MAX,
  COST_BASIS_MAX,
  COST_ITEM_KINDS,
  COST_NAME_MAX,
  COST_PER_MAX,
  ITEMS_MOST,
  type ActivityFault,
  type KeptCostItem,
} from '#core/cost-analysis/analysis.ts'
import type { CostRowFault } from '#core/cost-analysis/analysis-sheet.ts'
import type { ActivityFigures, CostBounds } from '#core/cost-analysis/judge.ts'
import type { ListedAnalysis } from '#core/cost-analysis/rows.ts'
import {
  STANDARD_LEVELS,
  STANDARD_STANDINGS,
  type StandardLevel,
  type StandardStanding,
} from '#core/cost-analysis/standard.ts'
import {
  STANDARD_TEXT_MAX,
  STANDARD_WORDS_MOST,
  type DoubtfulRow,
  type StandardFault,
} from '#core/cost-analysis/standard-sheet.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import { id, listedYear, paging } from './kernel/common.ts'

const amount = z.string().regex(/^\d{1,16}$/u)
const year = z.number().int().refine(isFiscalYear)
const text = (most: number) => z.string().trim().max(most)

export const standardsQuery = paging.extend({
  /** The year that they are to be in force in. */
  year: listedYear.optional(),
  standing: z.enum(STANDARD_STANDINGS).optional(),
  level: z.enum(STANDARD_LEVELS).optional(),
  search: z.string().trim().max(100).optional(),
})
export type StandardsQuery = z.infer<typeof standardsQuery>

export type StandardView = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly words: readonly string[]
  readonly level: StandardLevel
  readonly per: string
  readonly amount: string
  readonly firstYear: number
  readonly lastYear: number | null
  readonly source: string
  readonly note: string
  /** In the year that is asked for; this year without one. */
  readonly standing: StandardStanding
  readonly changedAt: string
  readonly changedBy: string | null
}
export type StandardList = {
  readonly rows: readonly StandardView[]
  readonly total: number
  readonly mayManage: boolean
}

const standard = z.object({
  number: text(STANDARD_TEXT_MAX.number),
  name: text(STANDARD_TEXT_MAX.name),
  words: z.array(text(STANDARD_TEXT_MAX.word)).max(STANDARD_WORDS_MOST),
  level: z.enum(STANDARD_LEVELS),
  per: text(STANDARD_TEXT_MAX.per),
  amount,
  firstYear: year,
  lastYear: year.nullable(),
  source: text(STANDARD_TEXT_MAX.source),
  note: text(STANDARD_TEXT_MAX.note),
})
export type GivenStandard = z.infer<typeof standard>
const STANDARDS_MOST = 2000
export const saveStandardsBody = z.object({
  standards: z.array(standard).min(1).max(STANDARDS_MOST),
  /** The file that they are of; '' for one that was typed. */
  file: z.string().trim().max(200).default(''),
})
export type SaveStandardsBody = z.infer<typeof saveStandardsBody>
export const standardStandingBody = z.object({ withdrawn: z.boolean(), reason: text(500) })

/** What a file of standards holds; nothing is saved. */
export type StandardsOfFile = {
  readonly file: string
  readonly rows: readonly {
    readonly row: number
    /** new; change: the register has another value; same. */
    readonly outcome: 'new' | 'change' | 'same'
    /** What the register has; null where it is new. */
    readonly before: string | null
    readonly standard: GivenStandard
  }[]
  readonly doubtful: readonly DoubtfulRow<StandardFault>[]
}
export type StandardsSaved = {
  readonly created: number
  readonly changed: number
  readonly same: number
}

export const analysesQuery = paging.extend({
  year: listedYear.optional(),
  state: z.enum(ANALYSIS_STATES).optional(),
  /** Only those in which a cost is high, or those in which none is. */
  high: z.enum(['yes', 'no']).optional(),
  search: z.string().trim().max(100).optional(),
})
export type AnalysesQuery = z.infer<typeof analysesQuery>
export type AnalysisList = {
  readonly rows: readonly ListedAnalysis[]
  readonly total: number
  readonly mayBegin: boolean
}

export const analysisOffersQuery = z.object({ year: listedYear })
/** Of what an analysis may be begun: a project, or one activity of several. */
export type AnalysisOffers = {
  readonly projects: readonly {
    readonly id: string
    readonly name: string
    readonly unitName: string
    readonly activities: number
  }[]
  readonly kinds: readonly {
    readonly name: string
    readonly per: string
    readonly projects: readonly string[]
  }[]
}

const PROJECTS_MOST = 200
export const newAnalysis = z.object({
  year,
  projects: z.array(id).min(1).max(PROJECTS_MOST),
  /** This activity alone; null: all of each project. */
  activity: z
    .object({ name: text(COST_NAME_MAX).min(1), per: text(COST_PER_MAX).min(1) })
    .nullable()
    .default(null),
})
export type NewAnalysisBody = z.infer<typeof newAnalysis>
export type AnalysisBegun = { readonly id: string }

const item = z.object({
  kind: z.enum(COST_ITEM_KINDS),
  name: text(COST_NAME_MAX),
  quantity: text(30),
  unit: text(COST_PER_MAX),
  price: amount,
  amount,
  basis: text(COST_BASIS_MAX),
})
const activity = z.object({
  project: id,
  name: text(COST_NAME_MAX),
  per: text(COST_PER_MAX),
  quantity: text(30),
  advised: amount.nullable(),
  items: z.array(item).max(ITEMS_MOST),
})
export const saveAnalysisBody = z.object({
  /** As it was seen. */
  revision: z.number().int().min(1),
  title: text(ANALYSIS_TITLE_MAX).min(1),
  conclusion: text(ANALYSIS_WORDS_MAX),
  advice: text(ANALYSIS_WORDS_MAX),
  activities: z.array(activity).min(1).max(ACTIVITIES_MOST),
})
export type SaveAnalysisBody = z.infer<typeof saveAnalysisBody>
export const finishAnalysisBody = z.object({ revision: z.number().int().min(1) })
export const reopenAnalysisBody = z.object({ reason: text(500).min(1) })
export const ANALYSIS_FORMATS = ['docx', 'xlsx', 'pdf'] as const
export type AnalysisFormat = (typeof ANALYSIS_FORMATS)[number]
export const analysisExport = z.object({ analysis: id, format: z.enum(ANALYSIS_FORMATS) })

export type ViewedActivity = {
  readonly project: string
  readonly projectName: string
  readonly unitName: string
  readonly name: string
  readonly per: string
  readonly quantity: string
  readonly advised: string | null
  readonly items: readonly KeptCostItem[]
  readonly figures: ActivityFigures
}

export type AnalysisView = Omit<ListedAnalysis, 'activities' | 'projects'> & {
  readonly revision: number
  readonly conclusion: string
  readonly advice: string
  readonly activities: readonly ViewedActivity[]
  /** What keeps it from being final. */
  readonly faults: readonly ActivityFault[]
  /** What the activities of a project cost, and what was paid for it in the year. */
  readonly projects: readonly {
    readonly id: string
    readonly name: string
    readonly cost: string
    readonly paid: string
  }[]
  /** By which it is judged, of which rule set. */
  readonly bounds: CostBounds
  readonly ruleSet: string
  readonly finalBy: string | null
  readonly digest: string | null
  readonly mayWrite: boolean
  readonly mayReopen: boolean
}

/** What a sheet brought into a draft, and what of it could not be taken. */
export type CostSheetTaken = {
  readonly analysis: AnalysisView
  readonly taken: number
  readonly doubtful: readonly DoubtfulRow<CostRowFault>[]
}
