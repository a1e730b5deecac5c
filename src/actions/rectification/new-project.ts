/**
 * What a request for a new project meets: the grade that its department came to as a whole, where the rule set
 * has it limit new projects.
 */
import type { DepartmentEffect } from '#api/results.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { budgetYearOf } from '#core/results/scheme.ts'
import { departmentResults, requestedBudget } from '#store/results/decided-budget.ts'
import type { Db } from '#store/kernel/store.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { earlierProjects } from './open-rectifications.ts'

/** @returns null for a project that goes on, and where no grade of the department concerns the year */
export async function departmentEffect(db: Db, project: string): Promise<DepartmentEffect | null> {
  const request = await requestedBudget(db, project)
  if (request === null || request.year === null) return null
  if ((await earlierProjects(db, project)).length > 0) return null
  const own = await ruleSetInForce(db, request.region, request.year)
  for (const { year, ...result } of await departmentResults(db, project)) {
    const { results } = await ruleSetInForce(db, request.region, year)
    if (budgetYearOf(year, results) !== request.year) continue
    const effect = own.results.newProjects[result.grade]
    return effect === 'off' ? null : { effect, budgetYear: request.year, resultYear: year, ...result }
  }
  return null
}

/** Why a target cannot be sent in; null where nothing is in the way, or the rule set only warns. */
export async function newProjectRefusal(db: Db, project: string): Promise<Problem | null> {
  const found = await departmentEffect(db, project)
  if (found === null || found.effect !== 'block') return null
  const { department, resultYear: results, grade, budgetYear: year } = found
  return problem('new-project-limited', { department, results, grade, year })
}
