/** Words of 转移支付绩效: levels, kinds, states, acts, sums, rules and what is found. */
import type { FormDoubt } from '#core/transfers/read-forms.ts'
import type { ManagementMatter, ReportLackCode } from '#core/transfers/report.ts'
import { MANAGEMENT_LABEL } from '#core/transfers/report.ts'
import type { TransferStandingWord } from '#core/transfers/rows.ts'
import { TRANSFER_RULE_FACTS, type TransferFinding, type TransferRule } from '#core/transfers/rules.ts'
import type { TransferAct, TransferRefusal } from '#core/transfers/step.ts'
import type { ActualSource, SummedState } from '#core/transfers/sum-up.ts'
import type { Summing, TransferKind, TransferLevel } from '#core/transfers/transfer.ts'
import { fillIn } from './command-line.ts'
import type { Language, Wording } from './language.ts'

export const TRANSFER_LEVEL_NAMES: Record<TransferLevel, Wording> = {
  central: { 'zh-CN': '中央', en: 'central' },
  provincial: { 'zh-CN': '省级', en: 'provincial' },
  municipal: { 'zh-CN': '市级', en: 'municipal' },
}

export const TRANSFER_KIND_NAMES: Record<TransferKind, Wording> = {
  general: { 'zh-CN': '一般性转移支付', en: 'general' },
  shared: { 'zh-CN': '共同财政事权转移支付', en: 'of shared duties' },
  special: { 'zh-CN': '专项转移支付', en: 'special' },
}

export const TRANSFER_STANDING_NAMES: Record<TransferStandingWord, Wording> = {
  received: { 'zh-CN': '待分解', en: 'To be split' },
  split: { 'zh-CN': '已分解', en: 'Split' },
  filling: { 'zh-CN': '自评填报中', en: 'Report being written' },
  checking: { 'zh-CN': '自评审核中', en: 'Report being checked' },
  reported: { 'zh-CN': '已上报', en: 'Reported' },
}

export const TRANSFER_ACT_NAMES: Record<TransferAct, Wording> = {
  split: { 'zh-CN': '分解下达', en: 'Hand down' },
  resplit: { 'zh-CN': '调整分解', en: 'Change the split' },
  send: { 'zh-CN': '送审', en: 'Send in' },
  withdraw: { 'zh-CN': '撤回', en: 'Take back' },
  return: { 'zh-CN': '退回', en: 'Give back' },
  report: { 'zh-CN': '审核上报', en: 'Check and send up' },
  reopen: { 'zh-CN': '撤销上报', en: 'Undo sending up' },
}

export const SUMMING_NAMES: Record<Summing, Wording> = {
  sum: { 'zh-CN': '求和', en: 'sum' },
  mean: { 'zh-CN': '按分配金额加权平均', en: 'mean by money' },
  none: { 'zh-CN': '不可加', en: 'not added' },
}

export const SUMMED_STATE_NAMES: Record<SummedState, Wording> = {
  whole: { 'zh-CN': '已汇总', en: 'summed up' },
  partial: { 'zh-CN': '部分项目未报', en: 'some not reported' },
  unknown: { 'zh-CN': '尚无数据', en: 'nothing reported' },
  'not-added': { 'zh-CN': '不可加', en: 'not added' },
}

export const ACTUAL_SOURCE_NAMES: Record<ActualSource, Wording> = {
  'self-evaluation': { 'zh-CN': '单位自评', en: 'self-evaluation' },
  monitoring: { 'zh-CN': '绩效监控', en: 'monitoring' },
}

const MATTERS: Record<ManagementMatter, string> = {
  allocation: 'Allocated with reason',
  'handing-down': 'Handed down in time',
  'paying-out': 'Paid out by the rules',
  use: 'Used by the rules',
  execution: 'Spent as budgeted',
  performance: 'Performance management',
  liability: 'Own share of the spending',
}

export function managementName(matter: ManagementMatter, language: Language): string {
  return language === 'en' ? MATTERS[matter] : MANAGEMENT_LABEL[matter]
}

