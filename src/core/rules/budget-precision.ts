/** An amount finer than two decimals of 万元 where the other projects of the document keep to two. */
import type { Budget } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

const USUAL = 2

export const budgetPrecision: Rule = {
  code: 'budget-precision',
  group: 'budget-plan',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) => {
    const fine = flatMap(projects, (project) => {
      const text = fineAmount(project.budget)
      return text === null
        ? []
        : [onProject(project, { field: 'budget', text, values: { decimals: decimalsOf(text) } })]
    })
    return fine.length * 2 > projects.length ? [] : fine
  },
}

/** The first of a budget's amounts that is too fine; null when none is. */
function fineAmount({ total, fiscal, other }: Budget): string | null {
  return [total, fiscal, other].find((text) => decimalsOf(text) > USUAL) ?? null
}

function decimalsOf(text: string | null): number {
  return text?.split('.')[1]?.length ?? 0
}
