/**
 * Words of 消息: made when one is shown, in the language of the reader. A kind without words does not
 * compile.
 */
import { accountabilityKindName } from '../accountability.ts'
import { WAITING_KINDS, type WaitingKind } from '#core/messages/waiting.ts'
import type { MessageFacts, MessageKind } from '#core/messages/message.ts'
import { ROLES } from '#core/kernel/roles.ts'
import { daysUntil, DEADLINE_KINDS } from '#core/calendar/deadline.ts'
import { DELEGATION_ENDS } from '#core/delegation/delegation.ts'
import { unpublishedYear } from '#core/calendar/office-days.ts'
import { DEADLINE_NAMES, dueWords, termNote } from '../calendar.ts'
import { DELEGATION_END_NAMES } from '../delegation.ts'
import type { Language, Wording } from '../language.ts'
import { postName } from '../accounts/roles.ts'

export const MESSAGE_KIND_NAMES: Record<MessageKind, Wording> = {
  arrived: { 'zh-CN': '送审', en: 'Sent in' },
  returned: { 'zh-CN': '退回', en: 'Sent back' },
  transferred: { 'zh-CN': '转办', en: 'Handed over' },
  asked: { 'zh-CN': '加签', en: 'Opinion asked for' },
  answered: { 'zh-CN': '加签意见', en: 'Opinion given' },
  approved: { 'zh-CN': '批复', en: 'Approved' },
  adjusting: { 'zh-CN': '调整', en: 'Adjusted' },
  closed: { 'zh-CN': '终止', en: 'Closed' },
  reopened: { 'zh-CN': '恢复', en: 'Opened again' },
  commented: { 'zh-CN': '批注', en: 'Comment' },
  'comment-answered': { 'zh-CN': '批注答复', en: 'Answer' },
  'evaluation-assigned': { 'zh-CN': '评价邀请', en: 'Asked to evaluate' },
  'evaluation-asked': { 'zh-CN': '调阅材料', en: 'Evidence asked for' },
  'evaluation-answered': { 'zh-CN': '材料已答复', en: 'Evidence given' },
  'evaluation-marked': { 'zh-CN': '评分完成', en: 'All marks are in' },
  'evaluation-draft': { 'zh-CN': '报告征求意见', en: 'Draft report' },
  'evaluation-heard': { 'zh-CN': '反馈意见', en: 'Feedback' },
  'evaluation-settled': { 'zh-CN': '评价结果', en: 'Result of an evaluation' },
  reminded: { 'zh-CN': '催办', en: 'Reminder' },
  notice: { 'zh-CN': '通知', en: 'Notice' },
  'deadline-near': { 'zh-CN': '期限临近', en: 'Due soon' },
  'deadline-over': { 'zh-CN': '已逾期', en: 'Late' },
  delegated: { 'zh-CN': '委托填写', en: 'To be filled in' },
  'delegation-given-back': { 'zh-CN': '委托交回', en: 'Filled in' },
  'delegation-refused': { 'zh-CN': '委托被拒绝', en: 'Refused' },
  'delegation-returned': { 'zh-CN': '委托退回重填', en: 'To be filled in again' },
  'delegation-over': { 'zh-CN': '委托结束', en: 'Over' },
  'delegation-ended': { 'zh-CN': '委托终止', en: 'Filled in by nobody' },
  'delegation-overruled': { 'zh-CN': '填写内容已改', en: 'What was filled in was changed' },
  'self-evaluation-opened': { 'zh-CN': '自评启动', en: 'Self-evaluation opened' },
  'self-evaluation-arrived': { 'zh-CN': '自评送审', en: 'Self-evaluation sent in' },
  'self-evaluation-returned': { 'zh-CN': '自评退回', en: 'Self-evaluation sent back' },
  'self-evaluation-confirmed': { 'zh-CN': '自评确认', en: 'Self-evaluation confirmed' },
  'rectification-opened': { 'zh-CN': '整改通知', en: 'To be rectified' },
  'rectification-replied': { 'zh-CN': '整改回复', en: 'Rectification replied' },
  'rectification-confirmed': { 'zh-CN': '整改确认', en: 'Rectification confirmed' },
  'rectification-returned': { 'zh-CN': '整改退回', en: 'Rectification sent back' },
  'rectification-extended': { 'zh-CN': '整改延期', en: 'Rectification extended' },
  'rectification-revoked': { 'zh-CN': '整改撤销', en: 'Rectification revoked' },
  'rectification-due': { 'zh-CN': '整改临期', en: 'Rectification due soon' },
  'rectification-late': { 'zh-CN': '整改逾期', en: 'Rectification late' },
  'result-decided': { 'zh-CN': '结果应用', en: 'Result applied' },
  'result-withdrawn': { 'zh-CN': '结果应用撤销', en: 'Decision undone' },
  'monitoring-opened': { 'zh-CN': '运行监控', en: 'Monitoring' },
  'monitoring-sent': { 'zh-CN': '监控表送审', en: 'Sheet sent in' },
  'monitoring-returned': { 'zh-CN': '监控表退回', en: 'Sheet sent back' },
  'warning-raised': { 'zh-CN': '监控预警', en: 'Warning' },
  'warning-late': { 'zh-CN': '预警逾期', en: 'Warning late' },
  'accountability-recorded': { 'zh-CN': '约谈问责', en: 'Accountability' },
  'assessment-submitted': { 'zh-CN': '事前评估', en: 'Assessment' },
  'assessment-returned': { 'zh-CN': '事前评估退回', en: 'Assessment given back' },
  'assessment-signed': { 'zh-CN': '事前评估出具', en: 'Assessment signed' },
  'transfer-received': { 'zh-CN': '转移支付下达', en: 'Transfer received' },
  'transfer-split': { 'zh-CN': '转移支付分解', en: 'Transfer split' },
  'transfer-sent': { 'zh-CN': '区域自评送审', en: 'Report of a transfer sent' },
  'transfer-returned': { 'zh-CN': '区域自评退回', en: 'Report of a transfer given back' },
  'transfer-reported': { 'zh-CN': '区域自评上报', en: 'Report of a transfer gone up' },
  'account-password': { 'zh-CN': '密码重置', en: 'Password set' },
  'account-factor': { 'zh-CN': '动态口令重置', en: 'Second factor reset' },
  'post-given': { 'zh-CN': '授予岗位', en: 'Post given' },
  'post-ended': { 'zh-CN': '收回岗位', en: 'Post ended' },
}

