/**
 * Alike projects: GET /api/duplicates (groups, filters), GET /api/duplicates/units and /export/csv, GET
 * /api/projects/:id/related.
 */
import { z } from 'zod'
import type { ProjectHead } from '#core/projects/rows.ts'
import { listedYear, paging } from './kernel/common.ts'
import { unitName, type Facet } from './kernel/unit-facet.ts'

export const DUPLICATE_PARTS = ['goals', 'indicators'] as const
export const DUPLICATE_SORTS = ['similarity', 'budget', 'projects'] as const
/** Between several units, or within one. */
export const DUPLICATE_SCOPES = ['units', 'unit'] as const
/** The projects of a group that are handed out with it; the table to take away has all. */
export const MEMBERS_SHOWN = 30

const filter = z.object({
  year: listedYear.optional(),
  part: z.enum(DUPLICATE_PARTS).optional(),
  /** Least similarity, %; 100: word for word. */
  least: z.coerce.number().int().min(0).max(100).optional(),
  scope: z.enum(DUPLICATE_SCOPES).optional(),
  /** Unit code, or its name where the document gives no code. */
  unit: z.string().max(200).optional(),
  /** In the names and codes of projects and units. */
  search: z.string().trim().max(100).optional(),
  sort: z.enum(DUPLICATE_SORTS).default('similarity'),
})
export const duplicateExportQuery = filter
export const duplicateQuery = paging.extend(filter.shape)
export type DuplicateQuery = z.infer<typeof duplicateQuery>
export type DuplicateFilterBody = z.infer<typeof filter>

/** Among the units with projects in the groups that the other filters ask for. */
export const duplicateUnitQuery = filter.omit({ unit: true, sort: true }).extend({ name: unitName })
export type DuplicateUnitQuery = z.infer<typeof duplicateUnitQuery>

/** Amounts in 分. */
export type DuplicateMember = ProjectHead & {
  /** Another unit's, beyond reach: nothing is told but the year. */
  readonly hidden: boolean
}

export type DuplicateGroup = {
  readonly id: string
  readonly parts: readonly {
    readonly part: (typeof DUPLICATE_PARTS)[number]
    /** 0…1. */ readonly similarity: number
  }[]
  readonly projects: number
  readonly units: number
  /** Sum of the members' budgets within reach, 分. */
  readonly budget: string
  /** The head first; at most {@link MEMBERS_SHOWN}. */
  readonly members: readonly DuplicateMember[]
}

export type DuplicateList = {
  readonly rows: readonly DuplicateGroup[]
  readonly total: number
  /** Over everything that matches. */
  readonly totals: { readonly projects: number; readonly units: number; readonly budget: string }
  /** Those with projects in most groups, and the one that is chosen. */
  readonly units: readonly Facet[]
  /** How many units more have projects in them. */
  readonly otherUnits: number
  /** How far the database has been compared; `done` of `of` differ only while it is under way. */
  readonly progress: { readonly done: number; readonly of: number }
}

/** Another table of the same project, or a project that is alike. */
export type RelatedTable = {
  readonly project: string
  readonly document: string
  readonly file: string
  readonly name: string
  readonly unit: string | null
  readonly fiscalYear: number | null
}

export type RelatedView = {
  /** The same project in earlier years, the newest first; `results`: the table tells what was reached. */
  readonly earlier: readonly (RelatedTable & { readonly results: boolean })[]
  /** The most alike first; `table` null: another unit's project, beyond reach. */
  readonly alike: readonly {
    readonly table: RelatedTable | null
    readonly parts: readonly { readonly part: string; readonly similarity: number }[]
  }[]
}
