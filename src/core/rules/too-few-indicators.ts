/** Too few indicators for the money: from the rule set's amount on, a project needs the rule set's number. */
import { flatMap } from '../kernel/flat-map.ts'
import { parseAmount } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'
import { hasIndicators } from './scope.ts'

export const tooFewIndicators: Rule = {
  code: 'too-few-indicators',
  group: 'missing',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  scope: hasIndicators,
  check: ({ projects }, { leastIndicators, leastIndicatorsFrom }) =>
    flatMap(projects, (project) => {
      const total = parseAmount(project.budget.total)
      const count = project.indicators.length
      if (total === null || total < (parseAmount(leastIndicatorsFrom) ?? 0n) || count >= leastIndicators)
        return []
      const at = project.indicators[0]?.at ?? project.at
      return [
        onProject(project, {
          field: 'indicators',
          at,
          values: { total: project.budget.total ?? '', indicators: count, least: leastIndicators },
        }),
      ]
    }),
}
