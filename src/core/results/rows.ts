/** Rows of 结果应用: what a project's result proposes for its budget, and what was decided. Amounts: 分. */
import type { Grade } from '../kernel/grade.ts'
import type { ProposalKind, ResultSource } from './propose.ts'

/** The result that something rests on; all null: there was none. */
export type RestingResult = {
  readonly grade: Grade | null
  readonly source: ResultSource | null
  /** Two decimals. */
  readonly score: string | null
}

/** With the result that it was decided on. */
export type DecisionRow = RestingResult & {
  readonly number: number
  readonly kind: ProposalKind
  readonly amount: string
  readonly reason: string
  readonly at: string
  readonly by: string | null
}

export type ResultRow = RestingResult & {
  readonly project: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  /** 全年预算数. */
  readonly base: string
  readonly decision: DecisionRow | null
  /** The result is another than the one that was decided on. */
  readonly changed: boolean
  /** Why it gets nothing in the budget year, whatever it came to; null where it goes on, or says nothing. */
  readonly ends: Ending | null
  /** The same project in the budget year, and what it asks for (分; null: no sum); null: it is not there. */
  readonly request: { readonly project: string; readonly amount: string | null } | null
}

/** 一次性项目; 起止时间 that is over before the budget year; 年内已终止. */
export const ENDINGS = ['one-off', 'over', 'closed'] as const
export type Ending = (typeof ENDINGS)[number]

type ResultSums = {
  readonly base: string
  readonly proposed: string
  readonly without: number
  readonly withoutBase: string
  /** Those that end, and their budgets. */
  readonly ending: number
  readonly endingBase: string
  readonly decided: number
}

/**
 * Sums over a filter. What has no grade, and what ends, is not in what is proposed: how many, and their budgets.
 */
export type ResultTotals = ResultSums & {
  readonly total: number
  readonly amount: string
  /** Projects that are there in the budget year, what they ask for, and those that ask for more than was decided. */
  readonly requests: number
  readonly requested: string
  readonly over: number
  /** Decided on another result than there is now. */
  readonly changed: number
}

/**
 * `proposed`: as decided where something is, otherwise by the shares; `without` and `ending`: those with
 * neither, and their budgets, in no other sum but `base`.
 */
export type WhatIfSum = ResultSums & { readonly count: number; readonly hit: number }

/** What is asked for in the budget year beyond the decision, 分; null where it is not more. */
export function aboveDecision({ request, decision }: Pick<ResultRow, 'request' | 'decision'>): string | null {
  const asked = request?.amount ?? null
  if (asked === null || decision === null) return null
  const over = BigInt(asked) - BigInt(decision.amount)
  return over > 0n ? over.toString() : null
}
