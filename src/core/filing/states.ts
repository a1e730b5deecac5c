/**
 * The way of a target, as one table: states (policy R-26: 草稿 → 已提交 → 部门审核 → 财政审核 →
 * 已批复 → 调整中 → 已批复 … → 归档; 已终止 where a
 * project is ended within its year), what can be done in each, and where it may lead. Which steps a
 * region has, and who takes them, is data (flow.ts).
 */

/** 草稿, 已送审 (nobody has opened it yet), 部门审核, 财政审核, 已批复, 调整中, 已终止, 已归档. */
export const FILING_STATES = [
  'draft',
  'submitted',
  'department-review',
  'finance-review',
  'approved',
  'adjusting',
  'closed',
  'archived',
] as const
export type FilingState = (typeof FILING_STATES)[number]

/** 送审, 撤回, 打开, 退回, 转办, 加签, 审核通过, 批复, 调整, 放弃调整, 终止, 恢复, 归档. */
export const ACT_KINDS = [
  'submit',
  'withdraw',
  'open',
  'return',
  'transfer',
  'countersign',
  'pass',
  'approve',
  'adjust',
  'abandon',
  'close',
  'reopen',
  'archive',
] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** Somebody other than the unit has it. */
export const REVIEW_STATES = [
  'submitted',
  'department-review',
  'finance-review',
] as const satisfies readonly FilingState[]

/** The unit has it. */
export const HOME_STATES = ['draft', 'adjusting'] as const satisfies readonly FilingState[]

/** Where an act may lead from a state; what is not named cannot be. */
export const WAY: {
  readonly [state in FilingState]: { readonly [kind in ActKind]?: readonly FilingState[] }
} = {
  draft: { submit: ['submitted'] },
  adjusting: {
    submit: ['submitted'],
    // Back to the approved version, whatever was written since.
    abandon: ['approved'],
    // What is approved holds up to the day: an adjustment under way is given up.
    close: ['closed'],
  },
  submitted: {
    open: ['submitted', 'department-review', 'finance-review'],
    // Of the sending: to the unit. Of a request for another opinion, or of the consent of the unit's head: it
    // stays.
    withdraw: ['draft', 'adjusting', 'submitted'],
    return: ['draft', 'adjusting', 'submitted'],
    transfer: ['submitted'],
    countersign: ['submitted', 'department-review', 'finance-review'],
    pass: ['submitted', 'department-review', 'finance-review'],
    approve: ['approved'],
  },
  'department-review': {
    open: ['department-review'],
    withdraw: ['submitted', 'department-review'],
    return: ['draft', 'adjusting', 'department-review'],
    transfer: ['department-review'],
    countersign: ['department-review'],
    pass: ['department-review', 'finance-review'],
  },
  'finance-review': {
    open: ['finance-review'],
    withdraw: ['submitted', 'department-review', 'finance-review'],
    return: ['draft', 'adjusting', 'department-review', 'finance-review'],
    transfer: ['finance-review'],
    countersign: ['finance-review'],
    pass: ['finance-review'],
    approve: ['approved'],
  },
  approved: { adjust: ['adjusting'], close: ['closed'], archive: ['archived'] },
  closed: { reopen: ['approved'] },
  archived: {},
}

export function isInReview(state: FilingState): boolean {
  return REVIEW_STATES.some((one) => one === state)
}

/** The version that was approved last holds, as far as it holds still: its text is as it was approved. */
export const IN_FORCE_STATES = ['approved', 'closed', 'archived'] as const satisfies readonly FilingState[]

/** True when the text is as it was approved. */
export function isLocked(state: FilingState): boolean {
  return IN_FORCE_STATES.some((one) => one === state)
}
