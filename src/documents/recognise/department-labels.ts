/**
 * The words of 部门（单位）整体支出绩效目标表 and its 自评表 that no project form has:
 * 部门职能概述, 年度主要任务, 总体资金情况. Sources: 财预〔2015〕88号 and the forms of provinces
 * and cities named in docs/glossary.md.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import type { DepartmentFundItem } from '#core/target/department.ts'
import { labelKey } from '../layouts/layout.ts'

export type DepartmentLabel = 'name' | 'functions' | 'tasks' | 'funds'
export type TaskColumn = 'name' | 'content' | 'budget' | 'total' | 'fiscal' | 'other' | 'executed' | 'outcome'

const LABELS: Record<DepartmentLabel, readonly string[]> = {
  name: [
    '部门（单位）名称',
    '部门名称',
    '单位名称',
    '部门/单位名称',
    '单位（部门）名称',
    '预算部门',
    '部门（单位）',
    '预算部门名称',
    '预算单位',
    '预算单位名称',
    '部门（单位）全称',
    '填报部门',
    '填报单位',
    '部门预算单位',
  ],
  functions: [
    '部门职能概述',
    '部门（单位）职能概述',
    '单位职能概述',
    '职能概述',
    '部门职能',
    '主要职能',
    '部门主要职能',
    '部门职责',
    '主要职责',
    '部门职责概述',
    '职能职责',
    '部门（单位）职能',
    '职能职责概述',
    '部门职能职责',
    '单位职能',
    '部门（单位）主要职能',
    '部门职能职责概述',
    '单位职能职责概述',
    '单位职能职责',
    '部门（单位）职能职责',
    '部门（单位）职责',
    '单位职责',
    '部门主要职责',
    '单位主要职责',
    '部门履职概述',
    '部门（单位）主要职责',
    '职责概述',
    '部门基本职能',
    '主要职能职责',
    '部门职责职能',
  ],
  tasks: [
    '年度主要任务',
    '主要任务',
    '年度重点工作任务',
    '年度工作任务',
    '年度重点任务',
    '重点工作任务',
    '年度主要工作任务',
    '年度主要任务完成情况',
    '部门年度主要任务',
    '年度履职任务',
    '年度重点工作',
    '年度工作重点',
    '年度主要工作',
    '重点工作',
    '部门重点工作任务',
    '年度重点任务及内容',
    '部门年度重点工作任务',
    '部门（单位）年度主要任务',
  ],
  funds: [
    '总体资金情况',
    '部门总体资金情况',
    '资金总体情况',
    '部门整体资金情况',
    '部门预算情况',
    '年度预算情况',
    '整体资金情况',
    '部门（单位）总体资金情况',
    '部门资金情况',
    '预算支出情况',
    '部门预算',
    '年度预算申请',
    '年度预算资金申请',
    '年度部门预算',
    '年度部门整体支出预算',
    '部门整体支出预算',
    '年度整体支出预算',
    '部门整体支出预算资金',
    '年度收支预算',
    '部门收支预算',
    '部门年度预算',
    '年度部门预算情况',
    '部门预算申请',
    '年度资金预算',
    '年度预算资金',
    '部门预算资金',
    '整体支出预算',
    '年度整体预算',
    '部门整体预算',
    '预算资金情况',
    '部门收支预算情况',
  ],
}

const TASK_COLUMNS: Record<TaskColumn, readonly string[]> = {
  name: [
    '任务名称',
    '任务',
    '工作任务',
    '主要任务名称',
    '重点任务',
    '任务内容名称',
    '工作任务名称',
    '重点工作名称',
    '主要任务',
    '主要工作任务名称',
    '任务（活动）名称',
    '年度任务名称',
    '重点任务名称',
    '主要工作名称',
    '工作名称',
  ],
  content: [
    '主要内容',
    '任务内容',
    '工作内容',
    '具体内容',
    '任务主要内容',
    '主要工作内容',
    '任务描述',
    '主要实施内容',
    '实施内容',
    '任务主要工作内容',
    '任务概述',
    '重点工作内容',
    '工作任务内容',
    '主要工作',
    '具体工作内容',
  ],
  budget: [
    '预算金额',
    '年度预算',
    '预算资金',
    '资金',
    '金额',
    '预算安排',
    '预算数',
    '预算情况',
    '年度预算金额',
    '预算',
    '对应预算金额',
    '拟投入的资金',
    '拟投入资金',
    '投入资金',
    '预算资金额',
    '所需资金',
    '年度预算资金',
    '涉及资金',
    '安排资金',
    '资金安排',
    '资金预算',
    '预算资金安排',
  ],
  total: ['总额', '资金总额', '小计', '合计', '预算总额'],
  fiscal: ['财政拨款', '财政资金', '其中：财政拨款', '财政拨款资金', '其中：财政资金', '一般公共预算拨款'],
  other: ['其他资金', '其它资金', '其他', '非财政资金'],
  executed: [
    '执行数',
    '实际执行数',
    '全年执行数',
    '1—7月执行数',
    '预算执行数',
    '实际支出',
    '支出数',
    '执行金额',
  ],
  outcome: [
    '完成情况',
    '实际完成情况',
    '任务完成情况',
    '年度完成情况',
    '全年完成情况',
    '完成进展',
    '进展情况',
    '任务进展',
    '任务执行情况',
    '1—7月完成情况',
  ],
}

const FUND_ITEMS: Record<DepartmentFundItem, readonly string[]> = {
  total: [
    '资金总额',
    '合计',
    '总额',
    '总计',
    '收入合计',
    '支出合计',
    '预算总额',
    '年度资金总额',
    '部门预算总额',
    '收入总计',
    '支出总计',
    '预算支出总额',
    '部门支出总额',
    '年度预算总额',
    '预算资金总额',
    '整体支出预算',
  ],
  fiscal: [
    '财政拨款',
    '财政拨款收入',
    '财政资金',
    '财政拨款资金',
    '当年财政拨款',
    '本级财政拨款',
    '本年财政拨款',
  ],
  other: ['其他资金', '其他收入', '其它资金', '其他资金收入'],
  basic: ['基本支出', '基本支出预算'],
  staff: ['人员经费', '人员支出', '人员类', '人员类项目'],
  running: ['公用经费', '公用支出', '日常公用经费', '运转类公用经费', '公用经费支出'],
  project: ['项目支出', '项目支出预算', '项目经费', '特定目标类'],
}

/** Sources of money that are one part of an item: kept by their labels. */
const FUND_SOURCES: readonly string[] = [
  '一般公共预算',
  '一般公共预算拨款',
  '一般公共预算财政拨款',
  '一般公共预算资金',
  '政府性基金',
  '政府性基金拨款',
  '政府性基金预算',
  '政府性基金预算拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算',
  '国有资本经营预算拨款',
  '国有资本经营预算财政拨款',
  '纳入专户管理的非税收入拨款',
  '财政专户管理资金',
  '财政专户拨款',
  '专户资金',
  '社会保险基金预算',
  '社保基金',
  '单位资金',
  '自有资金',
  '事业收入',
  '事业收入资金',
  '经营收入',
  '事业单位经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '上级资金',
  '上级财政资金',
  '上年结转',
  '上年结转资金',
  '上年结转结余',
  '结转结余资金',
  '用事业基金弥补收支差额',
  '非税收入',
  '债券资金',
  '年初结转',
  '经费拨款',
]

