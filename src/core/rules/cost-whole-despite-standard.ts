/**
 * The only cost indicator is the whole budget although the register has a standard for one of what the project
 * does: the price could be asked for, and is not.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { formatMoney } from '../kernel/money.ts'
import { wholeBudgetRow } from './cost-is-whole-budget.ts'
import { onIndicator, type Rule } from './rule.ts'
import { standardOfProject, standardsOf } from './standards-of-rows.ts'

const SURE = 0.85

export const costWholeDespiteStandard: Rule = {
  code: 'cost-whole-despite-standard',
  group: 'measurability',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'money-match',
  mending: 'instruction',
  authority: { source: 'budget-reform-2021-5', confirmed: false },
  check: ({ projects, fiscalYear }, _, { related }) =>
    flatMap(projects, (project) => {
      const standard = standardOfProject(standardsOf(related, project), project, fiscalYear)
      const row = standard === null ? null : wholeBudgetRow(project)
      if (standard === null || row === null) return []
      const { level3, value } = row.indicator
      return [
        onIndicator(row, {
          field: 'value',
          text: value.text,
          certainty: SURE,
          values: {
            name: level3,
            value: value.text,
            number: standard.number,
            standard: standard.name,
            amount: formatMoney(standard.amount, '元'),
            per: standard.per,
          },
        }),
      ]
    }),
}
