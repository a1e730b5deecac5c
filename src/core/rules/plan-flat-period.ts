/**
 * No spending between two marks although the project runs: the cumulative plan stands still before it is
 * full. Quiet where the purpose says that the money is paid in turns (分两次拨付): between two turns it stands
 * still by nature.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { FULL_SHARE, showMark, showPlan, planSteps } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'

export const planFlatPeriod: Rule = {
  code: 'plan-flat-period',
  group: 'budget-plan',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'conditions',
  mending: 'judgement',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const steps = planSteps(project)
      if (IN_TURNS.test([project.purpose ?? '', ...project.goals].join('\n'))) return []
      return flatMap(steps, (step, i) => {
        const next = steps[i + 1]
        const still =
          next !== undefined &&
          step.share !== null &&
          step.share > 0n &&
          step.share < FULL_SHARE &&
          next.share === step.share
        if (!still) return []
        return [
          onProject(project, {
            field: 'plan',
            text: showPlan(project),
            values: { from: step.mark, to: next.mark, written: showMark(project, step) },
          }),
        ]
      })
    }),
}

/** Examples: 分两次拨付, 分2批发放, 上下半年各支付一次, 每半年结算一次, 按学期发放. */
const IN_TURNS =
  /分(?:[两二三四2-4])[次批期](?:[^，。；]{0,4})(?:拨付|支付|发放|下达|结算|兑付|拨款|付款|补助)|(?:每半年|半年|上下半年各|按半年|按学期|每学期|春秋两季)[^，。；]{0,6}(?:拨付|支付|发放|结算|兑付|缴纳|付款)/u
