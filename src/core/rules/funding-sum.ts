/**
 * 资金构成 against 预算数: lines by 资金性质 and 资金来源 may not be more than it, nor lines of fiscal natures more than
 * 财政资金; where a form names two natures at least it names all of the money. The four budgets are complete
 * and independent (预算法 第五条).
 */
import { addMoney, fen, formatMoney, type Fen } from '../kernel/money.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { fundOfNature } from '../target/fund-nature.ts'
import { fundingOf, type FundingLine } from '../target/funding.ts'
import { parseAmount } from '../target/plan.ts'
import type { Project } from '../target/project.ts'
import { onProject, type Rule, type UnplacedDraft } from './rule.ts'

export const fundingSum: Rule = {
  code: 'funding-sum',
  group: 'budget-plan',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'budget-law', confirmed: true },
  check: ({ projects }, { budgetTolerance }) =>
    flatMap(projects, (project) => {
      const said = faultOf(project, parseAmount(budgetTolerance) ?? fen(0n))
      return said === null ? [] : [onProject(project, said)]
    }),
}

function faultOf(project: Project, tolerance: Fen): UnplacedDraft | null {
  const total = parseAmount(project.budget.total)
  const { lines, written } = fundingOf(project)
  if (total === null || lines.length === 0) return null
  const sum = sumOf(lines)
  const labels = written.map(({ label }) => label).join('、')
  const field = 'budget'
  const words = (found: Fen, whole: Fen) => ({
    labels,
    found: formatMoney(found, '万元'),
    total: formatMoney(whole, '万元'),
  })
  if (sum > total + tolerance) return { field, text: project.budget.total, values: words(sum, total) }
  const fiscal = parseAmount(project.budget.fiscal)
  const ofFiscal = sumOf(lines.filter(({ nature }) => nature !== null && fundOfNature(nature) === 'fiscal'))
  if (fiscal !== null && ofFiscal > fiscal + tolerance)
    return { field, text: project.budget.fiscal, values: { case: 'fiscal', ...words(ofFiscal, fiscal) } }
  const natures = new Set(lines.flatMap(({ nature }) => nature ?? []))
  return natures.size >= 2 && sum + tolerance < total
    ? {
        field,
        text: project.budget.total,
        severity: 'warning',
        values: { case: 'less', ...words(sum, total) },
      }
    : null
}

function sumOf(lines: readonly FundingLine[]): Fen {
  return addMoney(fen(0n), ...lines.map(({ amount }) => amount))
}