export const REPORT_LACK_WORDS: Record<ReportLackCode, Wording> = {
  'outcome-missing': { 'zh-CN': '请填写全年实际完成情况', en: 'say what became of the goal' },
  'paid-missing': {
    'zh-CN': '支付记录分不清本项转移支付的执行数，请填写全年执行数',
    en: 'payments cannot tell what was paid of it: type it',
  },
  'paid-source-missing': { 'zh-CN': '请写明执行数的来源', en: 'say where it was read' },
  'local-paid-missing': { 'zh-CN': '请填写地方资金的全年执行数', en: 'type what was paid of the own money' },
  'management-missing': { 'zh-CN': '请填写情况说明', en: 'say how it was done' },
  'actual-missing': { 'zh-CN': '请填写全年实际完成值', en: 'type what was reached' },
  'reason-missing': { 'zh-CN': '未完成的，请写明原因和改进措施', en: 'it was not reached: say why' },
}

export const FORM_DOUBT_WORDS: Record<FormDoubt['code'], Wording> = {
  'no-amount': { 'zh-CN': '第{row}行“{text}”不是金额', en: 'row {row}: “{text}” is no amount' },
  'no-kind': {
    'zh-CN': '第{row}行“{text}”的二级指标不是规范的名称，请选择',
    en: 'row {row}: the second level of “{text}” is none of the official ones',
  },
  twice: { 'zh-CN': '第{row}行“{text}”重复，只取第一行', en: 'row {row}: “{text}” is there twice' },
}

export function formDoubtText({ code, row, text }: FormDoubt, language: Language): string {
  return fillIn(FORM_DOUBT_WORDS[code][language], { row, text })
}

const REFUSALS: Record<TransferRefusal['code'], Wording> = {
  'not-in-this-state': { 'zh-CN': '当前状态不能这样办理', en: 'It cannot be done in this state' },
  'not-yours': { 'zh-CN': '您没有办理权限', en: 'It is not yours to do' },
  'four-eyes': { 'zh-CN': '送审人不能审核自己送审的自评表', en: 'Who sent a report does not check it' },
  'nothing-split': { 'zh-CN': '还没有分解到项目', en: 'It is split over no project' },
  'split-exceeds': { 'zh-CN': '分解金额超过收到金额', en: 'More is split than was received' },
  'comment-missing': { 'zh-CN': '请写明原因', en: 'Say why' },
  'day-wrong': {
    'zh-CN': '下达日期应在收到日期之后、今天之前',
    en: 'The day lies between receipt and today',
  },
  incomplete: { 'zh-CN': '自评表还有 {count} 处待填', en: '{count} places of the report are open' },
  'year-runs': { 'zh-CN': '{year}年还没有结束，年度终了后上报', en: '{year} is not over yet' },
}

export function transferRefusalText({ code, values }: TransferRefusal, language: Language): string {
  return fillIn(REFUSALS[code][language], values)
}

export const TRANSFER_RULE_TITLES: Record<TransferRule, Wording> = {
  'transfer-split-exceeds': { 'zh-CN': '分解金额超过收到金额', en: 'More split than received' },
  'transfer-sum-below': { 'zh-CN': '项目指标合计低于区域指标', en: 'Projects take less than the region' },
  'transfer-split-late': { 'zh-CN': '分解下达超过期限', en: 'Handed down late' },
  'transfer-project-bare': { 'zh-CN': '项目没有承担区域绩效目标', en: 'A project without the objective' },
  'transfer-own-missing': { 'zh-CN': '没有对应的项目指标', en: 'No indicator of the project' },
  'transfer-unit-differs': { 'zh-CN': '计量单位不能换算', en: 'Units that cannot be converted' },
  'transfer-own-below': { 'zh-CN': '项目目标值低于分得的任务', en: 'The project’s own target is lower' },
  'transfer-paid-above': { 'zh-CN': '支付超过分得的资金', en: 'More paid than given' },
  'transfer-report-late': { 'zh-CN': '区域绩效自评超过期限', en: 'Report late' },
}

