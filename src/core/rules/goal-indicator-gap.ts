/** A goal that promises something countable which no indicator counts. Goals of effect are answered by 效益 and 满意度. */
import { onProject, type Rule } from './rule.ts'
import { unmeasuredPromises } from './uses.ts'

export const goalIndicatorGap: Rule = {
  code: 'goal-indicator-gap',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects }) => projects.filter(({ indicators }) => indicators.length > 0).flatMap((project) => {
    const goals = project.goals.filter((goal) => unmeasuredPromises(goal, project.indicators).length > 0)
    return goals.length === 0 ? [] : [onProject(project, { field: 'indicators', text: goals.join('；'), values: { goals }, certainty: 0.5 })]
  }),
}
