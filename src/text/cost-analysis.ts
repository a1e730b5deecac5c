/** Words of 成本绩效分析 and 支出标准, as lists, pages and papers have them. */
import type { ActivityFault, AnalysisState, CostItemKind } from '#core/cost-analysis/analysis.ts'
import type { CostRowFault } from '#core/cost-analysis/analysis-sheet.ts'
import type { CostFinding, CostFindingCode } from '#core/cost-analysis/judge.ts'
import type { StandardLevel, StandardStanding } from '#core/cost-analysis/standard.ts'
import type { StandardFault } from '#core/cost-analysis/standard-sheet.ts'
import type { Language, Wording } from './language.ts'

export const COST_KIND_NAMES: Record<CostItemKind, Wording> = {
  labour: { 'zh-CN': '人工', en: 'Labour' },
  material: { 'zh-CN': '材料', en: 'Material' },
  equipment: { 'zh-CN': '设备', en: 'Equipment' },
  service: { 'zh-CN': '委托服务', en: 'Services' },
  management: { 'zh-CN': '管理', en: 'Management' },
  other: { 'zh-CN': '其他', en: 'Other' },
}

export const ANALYSIS_STATE_NAMES: Record<AnalysisState, Wording> = {
  draft: { 'zh-CN': '分析中', en: 'Draft' },
  final: { 'zh-CN': '已定稿', en: 'Final' },
}

export const COST_FINDING_NAMES: Record<CostFindingCode, Wording> = {
  'above-standard': { 'zh-CN': '高于支出标准', en: 'Above the standard' },
  'above-median': { 'zh-CN': '高于同类中位数', en: 'Above the median' },
  'above-last-year': { 'zh-CN': '高于上年', en: 'Above last year' },
}

/** 成本偏高, with both figures. */
export function costFindingText(
  { code, unitCost, against, above }: CostFinding,
  per: string,
  language: Language,
): string {
  const name = COST_FINDING_NAMES[code][language]
  return language === 'en'
    ? `High cost: ${unitCost} 元/${per}, ${name.toLowerCase()} ${against} 元/${per} by ${above}%`
    : `成本偏高：单位成本${unitCost}元/${per}，${name}${against}元/${per}，高出${above}%`
}

export const STANDARD_LEVEL_NAMES: Record<StandardLevel, Wording> = {
  national: { 'zh-CN': '国家', en: 'National' },
  province: { 'zh-CN': '省级', en: 'Province' },
  city: { 'zh-CN': '市级', en: 'City' },
  county: { 'zh-CN': '县级', en: 'County' },
  department: { 'zh-CN': '部门', en: 'Department' },
}

export const STANDARD_STANDING_NAMES: Record<StandardStanding, Wording> = {
  'in-force': { 'zh-CN': '现行', en: 'In force' },
  old: { 'zh-CN': '现行，待更新', en: 'In force, to be renewed' },
  ahead: { 'zh-CN': '未到执行年度', en: 'Not yet in force' },
  expired: { 'zh-CN': '已到期', en: 'Ended' },
  withdrawn: { 'zh-CN': '已停用', en: 'Withdrawn' },
}

export const STANDARD_FAULT_NAMES: Record<StandardFault, Wording> = {
  'number-missing': { 'zh-CN': '没有标准编号', en: 'No number' },
  'number-twice': { 'zh-CN': '编号在文件里出现多次', en: 'The number is in the file more than once' },
  'name-missing': { 'zh-CN': '没有标准名称', en: 'No name' },
  'level-unknown': { 'zh-CN': '级别无法识别', en: 'Unknown level' },
  'per-missing': { 'zh-CN': '没有计量单位', en: 'No unit' },
  'amount-wrong': { 'zh-CN': '标准值不是大于0的金额', en: 'The value is no amount above 0' },
  'year-wrong': { 'zh-CN': '年度无法识别', en: 'Not a year' },
  'years-reversed': { 'zh-CN': '截止年度早于起始年度', en: 'It ends before it begins' },
  'source-missing': { 'zh-CN': '没有依据文件', en: 'No source' },
  'too-long': { 'zh-CN': '文字过长', en: 'Too long' },
}

export const COST_ROW_FAULT_NAMES: Record<CostRowFault, Wording> = {
  'activity-missing': { 'zh-CN': '没有活动名称', en: 'No activity' },
  'per-missing': { 'zh-CN': '没有计量单位', en: 'No unit' },
  'quantity-wrong': { 'zh-CN': '完成数量不是大于0的数', en: 'What was done is no number above 0' },
  'activity-differs': {
    'zh-CN': '同一活动的数量或单位前后不一致',
    en: 'The same activity has another number or unit above',
  },
  'project-unknown': { 'zh-CN': '不是本分析的项目', en: 'Not a project of this analysis' },
  'kind-unknown': { 'zh-CN': '成本类别无法识别', en: 'Unknown kind of cost' },
  'item-missing': { 'zh-CN': '没有成本项目', en: 'No cost item' },
  'item-quantity-wrong': { 'zh-CN': '数量不是大于0的数', en: 'The number is none above 0' },
  'price-wrong': { 'zh-CN': '单价不是金额', en: 'The price is no amount' },
  'amount-wrong': { 'zh-CN': '金额无法识别', en: 'No amount' },
  'amount-differs': { 'zh-CN': '数量乘单价不等于金额', en: 'Number times price is another amount' },
  'advised-wrong': { 'zh-CN': '建议控制单价不是金额', en: 'The advised price is no amount' },
  'sum-differs': { 'zh-CN': '小计或合计与各行之和不符', en: 'The sum is not that of its rows' },
}

export const ACTIVITY_FAULT_NAMES: Record<ActivityFault['code'], Wording> = {
  quantity: { 'zh-CN': '完成数量应是大于0的数', en: 'What was done has to be a number above 0' },
  'no-items': { 'zh-CN': '没有成本项目', en: 'There is no cost item' },
  'item-quantity': { 'zh-CN': '数量应是大于0的数', en: 'The number has to be above 0' },
  'item-amount': { 'zh-CN': '数量乘单价不等于金额', en: 'Number times price is another amount' },
}

/** The table of standards to fill in: with its example, which reading passes over. */
export const STANDARD_TEMPLATE = {
  name: '支出标准导入表',
  columns: [
    { title: '标准编号', width: 18 },
    { title: '标准名称', width: 24 },
    { title: '适用活动', width: 30 },
    { title: '级别', width: 10, choices: ['国家', '省级', '市级', '县级', '部门'] },
    { title: '计量单位', width: 12 },
    { title: '标准值（元）', width: 14 },
    { title: '起始年度', width: 10 },
    { title: '截止年度', width: 10 },
    { title: '依据文件', width: 34 },
    { title: '备注', width: 20 },
  ],
  rows: [] as readonly (readonly string[])[],
} as const