/** Labels that only group the lines of the funds. */
const FUND_GROUPS: readonly string[] = [
  '收入构成',
  '支出构成',
  '按收入性质分',
  '按支出性质分',
  '资金来源',
  '支出结构',
  '收入',
  '支出',
  '类别',
  '项目',
  '资金性质',
  '按资金来源分',
  '收入来源',
  '资金构成',
  '预算构成',
  '收支构成',
  '构成',
  '近两年收支金额',
  '备注',
  '按收入性质',
  '按支出性质',
  '按收入性质划分',
  '按支出性质划分',
  '按支出类型分',
  '按支出用途分',
  '按收入来源分',
  '资金来源构成',
  '资金用途',
  '收入预算',
  '支出预算',
  '按资金性质分',
  '按资金用途分',
]

const CURRENT_AMOUNT: readonly string[] = [
  '当年金额',
  '金额',
  '本年金额',
  '预算金额',
  '当年预算',
  '本年预算',
  '年度预算',
  '预算数',
  '当年预算金额',
  '本年预算数',
  '当年预算数',
]
const SHARES: readonly string[] = ['占比', '所占比例', '比例', '比重']

const keys = <K extends string>(words: Record<K, readonly string[]>) =>
  new Map(
    (Object.entries(words) as [K, readonly string[]][]).flatMap(([name, labels]) =>
      labels.map((label): [string, K] => [labelKey(label), name]),
    ),
  )

const LABEL_BY_KEY = keys(LABELS)
const TASK_BY_KEY = keys(TASK_COLUMNS)
const ITEM_BY_KEY = keys(FUND_ITEMS)
const SOURCE_KEYS = new Set(FUND_SOURCES.map(labelKey))
const GROUP_KEYS = new Set(FUND_GROUPS.map(labelKey))
const AMOUNT_KEYS = new Set(CURRENT_AMOUNT.map(labelKey))
const SHARE_KEYS = new Set(SHARES.map(labelKey))

export function departmentLabel(text: string): DepartmentLabel | null {
  return LABEL_BY_KEY.get(labelKey(text)) ?? null
}

export function taskColumn(text: string): TaskColumn | null {
  return TASK_BY_KEY.get(labelKey(text)) ?? null
}

export function fundItem(text: string): DepartmentFundItem | null {
  return ITEM_BY_KEY.get(labelKey(text)) ?? null
}

/** Whether a figure of the funds is behind or below a label. */
export function isFundLabel(text: string): boolean {
  return fundItem(text) !== null || SOURCE_KEYS.has(labelKey(text))
}

export function isFundGroup(text: string): boolean {
  return GROUP_KEYS.has(labelKey(text))
}

export function isCurrentAmount(text: string): boolean {
  return AMOUNT_KEYS.has(labelKey(text))
}

export function isShare(text: string): boolean {
  return SHARE_KEYS.has(labelKey(text))
}

/** 2022年, 2022年金额 as a column; null for other labels. */
export function yearColumn(text: string): number | null {
  const match = /^(20\d{2})年?度?(?:金额|预算数?|决算数?|收支金额|收入|支出)?$/u.exec(
    text.length > 20 ? '' : foldLabel(text),
  )
  return match ? Number(match[1]) : null
}

const TITLE =
  /(?:部门|单位|部门\(单位\)|单位\(部门\))整体(?:支出|预算)?(?:绩效)?.{0,12}(?:目标|自评|评价|监控).{0,8}表(?:\(.{0,12}\))?$/u
const LONGEST_TITLE = 80

/** 2025年部门（单位）整体支出绩效目标申报表. */
export function isDepartmentTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(foldLabel(text))
}
