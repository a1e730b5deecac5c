/** 单位自评 in words: states, acts, and what is lacking or to be looked at again. */
import type { SelfEvaluationRemark, RemarkCode } from '#core/self-evaluation/remarks.ts'
import type { EvaluationAct, EvaluationState } from '#core/self-evaluation/step.ts'
import type { WithoutScore } from '#core/self-evaluation/year-proof.ts'
import { fillIn } from './command-line.ts'
import type { Language, Wording } from './language.ts'
import { insteadText, VALUE_DOUBT_WORDS } from './value-doubts.ts'

export const EVALUATION_STATE_WORDS: Record<EvaluationState, Wording> = {
  filling: { 'zh-CN': '填报中', en: 'being filled in' },
  checking: { 'zh-CN': '主管部门审核', en: 'with the department' },
  confirming: { 'zh-CN': '待财政确认', en: 'with finance' },
  confirmed: { 'zh-CN': '已确认', en: 'confirmed' },
}

/** Why a project is in no sum of its department's year. */
export const WITHOUT_SCORE_WORDS: Record<WithoutScore, Wording> = {
  filling: EVALUATION_STATE_WORDS.filling,
  checking: EVALUATION_STATE_WORDS.checking,
  confirming: EVALUATION_STATE_WORDS.confirming,
  'not-opened': { 'zh-CN': '已批复，还没有启动', en: 'approved, not opened yet' },
  'not-approved': { 'zh-CN': '目标未批复', en: 'target not approved' },
}

export const EVALUATION_ACT_WORDS: Record<EvaluationAct, Wording> = {
  submit: { 'zh-CN': '送审', en: 'Send in' },
  withdraw: { 'zh-CN': '撤回', en: 'Take back' },
  pass: { 'zh-CN': '审核通过', en: 'Pass' },
  confirm: { 'zh-CN': '确认', en: 'Confirm' },
  return: { 'zh-CN': '退回', en: 'Send back' },
}

const REMARKS: Record<RemarkCode, Wording> = {
  ...VALUE_DOUBT_WORDS,
  'carried-unconfirmed': {
    'zh-CN': '由监控表带入，请核实为全年情况：有变化的修改，确无变化的点“核实无误”',
    en: 'carried in from the monitoring sheet: change it to the whole year, or confirm it',
  },
  'cost-beside-little-work': {
    'zh-CN': '数量指标平均只完成 {work}%（低于 {least}%），成本却达到目标，请写数值说明',
    en: 'only {work} % of the quantities were done (below {least} %) and the cost was kept: say why',
  },
  'work-money-gap': {
    'zh-CN':
      '按数量和单位成本的实际值计算为 {work} 万元，实际支付 {paid} 万元，相差超过 {gap}%，请核对数量、单价或支付',
    en: 'quantities at their unit costs come to {work} 万元, {paid} 万元 was paid: more than {gap} % apart',
  },
  'actual-missing': { 'zh-CN': '还没有实际完成值或得分', en: 'the actual value or the score is missing' },
  'actual-wrong': {
    'zh-CN': '实际完成值或得分有误，不能计分',
    en: 'the actual value or the score is wrong and cannot be scored',
  },
  'executed-missing': {
    'zh-CN': '还没有全年执行数（没有支付记录时由单位填写）',
    en: 'the executed amount is missing (typed as long as no payments are recorded)',
  },
  'executed-source-missing': {
    'zh-CN': '请写明全年执行数的来源，如国库支付系统或账簿',
    en: 'say where the executed amount was read',
  },
  'execution-reason-missing': {
    'zh-CN': '预算执行率 {rate}% 低于 {least}%，请说明原因',
    en: 'budget execution of {rate} % is below {least} %: say why',
  },
  'adjusted-reason-missing': {
    'zh-CN': '年中调整过预算，请说明原因',
    en: 'the budget was changed in the year: say why',
  },
  'short-reason-missing': { 'zh-CN': '未达到指标值，请说明原因', en: 'the target was not met: say why' },
  'short-measures-missing': {
    'zh-CN': '未达到指标值，请写改进措施',
    en: 'the target was not met: say what will be done',
  },
  'above-reason-missing': {
    'zh-CN': '超过指标值 {above}%（达到 {from}% 须说明），请说明原因',
    en: 'the target was exceeded by {above} % (from {from} % on a reason is asked)',
  },
  'not-applicable-reason-missing': { 'zh-CN': '不适用的指标请说明原因', en: 'say why it does not apply' },
  'evidence-missing': {
    'zh-CN': '分值 {points}，请上传佐证材料或写明凭证',
    en: '{points} points: add a file, or name the record that proves it',
  },
  'outcome-missing': {
    'zh-CN': '还没有填写年度总体目标的实际完成情况',
    en: 'what became of the year’s goals is missing',
  },
  overspent: {
    'zh-CN': '执行数 {executed} 万元大于全年预算数 {budget} 万元，请核对',
    en: 'executed {executed} is more than the budget {budget} (万元): check it',
  },
  'paid-without-budget': {
    'zh-CN':
      '全年预算数为 0，却支付了 {executed} 万元：执行率无法计算，预算执行率不得分，请核对支付或预算调整',
    en:
      '{executed} (万元) was paid without a budget: there is no rate and no points for it; ' +
      'check payments and budget changes',
  },
  'full-despite-execution': {
    'zh-CN': '执行率只有 {rate}%（低于 {least}%），各项指标却都是满分',
    en: 'full marks everywhere with a budget execution of {rate} % (below {least} %)',
  },
  'all-full': {
    'zh-CN': '{count} 项指标全部满分，实际值与指标值一个不差',
    en: 'all {count} indicators have full marks, with actual values equal to their targets',
  },
  'only-reached': {
    'zh-CN': '{count} 项定性指标全部为“达成”且得满分',
    en: 'all {count} qualitative indicators are “reached” with full marks',
  },
  'sample-missing': {
    'zh-CN': '满意度没有写明有效问卷数',
    en: 'satisfaction without the number of valid answers',
  },
  'evidence-twice': {
    'zh-CN': '同一份材料用来证明指标 {orders}',
    en: 'one and the same file proves the indicators {orders}',
  },
}

export function remarkText({ code, values }: SelfEvaluationRemark, language: Language): string {
  const instead = values['instead'] ?? ''
  return fillIn(REMARKS[code][language], {
    ...values,
    instead: instead === '' ? '' : insteadText(instead, language),
  })
}

/** Which evaluation of a whole department it was. */
export const WHOLE_KIND_NAMES: Record<'finance' | 'department', Wording> = {
  finance: { 'zh-CN': '财政评价', en: 'By the bureau' },
  department: { 'zh-CN': '部门评价', en: 'By the department' },
}
