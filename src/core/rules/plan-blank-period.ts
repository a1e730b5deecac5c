/** A mark of the 资金支出计划 left blank: it reads as 0 or as "the same as before", and nobody knows which. */
import { hasPlan, showPlan, stepsOf } from './plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planBlankPeriod: Rule = {
  code: 'plan-blank-period',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) => projects.filter(hasPlan).flatMap((project) => {
    const blank = stepsOf(project).filter(({ written }) => written === null).map(({ mark }) => mark)
    return blank.length === 0 ? [] : [onProject(project, { field: 'plan', text: showPlan(project), values: { marks: blank } })]
  }),
}
