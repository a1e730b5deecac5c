/**
 * All the money at one mark. Right for a deposit returned or a contract's one instalment, which the name
 * tells, or a purpose that names nothing else: a list that has a 服务费 in it is no single payment.
 */
import { planMarkForDay, type PlanMark } from '../kernel/period.ts'
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { MONEY_ARRIVES } from './plan-deadline-conflict.ts'
import { FULL_SHARE, showPlan, planSteps } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'
import { containsOneOf, plain } from '../words/words.ts'

/** 补助发放到位时间 2026年10月底前 and nothing else that is bought: the money goes out on one day, as the plan says. */
function isPaidOnce(project: Project, mark: PlanMark): boolean {
  const days = project.indicators.filter(
    ({ value, level3, description }) =>
      value.deadline !== null && MONEY_ARRIVES.test(plain(`${level3}${description ?? ''}`)),
  )
  return (
    days.length > 0 &&
    days.every(({ value }) => value.deadline !== null && planMarkForDay(value.deadline) === mark)
  )
}

export const planSingleDate: Rule = {
  code: 'plan-single-date',
  group: 'budget-plan',
  how: 'rule',
  severity: 'warning',
  tier: 'batch',
  item: 'conditions',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }, { singlePaymentWords }) =>
    flatMap(projects, (project) => {
      const purpose = project.purpose ?? ''
      const words = /[、，,；;]\s*\p{Script=Han}/u.test(purpose) ? project.name : `${project.name}${purpose}`
      if (containsOneOf(words, singlePaymentWords) !== null) return []
      const spent = planSteps(project).filter(({ share }) => share !== null && share > 0n)
      const [first] = spent
      const single =
        first !== undefined &&
        first.share === FULL_SHARE &&
        first.mark !== 'march' &&
        !isPaidOnce(project, first.mark)
      return single
        ? [onProject(project, { field: 'plan', text: showPlan(project), values: { mark: first.mark } })]
        : []
    }),
}
