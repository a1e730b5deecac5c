/**
 * Reminders of what waits under a day of its own, by the daily round: marks of experts, evidence that was
 * asked for, 保障任务, and replies on 整改 that nobody has checked. One message a person, kind and day at most;
 * run again, nobody hears one twice.
 */
import type { Role } from '#core/kernel/roles.ts'
import { dayAfter } from '#core/calendar/deadline.ts'
import { SOON_DAYS } from '#core/filing/filing-due.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Message, MessageFacts } from '#core/messages/message.ts'
import {
  dueWaitingNotification,
  WAITING_KINDS,
  type WaitingTasks,
  type WaitingKind,
} from '#core/messages/waiting.ts'
import type { Day } from '#core/kernel/day.ts'
import { rolesFor } from '#core/rectification/step.ts'
import type { Db } from '#store/kernel/store.ts'
import {
  waitingChecks,
  waitingEvidence,
  waitingMarks,
  waitingMeasures,
} from '#store/messages/waiting-reminders.ts'
import { audit } from '../kernel/audit.ts'
import { waitingTold } from '../filing/events.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { notify } from './notify.ts'

/** Days after which a reply on 整改 that nobody checked is late. */
const CHECKED_WITHIN = 7

type Found = {
  readonly person: string
  readonly of: WaitingKind
  /** Where it is dealt with; several of a person lead to the list of the first. */ readonly link: MessageFacts
} & WaitingTasks

/** @returns how many messages were written */
export async function notifyOfWaiting(context: Context, region: string, day: Day): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    const found = await foundOf(tx, day)
    const messages = [...new Set(found.map(({ person }) => person))].flatMap((recipient) =>
      WAITING_KINDS.flatMap((of): readonly Message[] => {
        const own = found.filter((one) => one.person === recipient && one.of === of)
        const telling = dueWaitingNotification(own, day)
        if (telling === null) return []
        const places = new Set(own.map(({ link }) => JSON.stringify(link)))
        return [
          {
            recipient,
            kind: telling.standing === 'over' ? 'deadline-over' : 'deadline-near',
            actor: null,
            project: null,
            as: { kind: 'once', key: `waiting ${of} ${telling.name}` },
            facts: {
              waits: of,
              waiting: telling.count,
              due: telling.due,
              on: day,
              ...(places.size === 1 ? own[0]?.link : {}),
            },
          },
        ]
      }),
    )
    const notified = await notify(context, tx, messages)
    if (notified > 0) await audit(context, tx, null, waitingTold(region, day, notified))
    return notified
  })
}

async function foundOf(tx: Db, day: Day): Promise<readonly Found[]> {
  const until = dayAfter(day, SOON_DAYS)
  const holders = holdersBy(tx)
  const found: Found[] = []
  for (const { task, person, leader, due, count } of await waitingMarks(tx, until)) {
    found.push({ person, of: 'marks', due, count, link: { evaluation: task } })
    // The lead is notified once it is late.
    if (due < day && leader !== person)
      found.push({ person: leader, of: 'marks-missing', due, count, link: { evaluation: task } })
  }
  for (const { task, subject, unit, due } of await waitingEvidence(tx, until)) {
    const fillers = await holders(unit, ['unit-filler'])
    for (const person of fillers.length > 0
      ? fillers
      : await holders(unit, ['unit-head', 'department-reviewer']))
      found.push({ person, of: 'evidence', due, count: 1, link: { evaluation: task, subject } })
  }
  for (const { unit, unitKind, year, due } of await waitingMeasures(tx, until)) {
    for (const person of await holders(unit, unitKind === 'unit' ? ['unit-filler'] : ['department-reviewer']))
      found.push({ person, of: 'assurance', due, count: 1, link: { unit, year } })
  }
  for (const { unit, unitKind, repliedBy, repliedOn } of await waitingChecks(
    tx,
    dayAfter(day, -CHECKED_WITHIN),
  )) {
    if (unit === null) continue
    const [nearest] = rolesFor('confirm', unitKind)
    for (const person of nearest === undefined ? [] : await holders(unit, [nearest]))
      if (person !== repliedBy)
        found.push({
          person,
          of: 'rectification-check',
          due: dayAfter(repliedOn, CHECKED_WITHIN - 1),
          count: 1,
          link: {},
        })
  }
  return found
}

/** Asked once for a unit and its roles, however much of it waits. */
function holdersBy(tx: Db): (unit: string, roles: readonly Role[]) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>()
  return (unit, roles) => {
    const key = `${unit} ${roles.join(' ')}`
    const asked = known.get(key) ?? partiesAt(tx, [unit]).then((people) => roleHolders(roles, people))
    known.set(key, asked)
    return asked
  }
}
