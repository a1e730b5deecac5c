/** The nature of the fund in the name (自收自支) against the source of the money in the table. */
import { flatMap } from '../kernel/flat-map.ts'
import { parseAmount } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const fundingNature: Rule = {
  code: 'funding-nature',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const fiscal = parseAmount(project.budget.fiscal)
      const own = /自收自支|自筹/u.exec(project.name)
      if (own === null || fiscal === null || fiscal === 0n || fiscal !== parseAmount(project.budget.total))
        return []
      return [
        onProject(project, {
          field: 'budget',
          text: project.name,
          values: { nature: own[0], fiscal: project.budget.fiscal ?? '' },
        }),
      ]
    }),
}
