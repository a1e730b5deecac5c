/** What the values of a rule set are called and what they do. A value without words does not compile. */
import { SEVERITIES } from '#core/finding.ts'
import type { ReviewScheme } from '#core/review/scheme.ts'
import { REVIEW_ITEMS, type ReviewItem } from '#core/review/form.ts'
import { REQUIRED_KIND_NAMES, type RequiredKindName, type RuleParameters } from '#core/rules/parameters.ts'
import { RULE_CODES, type RuleCode } from '#core/rules/rule.ts'
import { severityName, ruleTitle } from './findings.ts'
import type { Language, Wording } from './language.ts'
import { reviewItemName } from './review.ts'
import { term } from './rules/terms.ts'

type Named = { readonly name: Wording; readonly meaning: Wording }

function named(zhName: string, enName: string, zhMeaning: string, enMeaning: string): Named {
  return { name: { 'zh-CN': zhName, en: enName }, meaning: { 'zh-CN': zhMeaning, en: enMeaning } }
}

const PARAMETERS: Record<keyof RuleParameters, Named> = {
  budgetTolerance: named('预算合计允许误差', 'Tolerance of the budget’s sum', '预算数与财政资金、其他资金之和相差不超过此数时不提示', 'No remark while the budget and the sum of its sources differ by no more'),
  uniformPlanProjects: named('支出计划雷同的项目数', 'Projects with one plan', '至少这么多项目（且为全部项目）支出计划相同时提示', 'A plan that at least so many projects, all of the document, share is called uniform'),
  singlePaymentWords: named('可一次性支付的字样', 'Words of single payments', '名称或用途含这些字样的项目，资金可以集中在一个时点支出', 'Projects with these words may be paid at one date'),
  requiredKinds: named('必设指标', 'Required kinds of indicators', '缺少该类指标时的严重程度；“可不设”表示不检查', 'How grave it is that a kind is missing'),
  leastIndicatorsFrom: named('指标数量检查的预算起点', 'Budget from which indicators are counted', '预算达到此数的项目检查指标数量', 'Projects from this budget on need a number of indicators'),
  leastIndicators: named('最少指标数', 'Least number of indicators', '达到上述预算的项目至少应有的指标数', 'So many indicators a project from that budget on needs'),
  satisfactionLimit: named('满意度过高的起点', 'Satisfaction that is too absolute', '满意度指标值达到此数时提示过于绝对', 'Satisfaction from this share on is called too absolute'),
  percentageNumbers: named('视为百分数的数字', 'Numbers taken for percentages', '数量指标只写这些数字时，视为漏写百分号', 'Such a bare number where a count is asked is taken for a percentage'),
  costCoverage: named('成本指标覆盖预算的比例', 'Share of the budget that costs cover', '成本指标合计低于预算的此比例时提示', 'A remark where the costs come to less of the budget'),
  singleEventBudget: named('全年一次活动算偏低的预算', 'Budget for which one event is weak', '预算达到此数，活动类指标全年只要求1次时提示', 'From this budget on, one event in the year draws a remark'),
  leastSatisfaction: named('满意度目标下限', 'Least satisfaction', '满意度目标低于此比例时提示', 'A target below it draws a remark'),
  highAllowance: named('人均补助合理上限', 'Highest plausible allowance', '补贴、救助类项目人均每年超过此数时提示', 'A yearly allowance for each person above it draws a remark'),
  genericGoalShare: named('目标雷同的项目比例', 'Share of projects with one goal', '同一目标在这么多项目中出现时，视为套话', 'A goal repeated in so many projects fits any project'),
  unquantifiedShare: named('目标未量化的项目比例', 'Share of projects without figures', '目标没有数字的项目达到此比例时提示', 'A remark when the goals of so many projects hold no number'),
  nearDuplicateFrom: named('近似重复的相似度', 'Likeness of near copies', '目标或指标与其他项目相似到此程度时指出', 'Goals or indicators as alike as this name the other project'),
  resultTolerance: named('低于上年实际的允许幅度', 'Tolerance below last year’s result', '目标值比上年实际完成值差多少以内不提示', 'So much may a target be worse than last year’s result'),
  unchangedYears: named('多年未变的年数', 'Years without a change', '同样的文字和数值连续用到这么多年时提示', 'The same words and values for so many years are called unchanged'),
  vagueWords: named('模糊用语', 'Vague words', '指标值只由这些词组成时，视为无法衡量', 'A value made of these words cannot be measured'),
  gradeWords: named('等级用语', 'Words of grades', '指标值只写等级而无分档标准时提示', 'A value that is only a grade says nothing about a count or a rate'),
  weakBases: named('空泛的依据', 'Empty bases', '指标值确定依据只写这些话时，视为依据不足', 'A basis that is one of these names nothing'),
  invalidBases: named('不能作为依据的说法', 'Impossible bases', '结果本身不能作为确定指标值的依据', 'A result cannot be the basis of its own target'),
  genericGoals: named('空泛的目标', 'Empty goals', '目标与其中一条相同，视为套话', 'A goal that is one of these fits any project'),
  templateHints: named('模板提示语', 'Hints of the form', '正文残留这些话时提示删除', 'Sentences of the form’s own instructions'),
  watermarks: named('软件试用标记', 'Trial marks', '文中残留的试用版、未注册标记', 'Marks that trial versions of programs leave'),
  lowerIsBetter: named('越低越好的指标', 'Rates of which less is better', '含这些词的比率用“≤”是正确的', 'A ≤ before these is right'),
  acceptedLevel2: named('可用的二级指标名称', 'Accepted labels of level 2', '官方名称之外也接受的二级指标写法', 'Labels of level 2 accepted besides the official ones'),
}

