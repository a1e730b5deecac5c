/**
 * All the money at one mark. Right for a deposit returned or a contract's one instalment, which the name tells, or a
 * purpose that names nothing else: a list that has a 服务费 in it is no single payment.
 */
import { FULL_SHARE, showPlan, stepsOf } from './plan.ts'
import { onProject, type Rule } from './rule.ts'
import { containsOneOf } from './words.ts'

export const planSingleDate: Rule = {
  code: 'plan-single-date',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }, { singlePaymentWords }) => projects.flatMap((project) => {
    const purpose = project.purpose ?? ''
    const told = /[、，,；;]\s*\p{Script=Han}/u.test(purpose) ? project.name : `${project.name}${purpose}`
    if (containsOneOf(told, singlePaymentWords) !== null) return []
    const spent = stepsOf(project).filter(({ share }) => share !== null && share > 0n)
    const [first] = spent
    const single = first !== undefined && first.share === FULL_SHARE && first.mark !== 'march'
    return single ? [onProject(project, { field: 'plan', text: showPlan(project), values: { mark: first.mark } })] : []
  }),
}
