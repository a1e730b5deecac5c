/** Words of 财政支出政策: states, acts, lights of goals, what is told of one, and why something is refused. */
import type { AssessmentReason } from '#core/assessment/form.ts'
import type { GateRefusal, GateRefusalCode } from '#core/assessment/gate.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { POLICY_FAULTS, type PolicyFaultCode, type PolicyState } from '#core/policies/policy.ts'
import type { GoalLight } from '#core/policies/progress.ts'
import type { PolicyFinding, PolicyRule } from '#core/policies/rules.ts'
import {
  POLICY_REFUSALS,
  type PolicyAct,
  type PolicyRefusal,
  type PolicyRefusalCode,
} from '#core/policies/step.ts'
import type { Language, Wording } from './language.ts'

export const POLICY_STATE_NAMES: Record<PolicyState, Wording> = {
  drafted: { 'zh-CN': '拟出台', en: 'drafted' },
  active: { 'zh-CN': '执行中', en: 'in force' },
  expired: { 'zh-CN': '已到期', en: 'expired' },
  ended: { 'zh-CN': '已终止', en: 'ended' },
}

export const POLICY_ACT_NAMES: Record<PolicyAct, Wording> = {
  start: { 'zh-CN': '发布执行', en: 'Bring into force' },
  renew: { 'zh-CN': '延续', en: 'Prolong' },
  end: { 'zh-CN': '终止', en: 'End' },
  resume: { 'zh-CN': '恢复拟订', en: 'Reopen as a draft' },
}

export const GOAL_LIGHT_NAMES: Record<GoalLight, Wording> = {
  reached: { 'zh-CN': '达到', en: 'reached' },
  near: { 'zh-CN': '接近', en: 'near' },
  behind: { 'zh-CN': '滞后', en: 'behind' },
  missing: { 'zh-CN': '未填报', en: 'not reported' },
  waiting: { 'zh-CN': '未到期', en: 'not due' },
}

export const POLICY_RULE_NAMES: Record<PolicyRule, Wording> = {
  'expired-asking': { 'zh-CN': '到期未评估仍申报', en: 'Over, and money is asked for' },
  'over-plan': { 'zh-CN': '项目预算超年度计划', en: 'More than its plan' },
  'renewal-due': { 'zh-CN': '临近到期未评估', en: 'Expires without an assessment' },
}

/** Where each rule comes from; none of the texts was compared in full: 待核对. */
export const POLICY_RULE_SOURCES: Record<PolicyRule, Wording> = {
  'expired-asking': {
    'zh-CN': '中发〔2018〕34号：政策到期、绩效低下的要及时调整退出，未评估不得安排预算（待核对）',
    en: '中发〔2018〕34号: what expired is adjusted or ends, and gets no money without an assessment (to be checked)',
  },
  'over-plan': {
    'zh-CN': '国发〔2015〕3号：中期财政规划对年度预算有约束，支出政策与财力相匹配（待核对）',
    en: '国发〔2015〕3号: the plan of several years binds the budget of each (to be checked)',
  },
  'renewal-due': {
    'zh-CN': '国发〔2021〕5号：支出政策实行定期评估和退出机制（待核对）；天数由规则集定，本系统默认',
    en: '国发〔2021〕5号: policies are assessed from time to time and end (to be checked); days are of the rule set, a default of this system',
  },
}

/** What is told, with its figures. */
export function policyFindingText({ rule, facts }: PolicyFinding, language: Language): string {
  const fact = (name: string) => String(facts[name] ?? '')
  const wan = (name: string) => wanText(fen(BigInt(fact(name))))
  const isEnglish = language === 'en'
  switch (rule) {
    case 'expired-asking':
      return isEnglish
        ? `It is over after ${fact('until')}; ${fact('projects')} projects of ${fact('year')} ask for ${wan('budget')} 万元`
        : `政策 ${fact('until')} 到期或终止，${fact('year')} 年仍有 ${fact('projects')} 个项目申报 ${wan('budget')} 万元`
    case 'over-plan':
      return isEnglish
        ? `Projects of ${fact('year')} come to ${wan('budget')} 万元, ${wan('over')} 万元 more than the plan of ${wan('plan')} 万元`
        : `${fact('year')} 年项目预算 ${wan('budget')} 万元，超过政策年度计划 ${wan('plan')} 万元，超出 ${wan('over')} 万元`
    case 'renewal-due':
      return isEnglish
        ? `It expires on ${fact('until')}, in ${fact('days')} days, and was not assessed again`
        : `政策 ${fact('until')} 到期，还有 ${fact('days')} 天，尚未重新评估`
  }
}

const REFUSALS: Record<PolicyRefusalCode, Wording> = {
  'not-in-this-state': {
    'zh-CN': '政策现在的状态不能这样办理。请刷新页面查看最新状态。',
    en: 'That cannot be done as the policy stands. Load the page again.',
  },
  'document-missing': {
    'zh-CN': '发布执行前，请先填写文号和印发日期。',
    en: 'Enter its number and the day of issue first.',
  },
  'comment-missing': { 'zh-CN': '请写明理由。', en: 'Say why.' },
  'day-wrong': {
    'zh-CN': '延续后的到期日应晚于现在的到期日。',
    en: 'The new last day is after the present one.',
  },
  'not-assessed': {
    'zh-CN': '政策没有通过事前绩效评估，按规则集不能发布执行或延续。请先完成评估并由他人审定。',
    en: 'The policy has no passed assessment: by the rule set it is neither brought into force nor prolonged. Have it assessed and signed first.',
  },
  'assessed-before': {
    'zh-CN': '上次发布或延续以后还没有重新评估，按规则集不能延续。',
    en: 'It was not assessed again since it came into force: by the rule set it is not prolonged.',
  },
}

