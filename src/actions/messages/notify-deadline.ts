/** 期限提醒: those for whom something waits are notified of a day of the year's calendar, each once. */
import type { DeadlineKind } from '#core/calendar/deadline.ts'
import type { DueNotification } from '#core/filing/filing-due.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Message, MessageFacts } from '#core/messages/message.ts'
import type { Db } from '#store/kernel/store.ts'
import { deadlineTold } from '../calendar/events.ts'
import { audit } from '../kernel/audit.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from './notify.ts'

/** A deadline of which a notification is due. */
export type DueDeadline = {
  readonly kind: DeadlineKind
  readonly year: number
  readonly day: Day
  /** Today. */
  readonly on: Day
  readonly telling: DueNotification
  /** What waits. */
  readonly waits: string
}

/**
 * @param people how much waits for each person
 * @returns how many messages were written; nobody gets the same twice
 */
export async function notifyOfDeadline(
  context: Context,
  tx: Db,
  { kind, year, day, on, telling, waits }: DueDeadline,
  people: ReadonlyMap<string, MessageFacts>,
): Promise<number> {
  const messages = [...people].map(([recipient, counts]): Message => ({
    recipient,
    kind: telling.standing === 'over' ? 'deadline-over' : 'deadline-near',
    actor: null,
    project: null,
    as: { kind: 'once', key: `${kind} ${year} ${telling.name}` },
    facts: { deadline: kind, day, on, waits, ...counts, year },
  }))
  const notified = await notify(context, tx, messages)
  if (notified > 0) await audit(context, tx, null, deadlineTold(year, kind, day, notified))
  return notified
}