function endText(cause: string, language: Language): string {
  const end = DELEGATION_ENDS.find((one) => one === cause)
  return end === undefined ? '' : DELEGATION_END_NAMES[end][language]
}

/** What the words of a message are made of. `by`: name of the actor; null: the system. */
export type Worded = {
  readonly kind: MessageKind
  readonly by: string | null
  readonly count: number
  readonly facts: MessageFacts
}

type TitleFacts = {
  readonly by: string
  readonly what: string
  readonly count: number
  readonly fact: (name: string) => string
}
type Title = { readonly [language in Language]: (told: TitleFacts) => string }

const TITLES: Record<MessageKind, Title> = {
  arrived: {
    'zh-CN': ({ by, what }) => `${by}送来${what}，请审核`,
    en: ({ by, what }) => `${by} sent you ${what} for review`,
  },
  returned: {
    'zh-CN': ({ by, what }) => `${by}退回了${what}`,
    en: ({ by, what }) => `${by} sent back ${what}`,
  },
  transferred: {
    'zh-CN': ({ by, what }) => `${by}转给您办理：${what}`,
    en: ({ by, what }) => `${by} handed over to you: ${what}`,
  },
  asked: {
    'zh-CN': ({ by, what }) => `${by}请您对${what}提出意见`,
    en: ({ by, what }) => `${by} asks for your opinion on ${what}`,
  },
  answered: {
    'zh-CN': ({ by, what }) => `${by}对${what}提出了意见`,
    en: ({ by, what }) => `${by} gave an opinion on ${what}`,
  },
  approved: {
    'zh-CN': ({ what }) => `${what}已批复`,
    en: ({ what, count }) => `${what} ${count > 1 ? 'are' : 'is'} approved`,
  },
  adjusting: {
    'zh-CN': ({ by, what }) => `${by}对${what}发起调整`,
    en: ({ by, what }) => `${by} opened ${what} for adjustment`,
  },
  closed: {
    'zh-CN': ({ by, what }) => `${by}已将${what}终止`,
    en: ({ by, what }) => `${by} closed ${what}`,
  },
  reopened: {
    'zh-CN': ({ by, what }) => `${by}已将${what}恢复`,
    en: ({ by, what }) => `${by} opened ${what} again`,
  },
  commented: {
    'zh-CN': ({ by, what, count }) =>
      count > 1 ? `${by}在${what}写了 ${count} 条批注` : `${by}在${what}写了批注`,
    en: ({ by, what, count }) =>
      count > 1 ? `${by} wrote ${count} comments on ${what}` : `${by} commented on ${what}`,
  },
  'comment-answered': {
    'zh-CN': ({ by, what, count }) =>
      count > 1 ? `${by}答复了${what}的 ${count} 条批注` : `${by}答复了${what}的批注`,
    en: ({ by, what, count }) =>
      count > 1 ? `${by} gave ${count} answers on ${what}` : `${by} answered a comment on ${what}`,
  },
  'evaluation-assigned': {
    'zh-CN': ({ by, what, fact }) =>
      `${by}请您担任${what}的评价专家，请先签署回避声明，${fact('due')} 前完成评分`,
    en: ({ by, what, fact }) =>
      `${by} asks you to evaluate ${what} by ${fact('due')}: please declare conflicts first`,
  },
  'evaluation-asked': {
    'zh-CN': ({ by, what, fact }) => `${by}调阅${what}的材料，请于 ${fact('due')} 前答复`,
    en: ({ by, what, fact }) => `${by} asks for evidence on ${what} by ${fact('due')}`,
  },
  'evaluation-answered': {
    'zh-CN': ({ by, what }) => `${by}答复了${what}的材料调阅`,
    en: ({ by, what }) => `${by} gave evidence on ${what}`,
  },
  'evaluation-marked': {
    'zh-CN': ({ what }) => `${what}的专家评分已全部提交，可以撰写报告`,
    en: ({ what }) => `All marks of ${what} are in: the report can be written`,
  },
  'evaluation-draft': {
    'zh-CN': ({ by, what, fact }) => `${by}就${what}的评价报告征求意见，请于 ${fact('due')} 前反馈`,
    en: ({ by, what, fact }) => `${by} sent the draft report on ${what}: please comment by ${fact('due')}`,
  },
  'evaluation-heard': {
    'zh-CN': ({ by, what }) => `${by}对${what}的评价报告反馈了意见`,
    en: ({ by, what }) => `${by} commented on the report on ${what}`,
  },
  'evaluation-settled': {
    'zh-CN': ({ what, fact }) => `${what}的评价结果：${fact('total')} 分，${fact('grade')}`,
    en: ({ what, fact }) => `Result of ${what}: ${fact('total')}, ${fact('grade')}`,
  },
  reminded: {
    'zh-CN': ({ by, what, fact }) =>
      `${by}催办：${what}${SHEETS[fact('sheet')]?.['zh-CN'] ?? ''}请尽快${remindedTo(fact, 'zh-CN')}`,
    en: ({ by, what, fact }) =>
      `${by} reminds you to ${remindedTo(fact, 'en')} ${SHEETS[fact('sheet')]?.en ?? ''}${what}`,
  },
  notice: { 'zh-CN': ({ fact }) => `通知：${fact('title')}`, en: ({ fact }) => `Notice: ${fact('title')}` },
  'deadline-near': {
    'zh-CN': ({ fact }) => `期限临近：您有 ${waitingWords(fact, 'zh-CN')}`,
    en: ({ fact }) => `Due soon: ${waitingWords(fact, 'en')}`,
  },
  'deadline-over': {
    'zh-CN': ({ fact }) => `已逾期：您有 ${waitingWords(fact, 'zh-CN')}`,
    en: ({ fact }) => `Late: ${waitingWords(fact, 'en')}`,
  },
  delegated: {
    'zh-CN': ({ by, what, fact }) => `${by}请您填写${what}${fact('due') === '' ? '' : `，${fact('due')} 前`}`,
    en: ({ by, what, fact }) =>
      `${by} asks you to fill in ${what}${fact('due') === '' ? '' : ` by ${fact('due')}`}`,
  },
  'delegation-given-back': {
    'zh-CN': ({ by, what }) => `${by}交回了${what}的填写，请确认`,
    en: ({ by, what }) => `${by} filled in ${what}: please accept`,
  },
  'delegation-refused': {
    'zh-CN': ({ by, what }) => `${by}没有接受${what}的填写`,
    en: ({ by, what }) => `${by} refused to fill in ${what}`,
  },
  'delegation-returned': {
    'zh-CN': ({ by, what }) => `${by}请您重新填写${what}`,
    en: ({ by, what }) => `${by} asks you to fill in ${what} again`,
  },
  'delegation-over': {
    'zh-CN': ({ what }) => `${what}不用再填写了`,
    en: ({ what }) => `${what} need not be filled in any more`,
  },
  'delegation-overruled': {
    'zh-CN': ({ what, fact }) => `您填写的${what}有 ${fact('changed')} 处被单位修改，点开查看`,
    en: ({ what, fact }) =>
      `Of what you filled in of ${what}, the unit changed ${fact('changed')}: open it to see`,
  },
  'delegation-ended': {
    'zh-CN': ({ what, fact }) =>
      `您委托${fact('to')}填写的${what}已终止（${endText(fact('cause'), 'zh-CN')}），请改由他人填写`,
    en: ({ what, fact }) =>
      `What you asked ${fact('to')} to fill in of ${what} is over ` +
      `(${endText(fact('cause'), 'en')}): please ask somebody else`,
  },
  'self-evaluation-opened': {
    'zh-CN': ({ fact }) => `${fact('year')} 年度单位自评已启动，请填报自评表`,
    en: ({ fact }) => `Self-evaluation of ${fact('year')} is open: please fill in the sheets`,
  },
  'self-evaluation-arrived': {
    'zh-CN': ({ by, what }) => `${by}送来${what}的自评表，请审核`,
    en: ({ by, what }) => `${by} sent you the self-evaluation of ${what}`,
  },
  'self-evaluation-returned': {
    'zh-CN': ({ by, what }) => `${by}退回了${what}的自评表`,
    en: ({ by, what }) => `${by} sent back the self-evaluation of ${what}`,
  },
  'self-evaluation-confirmed': {
    'zh-CN': ({ what, fact }) =>
      `${what}的自评结果已确认：${fact('score') === '' ? '未定级' : `${fact('score')} 分，${fact('grade')}`}`,
    en: ({ what, fact }) =>
      `The self-evaluation of ${what} is confirmed: ` +
      `${fact('score') === '' ? 'not graded' : `${fact('score')}, ${fact('grade')}`}`,
  },
  'rectification-opened': {
    'zh-CN': ({ what, count, fact }) =>
      count > 1 ? `有 ${count} 项问题需要整改：${what}` : `${what}有问题需要整改，请于 ${fact('due')} 前回复`,
    en: ({ what, count, fact }) =>
      count > 1
        ? `${count} problems are to be rectified: ${what}`
        : `${what} has a problem to be rectified by ${fact('due')}`,
  },
  'rectification-replied': {
    'zh-CN': ({ by, what }) => `${by}回复了${what}的整改情况，请确认`,
    en: ({ by, what }) => `${by} replied on the rectification of ${what}: please check`,
  },
  'rectification-confirmed': {
    'zh-CN': ({ by, what }) => `${by}确认了${what}的整改`,
    en: ({ by, what }) => `${by} confirmed the rectification of ${what}`,
  },
  'rectification-returned': {
    'zh-CN': ({ by, what }) => `${by}退回了${what}的整改回复，请补充`,
    en: ({ by, what }) => `${by} sent back the reply on ${what}: please complete it`,
  },
  'rectification-extended': {
    'zh-CN': ({ by, what, fact }) => `${by}将${what}的整改期限延长到 ${fact('due')}`,
    en: ({ by, what, fact }) => `${by} extended the rectification of ${what} to ${fact('due')}`,
  },
  'rectification-revoked': {
    'zh-CN': ({ by, what }) => `${by}撤销了${what}的整改事项`,
    en: ({ by, what }) => `${by} revoked the rectification of ${what}`,
  },
  'rectification-due': {
    'zh-CN': ({ fact }) => `整改临期：您有 ${fact('waiting')} 项整改将于 ${fact('due')} 到期`,
    en: ({ fact }) => `Rectifications due by ${fact('due')}: ${fact('waiting')}`,
  },
  'result-decided': {
    'zh-CN': ({ by, what }) => `${by}确定了${what}的绩效结果应用意见`,
    en: ({ by, what }) => `${by} decided how the result of ${what} is applied`,
  },
  'result-withdrawn': {
    'zh-CN': ({ by, what }) => `${by}撤销了刚才对${what}的绩效结果应用意见`,
    en: ({ by, what }) => `${by} took back what was just decided of the result of ${what}`,
  },
  'rectification-late': {
    'zh-CN': ({ fact }) => `整改逾期：您有 ${fact('waiting')} 项整改已过期限，最早的为 ${fact('due')}`,
    en: ({ fact }) =>
      `Rectifications past their deadline: ${fact('waiting')}, the first since ${fact('due')}`,
  },
  'monitoring-opened': {
    'zh-CN': ({ fact }) => `请填报运行监控：数据截至 ${fact('until')}，${fact('due')} 前报送`,
    en: ({ fact }) => `Please fill in monitoring up to ${fact('until')}, due by ${fact('due')}`,
  },
  'monitoring-sent': {
    'zh-CN': ({ by, what }) => `${by}送来${what}的监控表，请审核`,
    en: ({ by, what }) => `${by} sent you the monitoring sheet of ${what}`,
  },
  'monitoring-returned': {
    'zh-CN': ({ by, what }) => `${by}退回了${what}的监控表`,
    en: ({ by, what }) => `${by} sent back the monitoring sheet of ${what}`,
  },
  'warning-raised': {
    'zh-CN': ({ fact }) =>
      `监控预警 ${fact('waiting')} 条，请于 ${fact('due')} 前作出处理${bracketed(fact('due'), 'zh-CN')}`,
    en: ({ fact }) =>
      `Warnings to be answered by ${fact('due')}${bracketed(fact('due'), 'en')}: ${fact('waiting')}`,
  },
  'warning-late': {
    'zh-CN': ({ fact }) =>
      fact('stopped') === ''
        ? `预警逾期未处理：${fact('waiting')} 条`
        : `红灯预警逾期未处理，已自动暂停支付：${fact('stopped')} 个项目`,
    en: ({ fact }) =>
      fact('stopped') === ''
        ? `Warnings past their term: ${fact('waiting')}`
        : `Red warnings unanswered, payments stopped: ${fact('stopped')} projects`,
  },
  'assessment-submitted': {
    'zh-CN': ({ by, what }) => `${by}提交了${what}的事前评估，请审定`,
    en: ({ by, what }) => `${by} handed in the assessment of ${what}: please sign`,
  },
  'assessment-returned': {
    'zh-CN': ({ by, what }) => `${by}退回了${what}的事前评估`,
    en: ({ by, what }) => `${by} gave back the assessment of ${what}`,
  },
  'assessment-signed': {
    'zh-CN': ({ what }) => `${what}的事前评估已出具`,
    en: ({ what }) => `The assessment of ${what} is signed`,
  },
  'accountability-recorded': {
    'zh-CN': ({ by, what, fact }) => `${by}登记了对${what}的${accountabilityKindName(fact('of'), 'zh-CN')}`,
    en: ({ by, what, fact }) => `${by} wrote down a ${accountabilityKindName(fact('of'), 'en')} on ${what}`,
  },
  'transfer-received': {
    'zh-CN': ({ by, fact }) => `${by}登记了${fact('year')}年转移支付“${fact('name')}”，请分解到项目`,
    en: ({ by, fact }) =>
      `${by} registered the transfer “${fact('name')}” of ${fact('year')}: split it over projects`,
  },
  'transfer-split': {
    'zh-CN': ({ fact }) => `${fact('year')}年转移支付“${fact('name')}”已分解下达到您单位的项目`,
    en: ({ fact }) =>
      `The transfer “${fact('name')}” of ${fact('year')} was handed down to projects of your unit`,
  },
  'transfer-sent': {
    'zh-CN': ({ by, fact }) => `${by}送审了${fact('year')}年“${fact('name')}”区域绩效自评表，请审核`,
    en: ({ by, fact }) => `${by} sent in the report of “${fact('name')}” of ${fact('year')}: please check`,
  },
  'transfer-returned': {
    'zh-CN': ({ by, fact }) => `${by}退回了${fact('year')}年“${fact('name')}”区域绩效自评表`,
    en: ({ by, fact }) => `${by} gave back the report of “${fact('name')}” of ${fact('year')}`,
  },
  'transfer-reported': {
    'zh-CN': ({ fact }) => `${fact('year')}年“${fact('name')}”区域绩效自评表已审核上报`,
    en: ({ fact }) => `The report of “${fact('name')}” of ${fact('year')} has gone up`,
  },
  'account-password': {
    'zh-CN': ({ by, fact }) =>
      `${by}${fact('machine') === '' ? '' : '（维护人员在服务器上）'}重置了您的登录密码。不是您要求的，请告知安全管理员`,
    en: ({ by, fact }) =>
      `${by}${fact('machine') === '' ? '' : ' (on the machine itself)'} set a new password for ` +
      'your account. If you did not ask for it, tell the security administrator',
  },
  'account-factor': {
    'zh-CN': ({ by, fact }) =>
      `${by}${fact('machine') === '' ? '' : '（维护人员在服务器上）'}重置了您的动态口令。不是您要求的，请告知安全管理员`,
    en: ({ by, fact }) =>
      `${by}${fact('machine') === '' ? '' : ' (on the machine itself)'} took the second factor ` +
      'of your account away. If you did not ask for it, tell the security administrator',
  },
  'post-given': {
    'zh-CN': ({ by, fact }) => `${by}授予您岗位：${postOf(fact, 'zh-CN')}`,
    en: ({ by, fact }) => `${by} gave you a post: ${postOf(fact, 'en')}`,
  },
  'post-ended': {
    'zh-CN': ({ by, fact }) => `${by}收回了您的岗位：${postOf(fact, 'zh-CN')}`,
    en: ({ by, fact }) => `${by} ended your post: ${postOf(fact, 'en')}`,
  },
}