/** Why the rule is there. */
export const TRANSFER_RULE_REASONS: Record<TransferRule, Wording> = {
  'transfer-split-exceeds': {
    'zh-CN': '分解到项目的资金之和不得超过收到的转移支付。',
    en: 'What is split over projects is not more than what was received.',
  },
  'transfer-sum-below': {
    'zh-CN': '区域绩效目标的数量指标由项目完成，各项目分得的数量之和不应低于区域指标值。',
    en: 'The quantities of a region are reached by projects: what they take together is not less.',
  },
  'transfer-split-late': {
    'zh-CN': '收到转移支付后应在规定期限内分解下达，资金才能及时使用。',
    en: 'A transfer is split within its term, so that it can be used.',
  },
  'transfer-project-bare': {
    'zh-CN': '用转移支付资金的项目应承担区域绩效目标的一部分。',
    en: 'A project that is paid by a transfer takes part of its objective.',
  },
  'transfer-own-missing': {
    'zh-CN': '分得的任务应落实到项目绩效目标的指标，年度终了才能汇总实际完成值。',
    en: 'A part is reached by an indicator of the project’s own target, or it cannot be summed up.',
  },
  'transfer-unit-differs': {
    'zh-CN': '项目指标与区域指标的计量单位不同、不能换算时，实际完成值不能汇总。',
    en: 'Values in units that cannot be converted are not summed up.',
  },
  'transfer-own-below': {
    'zh-CN': '项目绩效目标的指标值不应低于从区域绩效目标分得的任务。',
    en: 'The project’s own target is not lower than the part that it takes.',
  },
  'transfer-paid-above': {
    'zh-CN': '项目用这一级转移支付支付的金额不得超过分得的资金。',
    en: 'No more is paid of the money of a level than the project was given.',
  },
  'transfer-report-late': {
    'zh-CN': '区域绩效自评应在上级规定的时间前上报。',
    en: 'The report goes up by the day that the level above sets.',
  },
}

const FOUND: Record<TransferRule, Wording> = {
  'transfer-split-exceeds': {
    'zh-CN': '已分解 {split} 万元，收到 {received} 万元，超出 {over} 万元',
    en: '{split} split of {received} received: {over} too much (万元)',
  },
  'transfer-sum-below': {
    'zh-CN': '“{name}”区域指标值 {target}，各项目合计 {sum}',
    en: '“{name}”: {target} for the region, {sum} taken by projects',
  },
  'transfer-split-late': {
    'zh-CN': '{received} 收到，应在 {due} 前（{days} 天内）分解下达{on|，实际 {on}|，至今没有下达}',
    en: 'received {received}, due {due} ({days} days){on|, done {on}|, not done yet}',
  },
  'transfer-project-bare': {
    'zh-CN': '“{name}”分得 {amount} 万元，没有承担任何区域指标',
    en: '“{name}” was given {amount} 万元 and takes no indicator',
  },
  'transfer-own-missing': {
    'zh-CN': '“{name}”承担“{indicator}”，没有对应的项目指标{own|（{own}）|}',
    en: '“{name}” takes “{indicator}” by no indicator of its own{own| ({own})|}',
  },
  'transfer-unit-differs': {
    'zh-CN': '“{name}”的对应指标值“{own}”不能换算成区域指标“{indicator}”的单位（{unit}）',
    en: '“{own}” of “{name}” cannot be converted to {unit} of “{indicator}”',
  },
  'transfer-own-below': {
    'zh-CN': '“{name}”分得“{indicator}”{value}，项目目标值只有“{own}”',
    en: '“{name}” takes {value} of “{indicator}”, its own target is “{own}”',
  },
  'transfer-paid-above': {
    'zh-CN': '“{name}”已支付 {paid} 万元，分得 {amount} 万元',
    en: '{paid} paid for “{name}”, {amount} given (万元)',
  },
  'transfer-report-late': {
    'zh-CN': '应在 {due} 前上报{on|，实际 {on}|，至今没有上报}',
    en: 'due {due}{on|, gone up {on}|, not gone up yet}',
  },
}

export function transferFindingText({ rule, values }: TransferFinding, language: Language): string {
  return fillIn(choosing(FOUND[rule][language], values), values)
}

/** {on|, done {on}|, not yet}: the first words where there is a value, the second where there is none. */
function choosing(words: string, values: TransferFinding['values']): string {
  return words.replace(
    /\{(\w+)\|((?:[^|{}]|\{\w+\})*)\|((?:[^|{}]|\{\w+\})*)\}/gu,
    (_, name: string, some: string, none: string) => ((values[name] ?? '') === '' ? none : some),
  )
}

/** Where the rule comes from, with 待核对 where that is not certain. */
export function transferAuthorityText(rule: TransferRule, language: Language): string {
  const { authority, confirmed } = TRANSFER_RULE_FACTS[rule]
  if (authority === '') return language === 'en' ? 'a rule of this system' : '本系统规则'
  return confirmed ? authority : `${authority}${language === 'en' ? ' (to be checked)' : '（待核对）'}`
}
