/**
 * The cumulative plan does not end at the whole budget in December. An empty or smaller December after a mark
 * that is already full is a trifle.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { FULL_SHARE, hasPlan, showMark, showPlan, planSteps } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planEndNotFull: Rule = {
  code: 'plan-end-not-full',
  group: 'budget-plan',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'conditions',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  cell: 'plan.december',
  check: ({ projects }) =>
    flatMap(projects.filter(hasPlan), (project) => {
      const steps = planSteps(project)
      const last = steps.at(-1)
      if (last === undefined || last.share === FULL_SHARE || (last.share === null && last.written !== null))
        return []
      const beyond = steps.some(({ share }) => share !== null && share > FULL_SHARE)
      const earlier = steps.some(({ share }) => share === FULL_SHARE)
      const fullMark = project.plan.measure === 'percent' ? '100' : project.budget.total
      const usualCase = last.written === null ? 'blank' : 'default'
      const full = project.plan.measure === 'percent' ? '100%' : `${project.budget.total ?? ''}万元`
      return [
        onProject(project, {
          field: 'plan',
          text: showPlan(project),
          suggestion: beyond ? null : fullMark,
          severity: earlier ? 'advice' : null,
          values: {
            case: earlier ? 'trifle' : usualCase,
            written: showMark(project, last),
            full,
          },
        }),
      ]
    }),
}
