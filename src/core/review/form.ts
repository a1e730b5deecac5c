/**
 * 项目支出绩效目标审核表 of 财预〔2015〕88号: four dimensions, eight items. What each item asks is
 * worded in src/text/review.ts; how many points it is worth, in the rule set (scheme.ts), as the official text is not
 * yet confirmed.
 */
import type { Grade } from '../kernel/grade.ts'

/** 完整性, 相关性, 适当性, 可行性. */
export const REVIEW_DIMENSIONS = ['completeness', 'relevance', 'appropriateness', 'feasibility'] as const
export type ReviewDimension = (typeof REVIEW_DIMENSIONS)[number]

/** In the order of the form: 规范完整性 明确清晰性 目标相关性 指标科学性 绩效合理性 资金匹配性 实现可能性 条件充分性. */
export const REVIEW_ITEMS = [
  'normative',
  'clear',
  'goal-relevance',
  'indicator-science',
  'performance-fairness',
  'money-match',
  'attainability',
  'conditions',
] as const
export type ReviewItem = (typeof REVIEW_ITEMS)[number]

export const DIMENSION_OF: Record<ReviewItem, ReviewDimension> = {
  normative: 'completeness',
  clear: 'completeness',
  'goal-relevance': 'relevance',
  'indicator-science': 'relevance',
  'performance-fairness': 'appropriateness',
  'money-match': 'appropriateness',
  attainability: 'feasibility',
  conditions: 'feasibility',
}

/** 一般性项目 are reviewed by grades alone, 重点项目 by points, too. */
const REVIEW_MODES = ['qualitative', 'scored'] as const
export type ReviewMode = (typeof REVIEW_MODES)[number]

/** What a reviewer has to do: look, apply what the rules propose, or think. */
export const HEAPS = ['clean', 'mend', 'person'] as const
export type Heap = (typeof HEAPS)[number]

/** What follows for the budget: 直接安排, 修改完善后安排, 退回修改重报, 不得进入下一步预算安排流程. */
const CONSEQUENCES = ['enters', 'mended-then-enters', 'returned', 'refused'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

export const CONSEQUENCE_OF: Record<Grade, Consequence> = {
  优: 'enters',
  良: 'mended-then-enters',
  中: 'returned',
  差: 'refused',
}
