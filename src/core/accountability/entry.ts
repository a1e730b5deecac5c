/**
 * 问责台账: 约谈, 问责 and 绩效终身责任追究 as entries of a ledger. 部门和单位主要负责人 answer for the budget performance of their
 * department or unit, 项目责任人 for that of a project, and of a major project for life (中发〔2018〕34号; 待核对). What was decided is
 * decided elsewhere by those who may: here it is written down.
 */
import type { Day } from '../kernel/day.ts'

/** 约谈, 问责, 绩效终身责任追究. */
export const ACCOUNTABILITY_KINDS = ['talk', 'accountability', 'lifelong'] as const
export type AccountabilityKind = (typeof ACCOUNTABILITY_KINDS)[number]

/** 部门主要负责人, 单位主要负责人, 项目责任人. */
export const RESPONSIBLE_POSTS = ['department-head', 'unit-head', 'project-lead'] as const
export type ResponsiblePost = (typeof RESPONSIBLE_POSTS)[number]

/** What it rests on: the grade of a result, a 整改 not done in term, a finding of 审计, an earlier 约谈, something else. */
export const ACCOUNTABILITY_BASES = ['grade', 'rectification', 'audit', 'repeated', 'other'] as const
export type AccountabilityBasis = (typeof ACCOUNTABILITY_BASES)[number]

/** 未办结, 已办结, 已撤销 (registered by mistake, or revoked by who decided). */
export const ACCOUNTABILITY_STATES = ['open', 'closed', 'revoked'] as const
export type AccountabilityState = (typeof ACCOUNTABILITY_STATES)[number]

/** 办结, 重新办理, 撤销. */
export const ACCOUNTABILITY_ACTS = ['close', 'reopen', 'revoke'] as const
export type AccountabilityAct = (typeof ACCOUNTABILITY_ACTS)[number]

export const GROUND_MAX = 2000
export const OUTCOME_MAX = 2000

/** What is written down of a decision. */
export type AccountabilityContent = {
  readonly kind: AccountabilityKind
  /** null: it is about the unit as a whole. */
  readonly project: string | null
  readonly post: ResponsiblePost
  readonly person: string
  readonly basis: AccountabilityBasis
  readonly ground: string
  readonly decidedOn: Day
  readonly decidedBy: string
}

export const ACCOUNTABILITY_FAULTS = [
  /** 项目责任人 and 终身责任 are of a project. */
  'project-missing',
  /** 终身责任追究 is of those responsible for a project. */
  'post-not-lead',
  /** Decided after today. */
  'day-ahead',
] as const
export type AccountabilityFault = (typeof ACCOUNTABILITY_FAULTS)[number]

/** Why it cannot be written down so; null when it can. */
export function contentFault(
  { kind, project, post, decidedOn }: Pick<AccountabilityContent, 'kind' | 'project' | 'post' | 'decidedOn'>,
  today: Day,
): AccountabilityFault | null {
  if (kind === 'lifelong' && post !== 'project-lead') return 'post-not-lead'
  if (post === 'project-lead' && project === null) return 'project-missing'
  return decidedOn > today ? 'day-ahead' : null
}

export const ACCOUNTABILITY_REFUSALS = [
  'not-in-this-state',
  /** Closed without saying what came of it. */
  'outcome-missing',
  /** Opened again or revoked without a reason. */
  'reason-missing',
  /** Closed before it was decided, or after today. */
  'day-wrong',
] as const
export type AccountabilityRefusal = (typeof ACCOUNTABILITY_REFUSALS)[number]

/** The acts of each state, and where they lead. */
const WAY: {
  readonly [state in AccountabilityState]: { readonly [act in AccountabilityAct]?: AccountabilityState }
} = {
  open: { close: 'closed', revoke: 'revoked' },
  closed: { reopen: 'open' },
  revoked: {},
}

export function accountabilityActs(state: AccountabilityState): readonly AccountabilityAct[] {
  return ACCOUNTABILITY_ACTS.filter((act) => WAY[state][act] !== undefined)
}

export function isChangeable(state: AccountabilityState): boolean {
  return state === 'open'
}

type Acting = {
  readonly act: AccountabilityAct
  /** The outcome of 办结; the reason of everything else. */
  readonly said: string
  readonly day: Day
}

/** What an act leaves: the state, or why it is refused. */
export function actOn(
  { state, decidedOn }: { readonly state: AccountabilityState; readonly decidedOn: Day },
  { act, said, day }: Acting,
  today: Day,
): { readonly to: AccountabilityState } | { readonly refused: AccountabilityRefusal } {
  const to = WAY[state][act]
  if (to === undefined) return { refused: 'not-in-this-state' }
  if (said.trim() === '') return { refused: act === 'close' ? 'outcome-missing' : 'reason-missing' }
  return act === 'close' && (day < decidedOn || day > today) ? { refused: 'day-wrong' } : { to }
}
