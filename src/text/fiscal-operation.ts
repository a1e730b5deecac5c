/** Words of 财政运行综合绩效 of governments below: its figures, indicators, states, rules and what is found. */
import type { FiscalDimension, FiscalDirection, FiscalIndicator } from '#core/fiscal-operation/scheme.ts'
import { FISCAL_LINES, type FiscalFigure, type FiscalSection } from '#core/fiscal-operation/sheet.ts'
import { FISCAL_RULE_FACTS, type FiscalFinding, type FiscalRule } from '#core/fiscal-operation/rules.ts'
import type { FiscalAct, FiscalRefusal, FiscalState } from '#core/fiscal-operation/step.ts'
import type { Language, Wording } from './language.ts'

export const FISCAL_SECTION_NAMES: Record<FiscalSection, Wording> = {
  revenue: { 'zh-CN': '财政收入', en: 'Revenue' },
  spending: { 'zh-CN': '财政支出', en: 'Spending' },
  debt: { 'zh-CN': '政府债务', en: 'Debt' },
  treasury: { 'zh-CN': '库款', en: 'Treasury' },
  management: { 'zh-CN': '公开和绩效管理', en: 'Disclosure and performance' },
}

const FIGURE_NAMES: Record<FiscalFigure, string> = {
  revenueBudget: 'Revenue, budgeted',
  revenue: 'Revenue',
  tax: 'of it: taxes',
  nonTax: 'of it: other than taxes',
  spendingBudget: 'Spending, as budgeted first',
  spendingAdjusted: 'Spending, budget as adjusted',
  spending: 'Spending',
  guaranteed: 'Spending on 三保',
  livelihood: 'on basic livelihood',
  wages: 'on wages',
  operation: 'on operation',
  otherSpending: 'Other spending',
  guaranteedNeed: 'Need of 三保',
  threePublic: 'Spending on 三公',
  carryover: 'Carried over at the year’s end',
  debt: 'Debt',
  generalDebt: 'General debt',
  specialDebt: 'Special debt',
  debtLimit: 'Limit of debt',
  resources: 'Fiscal resources',
  debtService: 'Debt service',
  treasury: 'Treasury balance at the year’s end',
  disclosureDue: 'Units that must publish',
  disclosureDone: 'Units that published in time',
  targetsDue: 'Projects that need targets',
  targetsDone: 'Projects with targets',
  evaluationsDue: 'Projects to be self-evaluated',
  evaluationsDone: 'Projects self-evaluated',
}

export function fiscalFigureName(figure: FiscalFigure, language: Language): string {
  return language === 'en' ? FIGURE_NAMES[figure] : FISCAL_LINES[figure].name
}

/** 万元, or what is counted. */
export function fiscalFigureUnit(figure: FiscalFigure, language: Language): string {
  if (FISCAL_LINES[figure].kind === 'money') return '万元'
  const isOfUnits = figure === 'disclosureDue' || figure === 'disclosureDone'
  if (language === 'en') return isOfUnits ? 'units' : 'projects'
  return isOfUnits ? '家' : '个'
}

export const FISCAL_DIMENSION_NAMES: Record<FiscalDimension, Wording> = {
  'revenue-quality': { 'zh-CN': '收入质量', en: 'Quality of revenue' },
  'spending-structure': { 'zh-CN': '支出结构', en: 'Structure of spending' },
  budget: { 'zh-CN': '预算编制与执行', en: 'Budget and its execution' },
  'debt-risk': { 'zh-CN': '债务风险', en: 'Risk of debt' },
  guarantee: { 'zh-CN': '三保和库款保障', en: '三保 and treasury' },
  disclosure: { 'zh-CN': '预算公开', en: 'Disclosure' },
  performance: { 'zh-CN': '绩效管理', en: 'Performance management' },
  sustainability: { 'zh-CN': '财政可持续', en: 'Sustainability' },
}

