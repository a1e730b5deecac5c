/** Words for the codes of sheets of whole departments. */
import type { BasisSource } from '#core/whole/basis.ts'
import type { WholeRemark, WholeRemarkCode } from '#core/whole/remarks.ts'
import type { TaskState, WholeFaultCode, WholeKind } from '#core/whole/sheet.ts'
import { asWan } from '#core/kernel/money.ts'
import type { Language, Wording } from './language.ts'
import { fillIn } from './command-line.ts'

export const WHOLE_TITLES: Record<WholeKind, Wording> = {
  monitoring: { 'zh-CN': '部门整体监控表', en: 'Monitoring sheet of a whole department' },
  evaluation: { 'zh-CN': '部门整体支出绩效自评表', en: 'Self-evaluation of a whole department' },
}

export const TASK_STATE_NAMES: Record<TaskState, Wording> = {
  done: { 'zh-CN': '已完成', en: 'done' },
  'under-way': { 'zh-CN': '进行中', en: 'under way' },
  'not-begun': { 'zh-CN': '未开始', en: 'not begun' },
}

export const BASIS_NAMES: Record<BasisSource, Wording> = {
  targets: { 'zh-CN': '部门整体绩效目标表', en: 'target form of the department' },
  statement: { 'zh-CN': '部门整体绩效目标（分项绩效目标）', en: 'text of the department (its sub-goals)' },
  none: { 'zh-CN': '没有整体绩效目标', en: 'no goals of the whole' },
}

export const WHOLE_FAULT_WORDS: Record<WholeFaultCode, Wording> = {
  'task-state-missing': { 'zh-CN': '请选择完成状态', en: 'choose how far it is' },
  'task-text-missing': { 'zh-CN': '未完成的任务请写明情况', en: 'say how it stands' },
  'basis-missing': {
    'zh-CN': '没有整体绩效目标的指标，请先填报并批复部门整体绩效目标，再由财政更新本表',
    en: 'there are no indicators of the whole: its goals have to be written and approved first',
  },
  'basic-not-a-number': {
    'zh-CN': '基本支出应为不小于 0 的金额（万元）',
    en: 'basic spending is an amount from 0 on (万元)',
  },
  'basic-half-known': { 'zh-CN': '填写了基本支出执行数，请填预算数', en: 'paid without a budget' },
  'basic-source-missing': { 'zh-CN': '请写明基本支出数据来源', en: 'say where basic spending was read' },
  'basic-missing': {
    'zh-CN': '自评须填基本支出预算数和执行数，执行率按整体支出计算',
    en: 'basic spending is needed: the rate is that of the whole',
  },
}

const REMARKS: Record<WholeRemarkCode, Wording> = {
  'money-parts-differ': {
    'zh-CN': '目标表的资金总额 {stated} 万元，基本支出与所属项目合计 {sum} 万元，相差 {gap} 万元',
    en: 'the form states {stated} 万元 in all, basic spending and projects come to {sum} 万元: {gap} 万元 apart',
  },
  'project-money-differs': {
    'zh-CN': '目标表的项目支出 {stated} 万元，所属项目年初预算合计 {sum} 万元，相差 {gap} 万元',
    en: 'the form states {stated} 万元 of project spending, its projects began with {sum} 万元: {gap} 万元 apart',
  },
  'reached-without-projects': {
    'zh-CN': '“{name}”填为已完成，{projects} 个有同名指标的项目都没有完成（最高 {most}%）',
    en: '“{name}” is given as reached, and none of the {projects} projects with it has reached it (at most {most} %)',
  },
  'task-without-projects': {
    'zh-CN': '任务“{name}”填为已完成，对应的 {projects} 个项目都没有完成（最高 {most}%）',
    en: 'the task “{name}” is given as done, and none of its {projects} projects is (at most {most} %)',
  },
  'score-above-projects': {
    'zh-CN':
      '整体自评 {score} 分，所属 {projects} 个项目加权平均 {mean} 分，高出 {points} 分（上限 {allowed} 分）',
    en: 'the whole gives itself {score}, the mean of its {projects} projects is {mean}: {points} above (allowed {allowed})',
  },
}

const AMOUNTS = ['stated', 'sum', 'gap'] as const

export function wholeRemarkText({ code, values }: WholeRemark, language: Language): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      AMOUNTS.some((one) => one === name) ? asWan(value) : value,
    ]),
  )
  return fillIn(REMARKS[code][language], shown)
}