const FAULTS: Record<PolicyFaultCode, Wording> = {
  'term-wrong': {
    'zh-CN': '没有保存：政策期限的截止日应不早于开始日，最长 20 年。',
    en: 'Not saved: the term ends after it begins, within 20 years.',
  },
  'day-ahead': {
    'zh-CN': '没有保存：印发日期不能晚于今天。',
    en: 'Not saved: it cannot have been issued after today.',
  },
  'year-outside': {
    'zh-CN': '没有保存：{year} 年不在政策期限内，或者填了两次。',
    en: 'Not saved: {year} is outside of its term, or there twice.',
  },
  'goal-twice': {
    'zh-CN': '没有保存：目标“{name}”填了两次。',
    en: 'Not saved: the goal “{name}” is there twice.',
  },
  'goal-empty': {
    'zh-CN': '没有保存：目标“{name}”没有任何年度的目标值。',
    en: 'Not saved: the goal “{name}” has no value of any year.',
  },
  'document-missing': {
    'zh-CN': '没有保存：执行中的政策应有文号和印发日期。',
    en: 'Not saved: what is in force has a number and a day of issue.',
  },
  'unit-wrong': {
    'zh-CN': '没有保存：请选择您范围内的部门或单位。',
    en: 'Not saved: choose a department or unit within your reach.',
  },
}

const VALUE_FAULTS: ReadonlyMap<string, Wording> = new Map(
  Object.entries({
    'year-ahead': { 'zh-CN': '没有保存：{year} 年还没有开始。', en: 'Not saved: {year} has not begun.' },
    'goal': {
      'zh-CN': '没有保存：目标在 {year} 年没有目标值，或者已被修改。请刷新页面。',
      en: 'Not saved: a goal has no value of {year}, or was changed. Load the page again.',
    },
    'reason-missing': {
      'zh-CN': '没有保存：“{name}”没有达到 {year} 年目标值，请写明原因。',
      en: 'Not saved: “{name}” is below its value of {year}: say why.',
    },
  }),
)

type Values = { readonly [name: string]: string | number }

function filled(wording: Wording, values: Values, language: Language): string {
  return wording[language].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

export function policyRefusalText({ code, values }: PolicyRefusal, language: Language): string {
  return filled(REFUSALS[code], values, language)
}

/** The words of a refusal that has a reason of a policy; null: it has none. */
export function policyReasonText(code: string, values: Values, language: Language): string | null {
  const reason = values['reason']
  const found = new Map<string, Wording | undefined>([
    ['policy-refused', REFUSALS[POLICY_REFUSALS.find((one) => one === reason) ?? 'not-in-this-state']],
    ['policy-wrong', FAULTS[POLICY_FAULTS.find((one) => one === reason) ?? 'unit-wrong']],
    ['policy-value-wrong', VALUE_FAULTS.get(String(reason))],
  ]).get(code)
  return found === undefined ? null : filled(found, values, language)
}

/** Why a policy is assessed. */
const REASONS: { readonly [reason in AssessmentReason]?: Wording } = {
  new: { 'zh-CN': '新出台', en: 'new' },
  expiring: { 'zh-CN': '到期延续', en: 'to be prolonged' },
}

export function policyReasonsText(reasons: readonly AssessmentReason[], language: Language): string {
  return reasons.map((reason) => REASONS[reason]?.[language] ?? '').join('、')
}

/** What is missing of the assessment of a policy itself. */
const MISSING: { readonly [code in GateRefusalCode]?: Wording } = {
  'assessment-missing': {
    'zh-CN': '政策应当做事前绩效评估，还没有出具评估结论',
    en: 'The policy should be assessed, and no assessment is signed yet',
  },
  'assessment-unsigned': {
    'zh-CN': '政策的事前绩效评估已提交，还在等待审定',
    en: 'Its assessment is handed in and waits for the signature',
  },
  'assessment-unsupported': {
    'zh-CN': '政策的事前绩效评估结论为“不予支持”',
    en: 'Its assessment concluded 不予支持 (not supported)',
  },
  'assessment-changes-open': {
    'zh-CN': '政策应调整后支持，还有 {count} 条意见没有填写落实情况',
    en: 'It is supported once adjusted: {count} things are not yet answered',
  },
  'assessment-outgrown': {
    'zh-CN': '政策资金总额已超过评估时的 {assessed} 万元，应当重新评估',
    en: 'Its money is more than the {assessed} 万元 that were assessed',
  },
}

/** @param blocks it keeps the policy from being in force, and its new projects from being sent in */
export function policyAssessmentNote(
  { code, values }: GateRefusal,
  blocks: boolean,
  language: Language,
): string {
  const said = MISSING[code]
  const what = said === undefined ? '' : filled(said, values, language)
  if (language === 'en')
    return `${what}${blocks ? ': it is not brought into force, and new projects of it are not sent in.' : ' (advice only).'}`
  return `${what}${blocks ? '，不能发布执行，依据它的新增项目不能送审。' : '（仅作提示）。'}`
}
