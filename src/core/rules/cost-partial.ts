/**
 * The cost indicators cover only a part of the budget, or more than it. Unit costs are no totals and are left
 * out.
 */
import { addMoney, formatMoney } from '../kernel/money.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { isMoneyUnit } from './measure.ts'
import { parseAmount } from '../target/plan.ts'
import { onIndicator, rowsOfProject, type Rule } from './rule.ts'
import { costOfRow, costPerOfRow } from './unit-cost.ts'

export const costPartial: Rule = {
  code: 'cost-partial',
  group: 'arithmetic',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects }, { costCoverage }) =>
    flatMap(projects, (project) => {
      const budget = parseAmount(project.budget.total)
      const rows = rowsOfProject(project).filter(({ indicator }) => indicator.kind === 'cost')
      const [first] = rows
      if (
        budget === null ||
        budget === 0n ||
        first === undefined ||
        rows.some((row) => costPerOfRow(row) !== null)
      )
        return []
      // A row of money under a label that nobody knows (成木指标) may be the rest of the costs.
      if (project.indicators.some(({ kind, value }) => kind === null && isMoneyUnit(value.unit))) return []
      const costs = rows.map(costOfRow).filter((cost) => cost !== null)
      if (costs.length < rows.length) return []
      const sum = addMoney(...costs)
      if (sum <= budget && sum * 100n >= budget * BigInt(costCoverage)) return []
      const percent = `${Number((sum * 1000n) / budget) / 10}%`
      return [
        onIndicator(first, {
          field: 'value',
          text: first.indicator.value.text,
          values: {
            case: sum > budget ? 'above' : 'default',
            sum: formatMoney(sum, '万元'),
            budget: project.budget.total ?? '',
            percent,
          },
        }),
      ]
    }),
}
