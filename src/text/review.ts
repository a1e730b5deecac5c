/**
 * Words of the review sheet of 财预〔2015〕88号: dimensions, items and what they ask, grades and what follows,
 * heaps.
 */
import type { UnjudgedReason } from '#core/review/evidence.ts'
import {
  CONSEQUENCE_OF,
  type Consequence,
  type Heap,
  type ReviewDimension,
  type ReviewItem,
  type ReviewMode,
} from '#core/review/form.ts'
import type { Mending } from '#core/rules/rule-facts.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { Language, Wording } from './language.ts'

const DIMENSIONS: Record<ReviewDimension, Wording> = {
  completeness: { 'zh-CN': '完整性审核', en: 'Completeness' },
  relevance: { 'zh-CN': '相关性审核', en: 'Relevance' },
  appropriateness: { 'zh-CN': '适当性审核', en: 'Appropriateness' },
  feasibility: { 'zh-CN': '可行性审核', en: 'Feasibility' },
}

type ItemWords = {
  readonly name: Wording
  /** What the form asks. */
  readonly asks: Wording
}

const ITEMS: Record<ReviewItem, ItemWords> = {
  normative: {
    name: { 'zh-CN': '规范完整性', en: 'Form and completeness' },
    asks: {
      'zh-CN': '填报格式是否规范，内容是否完整、准确、详实，是否无缺项、错项。',
      en: 'Is the form filled in as it should be, complete and correct, nothing missing, nothing wrong?',
    },
  },
  clear: {
    name: { 'zh-CN': '明确清晰性', en: 'Clarity' },
    asks: {
      'zh-CN': '绩效目标是否明确、清晰，能否反映项目主要情况，对预期产出和效果的描述是否充分、恰当。',
      en: 'Is the goal clear, does it tell what the project is about, are outputs and effects described well?',
    },
  },
  'goal-relevance': {
    name: { 'zh-CN': '目标相关性', en: 'Relevance of the goal' },
    asks: {
      'zh-CN': '总体目标是否符合法律法规、发展规划要求，与本部门职能、规划和工作计划是否密切相关。',
      en: 'Does the goal follow law and plans, and belong to the duties of the department?',
    },
  },
  'indicator-science': {
    name: { 'zh-CN': '指标科学性', en: 'Quality of the indicators' },
    asks: {
      'zh-CN':
        '绩效指标是否全面、充分、细化、量化；难以量化的，定性描述是否充分、具体；是否选取了关键指标并明确了具体指标值。',
      en: 'Are the indicators complete, detailed and measured, the key ones chosen, each with a definite value?',
    },
  },
  'performance-fairness': {
    name: { 'zh-CN': '绩效合理性', en: 'Reasonable results' },
    asks: {
      'zh-CN':
        '预期绩效是否显著，能否体现明显改善；是否符合行业正常水平或事业发展规律；与同类项目相比是否合理。',
      en: 'Are the expected results marked, in line with what is usual and with similar projects?',
    },
  },
  'money-match': {
    name: { 'zh-CN': '资金匹配性', en: 'Money and goal match' },
    asks: {
      'zh-CN':
        '绩效目标与资金量、使用方向是否匹配；既定资金下目标是否过高或过低，既定目标下资金是否过大或过小。',
      en: 'Do goal and money match: neither too much nor too little of either?',
    },
  },
  attainability: {
    name: { 'zh-CN': '实现可能性', en: 'Attainability' },
    asks: {
      'zh-CN': '绩效目标是否经过充分论证和合理测算；措施是否切实可行；综合成本效益，是否有必要安排财政资金。',
      en: 'Was the goal argued and calculated, are the measures workable, is public money needed at all?',
    },
  },
  conditions: {
    name: { 'zh-CN': '条件充分性', en: 'Conditions' },
    asks: {
      'zh-CN': '实施方案是否合理，组织实施能力和条件是否充分，内部控制、预算和财务管理制度是否健全有效。',
      en: 'Is the plan sound, can the unit carry it out, are control and finance in order?',
    },
  },
}

const GRADES: Record<Grade, Wording> = {
  优: { 'zh-CN': '优', en: 'Excellent' },
  良: { 'zh-CN': '良', en: 'Good' },
  中: { 'zh-CN': '中', en: 'Fair' },
  差: { 'zh-CN': '差', en: 'Poor' },
}

/** Without a grade nothing follows by itself. */
const UNGRADED: Wording = { 'zh-CN': '未定级', en: 'Not graded' }
const NOTHING_FOLLOWS: Wording = {
  'zh-CN': '可判断的内容不足，请审核人判断各项后再下结论',
  en: 'Too little could be judged for a grade: a reviewer judges the items and concludes',
}
const NOT_JUDGED: Wording = { 'zh-CN': '未判断', en: 'Not judged' }

