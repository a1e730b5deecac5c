/** 整改事项: a problem that was found, whose it is, by when it has to be mended, and what was done about it. */
import { daysUntil } from '../calendar/deadline.ts'
import { dueStanding, type DueStanding } from '../filing/filing-due.ts'
import type { Day } from '../kernel/day.ts'
import { isAwaitingUnit, type RectificationActKind, type RectificationState } from './states.ts'

/** Where a problem comes from: 监控预警, 单位自评, 部门/财政评价, 审计, 手工登记. */
export const RECTIFICATION_SOURCES = [
  'monitoring',
  'self-evaluation',
  'evaluation',
  'audit',
  'manual',
] as const
export type RectificationSource = (typeof RECTIFICATION_SOURCES)[number]

export const PROBLEM_MAX = 2000
export const MEASURES_MAX = 4000
export const RECTIFICATION_REASON_MAX = 1000

/** The part of an item that its steps change. */
export type Rectification = {
  readonly state: RectificationState
  /** Last day of the reply, 整改期限. */
  readonly due: Day
  /** Records so far, the registration among them. */
  readonly steps: number
  /** Account that replied last; null: nobody yet. */
  readonly repliedBy: string | null
}

/** What one step leaves. The first is the registration. */
export type RectificationRecord = {
  readonly number: number
  readonly kind: 'open' | RectificationActKind
  /** ISO moment. */
  readonly at: string
  /** Account; null: the system (an item of a warning). */
  readonly actor: string | null
  readonly from: RectificationState | null
  readonly to: RectificationState
  /** 整改措施 of a reply; the reason or opinion of everything else. */
  readonly said: string
  /** 整改结果 of a reply. */
  readonly outcome: string
  /** The deadline that an extension gave, and the one before. */
  readonly due: Day | null
  readonly dueBefore: Day | null
}

/**
 * Whether the unit is late, or soon will be; null where nothing is waited for from it. A reply in time that
 * nobody checked is not late.
 */
export function rectificationStanding(
  { state, due }: Pick<Rectification, 'state' | 'due'>,
  today: Day,
): DueStanding | null {
  return isAwaitingUnit(state) ? dueStanding(due, today) : null
}

/** Days by which the unit is late; 0 where it is not. */
export function daysLate(item: Pick<Rectification, 'state' | 'due'>, today: Day): number {
  return rectificationStanding(item, today) === 'over' ? -daysUntil(item.due, today) : 0
}
