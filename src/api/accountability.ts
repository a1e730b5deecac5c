/**
 * 问责台账: GET and POST /api/accountability (the list; an entry), PUT /api/accountability/:entry (put right), POST
 * …/:entry/acts (办结, 重新办理, 撤销); GET /api/accountability-suggestions (what the rule set suggests), POST …/asides (one is
 * not followed).
 */
import { z } from 'zod'
import {
  ACCOUNTABILITY_ACTS,
  ACCOUNTABILITY_BASES,
  ACCOUNTABILITY_KINDS,
  ACCOUNTABILITY_STATES,
  GROUND_MAX,
  OUTCOME_MAX,
  RESPONSIBLE_POSTS,
  type AccountabilityAct,
  type AccountabilityKind,
} from '#core/accountability/entry.ts'
import type { AccountabilityRow } from '#core/accountability/rows.ts'
import type { Suggestion } from '#core/accountability/suggest.ts'
import { id, listedYear, paging } from './kernel/common.ts'

export const accountabilityQuery = paging.extend({
  year: listedYear.optional(),
  kind: z.enum(ACCOUNTABILITY_KINDS).optional(),
  basis: z.enum(ACCOUNTABILITY_BASES).optional(),
  state: z.enum(ACCOUNTABILITY_STATES).optional(),
  unit: z.string().max(200).optional(),
  search: z.string().trim().max(100).optional(),
})
export type AccountabilityQuery = z.infer<typeof accountabilityQuery>

const content = z.object({
  kind: z.enum(ACCOUNTABILITY_KINDS),
  post: z.enum(RESPONSIBLE_POSTS),
  person: z.string().trim().min(1).max(60),
  basis: z.enum(ACCOUNTABILITY_BASES),
  ground: z.string().trim().min(1).max(GROUND_MAX),
  decidedOn: z.iso.date(),
  decidedBy: z.string().trim().min(1).max(200),
})

/** `unit` null: that of the project. `suggestion`: the key of what it follows. */
export const addAccountabilityBody = content
  .extend({
    year: z.number().int().min(1900).max(9999),
    project: id.nullable().default(null),
    unit: id.nullable().default(null),
    suggestion: z.string().max(200).nullable().default(null),
  })
  .refine(({ project, unit }) => project !== null || unit !== null, { path: ['unit'] })
export type AddAccountability = z.infer<typeof addAccountabilityBody>

/** `revision`: the one that was seen. */
export const changeAccountabilityBody = content.extend({ revision: z.number().int().min(1) })
export type ChangeAccountability = z.infer<typeof changeAccountabilityBody>

/** `said`: the outcome of 办结, the reason of everything else; `day`: of 办结, null: today. */
export const actOnAccountabilityBody = z.object({
  act: z.enum(ACCOUNTABILITY_ACTS),
  said: z.string().trim().max(OUTCOME_MAX).default(''),
  day: z.iso.date().nullable().default(null),
  revision: z.number().int().min(1),
})
export type ActOnAccountability = z.infer<typeof actOnAccountabilityBody>

/** `year`: this one where none is named. */
export const suggestionsQuery = z.object({ year: listedYear.optional() })
export type SuggestionsQuery = z.infer<typeof suggestionsQuery>

export const setAsideBody = z.object({
  year: z.number().int().min(1900).max(9999),
  suggestion: z.string().min(1).max(200),
  reason: z.string().trim().min(1).max(OUTCOME_MAX),
})
export type SetAside = z.infer<typeof setAsideBody>

/** What the caller may do is beside it: nothing but reading for all but the performance office. */
export type AccountabilityView = AccountabilityRow & {
  readonly mayChange: boolean
  readonly acts: readonly AccountabilityAct[]
}

export type AccountabilityList = {
  readonly rows: readonly AccountabilityView[]
  readonly total: number
  /** Of what is asked for without its kind. */
  readonly counts: { readonly [kind in AccountabilityKind]: { readonly all: number; readonly open: number } }
  readonly mayManage: boolean
}

export type SuggestionList = { readonly year: number; readonly rows: readonly Suggestion[] }