export const FISCAL_INDICATOR_NAMES: Record<FiscalIndicator, Wording> = {
  'tax-share': { 'zh-CN': '税收收入占比', en: 'Share of taxes' },
  'revenue-growth': { 'zh-CN': '收入增长率', en: 'Growth of revenue' },
  'livelihood-share': { 'zh-CN': '基本民生支出占比', en: 'Share of livelihood' },
  'three-public-change': { 'zh-CN': '三公经费变动率', en: 'Change of 三公' },
  'revenue-deviation': { 'zh-CN': '收入预算偏离度', en: 'Deviation of revenue' },
  'budget-adjustment': { 'zh-CN': '支出预算调整率', en: 'Adjustment of the budget' },
  'budget-execution': { 'zh-CN': '支出预算执行率', en: 'Execution of the budget' },
  'debt-ratio': { 'zh-CN': '债务率', en: 'Debt to resources' },
  'debt-service-share': { 'zh-CN': '偿债负担率', en: 'Debt service' },
  'guarantee-rate': { 'zh-CN': '三保保障率', en: '三保 against its need' },
  'treasury-coefficient': { 'zh-CN': '库款保障水平', en: 'Months that the treasury lasts' },
  'disclosure-rate': { 'zh-CN': '预决算按时公开率', en: 'Published in time' },
  'target-rate': { 'zh-CN': '绩效目标编报率', en: 'Projects with targets' },
  'evaluation-rate': { 'zh-CN': '绩效自评完成率', en: 'Projects self-evaluated' },
  'carryover-share': { 'zh-CN': '结转结余率', en: 'Carried over' },
}

export const FISCAL_DIRECTION_NAMES: Record<FiscalDirection, Wording> = {
  more: { 'zh-CN': '越高越好', en: 'more is better' },
  less: { 'zh-CN': '越低越好', en: 'less is better' },
  between: { 'zh-CN': '区间内最好', en: 'best within bounds' },
}

export const FISCAL_STATE_NAMES: Record<FiscalState, Wording> = {
  draft: { 'zh-CN': '填报中', en: 'Being filled in' },
  sent: { 'zh-CN': '已报送', en: 'Sent' },
  accepted: { 'zh-CN': '已审核', en: 'Accepted' },
  final: { 'zh-CN': '已定稿', en: 'Final' },
}

