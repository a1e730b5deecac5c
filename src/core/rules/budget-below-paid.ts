/** An adjustment that leaves less money than was paid already: it cannot be approved. */
import { flatMap } from '../kernel/flat-map.ts'
import { wanText } from '../kernel/money.ts'
import { budgetBelowPaid } from '../target/below-paid.ts'
import { parseAmount } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const belowPaid: Rule = {
  code: 'budget-below-paid',
  group: 'budget-plan',
  how: 'rule',
  severity: 'warning',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'budget-law', confirmed: false },
  check: ({ projects }, _parameters, { related }) =>
    flatMap(projects, (project) => {
      const adjusted = related.get(project.order)?.adjusted
      if (adjusted === undefined) return []
      const { total, fiscal, other } = project.budget
      const below = budgetBelowPaid(
        { total: parseAmount(total), fiscal: parseAmount(fiscal), other: parseAmount(other) },
        adjusted,
      )
      if (below === null) return []
      const { of, budget, paid, carryover, day } = below
      return [
        onProject(project, {
          field: 'budget',
          text: project.budget[of],
          values: {
            ...(carryover > 0n && { case: 'carryover', carryover: wanText(carryover) }),
            fund: `budget-${of}`,
            budget: wanText(budget),
            paid: wanText(paid),
            day,
          },
        }),
      ]
    }),
}
