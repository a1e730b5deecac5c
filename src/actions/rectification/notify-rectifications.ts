/** Notifies units once of 整改 that is due soon, and again every week while it is late: the daily round. */
import { dayAfter } from '#core/calendar/deadline.ts'
import { SOON_DAYS, dueNotification } from '#core/filing/filing-due.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Day } from '#core/kernel/day.ts'
import { rolesFor } from '#core/rectification/step.ts'
import { waitingRectifications } from '#store/rectification/rectifications.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { rectificationTold } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { notify } from '../messages/notify.ts'

type Waiting = { readonly due: Day; count: number }

/**
 * Run again it sends what was not sent: every notification has a name. @returns how many messages were
 * written
 */
export async function notifyOfRectifications(context: Context, region: string, day: Day): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    const people = await waitingByPerson(tx, day)
    const messages = [...people].map(([key, { due, count }]): Message => {
      const [recipient = '', standing = '', name = ''] = key.split(' ')
      return {
        recipient,
        kind: standing === 'over' ? 'rectification-late' : 'rectification-due',
        actor: null,
        project: null,
        as: { kind: 'once', key: `rectifications ${due} ${name}` },
        facts: { due, waiting: count },
      }
    })
    const written = await notify(context, tx, messages)
    if (written > 0) await audit(context, tx, null, rectificationTold(region, { day, people: written }))
    return written
  })
}

/** By person and telling: how many items, and the first day. */
async function waitingByPerson(tx: Db, day: Day): Promise<ReadonlyMap<string, Waiting>> {
  const found = new Map<string, Waiting>()
  const holders = new Map<string, readonly string[]>()
  for (const { unit, unitKind, due } of await waitingRectifications(tx, dayAfter(day, SOON_DAYS))) {
    const telling = dueNotification(due, day)
    if (unit === null || telling === null) continue
    const persons = holders.get(unit) ?? roleHolders(rolesFor('reply', unitKind), await partiesAt(tx, [unit]))
    holders.set(unit, persons)
    for (const person of persons) {
      const key = `${person} ${telling.standing} ${telling.name}`
      const one = found.get(key) ?? { due, count: 0 }
      one.count += 1
      found.set(key, one)
    }
  }
  return found
}