export const FISCAL_ACT_NAMES: Record<FiscalAct, Wording> = {
  send: { 'zh-CN': '报送', en: 'Send' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  return: { 'zh-CN': '退回', en: 'Give back' },
  accept: { 'zh-CN': '审核通过', en: 'Accept' },
}

const REFUSALS: Record<FiscalRefusal['code'], Wording> = {
  'not-in-this-state': { 'zh-CN': '当前状态不能这样办理', en: 'It cannot be done in this state' },
  'not-yours': { 'zh-CN': '您没有办理权限', en: 'It is not yours to do' },
  'four-eyes': { 'zh-CN': '报送人不能审核自己报送的数据', en: 'Who sent it does not accept it' },
  incomplete: {
    'zh-CN': '还有 {count} 项数据没有填：{names}',
    en: '{count} figures are missing: {names}',
  },
  'comment-missing': { 'zh-CN': '请写明退回原因', en: 'Say why it is given back' },
}

export function fiscalRefusalText({ code, values }: FiscalRefusal, language: Language): string {
  return fillIn(REFUSALS[code][language], values)
}

export const FISCAL_RULE_TITLES: Record<FiscalRule, Wording> = {
  'fiscal-sum': { 'zh-CN': '小计与分项不符', en: 'Sub-total is not its parts' },
  'fiscal-guarantee': { 'zh-CN': '三保支出低于需求', en: '三保 below its need' },
  'fiscal-debt-limit': { 'zh-CN': '债务余额超过限额', en: 'Debt above its limit' },
  'fiscal-debt-ratio': { 'zh-CN': '债务率过高', en: 'Much debt for its resources' },
  'fiscal-tenfold': { 'zh-CN': '与上年相差十倍', en: 'Tenfold of last year' },
  'fiscal-done-over-due': { 'zh-CN': '完成数大于应完成数', en: 'More done than due' },
}

/** Why the rule is there. */
export const FISCAL_RULE_REASONS: Record<FiscalRule, Wording> = {
  'fiscal-sum': {
    'zh-CN': '收入、支出、三保支出和债务的小计应等于各分项之和，否则指标无从计算。',
    en: 'A sub-total of revenue, spending, 三保 or debt is the sum of its parts, or no indicator can be counted.',
  },
  'fiscal-guarantee': {
    'zh-CN': '三保支出应先于其他支出足额安排，不得低于按标准测算的需求。',
    en: 'What 三保 needs is provided for before anything else, and not less than is needed.',
  },
  'fiscal-debt-limit': {
    'zh-CN': '政府债务实行限额管理，余额不得超过批准的限额。',
    en: 'Debt is kept within the limit that was approved.',
  },
  'fiscal-debt-ratio': {
    'zh-CN': '债务余额与综合财力之比超过预警线的，应说明化解安排。',
    en: 'Debt beyond the line of warning against resources has to be explained.',
  },
  'fiscal-tenfold': {
    'zh-CN': '金额为上年的十倍、百倍、千倍或其几分之一的，多为小数点或单位填错。',
    en: 'Ten, a hundred or a thousand times last year’s, or so little of it: mostly a slip of point or unit.',
  },
  'fiscal-done-over-due': {
    'zh-CN': '已公开、已编报、已自评的数量不会多于应完成的数量。',
    en: 'No more is published, compiled or evaluated than is due.',
  },
}

const FOUND: Record<FiscalRule, Wording> = {
  'fiscal-sum': {
    'zh-CN': '{whole}填 {stated} 万元，{parts}合计 {sum} 万元，相差 {off} 万元',
    en: '{whole} says {stated}, {parts} come to {sum}: {off} apart (万元)',
  },
  'fiscal-guarantee': {
    'zh-CN': '三保支出 {spent} 万元，为需求 {need} 万元的 {share}%，低于 {least}%，缺口 {short} 万元',
    en: '{spent} of the {need} that 三保 needs are {share} %, below {least} %: {short} short (万元)',
  },
  'fiscal-debt-limit': {
    'zh-CN': '政府债务余额 {debt} 万元，超过限额 {limit} 万元，超出 {over} 万元',
    en: 'Debt of {debt} is {over} above its limit of {limit} (万元)',
  },
  'fiscal-debt-ratio': {
    'zh-CN': '债务余额 {debt} 万元，为综合财力 {resources} 万元的 {ratio}%，超过 {most}%',
    en: 'Debt of {debt} is {ratio} % of the resources of {resources}, above {most} % (万元)',
  },
  'fiscal-tenfold': {
    'zh-CN': '{name}本年 {now} 万元，上年 {last} 万元，相差约 {times} 倍，请核对小数点和单位',
    en: '{name}: {now} now, {last} last year, about {times} times apart: check point and unit',
  },
  'fiscal-done-over-due': {
    'zh-CN': '{done} {doneCount} 大于{due} {dueCount}',
    en: '{done} {doneCount} is more than {due} {dueCount}',
  },
}

export function fiscalFindingText({ rule, values }: FiscalFinding, language: Language): string {
  return fillIn(FOUND[rule][language], values)
}

/** Where the rule comes from, with 待核对 where that is not certain. */
export function fiscalAuthorityText(rule: FiscalRule, language: Language): string {
  const { authority, confirmed } = FISCAL_RULE_FACTS[rule]
  if (authority === '') return language === 'en' ? 'a rule of this system' : '本系统规则'
  return confirmed ? authority : `${authority}${language === 'en' ? ' (to be checked)' : '（待核对）'}`
}

function fillIn(words: string, values: { readonly [name: string]: string | number }): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.toString() ?? whole)
}