const REVIEW: Record<keyof ReviewScheme, Named> = {
  weights: named('审核表权重', 'Weights of the review sheet', '八项内容的满分，合计 100 分', 'Full points of the eight items, together 100'),
  points: named('每个问题扣分', 'Points a finding costs', '把握最大时一个问题在审核表中的扣分', 'What one sure finding costs on the sheet'),
  repeats: named('同类问题计数上限', 'Repeats that count', '同一项目同一规则最多计几次', 'Findings of one rule in one project that count'),
  bands: named('审核等级线', 'Bands of the review', '审核表优、良、中的最低得分率', 'The least share of points for 优, 良 and 中'),
  standsFor: named('定性等级折算', 'What grades stand for', '只作定性审核时，各等级折合满分的比例', 'What a grade is worth where the review is by grades alone'),
  highest: named('有问题时的最高等级', 'Best grade with open findings', '仍有该类问题未处理时，建议的等级最高到哪一级', 'The best grade proposed while such a finding is open'),
  scoredFrom: named('重点项目的预算起点', 'Budget of scored reviews', '预算达到此数的项目按分数审核', 'Projects from this budget on are given points'),
  risk: named('问题的风险值', 'Risk of a finding', '一个把握最大的问题说明目标不实的程度', 'How much one sure finding says that the target does not hold'),
  rollUp: named('部门汇总方式', 'How documents are summed up', '由项目得出文档结果的方式', 'How a document’s sheet is made of its projects’'),
  mechanical: named('照说明改的规则', 'Rules mended as they say', '单位照问题说明就能改、不需审核人权衡的规则；其余的归入“需人工”', 'What the unit can mend by the message alone, with nothing for a reviewer to weigh; all else needs a person'),
  sureFrom: named('可直接退改的把握', 'Certainty to send back', '把握达到此数的问题可不经判断退回修改', 'From this certainty on a finding may be sent back without thinking it over'),
}

const OTHER = {
  severities: named('严重程度', 'Severity', '规则所提问题的严重程度', 'How grave the findings of a rule are'),
  off: named('是否检查', 'Checked', '关闭后不再检查该规则', 'A rule that is off is not checked'),
  publishWaivers: named('公开忽略理由', 'Publish waivers', '有理由忽略的问题，随文档一并公开', 'Findings waived with a reason are published with the document'),
  blockingPrecision: named('准确率下限', 'Least precision of a blocking rule', '实测准确率低于此数的规则只作建议，不作为错误或警告（0–1）', 'A rule measured below this gives advice only (0–1)'),
} as const

const GROUPS: { readonly [group: string]: { readonly [name: string]: Named } } = { parameters: PARAMETERS, review: REVIEW }

const PARTS: { readonly [part: string]: Wording } = {
  excellent: { 'zh-CN': '优', en: '优 excellent' },
  good: { 'zh-CN': '良', en: '良 good' },
  fair: { 'zh-CN': '中', en: '中 fair' },
  优: { 'zh-CN': '优', en: '优 excellent' },
  良: { 'zh-CN': '良', en: '良 good' },
  中: { 'zh-CN': '中', en: '中 fair' },
  差: { 'zh-CN': '差', en: '差 poor' },
}

const CHOICES: { readonly [choice: string]: Wording } = {
  off: { 'zh-CN': '可不设', en: 'not required' },
  money: { 'zh-CN': '按金额加权', en: 'by money' },
  mean: { 'zh-CN': '简单平均', en: 'each the same' },
}

function valueOf(path: string): Named | null {
  const [top = '', name = ''] = path.split('.')
  return GROUPS[top]?.[name] ?? (top in OTHER ? OTHER[top as keyof typeof OTHER] : null)
}

/** What the value at a path is called: `parameters.vagueWords`, `review.bands`, `blockingPrecision`. A path of another make reads as it is. */
export function ruleSetValueName(path: string, language: Language): string {
  return valueOf(path)?.name[language] ?? path
}

/** What the value does. */
export function ruleSetValueMeaning(path: string, language: Language): string {
  return valueOf(path)?.meaning[language] ?? ''
}

/** A key inside a value: a severity, a kind, an item of the review sheet, a band, the code of a rule. */
export function ruleSetPartName(part: string, language: Language): string {
  const severity = SEVERITIES.find((one) => one === part)
  if (severity !== undefined) return severityName(severity, language)
  if (isOneOf<RequiredKindName>(REQUIRED_KIND_NAMES, part)) return term(part, language)
  if (isOneOf<ReviewItem>(REVIEW_ITEMS, part)) return reviewItemName(part, language)
  if (isOneOf<RuleCode>(RULE_CODES, part)) return ruleTitle(part, language)
  return PARTS[part]?.[language] ?? part
}

/** A value that can be chosen. */
export function ruleSetChoiceName(choice: string, language: Language): string {
  return CHOICES[choice]?.[language] ?? ruleSetPartName(choice, language)
}

/** The whole of a path in words: 必设指标 · 成本指标. */
export function ruleSetPathName(path: string, language: Language): string {
  const [top = '', name = '', ...rest] = path.split('.')
  if (top === 'severities' || top === 'off') return name === '' ? ruleSetValueName(top, language) : `${ruleTitle(name, language)} · ${ruleSetValueName(top, language)}`
  const parts = top in GROUPS ? rest : [name, ...rest].filter((part) => part !== '')
  return [ruleSetValueName(path, language), ...parts.filter((part) => !['add', 'remove', 'replace'].includes(part)).map((part) => ruleSetPartName(part, language))].join(' · ')
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}
