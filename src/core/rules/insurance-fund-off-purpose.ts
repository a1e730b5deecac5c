/**
 * Money of 社会保险基金预算 for a project that says nothing of social insurance: it is laid down for social
 * insurance alone (预算法 第十一条).
 */
import { flatMap } from '../kernel/flat-map.ts'
import { writtenFunds } from '../target/funding.ts'
import { onProject, type Rule } from './rule.ts'

export const insuranceFundOffPurpose: Rule = {
  code: 'insurance-fund-off-purpose',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'budget-law', confirmed: false },
  check: ({ projects }, { socialInsuranceWords }) =>
    flatMap(projects, (project) => {
      const line = writtenFunds(project).find(({ nature }) => nature === 'social-insurance')
      if (line === undefined) return []
      const said = [project.name, project.purpose ?? '', ...project.goals].join('\n')
      return socialInsuranceWords.some((word) => said.includes(word))
        ? []
        : [onProject(project, { field: 'budget', text: line.label, values: { label: line.label } })]
    }),
}
