/**
 * Borrowed money for running costs: debt may only pay for 公益性资本支出, not for 经常性支出 (预算法 第三十五条).
 * Asked where the form names bonds and the project is told to be a service that runs every year, or money
 * for persons.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { BOND_ORIGINS } from '../target/fund-nature.ts'
import { derivedKind } from '../monitoring/project-kind.ts'
import { writtenFunds } from '../target/funding.ts'
import { onProject, type Rule } from './rule.ts'

export const bondForRoutine: Rule = {
  code: 'bond-for-routine',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'budget-law', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const bond = writtenFunds(project).find(({ origin }) => BOND_ORIGINS.some((one) => one === origin))
      if (bond === undefined) return []
      const { kind, ground } = derivedKind(project)
      if (ground === null || (kind !== 'routine' && kind !== 'transfer')) return []
      return [
        onProject(project, {
          field: 'budget',
          text: bond.label,
          values: {
            case: kind === 'transfer' ? 'transfer' : 'default',
            label: bond.label,
            words: ground.words,
          },
        }),
      ]
    }),
}
