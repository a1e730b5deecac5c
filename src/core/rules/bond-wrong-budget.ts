/**
 * Borrowed money under another budget than its own: 专项债券 is money of 政府性基金预算 (财预〔2016〕155号), 一般债券 of
 * 一般公共预算 (财预〔2016〕154号); 待核对.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { isMisplacedBond } from '../target/fund-nature.ts'
import { writtenFunds } from '../target/funding.ts'
import { onProject, type Rule } from './rule.ts'

export const bondWrongBudget: Rule = {
  code: 'bond-wrong-budget',
  group: 'budget-plan',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'bond-budgets-2016', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) =>
      writtenFunds(project).flatMap(({ nature, origin, label }) =>
        isMisplacedBond(nature, origin)
          ? [
              onProject(project, {
                field: 'budget',
                text: label,
                values: { case: origin === 'special-bond' ? 'default' : 'general', label },
              }),
            ]
          : [],
      ),
    ),
}
