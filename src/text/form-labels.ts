/** What a label of a form may mean, in words, and under which heading a person looks for it. */
import { MEANINGS, type LabelMeaning } from '#core/target/form-labels.ts'
import type { Language, Wording } from './language.ts'

export const MEANING_GROUPS = [
  'project',
  'funds',
  'goals',
  'indicators',
  'evaluation',
  'monitoring',
  'other',
] as const
export type MeaningGroup = (typeof MEANING_GROUPS)[number]

export const MEANING_GROUP_NAMES: Record<MeaningGroup, Wording> = {
  project: { 'zh-CN': '项目信息', en: 'The project' },
  funds: { 'zh-CN': '资金', en: 'Funds' },
  goals: { 'zh-CN': '目标与进度', en: 'Goals and schedule' },
  indicators: { 'zh-CN': '指标列', en: 'Columns of indicators' },
  evaluation: { 'zh-CN': '自评', en: 'Self-evaluation' },
  monitoring: { 'zh-CN': '监控', en: 'Monitoring' },
  other: { 'zh-CN': '其他', en: 'Other' },
}

type MeaningWording = Wording & { readonly group: MeaningGroup }

/** In the order in which a person looks for them. */
const MEANING_WORDINGS: Record<LabelMeaning, MeaningWording> = {
  'field:name': { group: 'project', 'zh-CN': '项目名称', en: 'project name' },
  'field:code': { group: 'project', 'zh-CN': '项目编码', en: 'project code' },
  'field:unit': { group: 'project', 'zh-CN': '单位（填报、实施单位）', en: 'unit' },
  'field:unitCode': { group: 'project', 'zh-CN': '单位编码', en: 'unit code' },
  'field:department': { group: 'project', 'zh-CN': '主管部门', en: 'department' },
  'field:departmentCode': { group: 'project', 'zh-CN': '主管部门编码', en: 'department code' },
  'field:year': { group: 'project', 'zh-CN': '预算年度', en: 'fiscal year' },
  'field:purpose': { group: 'project', 'zh-CN': '资金用途', en: 'purpose of the money' },
  'detail:attribute': {
    group: 'project',
    'zh-CN': '项目属性（新增、延续）',
    en: 'attribute (new, continued)',
  },
  'detail:category': { group: 'project', 'zh-CN': '项目类别', en: 'category' },
  'detail:period': { group: 'project', 'zh-CN': '项目起止时间', en: 'period of the project' },
  'detail:leader': { group: 'project', 'zh-CN': '项目负责人', en: 'leader' },
  'detail:contact': { group: 'project', 'zh-CN': '联系人', en: 'contact' },
  'detail:phone': { group: 'project', 'zh-CN': '联系电话', en: 'telephone' },
  'detail:grounds': { group: 'project', 'zh-CN': '立项依据', en: 'grounds' },
  'detail:implementer': { group: 'project', 'zh-CN': '实施主体', en: 'implementer' },
  'detail:overview': { group: 'project', 'zh-CN': '项目概述', en: 'overview' },
  'detail:scheme': { group: 'project', 'zh-CN': '实施方案', en: 'scheme' },
  'detail:review': { group: 'project', 'zh-CN': '审核意见', en: 'review' },
  'detail:filled-by': { group: 'project', 'zh-CN': '填表人', en: 'filled in by' },
  'detail:filled-on': { group: 'project', 'zh-CN': '填表日期', en: 'filled in on' },
  'detail:remark': { group: 'project', 'zh-CN': '备注', en: 'remark' },
  'field:total': { group: 'funds', 'zh-CN': '预算数（资金总额）', en: 'budget (total)' },
  'field:fiscal': { group: 'funds', 'zh-CN': '其中：财政资金', en: 'of it fiscal funds' },
  'field:other': { group: 'funds', 'zh-CN': '其他资金', en: 'other funds' },
  'field:carryover': { group: 'funds', 'zh-CN': '上年结转资金', en: 'carried over' },
  'field:projectTotal': { group: 'funds', 'zh-CN': '项目总预算（各年合计）', en: 'budget of all years' },
  'field:executionWeight': { group: 'funds', 'zh-CN': '执行率分值', en: 'weight of execution' },
  'fund-source:total': {
    group: 'funds',
    'zh-CN': '资金表的行：年度资金总额',
    en: 'line of funds: total of the year',
  },
  'fund-source:fiscal': { group: 'funds', 'zh-CN': '资金表的行：财政拨款', en: 'line of funds: fiscal' },
  'fund-source:carryover': {
    group: 'funds',
    'zh-CN': '资金表的行：上年结转资金',
    en: 'line of funds: carried over',
  },
  'fund-source:special-account': {
    group: 'funds',
    'zh-CN': '资金表的行：财政专户管理资金',
    en: 'line of funds: special account',
  },
  'fund-source:own': { group: 'funds', 'zh-CN': '资金表的行：单位资金', en: 'line of funds: own' },
  'fund-source:central': { group: 'funds', 'zh-CN': '资金表的行：中央资金', en: 'line of funds: central' },
  'fund-source:provincial': {
    group: 'funds',
    'zh-CN': '资金表的行：省级资金',
    en: 'line of funds: provincial',
  },
  'fund-source:municipal': {
    group: 'funds',
    'zh-CN': '资金表的行：市级资金',
    en: 'line of funds: municipal',
  },
  'fund-source:county': { group: 'funds', 'zh-CN': '资金表的行：县级资金', en: 'line of funds: county' },
  'fund-source:other': { group: 'funds', 'zh-CN': '资金表的行：其他资金', en: 'line of funds: other' },
  'fund-column:initial': {
    group: 'funds',
    'zh-CN': '资金表的列：年初预算数',
    en: 'column of funds: initial budget',
  },
  'fund-column:adjusted': {
    group: 'funds',
    'zh-CN': '资金表的列：全年预算数',
    en: 'column of funds: adjusted budget',
  },
  'fund-column:executed': { group: 'funds', 'zh-CN': '资金表的列：执行数', en: 'column of funds: executed' },
  'fund-column:rate': { group: 'funds', 'zh-CN': '资金表的列：执行率', en: 'column of funds: rate' },
  'fund-column:weight': { group: 'funds', 'zh-CN': '资金表的列：分值', en: 'column of funds: weight' },
  'fund-column:score': { group: 'funds', 'zh-CN': '资金表的列：得分', en: 'column of funds: score' },
  'fund-column:reason': { group: 'funds', 'zh-CN': '资金表的列：未完成原因', en: 'column of funds: reason' },
  'fund-column:expected': {
    group: 'funds',
    'zh-CN': '资金表的列：全年预计执行数',
    en: 'column of funds: expected in the year',
  },
  'fund-column:received': {
    group: 'funds',
    'zh-CN': '资金表的列：实际到位数',
    en: 'column of funds: received',
  },
  'fund-column:balance': { group: 'funds', 'zh-CN': '资金表的列：结余数', en: 'column of funds: balance' },
  'medium-term-funds': { group: 'funds', 'zh-CN': '中期资金总额', en: 'funds of the medium term' },
  plan: { group: 'funds', 'zh-CN': '资金支出计划', en: 'spending plan' },
  'mark:march': { group: 'funds', 'zh-CN': '支出计划：3月底', en: 'spending plan: end of March' },
  'mark:june': { group: 'funds', 'zh-CN': '支出计划：6月底', en: 'spending plan: end of June' },
  'mark:october': { group: 'funds', 'zh-CN': '支出计划：10月底', en: 'spending plan: end of October' },
  'mark:december': { group: 'funds', 'zh-CN': '支出计划：12月底', en: 'spending plan: end of December' },
  'goals:annual': { group: 'goals', 'zh-CN': '年度目标', en: 'goals of the year' },
  'goals:medium-term': { group: 'goals', 'zh-CN': '中期目标（实施期目标）', en: 'goals of the medium term' },
  'goals:overall': { group: 'goals', 'zh-CN': '总体目标', en: 'overall goals' },
  'goals:expected': { group: 'goals', 'zh-CN': '预期目标', en: 'expected goals' },
  'goals:outcome': { group: 'goals', 'zh-CN': '目标实际完成情况', en: 'what came of the goals' },
  schedule: { group: 'goals', 'zh-CN': '实施进度计划', en: 'schedule' },
  'schedule:content': {
    group: 'goals',
    'zh-CN': '进度计划的列：工作内容',
    en: 'column of the schedule: work',
  },
  'schedule:start': {
    group: 'goals',
    'zh-CN': '进度计划的列：开始时间',
    en: 'column of the schedule: start',
  },
  'schedule:end': { group: 'goals', 'zh-CN': '进度计划的列：结束时间', en: 'column of the schedule: end' },
  'column:ordinal': { group: 'indicators', 'zh-CN': '序号', en: 'number' },
  'column:level1': { group: 'indicators', 'zh-CN': '一级指标', en: 'level 1' },
  'column:level2': { group: 'indicators', 'zh-CN': '二级指标', en: 'level 2' },
  'column:level3': { group: 'indicators', 'zh-CN': '三级指标（指标名称）', en: 'level 3 (name)' },
  'column:description': { group: 'indicators', 'zh-CN': '绩效指标描述', en: 'description' },
  'column:sign': { group: 'indicators', 'zh-CN': '指标性质（≥ ≤ =）', en: 'sign (≥ ≤ =)' },
  'column:value': { group: 'indicators', 'zh-CN': '指标值', en: 'value' },
  'column:term-value': { group: 'indicators', 'zh-CN': '实施周期指标值', en: 'value of the whole term' },
  'column:measure': { group: 'indicators', 'zh-CN': '度量单位', en: 'unit of measure' },
  'column:weight': { group: 'indicators', 'zh-CN': '分值权重', en: 'weight' },
  'column:basis': { group: 'indicators', 'zh-CN': '指标值确定依据', en: 'basis of the value' },
  'column:note': { group: 'indicators', 'zh-CN': '指标备注', en: 'note' },
  'group:value': {
    group: 'indicators',
    'zh-CN': '几列上面的标题：指标值',
    en: 'heading over columns: value',
  },
  total: { group: 'indicators', 'zh-CN': '合计、总分', en: 'sum, total score' },
  'column:actual': { group: 'evaluation', 'zh-CN': '实际完成值', en: 'actual value' },
  'column:score': { group: 'evaluation', 'zh-CN': '得分', en: 'score' },
  'column:reason': {
    group: 'evaluation',
    'zh-CN': '偏差原因分析及改进措施',
    en: 'cause of the deviation and remedy',
  },
  'column:remedy': { group: 'evaluation', 'zh-CN': '改进措施', en: 'remedy' },
  'word:grade': { group: 'evaluation', 'zh-CN': '自评等级', en: 'grade' },
  'word:conclusion': { group: 'evaluation', 'zh-CN': '自评结论', en: 'conclusion' },
  'word:problems': { group: 'evaluation', 'zh-CN': '存在问题', en: 'problems' },
  'word:measures': { group: 'evaluation', 'zh-CN': '改进措施（全文）', en: 'measures' },
  'word:period': { group: 'evaluation', 'zh-CN': '评价期间', en: 'period' },
  'column:to-date': { group: 'monitoring', 'zh-CN': '执行情况（截至监控时点）', en: 'carried out to date' },
  'column:expected': { group: 'monitoring', 'zh-CN': '全年预计完成情况', en: 'expected in the year' },
  'column:cause-funding': { group: 'monitoring', 'zh-CN': '偏差原因：经费保障', en: 'cause: funding' },
  'column:cause-institution': {
    group: 'monitoring',
    'zh-CN': '偏差原因：制度保障',
    en: 'cause: institution',
  },
  'column:cause-staff': { group: 'monitoring', 'zh-CN': '偏差原因：人员保障', en: 'cause: staff' },
  'column:cause-equipment': {
    group: 'monitoring',
    'zh-CN': '偏差原因：硬件条件保障',
    en: 'cause: equipment',
  },
  'column:cause-other': { group: 'monitoring', 'zh-CN': '偏差原因：其他', en: 'cause: other' },
  'column:likelihood-certain': {
    group: 'monitoring',
    'zh-CN': '完成可能性：确定能',
    en: 'likelihood: certain',
  },
  'column:likelihood-possible': {
    group: 'monitoring',
    'zh-CN': '完成可能性：有可能',
    en: 'likelihood: possible',
  },
  'column:likelihood-impossible': {
    group: 'monitoring',
    'zh-CN': '完成可能性：完全不可能',
    en: 'likelihood: impossible',
  },
  'column:likelihood': { group: 'monitoring', 'zh-CN': '完成目标可能性', en: 'likelihood' },
  'group:causes': {
    group: 'monitoring',
    'zh-CN': '几列上面的标题：偏差原因',
    en: 'heading over columns: causes',
  },
  'group:likelihood': {
    group: 'monitoring',
    'zh-CN': '几列上面的标题：完成目标可能性',
    en: 'heading over columns: likelihood',
  },
  other: { group: 'other', 'zh-CN': '其他内容（照原文保留）', en: 'other content (kept as written)' },
  heading: { group: 'other', 'zh-CN': '小标题（不取内容）', en: 'heading (nothing is taken)' },
  'purpose-heading': { group: 'other', 'zh-CN': '小标题，下面是资金用途', en: 'heading above the purpose' },
}

const IN_ORDER = Object.keys(MEANING_WORDINGS) as readonly LabelMeaning[]

export function meaningName(meaning: LabelMeaning, language: Language): string {
  return MEANING_WORDINGS[meaning][language]
}

export function meaningGroup(meaning: LabelMeaning): MeaningGroup {
  return MEANING_WORDINGS[meaning].group
}

/** The meanings of a group, in the order in which a person looks for them. */
export function groupMeanings(group: MeaningGroup): readonly LabelMeaning[] {
  return IN_ORDER.filter((meaning) => MEANING_WORDINGS[meaning].group === group)
}

export function isMeaning(text: string): text is LabelMeaning {
  return (MEANINGS as readonly string[]).includes(text)
}
