/**
 * A cost for one above the standard in force: budgets do not exceed standards. How much room is left is a bound
 * of the rule set (`unitCostOverStandard`).
 */
import { isAboveStandard } from '../cost-analysis/judge.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { dividedBy, minus, ONE, percentText } from '../kernel/exact.ts'
import { formatMoney } from '../kernel/money.ts'
import { onIndicator, type Rule } from './rule.ts'
import { costRows, standardOfRow, standardsOf } from './standards-of-rows.ts'
import { costOfRow } from './unit-cost.ts'

/** The same words may still mean another thing. */
const SURE = 0.9

export const costAboveStandard: Rule = {
  code: 'cost-above-standard',
  group: 'measurability',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'budget-reform-2021-5', confirmed: false },
  check: ({ projects, fiscalYear }, { unitCostOverStandard }, { related }) =>
    flatMap(projects, (project) =>
      flatMap(costRows(project), (row) => {
        const standard = standardOfRow(standardsOf(related, project), row, fiscalYear)
        const cost = costOfRow(row)
        if (standard === null || cost === null) return []
        if (!isAboveStandard(cost, standard.amount, unitCostOverStandard)) return []
        const above = minus(dividedBy({ over: cost, under: 1n }, { over: standard.amount, under: 1n }), ONE)
        return [
          onIndicator(row, {
            field: 'value',
            text: row.indicator.value.text,
            certainty: SURE,
            values: {
              name: row.indicator.level3,
              number: standard.number,
              standard: formatMoney(standard.amount, '元'),
              per: standard.per,
              above: percentText(above),
            },
          }),
        ]
      }),
    ),
}
