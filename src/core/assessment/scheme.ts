/**
 * Which projects need a 事前绩效评估 and how it is counted: part of the rule set, so that a region or a year can
 * have it otherwise. No official text with these figures is known (policy: thresholds of a conclusion not
 * found): all of them are defaults of this system, 待核对.
 */
import type { Grade } from '../kernel/grade.ts'
import type { AssessmentItem, AssessmentReason } from './form.ts'

/** unasked: nothing is said; advised: 需要评估 is shown; required: 送审 is refused as long as none has passed. */
export const ASSESSMENT_GATES = ['unasked', 'advised', 'required'] as const
export type AssessmentGate = (typeof ASSESSMENT_GATES)[number]

/** grades: each sub-item 优 良 中 差; points: each its points. */
export const ASSESSMENT_MODES = ['grades', 'points'] as const
export type AssessmentMode = (typeof ASSESSMENT_MODES)[number]

export type AssessmentScheme = {
  readonly gate: AssessmentGate
  /**
   * Of a policy without a passed assessment: required keeps it from being in force, and new projects of it from being
   * sent in (R-23, 待核对).
   */
  readonly policyGate: AssessmentGate
  /** So many days before its last day a policy is assessed again; 0: never (待核对). */
  readonly policyRenewalDays: number
  /** What (%) of the value of a 中长期目标 counts as near it. */
  readonly policyNear: number
  /** Which projects: each kind by itself. */
  readonly objects: Record<AssessmentReason, boolean>
  /** From this budget (万元) on, each kind. */
  readonly from: Record<AssessmentReason, string>
  /** A project with one of these words in its name, 项目属性 or 项目类别 needs none. */
  readonly exempt: readonly string[]
  readonly mode: AssessmentMode
  /** Full points of each sub-item, at most two decimals; together 100. 0: left out. */
  readonly weights: Record<AssessmentItem, number>
  /** What a grade of a sub-item is worth (% of its points). */
  readonly standsFor: Record<Grade, number>
  /** The least total for 予以支持 and for 调整后支持; below is 不予支持. */
  readonly bands: { readonly support: number; readonly adjust: number }
  /** An element below this share (%) of its points allows 调整后支持 at best. */
  readonly elementLeast: number
}

export const DEFAULT_ASSESSMENT: AssessmentScheme = {
  gate: 'advised',
  policyGate: 'advised',
  policyRenewalDays: 180,
  policyNear: 80,
  objects: { 'new': true, 'expiring': true, 'large': true, 'special-bond': true },
  // 财预〔2021〕61号 asks it of every project before bonds are applied for (待核对).
  from: { 'new': '100', 'expiring': '100', 'large': '1000', 'special-bond': '0' },
  exempt: ['人员经费', '公用经费', '应急', '救灾', '偿债', '还本付息'],
  mode: 'grades',
  weights: {
    policy: 5,
    duty: 5,
    demand: 5,
    'fiscal-role': 5,
    'budget-grounds': 5,
    'budget-measure': 5,
    'cost-control': 5,
    'input-output': 5,
    'goal-complete': 5,
    'goal-clear': 5,
    'goal-match': 5,
    'goal-attainable': 5,
    'plan-content': 5,
    'plan-way': 5,
    'plan-conditions': 5,
    'plan-control': 5,
    'fund-source': 5,
    'fund-duty': 5,
    'fund-capacity': 5,
    'fund-risk': 5,
  },
  standsFor: { 优: 100, 良: 85, 中: 70, 差: 40 },
  bands: { support: 80, adjust: 60 },
  elementLeast: 60,
}
