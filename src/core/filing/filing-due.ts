/** By when a target has to go on: the deadline of the duty of the person who has it. */
import { APPROVAL_STEP, isHeadStep } from './flow.ts'
import { isInReview, type FilingState } from './states.ts'
import type { Day } from '../kernel/day.ts'
import { daysUntil, currentDeadline, type Deadline, type DeadlineKind } from '../calendar/deadline.ts'

/** What targets on their way wait for. */
export const FILING_DUTIES = ['filing', 'review', 'approval'] as const
export type FilingDuty = (typeof FILING_DUTIES)[number]

export type FilingDue = { readonly kind: DeadlineKind; readonly day: Day }

/**
 * What the head of the unit has to confirm is not handed in yet: it goes by the day of that.
 * The calendar is that of the budget being compiled: what was approved once and is adjusted later has no day in it.
 * @param steps that are open.
 * @param version that was approved last; 0: none was
 * @returns null where nobody has to do anything by a day: approved, or adjusted (whenever it is needed)
 */
export function filingDuty(
  { state, version }: { readonly state: FilingState; readonly version: number },
  steps: readonly string[],
): FilingDuty | null {
  if (version > 0) return null
  if (state === 'draft') return 'filing'
  if (!isInReview(state)) return null
  if (steps.includes(APPROVAL_STEP)) return 'approval'
  return steps.some(isHeadStep) ? 'filing' : 'review'
}

/**
 * The deadline of a duty in a fiscal year. null: there is none, or the year is over and nothing of it is
 * waited for any more.
 */
export function filingDue(
  deadlines: readonly Deadline[],
  duty: FilingDuty,
  year: number,
  today: Day,
): FilingDue | null {
  if (today > `${year}-12-31`) return null
  const due = currentDeadline(deadlines, duty, today)
  return due === null || due.day === null ? null : { kind: due.kind, day: due.day }
}

/** From so many days before on, a deadline is near. */
export const SOON_DAYS = 7

/** over 已逾期, soon 临近. */
const DUE_STANDINGS = ['over', 'soon', 'later'] as const
export type DueStanding = (typeof DUE_STANDINGS)[number]

export function dueStanding(day: Day, today: Day): DueStanding {
  const days = daysUntil(day, today)
  if (days < 0) return 'over'
  return days <= SOON_DAYS ? 'soon' : 'later'
}

/** Days before a deadline on which people are notified, and how often afterwards. */
const TOLD_BEFORE = [SOON_DAYS, 1] as const
const TOLD_AGAIN = 7

export type DueNotification = { readonly standing: 'over' | 'soon'; readonly name: string }

/**
 * The notification that is due on a day: the same name until the next one is, so that a server that was down
 * notifies late and not twice. null: nothing is due yet.
 */
export function dueNotification(day: Day, today: Day): DueNotification | null {
  const days = daysUntil(day, today)
  if (days < 0) return { standing: 'over', name: `over-${Math.floor((-days - 1) / TOLD_AGAIN)}` }
  const mark = TOLD_BEFORE.findLast((before) => days <= before)
  return mark === undefined ? null : { standing: 'soon', name: `soon-${mark}` }
}
