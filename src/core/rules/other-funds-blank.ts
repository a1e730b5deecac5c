/**
 * 其他资金 left blank in a document that elsewhere writes 0. Where all leave it blank, blank simply means 0. A 0
 * is proposed where the fiscal funds are the whole budget.
 */
import { onProject, type Rule } from './rule.ts'

export const otherFundsBlank: Rule = {
  code: 'other-funds-blank',
  group: 'budget-plan',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  cell: 'budget.other',
  check: ({ projects }) => {
    const blank = projects.filter(({ budget }) => budget.other === null)
    const written = projects.length - blank.length
    if (written <= blank.length) return []
    return blank.map((project) =>
      onProject(project, {
        field: 'budget',
        suggestion: project.budget.total === project.budget.fiscal ? '0' : null,
        values: { written },
      }),
    )
  },
}
