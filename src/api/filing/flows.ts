/**
 * The flow of a fiscal year (docs/flow.md): GET /api/flows (every year's own), GET /api/flows/:year (what
 * holds, since when, and what it was), POST …/dry-run (what a flow would come to), PUT /api/flows/:year.
 */
import { z } from 'zod'
import type { Flow } from '#core/filing/flow.ts'
import type { FlowVersionRow, FlowInForce, FlowRow } from '#core/filing/rows.ts'

export const FLOW_NOTE_MAX = 200

export const flowYear = z.coerce.number().int().min(2000).max(2100)

/** jichi.flow/1, read by the core; null: the year gives up its own and goes by the year before it. */
const flow = z.unknown()

export const tryFlow = z.object({ flow })
/**
 * `expected`: the version of the year that the sender saw, 0 where it had none; another one meanwhile
 * refuses.
 */
export const saveFlowBody = z.object({
  flow,
  note: z.string().trim().min(1).max(FLOW_NOTE_MAX),
  expected: z.number().int().min(0),
})
export type SaveFlow = { readonly flow: Flow | null; readonly note: string; readonly expected: number }

/** The newest of every year that has its own. `inherited` is what holds where a region says nothing. */
export type FlowList = { readonly rows: readonly FlowRow[]; readonly inherited: Flow }

/** `flow` null: it was given up. `before`: what held until then. */
export type FlowVersionView = Omit<FlowVersionRow, 'year'> & {
  readonly before: Flow
  readonly after: Flow
}

export type FlowYearView = {
  readonly year: number
  /** What holds for the year. */
  readonly flow: Flow
  /** The year it was laid down for: this one, one before it, or null: that of the country. */
  readonly from: number | null
  /** The last year that goes by it; null: all years to come. */
  readonly until: number | null
  /** The last version of this year, given up or not; 0: there is none. */
  readonly version: number
  readonly note: string
  readonly savedBy: string | null
  readonly savedAt: string | null
  /** What would hold without an own one. */
  readonly inherited: FlowInForce
  /** Years that have their own, latest first. */
  readonly years: readonly number[]
  /** Of this year, newest first. */
  readonly history: readonly FlowVersionView[]
}

/** A step that nobody who is active could take today. */
export type StepWithoutPeople = { readonly step: string; readonly roles: Flow['submit'] }

export type FlowDryRun = {
  /** Years that the change reaches: the first and the last; null: all to come. */
  readonly from: number
  readonly until: number | null
  /** Targets that the unit has: they will be sent in by the new flow. */
  readonly home: number
  /** Of these, those whose steps become others. */
  readonly otherWay: number
  /** Under review: they keep the steps that they were sent in by. */
  readonly underReview: number
  /** Approved or archived: only an adjustment goes by the new flow. */
  readonly locked: number
  readonly withoutPeople: readonly StepWithoutPeople[]
}
