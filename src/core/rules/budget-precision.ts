/** An amount finer than two decimals of 万元 where the other projects of the document keep to two. */
import { onProject, type Rule } from './rule.ts'

const USUAL = 2

export const budgetPrecision: Rule = {
  code: 'budget-precision',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) => {
    const fine = projects.filter(({ budget }) => decimalsOf(budget.total) > USUAL)
    if (fine.length * 2 > projects.length) return []
    return fine.map((project) => onProject(project, { field: 'budget', text: project.budget.total, values: { decimals: decimalsOf(project.budget.total) } }))
  },
}

function decimalsOf(text: string | null): number {
  return text?.split('.')[1]?.length ?? 0
}
