/**
 * Findings over everything: GET /api/findings with facets, GET /api/findings/units; GET /api/rules: the rule
 * sets and their rules.
 */
import { z } from 'zod'
import type { Severity } from '#core/kernel/finding.ts'
import { HEAPS } from '#core/review/form.ts'
import { FINDING_STATES } from '#core/findings/life.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { id, listedYear, paging, ruleGroup, severity } from '../kernel/common.ts'
import { unitName, type Facet } from '../kernel/unit-facet.ts'

export const findingQuery = paging.extend({
  year: listedYear.optional(),
  document: id.optional(),
  project: id.optional(),
  rule: z.string().max(60).optional(),
  group: ruleGroup.optional(),
  severity: severity.optional(),
  unit: z.string().max(200).optional(),
  /** Without it, what counts: open or disputed. */
  state: z.enum(FINDING_STATES).optional(),
  /** That touch a project of this heap. */
  heap: z.enum(HEAPS).optional(),
  /** In the text that is there, the project's and the unit's name. */
  search: z.string().trim().max(100).optional(),
})
export type FindingQuery = z.infer<typeof findingQuery>

/** Among the units with findings that the other filters ask for. */
export const findingUnitQuery = findingQuery
  .omit({ page: true, size: true, unit: true })
  .extend({ name: unitName })
export type FindingUnitQuery = z.infer<typeof findingUnitQuery>

export type FindingList = {
  readonly rows: readonly FindingRow[]
  readonly total: number
  /**
   * Counts under the other filters, each facet without its own. `rule` facets also say their group and
   * severity.
   */
  readonly facets: {
    readonly severity: readonly Facet[]
    readonly rule: readonly (Facet & { readonly group: string; readonly severity: Severity })[]
    /** Those with most findings, and the one that is chosen. */
    readonly unit: readonly Facet[]
    /** How many units with findings are not among `unit`, and how many findings they have. */
    readonly otherUnits: { readonly units: number; readonly count: number }
    /** Every state, those without findings too. */
    readonly state: readonly Facet[]
    /** Every heap; a finding that touches projects of several is counted in each. */
    readonly heap: readonly Facet[]
  }
}

export type RuleView = {
  readonly code: string
  readonly group: string
  readonly severity: string
  readonly authority: string
  readonly confirmed: boolean
}

export type RuleSetView = {
  readonly id: string
  readonly region: string
  readonly from: number
  readonly to: number | null
  readonly rules: readonly RuleView[]
}