/** What of a target waits, where it is not the target itself. */
const SHEETS: { readonly [sheet: string]: Wording } = {
  'monitoring': { 'zh-CN': '的监控表', en: 'the monitoring sheet of ' },
  'self-evaluation': { 'zh-CN': '的自评表', en: 'the self-evaluation of ' },
}

function remindedTo(fact: (name: string) => string, language: Language): string {
  if (fact('waits') !== 'filing') return language === 'en' ? 'review' : '审核'
  if (language === 'en') return 'send in'
  return fact('sheet') === '' ? '送审' : '填报并送审'
}

function postOf(fact: (name: string) => string, language: Language): string {
  const role = ROLES.find((one) => one === fact('role'))
  const unit = fact('unit')
  return role === undefined
    ? fact('role')
    : postName({ role, unit: unit === '' ? null : { name: unit } }, language)
}

/** What waits, by the duty. */
const WAITING: { readonly [duty: string]: Wording } = {
  filing: { 'zh-CN': '待送审', en: 'to be sent in' },
  review: { 'zh-CN': '待审核', en: 'to be reviewed' },
  approval: { 'zh-CN': '待批复', en: 'to be approved' },
  'pooled-budgets': { 'zh-CN': '的代编预算待细化到单位', en: 'whose pooled budget is to be broken down' },
  'self-evaluation': { 'zh-CN': '的自评表待送审', en: 'whose self-evaluation is to be sent in' },
  'self-evaluation-check': { 'zh-CN': '的自评表待审核', en: 'whose self-evaluation is to be checked' },
}

