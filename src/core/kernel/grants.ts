/**
 * The access policy as data: what each role may do. What is not named is refused. How far a role reaches is
 * said by the post that holds it (roles.ts); here is only what it may do there.
 */
import { ACTIONS, type Action } from './actions.ts'
import { ROLES, type Role } from './roles.ts'

const READ_TARGETS: readonly Action[] = [
  'document.read',
  'document.export',
  'project.read',
  'finding.read',
  'filing.read',
  'statistics.read',
  'organisation.read',
  'rule-set.read',
  'library.read',
  'assessment.read',
  'policy.read',
  'assurance.read',
  'rectification.read',
  'result.read',
  'execution.read',
  'self-evaluation.read',
  'report.read',
  'cost-analysis.read',
  'cost-standard.read',
  'transfer.read',
]

/**
 * 人大 and others who look in from outside: the targets and what was concluded of them, not the working
 * notes.
 */
const LOOK_IN: readonly Action[] = [
  ...READ_TARGETS,
  'fiscal-operation.read-final',
  'monitoring.read-final',
  'whole.read-final',
  'review.read',
  'label.read',
  'layout.read',
]

/** 财政运行数据表 of the own government: seen as it is filled in, filled in and sent. */
const FISCAL: readonly Action[] = ['fiscal-operation.read', 'fiscal-operation.write']

const WRITE_TARGETS: readonly Action[] = [
  'document.edit',
  'statement.write',
  'finding.decide',
  'filing.act',
  'assessment.write',
  'policy.report',
  'policy.link',
  'assurance.write',
  'self-evaluation.follow',
  'self-evaluation.write',
  'self-evaluation.act',
]

/** 成本绩效分析 of the own units: drafts too, and written. */
const ANALYSE_COSTS: readonly Action[] = ['cost-analysis.follow', 'cost-analysis.write']

/** 监控报告, 自评报告 and others of the own unit or department: drafts too, and written. */
const REPORT: readonly Action[] = ['report.follow', 'report.write']

const REVIEW: readonly Action[] = [
  'review.read',
  'review.write',
  'finding.decide',
  'label.read',
  'filing.act',
  'filing.remind',
  'comment.read',
  'assessment.write',
  'assessment.sign',
  'rectification.manage',
  'self-evaluation.follow',
  'self-evaluation.act',
  'self-evaluation.remind',
]

/** 政策 of what one looks after: registered, brought into force, prolonged, ended, and named by projects. */
const POLICIES: readonly Action[] = ['policy.manage', 'policy.report', 'policy.link']

/** 运行监控: sheets and warnings of others, seen, answered and reminded of. */
const WATCH: readonly Action[] = [
  'monitoring.read',
  'monitoring.answer',
  'monitoring.judge',
  'monitoring.remind',
]

/**
 * Payments are booked by those who answer for the accounts of others; the budget is changed by the bureau.
 */
const MONEY: readonly Action[] = ['execution.write', 'budget.change']
/** 转移支付 of what one looks after: registered, split, and its report checked. */
const TRANSFERS: readonly Action[] = ['transfer.split', 'transfer.manage']
/** 问责台账 of the own units: named persons, hence not for those who look in from outside. */
const ACCOUNTABILITY: readonly Action[] = ['accountability.read']
/** Leading 部门评价 of what one reaches; 财政评价 is the bureau's. */
const EVALUATE: readonly Action[] = ['evaluation.read', 'evaluation.manage']

