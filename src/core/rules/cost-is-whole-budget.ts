/**
 * The only cost indicator repeats the budget under a name for the whole; a unit cost would steer the
 * spending.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { parseAmount } from '../target/plan.ts'
import type { Project } from '../target/project.ts'
import { onIndicator, rowsOfProject, type Row, type Rule } from './rule.ts'
import { costOfRow, costPerOfRow } from './unit-cost.ts'
import { essence } from '../words/words.ts'

/** 项目总成本, 投入资金, 预算控制数: the whole, and not what it is spent on (购书总支出). */
const WHOLE =
  /^(?:本)?(?:年度?|全年)?(?:项目|预算|总|资金|投入|财政|经费|全部|整体|市级|县级|区级|省级)*(?:成本|投入|资金|支出|经费|费用|投资|预算)(?:保障|控制|使用|支出|投入|安排)*(?:总额|总数|总量|数额|数|额|金额|情况)?$/u

export const costIsWholeBudget: Rule = {
  code: 'cost-is-whole-budget',
  group: 'measurability',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'money-match',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const row = wholeBudgetRow(project)
      if (row === null) return []
      const { indicator } = row
      return [
        onIndicator(row, {
          field: 'value',
          text: indicator.value.text,
          certainty: 0.8,
          values: { name: indicator.level3, value: indicator.value.text },
        }),
      ]
    }),
}

/** The only cost indicator of a project where it says the whole budget again; null where it does not. */
export function wholeBudgetRow(project: Project): Row | null {
  const budget = parseAmount(project.budget.total)
  const [row, ...others] = rowsOfProject(project).filter(
    ({ indicator }) => indicator.kind === 'cost' || indicator.kind === 'economic-cost',
  )
  if (budget === null || row === undefined || others.length > 0) return null
  const name = essence(row.indicator.level3)
  return !WHOLE.test(name) || name === '成本控制' || costPerOfRow(row) !== null || costOfRow(row) !== budget
    ? null
    : row
}