/** What waits and is no target: 3 项…. */
const WAITING_ITEMS: Record<WaitingKind, Wording> = {
  marks: { 'zh-CN': '项评分待提交', en: 'scores to be handed in' },
  'marks-missing': {
    'zh-CN': '项专家评分还没有提交，请催办',
    en: 'scores of your experts that are not handed in',
  },
  evidence: { 'zh-CN': '项调阅材料待答复', en: 'requests for evidence to be answered' },
  assurance: { 'zh-CN': '项保障任务待完成', en: 'tasks of assurance measures to be done' },
  'rectification-check': { 'zh-CN': '项整改回复待确认', en: 'replies on rectification to be checked' },
}

/** How many of what, with the first of their days where each has its own. */
function waitingWords(fact: (name: string) => string, language: Language): string {
  const kind = WAITING_KINDS.find((one) => one === fact('waits'))
  const count = fact('waiting')
  if (kind !== undefined)
    return language === 'en'
      ? `${WAITING_ITEMS[kind].en}: ${count}, the first by ${fact('due')}`
      : `${count} ${WAITING_ITEMS[kind]['zh-CN']}，最早期限 ${fact('due')}`
  // Targets, and texts of departments beside them.
  const texts = fact('texts')
  if (language === 'en')
    return [
      count === '0' ? [] : [`targets ${WAITING[fact('waits')]?.en ?? 'that wait for you'}: ${count}`],
      texts === '' ? [] : [`texts of departments: ${texts}`],
    ]
      .flat()
      .join(', ')
  return `${[count === '0' ? [] : [`${count} 个项目`], texts === '' ? [] : [`${texts} 份部门绩效文本`]].flat().join('、')}${WAITING[fact('waits')]?.['zh-CN'] ?? '待办'}`
}

