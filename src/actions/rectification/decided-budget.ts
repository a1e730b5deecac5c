/**
 * What next year's request meets of decided results: the amount that was decided for its year on
 * the results of the same project, and how far the request lies above it.
 */
import type { DecidedBudget } from '#api/results.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { budgetYearOf } from '#core/results/scheme.ts'
import { decisionsInForce, requestedBudget } from '#store/results/decided-budget.ts'
import type { Db } from '#store/kernel/store.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { earlierProjects } from './open-rectifications.ts'

/** @returns null where nothing was decided for the year of the request, or the rule set does not ask */
export async function decidedBudget(db: Db, project: string): Promise<DecidedBudget | null> {
  const request = await requestedBudget(db, project)
  if (request === null || request.year === null) return null
  const { effect } = await effectIn(db, request.region, request.year)
  if (effect === 'off') return null
  for (const decided of await decisionsInForce(db, await earlierProjects(db, project))) {
    const { scheme } = await effectIn(db, request.region, decided.year)
    if (budgetYearOf(decided.year, scheme) !== request.year) continue
    const over = request.amount === null ? 0n : BigInt(request.amount) - BigInt(decided.amount)
    return {
      effect,
      budgetYear: request.year,
      resultYear: decided.year,
      kind: decided.kind,
      decided: decided.amount,
      requested: request.amount,
      over: over > 0n ? over.toString() : null,
    }
  }
  return null
}

/** Why a target cannot be sent in; null when it asks for no more than was decided, or the rule set only warns. */
export async function decidedBudgetRefusal(db: Db, project: string): Promise<Problem | null> {
  const found = await decidedBudget(db, project)
  if (found === null || found.effect !== 'block' || found.over === null) return null
  return problem('request-over-decision', {
    year: found.budgetYear,
    results: found.resultYear,
    decided: wanText(fen(BigInt(found.decided))),
    requested: wanText(fen(BigInt(found.requested ?? found.decided))),
  })
}

async function effectIn(db: Db, region: string | null, year: number) {
  const { results } = await ruleSetInForce(db, region, year)
  return { effect: results.overDecision, scheme: results }
}
