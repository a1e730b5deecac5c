/**
 * A mark of the 资金支出计划 left blank: it reads as 0 or as "the same as before", and nobody knows which. After
 * a mark that is full already only one reading is left, and plan-end-not-full says so.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { FULL_SHARE, hasPlan, showPlan, planSteps } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planBlankPeriod: Rule = {
  code: 'plan-blank-period',
  group: 'budget-plan',
  how: 'rule',
  severity: 'warning',
  tier: 'batch',
  item: 'conditions',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects.filter(hasPlan), (project) => {
      const steps = planSteps(project)
      const full = steps.findIndex(({ share }) => share === FULL_SHARE)
      const blank = steps
        .filter(({ written }, i) => written === null && (full < 0 || i < full))
        .map(({ mark }) => mark)
      return blank.length === 0
        ? []
        : [onProject(project, { field: 'plan', text: showPlan(project), values: { marks: blank } })]
    }),
}