/** Those whose count is of things said about one target, not of targets. */
const OF_ONE_TARGET: ReadonlySet<MessageKind> = new Set<MessageKind>(['commented', 'comment-answered'])

export type MessageWords = {
  readonly title: string
  /** What was said with it; null: nothing. */ readonly detail: string | null
}

export function messageWords({ kind, by, count, facts }: Worded, language: Language): MessageWords {
  const fact = (name: string) => String(facts[name] ?? '')
  const many = OF_ONE_TARGET.has(kind) ? 1 : count
  return {
    title: TITLES[kind][language]({
      by: by ?? (language === 'en' ? 'The system' : '系统'),
      what: targetWords(fact('name'), many, language),
      count,
      fact,
    }),
    detail: detailOf(fact, language),
  }
}

/** 《name》, and how many there are beside it. */
function targetWords(name: string, count: number, language: Language): string {
  if (language === 'en') return count > 1 ? `“${name}” and ${count - 1} more` : `“${name}”`
  return count > 1 ? `《${name}》等 ${count} 个项目` : `《${name}》`
}

function detailOf(fact: (name: string) => string, language: Language): string | null {
  const approval = fact('approval')
  if (approval !== '') return language === 'en' ? `Document ${approval}` : `批复文号：${approval}`
  const due = fact('sheet') === 'monitoring' ? sheetsDue(fact('due'), language) : dueText(fact, language)
  const parts = [due, fact('comment')].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(language === 'en' ? '. ' : '。')
}

/** By when sheets of monitoring are handed in. */
function sheetsDue(day: string, language: Language): string {
  if (day === '') return ''
  return language === 'en' ? `Due by ${day}` : `报送期限 ${day}`
}

/** The deadline that it is under, as it was on the day of the message. */
function dueText(fact: (name: string) => string, language: Language): string {
  const kind = DEADLINE_KINDS.find((one) => one === fact('deadline'))
  if (kind === undefined) return ''
  const days = daysUntil(fact('day'), fact('on'))
  return `${DEADLINE_NAMES[kind][language]}${language === 'en' ? ': ' : '：'}${fact('day')}${language === 'en' ? `, ${dueWords(days, language)}` : `（${dueWords(days, language)}）`}`
}

/** That a term of working days may shift, where it does. */
function bracketed(due: string, language: Language): string {
  const year = unpublishedYear(due)
  if (year === null) return ''
  return language === 'en' ? ` (${termNote(year, language)})` : `（${termNote(year, language)}）`
}
