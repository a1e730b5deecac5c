/** No spending between two marks although the project runs: the cumulative plan stands still before it is full. */
import { FULL_SHARE, showMark, showPlan, stepsOf } from './plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planFlatPeriod: Rule = {
  code: 'plan-flat-period',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) => projects.flatMap((project) => {
    const steps = stepsOf(project)
    return steps.flatMap((step, i) => {
      const next = steps[i + 1]
      const still = next !== undefined && step.share !== null && step.share > 0n && step.share < FULL_SHARE && next.share === step.share
      if (!still) return []
      return [onProject(project, { field: 'plan', text: showPlan(project), values: { from: step.mark, to: next.mark, written: showMark(project, step) } })]
    })
  }),
}
