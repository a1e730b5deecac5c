/**
 * 预算数 = 财政资金 + 其他资金, and 上年结转 where the form has it; a blank counts as 0. The tolerance
 * is the rule set's (0.005 万元). Both blank is a fault only where the form asks for them: one written here, or one
 * of a document whose other tables say them.
 */
import { addMoney, fen, formatMoney } from '../kernel/money.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Project } from '../target/project.ts'
import { isWritten } from '../target/written-document.ts'
import { parseAmount } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const budgetSumMismatch: Rule = {
  code: 'budget-sum-mismatch',
  group: 'budget-plan',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects, source }, { budgetTolerance }) =>
    flatMap(projects, (project) => {
      const { budget } = project
      const total = parseAmount(budget.total)
      if (total === null) return []
      if (isUnsplit(project)) {
        const asked =
          total > 0n &&
          (isWritten(source.mediaType) || projects.some((other) => other !== project && !isUnsplit(other)))
        return asked
          ? [
              onProject(project, {
                field: 'budget',
                text: budget.total,
                severity: 'warning',
                values: { case: 'unsplit', total: budget.total ?? '' },
              }),
            ]
          : []
      }
      // Words are no sum that differs: they are asked for before the table is sent in.
      const [fiscal, other] = [parseAmount(budget.fiscal ?? '0'), parseAmount(budget.other ?? '0')]
      if (fiscal === null || other === null) return []
      const parts = addMoney(fiscal, other)
      const tolerance = parseAmount(budgetTolerance) ?? 0n
      const gap = distance(total, parts)
      // Some forms count what was carried over among the parts, some among the fiscal money.
      if (
        gap <= tolerance ||
        distance(total, addMoney(parts, parseAmount(budget.carryover ?? null) ?? fen(0n))) <= tolerance
      )
        return []
      return [
        onProject(project, {
          field: 'budget',
          text: budget.total,
          values: {
            total: budget.total ?? '',
            fiscal: budget.fiscal ?? '0',
            other: budget.other ?? '0',
            gap: formatMoney(fen(gap), '万元'),
          },
        }),
      ]
    }),
}

/** Neither 财政资金 nor 其他资金 is written. */
function isUnsplit({ budget: { fiscal, other } }: Project): boolean {
  return fiscal === null && other === null
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a
}