export const GRANTS: { readonly [role in Role]: ReadonlySet<Action> } = {
  // Nothing until cells are handed over (core/delegation): what they say, and nothing beside.
  contributor: new Set(['delegation.fill']),
  'unit-filler': new Set([
    ...READ_TARGETS,
    ...ACCOUNTABILITY,
    ...WRITE_TARGETS,
    ...REPORT,
    ...FISCAL,
    'whole.read',
    'whole.fill',
    ...ANALYSE_COSTS,
    'evaluation.read',
    'evaluation.answer',
    'monitoring.read',
    'monitoring.fill',
    'monitoring.answer',
    'comment.read',
    'delegation.fill',
    'rectification.reply',
  ]),
  'unit-head': new Set([
    ...READ_TARGETS,
    ...ACCOUNTABILITY,
    'report.follow',
    'fiscal-operation.read',
    'whole.read',
    'cost-analysis.follow',
    'evaluation.read',
    'monitoring.read',
    'filing.act',
    'comment.read',
    'delegation.fill',
    'rectification.reply',
    'self-evaluation.follow',
  ]),
  // The text of the department is its own; the targets in it are its units'.
  'department-reviewer': new Set([
    ...READ_TARGETS,
    ...POLICIES,
    ...ACCOUNTABILITY,
    ...REVIEW,
    ...EVALUATE,
    ...REPORT,
    ...FISCAL,
    ...ANALYSE_COSTS,
    'evaluation.answer',
    ...WATCH,
    'monitoring.check-department',
    'transfer.split',
    'transfer.report',
    'whole.read',
    'whole.check-department',
    'statement.write',
    'assurance.write',
    'delegation.fill',
    'rectification.reply',
    'execution.write',
  ]),
  'finance-office': new Set([
    ...READ_TARGETS,
    ...POLICIES,
    ...ACCOUNTABILITY,
    ...REVIEW,
    ...EVALUATE,
    'evaluation.finance',
    ...MONEY,
    'project.close',
    ...WATCH,
    'result.decide',
    'monitoring.check-finance',
    ...TRANSFERS,
    'whole.read',
    'whole.check-finance',
    'report.follow',
    'fiscal-operation.read',
    ...ANALYSE_COSTS,
  ]),
  'performance-office': new Set([
    ...READ_TARGETS,
    ...POLICIES,
    ...ACCOUNTABILITY,
    'accountability.manage',
    ...WRITE_TARGETS,
    ...REVIEW,
    ...EVALUATE,
    'evaluation.finance',
    'expert-pool.manage',
    ...MONEY,
    'project.close',
    ...WATCH,
    'result.decide',
    'monitoring.check-finance',
    ...TRANSFERS,
    'transfer.report',
    'whole.read',
    'whole.check-finance',
    'whole.open',
    'monitoring.open',
    'report.follow',
    'fiscal-operation.read',
    'fiscal-operation.manage',
    'report.write-region',
    ...ANALYSE_COSTS,
    'cost-standard.manage',
    'document.import',
    'document.remove',
    'document.classify',
    'job.read',
    'job.cancel',
    'layout.read',
    'layout.manage',
    'library.manage',
    'rule-set.manage',
    'flow.manage',
    'result.decide',
    'notice.publish',
    'self-evaluation.open',
    'advice.ask',
    'demo.load',
    'demo.remove',
  ]),
  // Nothing until something is assigned: then that alone, once the declaration is given
  // (actions/evaluation-standing.ts).
  expert: new Set(['evaluation.judge']),
  reader: new Set([...LOOK_IN, 'evaluation.read']),
  // 批注 are working notes between the unit and its reviewers: an audit sees how a figure came about, 人大 what
  // was decided.
  // Whether 回避 was kept can be told by names alone.
  auditor: new Set([...LOOK_IN, ...ACCOUNTABILITY, 'evaluation.read', 'evaluation.names', 'comment.read']),
  administrator: new Set(ACTIONS),
  'system-administrator': new Set([
    'organisation.read',
    'notice.publish',
    'mail.manage',
    'organisation.manage',
    'user.read',
    'user.manage',
    'region.manage',
    'model.manage',
    'rule-set.read',
    'layout.read',
    'layout.manage',
    'job.read',
    'job.cancel',
  ]),
  'security-administrator': new Set(['organisation.read', 'user.read', 'post.manage', 'security.manage']),
  'audit-administrator': new Set([
    'organisation.read',
    'user.read',
    'event.read',
    'event.export',
    'event.verify',
  ]),
}

/** The roles that may take an action somewhere. */
export function rolesWith(action: Action): readonly Role[] {
  return ROLES.filter((role) => GRANTS[role].has(action))
}

/** What concerns the person alone: only the owner may, whatever the posts, and without any. */
export const OWN_ONLY: ReadonlySet<Action> = new Set<Action>([
  'session.read',
  'password.change',
  'message.read',
])

/** What everybody who may at all may do whatever the post reaches: it belongs to no unit. */
export const COMMON_ACTIONS: ReadonlySet<Action> = new Set<Action>([
  'rule-set.read',
  'organisation.read',
  'layout.read',
  'library.read',
  'cost-standard.read',
])
