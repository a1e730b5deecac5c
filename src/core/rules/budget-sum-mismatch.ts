/** 预算数 = 财政资金 + 其他资金; a blank counts as 0. The tolerance is the rule set's (0.005 万元). */
import { addMoney, fen, formatMoney } from '../money.ts'
import { amountOf } from './plan.ts'
import { onProject, type Rule } from './rule.ts'

export const budgetSumMismatch: Rule = {
  code: 'budget-sum-mismatch',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }, { budgetTolerance }) => projects.flatMap((project) => {
    const { budget } = project
    const total = amountOf(budget.total)
    if (total === null || (budget.fiscal === null && budget.other === null)) return []
    const parts = addMoney(amountOf(budget.fiscal) ?? fen(0n), amountOf(budget.other) ?? fen(0n))
    const gap = total > parts ? total - parts : parts - total
    if (gap <= (amountOf(budgetTolerance) ?? 0n)) return []
    return [onProject(project, {
      field: 'budget', text: budget.total,
      values: { total: budget.total ?? '', fiscal: budget.fiscal ?? '0', other: budget.other ?? '0', gap: formatMoney(fen(gap), '万元') },
    })]
  }),
}
