/**
 * 结果应用: GET /api/results (approved projects of a year with grade, money, proposal and decision), GET
 * /api/results/what-if (what shares by grade would move; nothing is stored), POST /api/results/decisions (one
 * or several), POST /api/results/rule (采用为规则), GET /api/results/export/:format, GET
 * /api/projects/:id/last-result (what next year's form and review show; R-42).
 */
import { z } from 'zod'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { ProposalKind, ResultSource } from '#core/results/propose.ts'
import { fenText, id, paging } from './kernel/common.ts'
import type { RectificationRowView } from './rectification.ts'
import type { OpenItemEffect } from '#core/results/scheme.ts'

export const RESULT_FORMATS = ['csv'] as const
const DECISIONS_MOST = 500

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
  search: z.string().trim().max(100).optional(),
})
export const resultQuery = paging.extend(filter.shape)
export type ResultQuery = z.output<typeof resultQuery>
export const resultFilter = filter
export type ResultFilter = z.output<typeof resultFilter>
/** The departments are paged. */
export const whatIfQuery = paging.extend(filter.pick({ year: true, shares: true }).shape)
export type WhatIfQuery = z.output<typeof whatIfQuery>

/** proposal: as the grade proposes; share: another share of this year's budget; amount: so much, 分. */
const how = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('proposal') }),
  z.object({ kind: z.literal('share'), share }),
  z.object({
    kind: z.literal('amount'),
    amount: fenText.refine((text) => !text.startsWith('-') && text.length <= 17),
  }),
])
/** `reason` is needed as soon as the decision is not the proposal. */
export const decideResultsBody = z.object({
  year: z.number().int(),
  projects: z.array(id).min(1).max(DECISIONS_MOST),
  how,
  reason: z.string().trim().max(1000).default(''),
})
export type DecideResults = z.infer<typeof decideResultsBody>

export const adoptSharesBody = z.object({
  year: z.number().int().min(2000).max(2100),
  shares: z.tuple([share, share, share, share]),
  note: z.string().trim().min(1).max(200),
})
export type AdoptShares = z.infer<typeof adoptSharesBody>

export type ProposalView = { readonly kind: ProposalKind; readonly share: string; readonly amount: string }
export type DecisionView = {
  readonly number: number
  readonly kind: ProposalKind
  readonly amount: string
  readonly reason: string
  readonly at: string
  readonly by: string | null
}

export type ResultRowView = {
  readonly project: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 全年预算数, 分. */
  readonly base: string
  /** 预算执行率, % with two decimals; null where it does not apply. */
  readonly rate: string | null
  readonly grade: Grade | null
  readonly source: ResultSource | null
  readonly score: string | null
  readonly proposal: ProposalView | null
  readonly decision: DecisionView | null
}

/** Shares, and which rule set they are of; `isOwn`: they were given with the question instead. */
export type SharesInForce = {
  readonly shares: readonly [string, string, string, string]
  readonly ruleSet: string
  readonly version: number | null
  readonly isOwn: boolean
}

export type ResultList = SharesInForce & {
  readonly rows: readonly ResultRowView[]
  readonly total: number
  /** Sums over the filter, 分. What has no grade is not in what is proposed: how many, and their budgets. */
  readonly base: string
  readonly proposed: string
  readonly without: number
  readonly withoutBase: string
  readonly decided: number
  readonly amount: string
  readonly mayDecide: boolean
}

/**
 * `proposed`: as decided where something is, otherwise by the shares; `without`: those with neither, and
 * their budgets, in no other sum but `base`.
 */
export type WhatIfCell = {
  readonly count: number
  readonly hit: number
  readonly decided: number
  readonly base: string
  readonly proposed: string
  readonly without: number
  readonly withoutBase: string
}
export type WhatIf = SharesInForce & {
  readonly total: WhatIfCell
  /** By grade; `none`: projects without one. */
  readonly grades: { readonly [grade in Grade | 'none']: WhatIfCell }
  /** By department, those that lose most first: of a page. */
  readonly departments: readonly (WhatIfCell & {
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

/** null: no approved target of an earlier year is known. */
export type LastResult = {
  readonly last:
    | (Pick<
        ResultRowView,
        'project' | 'name' | 'base' | 'rate' | 'grade' | 'source' | 'score' | 'proposal' | 'decision'
      > & { readonly year: number })
    | null
  readonly open: { readonly effect: OpenItemEffect; readonly rows: readonly RectificationRowView[] }
}
