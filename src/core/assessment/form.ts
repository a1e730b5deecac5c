/**
 * 事前绩效评估: the five elements (中发〔2018〕34号, 待核对), each with four sub-items. One scheme with
 * five elements of 20 points and sub-items of 5 is known from practice; which sub-items there are is this system's
 * default (待核对). What each asks is worded in src/text/assessment.ts; its points are in the rule set (scheme.ts),
 * where a sub-item of 0 points is left out.
 */

/** 立项必要性, 投入经济性, 绩效目标合理性, 实施方案可行性, 筹资合规性. */
export const ASSESSMENT_ELEMENTS = ['necessity', 'economy', 'goals', 'plan', 'funding'] as const
export type AssessmentElement = (typeof ASSESSMENT_ELEMENTS)[number]

/** In the order of the form. */
export const ASSESSMENT_ITEMS = [
  // 政策相关性, 职能相关性, 需求迫切性, 财政投入必要性.
  'policy',
  'duty',
  'demand',
  'fiscal-role',
  // 预算依据充分性, 预算测算科学性, 成本控制有效性, 投入产出合理性.
  'budget-grounds',
  'budget-measure',
  'cost-control',
  'input-output',
  // 目标完整性, 目标明确性, 目标相关性, 目标可实现性.
  'goal-complete',
  'goal-clear',
  'goal-match',
  'goal-attainable',
  // 实施内容明确性, 技术路线可行性, 实施条件充分性, 过程控制有效性.
  'plan-content',
  'plan-way',
  'plan-conditions',
  'plan-control',
  // 资金来源合规性, 支出责任匹配性, 财政承受能力, 筹资风险可控性.
  'fund-source',
  'fund-duty',
  'fund-capacity',
  'fund-risk',
] as const
export type AssessmentItem = (typeof ASSESSMENT_ITEMS)[number]

export const ITEMS_OF: Record<AssessmentElement, readonly AssessmentItem[]> = {
  necessity: ['policy', 'duty', 'demand', 'fiscal-role'],
  economy: ['budget-grounds', 'budget-measure', 'cost-control', 'input-output'],
  goals: ['goal-complete', 'goal-clear', 'goal-match', 'goal-attainable'],
  plan: ['plan-content', 'plan-way', 'plan-conditions', 'plan-control'],
  funding: ['fund-source', 'fund-duty', 'fund-capacity', 'fund-risk'],
}

/** 成本效益分析法, 比较法, 因素分析法, 最低成本法, 公众评判法, 标杆管理法 (财预〔2020〕10号, 待核对); 专家论证, 实地调研, 文献查阅 of practice. */
export const ASSESSMENT_METHODS = [
  'cost-benefit',
  'comparison',
  'factors',
  'least-cost',
  'public',
  'benchmark',
  'experts',
  'visit',
  'documents',
] as const
export type AssessmentMethod = (typeof ASSESSMENT_METHODS)[number]

/** 予以支持, 调整后支持, 不予支持. */
export const ASSESSMENT_CONCLUSIONS = ['support', 'adjust', 'refuse'] as const
export type AssessmentConclusion = (typeof ASSESSMENT_CONCLUSIONS)[number]

/** Why a project needs one: 新增, 到期延续, 大额, 专项债券 (财预〔2021〕61号). */
export const ASSESSMENT_REASONS = ['new', 'expiring', 'large', 'special-bond'] as const
export type AssessmentReason = (typeof ASSESSMENT_REASONS)[number]
