/**
 * Telling a person of what waits under days of its own: one message for all of a kind, near its day and while
 * it is past.
 */
import { dueStanding, dueNotification } from '../filing/filing-due.ts'
import type { Day } from '../kernel/day.ts'

/**
 * marks 专家评分, marks-missing marks of the experts of a task that one leads, evidence 调阅材料, assurance
 * 保障任务, rectification-check 整改回复 to be checked.
 */
export const WAITING_KINDS = [
  'marks',
  'marks-missing',
  'evidence',
  'assurance',
  'rectification-check',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

export type WaitingTasks = { readonly due: Day; readonly count: number }

/**
 * `name`: what is sent under one name is sent once. `count` and `due`: how many wait, and the first of their
 * days.
 */
export type WaitingNotification = {
  readonly standing: 'over' | 'soon'
  readonly name: string
  readonly count: number
  readonly due: Day
}

/**
 * What is notified of a kind today, at most one message: what is past by the latest of its days, so that one
 * more that becomes late is sent at once and all of it every week; else what is near by the first of its
 * days. null: nothing.
 */
export function dueWaitingNotification(
  items: readonly WaitingTasks[],
  today: Day,
): WaitingNotification | null {
  for (const standing of ['over', 'soon'] as const) {
    const own = items
      .filter(({ due }) => dueStanding(due, today) === standing)
      .toSorted((a, b) => a.due.localeCompare(b.due))
    const [first, last] = [own[0], own.at(-1)]
    const by = standing === 'over' ? last : first
    const telling = by === undefined ? null : dueNotification(by.due, today)
    if (first !== undefined && by !== undefined && telling !== null)
      return {
        standing,
        name: `${by.due} ${telling.name}`,
        count: own.reduce((sum, { count }) => sum + count, 0),
        due: first.due,
      }
  }
  return null
}
