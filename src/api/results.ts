/**
 * 结果应用: GET /api/results (approved projects of a year with grade, money, proposal and decision), GET
 * /api/results/what-if (what shares by grade would move; nothing is stored), POST /api/results/decisions (one
 * or several), POST /api/results/decisions/undo (撤销), POST /api/results/rule (采用为规则), GET /api/results/export/:format, GET
 * /api/projects/:id/last-result (what next year's form and review show; R-42).
 */
import { z } from 'zod'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { ProposalKind } from '#core/results/propose.ts'
import { fenText, id, paging } from './kernel/common.ts'
import { ACTED_MOST } from './kernel/constants.ts'
import type { RectificationRowView } from './rectification.ts'
import type { AboveRequest, RequestEffect } from '#core/results/scheme.ts'
import type { ResultRow, ResultTotals, WhatIfSum } from '#core/results/rows.ts'

export const RESULT_FORMATS = ['csv'] as const

/** % of this year's budget, at most two decimals, 0 to 200. */
const share = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,2})(?:\.\d{0,1}[1-9])?$/)
  .refine((text) => Number(text) <= 200)
/** 优,良,中,差: four shares; not given, those of the rule set. */
const shares = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.tuple([share, share, share, share]))
  .optional()
const yesOrNo = z
  .enum(['yes', 'no'])
  .transform((word) => word === 'yes')
  .optional()

/** By what the list is ordered; left out: the largest budgets first, of those that get less what loses most. */
export const RESULT_SORTS = [
  'name',
  'base',
  'rate',
  'result',
  'proposal',
  'decision',
  'request',
  'above',
] as const

const percent = z.coerce.number().int().min(0).max(1000)
const filter = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  shares,
  grade: z.enum([...GRADES, 'none']).optional(),
  unit: z.string().max(200).optional(),
  hit: z
    .literal('yes')
    .transform(() => true)
    .optional(),
  decided: yesOrNo,
  changed: z
    .literal('yes')
    .transform(() => true)
    .optional(),
  ends: z
    .literal('yes')
    .transform(() => true)
    .optional(),
  above: z
    .literal('yes')
    .transform(() => true)
    .optional(),
  from: percent.optional(),
  below: percent.optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(RESULT_SORTS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
})
export const resultQuery = paging.extend(filter.shape)
export type ResultQuery = z.output<typeof resultQuery>
export const resultFilter = filter
export type ResultFilter = z.output<typeof resultFilter>
/** The departments are paged. */
export const whatIfQuery = paging.extend(filter.pick({ year: true, shares: true }).shape)
export type WhatIfQuery = z.output<typeof whatIfQuery>

/**
 * proposal: as the grade proposes, with `limit` no more than is asked for in the budget year, and nothing on what
 * did not ask; share: another share of this year's budget; amount: so much, 分. */
const how = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposal'), limit: z.literal('request').optional() }),
  z.object({ kind: z.literal('share'), share }),
  z.object({
    kind: z.literal('amount'),
    amount: fenText.refine((text) => !text.startsWith('-') && text.length <= 17),
  }),
])
/** `reason` is needed as soon as the decision is not the proposal. */
export const decideResultsBody = z.object({
  year: z.number().int(),
  projects: z.array(id).min(1).max(ACTED_MOST),
  how,
  reason: z.string().trim().max(1000).default(''),
})
export type DecideResults = z.infer<typeof decideResultsBody>

/** POST /api/results/decisions/undo: what the caller decided a moment ago, by its project. */
export const undoDecisionsBody = z.object({
  year: z.number().int(),
  projects: z.array(id).min(1).max(ACTED_MOST).readonly(),
})
export type UndoDecisions = z.infer<typeof undoDecisionsBody>

export const adoptSharesBody = z.object({
  year: z.number().int().min(2000).max(2100),
  shares: z.tuple([share, share, share, share]),
  note: z.string().trim().min(1).max(200),
})
export type AdoptShares = z.infer<typeof adoptSharesBody>

export type ProposalView = { readonly kind: ProposalKind; readonly share: string; readonly amount: string }
export type ResultRowView = ResultRow & {
  /** The year whose budget is proposed and decided on. */
  readonly budgetYear: number
  /** 预算执行率, % with two decimals; null where it does not apply. */
  readonly rate: string | null
  readonly proposal: ProposalView | null
}

/** Shares, the year whose budget they are for, and which rule set they are of; `isOwn`: they were given with the question instead. */
export type SharesInForce = {
  readonly shares: readonly [string, string, string, string]
  readonly budgetYear: number
  readonly ruleSet: string
  readonly version: number | null
  readonly isOwn: boolean
  /** What 按建议决定 offers first where less is asked for. */
  readonly aboveRequest: AboveRequest
}

export type ResultList = SharesInForce &
  ResultTotals & { readonly rows: readonly ResultRowView[]; readonly mayDecide: boolean }

export type WhatIf = SharesInForce & {
  readonly total: WhatIfSum
  /** By grade; `none`: projects without one. */
  readonly grades: { readonly [grade in Grade | 'none']: WhatIfSum }
  /** By department, those that lose most first: of a page. */
  readonly departments: readonly (WhatIfSum & {
    readonly unit: string | null
    readonly code: string | null
    readonly name: string | null
  })[]
  readonly departmentTotal: number
  readonly mayAdopt: boolean
}

export type ResultDecided =
  | { readonly project: string; readonly ok: true }
  | { readonly project: string; readonly ok: false; readonly problem: Problem }
export type ResultsDecided = { readonly results: readonly ResultDecided[]; readonly done: number }
export type SharesAdopted = { readonly ruleSet: string; readonly version: number }

/** What was decided for the year of a request on the results of the same project. */
export type DecidedBudget = {
  readonly effect: RequestEffect
  readonly budgetYear: number
  readonly resultYear: number
  readonly kind: ProposalKind
  /** 分 */
  readonly decided: string
  /** What the request asks for, 分; null where it says no sum. */
  readonly requested: string | null
  /** What that lies above the decision, 分; null where it does not. */
  readonly over: string | null
}

/** What the department of a new project came to as a whole, and what that does to the request. */
export type DepartmentEffect = {
  readonly effect: RequestEffect
  readonly budgetYear: number
  readonly resultYear: number
  readonly department: string
  readonly grade: Grade
  /** 0.00 to 100.00 */
  readonly total: string
}

/**
 * null: no approved target of an earlier year is known; nothing was decided for the year of the request; the
 * grade of the department does not concern it.
 */
export type LastResult = {
  readonly department: DepartmentEffect | null
  readonly decided: DecidedBudget | null
  readonly last: (ResultRowView & { readonly year: number }) | null
  readonly open: { readonly effect: RequestEffect; readonly rows: readonly RectificationRowView[] }
}