const UNJUDGED: Record<UnjudgedReason, Wording> = {
  misread: { 'zh-CN': '文件内容大部分未能识别', en: 'most of the file was not understood' },
  'no-projects': { 'zh-CN': '没有识别出项目', en: 'no project was read' },
  'no-form': { 'zh-CN': '没有绩效目标和绩效指标', en: 'neither goals nor indicators' },
  'no-goal': { 'zh-CN': '没有填写绩效目标', en: 'no goal is written' },
  'short-goal': {
    'zh-CN': '绩效目标过于简短，看不出要做什么',
    en: 'the goal is too short to tell what is done',
  },
  'no-ground': {
    'zh-CN': '没有立项依据、依据文件或部门整体目标可对照',
    en: 'no grounds, document or department goal to hold it against',
  },
  'no-indicators': { 'zh-CN': '没有填写绩效指标', en: 'no indicator is written' },
  'no-figures': { 'zh-CN': '没有可衡量的指标值', en: 'no value is a figure' },
  'no-budget': { 'zh-CN': '没有预算数', en: 'no budget' },
  'no-work': {
    'zh-CN': '没有数量或成本指标可与资金对照',
    en: 'neither a quantity nor a cost to set the money against',
  },
  'no-basis': { 'zh-CN': '多数指标值没有写明确定依据', en: 'most values do not say what they rest on' },
  'no-scheme': {
    'zh-CN': '没有实施方案、进度安排或保障措施',
    en: 'no plan of the work, schedule or safeguards',
  },
}

const CONSEQUENCES: Record<Consequence, Wording> = {
  enters: { 'zh-CN': '可直接进入下一步预算安排流程', en: 'Goes on to the budget as it is' },
  'mended-then-enters': {
    'zh-CN': '修改完善后，可进入下一步预算安排流程',
    en: 'Goes on to the budget once mended',
  },
  returned: { 'zh-CN': '退回修改，重新报送审核', en: 'Returned, to be revised and handed in again' },
  refused: { 'zh-CN': '不得进入下一步预算安排流程', en: 'Must not go on to the budget' },
}

const HEAPS: Record<Heap, Wording> = {
  clean: { 'zh-CN': '无问题', en: 'No findings' },
  mend: { 'zh-CN': '可自动修改', en: 'By rule' },
  person: { 'zh-CN': '需人工审核', en: 'By a reviewer' },
}

const HEAP_MEANINGS: Record<Heap, Wording> = {
  clean: { 'zh-CN': '没有未处理的错误和警告，且已定级', en: 'No open errors or warnings, and graded' },
  mend: {
    'zh-CN': '每条错误和警告都有把握且写明改法，可直接退回修改',
    en: 'Every error and warning is sure and says how to mend it: send it back',
  },
  person: {
    'zh-CN': '有错误或警告要审核人权衡或核实，或者可判断的内容不足、未定级',
    en: 'Some error or warning needs judgement, or too little could be judged for a grade',
  },
}

const MENDINGS: Record<Mending, Wording> = {
  instruction: { 'zh-CN': '单位照说明改', en: 'The unit mends it as the message says' },
  judgement: { 'zh-CN': '由审核人权衡', en: 'A reviewer has to weigh it' },
}

const MODES: Record<ReviewMode, Wording> = {
  scored: { 'zh-CN': '重点项目 · 定量评分', en: 'Key project, scored' },
  qualitative: { 'zh-CN': '一般性项目 · 定性审核', en: 'Ordinary project, by grades' },
}

export const dimensionName = (dimension: ReviewDimension, language: Language): string =>
  DIMENSIONS[dimension][language]
export const reviewItemName = (item: ReviewItem, language: Language): string => ITEMS[item].name[language]
export const reviewItemAsks = (item: ReviewItem, language: Language): string => ITEMS[item].asks[language]
/** A grade of a sheet, or that it has none. */
export const reviewGradeName = (grade: Grade | null, language: Language): string =>
  (grade === null ? UNGRADED : GRADES[grade])[language]
/** A grade of an item, or that nothing was judged. */
export const itemGradeName = (grade: Grade | null, language: Language): string =>
  (grade === null ? NOT_JUDGED : GRADES[grade])[language]
export const unjudgedText = (why: UnjudgedReason, language: Language): string => UNJUDGED[why][language]
/** What a grade comes to for the budget. */
export const gradeMeans = (grade: Grade | null, language: Language): string =>
  grade === null ? NOTHING_FOLLOWS[language] : consequenceText(CONSEQUENCE_OF[grade], language)
export const consequenceText = (consequence: Consequence, language: Language): string =>
  CONSEQUENCES[consequence][language]
export const heapName = (heap: Heap, language: Language): string => HEAPS[heap][language]
export const heapMeaning = (heap: Heap, language: Language): string => HEAP_MEANINGS[heap][language]
export const reviewModeName = (mode: ReviewMode, language: Language): string => MODES[mode][language]
export const mendingText = (mending: Mending, language: Language): string => MENDINGS[mending][language]
