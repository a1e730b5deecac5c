/** Messages of one kind in a line: 3 份目标被退回, 12 条预警. */
import type { MessageKind } from '#core/messages/message.ts'
import type { Language } from '../language.ts'
import { MESSAGE_KIND_NAMES } from './messages.ts'

type Line = { readonly [language in Language]: (n: number) => string }

const LINES: { readonly [kind in MessageKind]?: Line } = {
  arrived: { 'zh-CN': (n) => `${n} 份目标送来审核`, en: (n) => `${n} targets sent in` },
  returned: { 'zh-CN': (n) => `${n} 份目标被退回`, en: (n) => `${n} targets sent back` },
  transferred: { 'zh-CN': (n) => `${n} 份目标转来办理`, en: (n) => `${n} targets handed over` },
  asked: { 'zh-CN': (n) => `${n} 份目标请您提出意见`, en: (n) => `${n} opinions asked for` },
  answered: { 'zh-CN': (n) => `${n} 条加签意见`, en: (n) => `${n} opinions given` },
  approved: { 'zh-CN': (n) => `${n} 份目标已批复`, en: (n) => `${n} targets approved` },
  adjusting: { 'zh-CN': (n) => `${n} 份目标发起调整`, en: (n) => `${n} targets being adjusted` },
  closed: { 'zh-CN': (n) => `${n} 个项目已终止`, en: (n) => `${n} projects closed` },
  reopened: { 'zh-CN': (n) => `${n} 个项目已恢复`, en: (n) => `${n} projects opened again` },
  commented: { 'zh-CN': (n) => `${n} 条批注`, en: (n) => `${n} comments` },
  'comment-answered': { 'zh-CN': (n) => `${n} 条批注答复`, en: (n) => `${n} answers to comments` },
  'evaluation-assigned': { 'zh-CN': (n) => `${n} 项评价邀请`, en: (n) => `${n} evaluations to judge in` },
  'evaluation-asked': { 'zh-CN': (n) => `${n} 次材料调阅`, en: (n) => `${n} requests for evidence` },
  'evaluation-draft': { 'zh-CN': (n) => `${n} 份评价报告征求意见`, en: (n) => `${n} draft reports` },
  'evaluation-settled': { 'zh-CN': (n) => `${n} 项评价结果`, en: (n) => `${n} results of evaluations` },
  reminded: { 'zh-CN': (n) => `${n} 次催办`, en: (n) => `${n} reminders` },
  notice: { 'zh-CN': (n) => `${n} 条通知公告`, en: (n) => `${n} notices` },
  delegated: { 'zh-CN': (n) => `${n} 项委托填写`, en: (n) => `${n} things to fill in` },
  'self-evaluation-opened': { 'zh-CN': () => '单位自评已启动', en: () => 'Self-evaluation is open' },
  'self-evaluation-arrived': {
    'zh-CN': (n) => `${n} 份自评表送来审核`,
    en: (n) => `${n} self-evaluations sent in`,
  },
  'self-evaluation-returned': {
    'zh-CN': (n) => `${n} 份自评表被退回`,
    en: (n) => `${n} self-evaluations sent back`,
  },
  'self-evaluation-confirmed': {
    'zh-CN': (n) => `${n} 份自评已确认`,
    en: (n) => `${n} self-evaluations confirmed`,
  },
  'rectification-opened': { 'zh-CN': (n) => `${n} 项整改通知`, en: (n) => `${n} problems to be rectified` },
  'rectification-replied': {
    'zh-CN': (n) => `${n} 项整改回复待确认`,
    en: (n) => `${n} replies to be checked`,
  },
  'rectification-confirmed': {
    'zh-CN': (n) => `${n} 项整改已确认`,
    en: (n) => `${n} rectifications confirmed`,
  },
  'rectification-returned': { 'zh-CN': (n) => `${n} 项整改被退回`, en: (n) => `${n} replies sent back` },
  'result-decided': { 'zh-CN': (n) => `${n} 项结果应用`, en: (n) => `${n} results applied` },
  'result-withdrawn': {
    'zh-CN': (n) => `${n} 项结果应用撤销`,
    en: (n) => `${n} decisions undone`,
  },
  'monitoring-opened': {
    'zh-CN': (n) => `${n} 轮运行监控已开启`,
    en: (n) => `${n} rounds of monitoring opened`,
  },
  'monitoring-sent': { 'zh-CN': (n) => `${n} 份监控表送来审核`, en: (n) => `${n} monitoring sheets sent in` },
  'monitoring-returned': {
    'zh-CN': (n) => `${n} 份监控表被退回`,
    en: (n) => `${n} monitoring sheets sent back`,
  },
  'warning-raised': { 'zh-CN': (n) => `${n} 条预警`, en: (n) => `${n} warnings` },
  'warning-late': { 'zh-CN': (n) => `${n} 条预警逾期`, en: (n) => `${n} late warnings` },
  'assessment-submitted': { 'zh-CN': (n) => `${n} 项事前评估待审定`, en: (n) => `${n} assessments to sign` },
  'assessment-returned': {
    'zh-CN': (n) => `${n} 项事前评估被退回`,
    en: (n) => `${n} assessments given back`,
  },
  'assessment-signed': { 'zh-CN': (n) => `${n} 项事前评估已出具`, en: (n) => `${n} assessments signed` },
}

/** @param acts how many acts the messages are about */
export function digestWords(kind: MessageKind, acts: number, language: Language): string {
  const line = LINES[kind]
  if (line !== undefined) return line[language](acts)
  const name = MESSAGE_KIND_NAMES[kind][language]
  return language === 'en' ? `${name}: ${acts}` : `${name} ${acts} 条`
}
