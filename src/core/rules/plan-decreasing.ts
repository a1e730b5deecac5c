/** The plan is cumulative (3月底 to 12月底): a later mark can never be smaller than an earlier one. */
import { flatMap } from '../kernel/flat-map.ts'
import { showMark, showPlan, planSteps } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planDecreasing: Rule = {
  code: 'plan-decreasing',
  group: 'budget-plan',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'conditions',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const steps = planSteps(project).filter(({ share }) => share !== null)
      return flatMap(steps, (step, i) => {
        const next = steps[i + 1]
        if (next === undefined || step.share === null || next.share === null || next.share >= step.share)
          return []
        const values = {
          from: step.mark,
          before: showMark(project, step),
          to: next.mark,
          after: showMark(project, next),
        }
        return [onProject(project, { field: 'plan', text: showPlan(project), values })]
      })
    }),
}
