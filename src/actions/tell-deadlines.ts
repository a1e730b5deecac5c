/**
 * Tells people of deadlines of what waits for them: some days before, and while they are past. Which telling is due has a name
 * (`tellingOf`), and nobody hears one twice: run again, or late after the server stood still, it tells what was not told.
 */
import { tellingOf } from '#core/calendar/filing-due.ts'
import type { Message } from '#core/message/message.ts'
import { holdersOf } from '#core/message/told.ts'
import type { Day } from '#core/organisation/unit.ts'
import { waitingGroups, type WaitingGroup } from '#store/filing-waiting.ts'
import { flowOf } from '#store/flows.ts'
import type { Db } from '#store/store.ts'
import { audit } from './audit.ts'
import type { Context } from './context.ts'
import { duesOf, type DutyDue } from './filing-dues.ts'
import { partiesAt } from './filing-parties.ts'
import { tell } from './tell.ts'

/** @returns how many messages were written; 0 when everybody has heard */
export async function tellDeadlines(context: Context, region: string, day: Day): Promise<number> {
  return context.store.transaction(async (tx) => {
    let written = 0
    for (const due of await duesOf(tx, region, day)) {
      const telling = tellingOf(due.day, day)
      if (telling === null) continue
      const waiting = await waitingByPerson(tx, region, due)
      const told = await tell(context, tx, region, [...waiting].map(([recipient, count]): Message => ({
        recipient, kind: telling.standing === 'over' ? 'deadline-over' : 'deadline-near', actor: null, project: null, as: { kind: 'once', key: `${due.kind} ${due.year} ${telling.name}` },
        facts: { deadline: due.kind, day: due.day, on: day, waits: due.duty, waiting: count, year: due.year },
      })))
      written += told
      if (told > 0) await audit(context, tx, region, { type: 'deadline.told', actor: null, subject: `calendar:${due.year}`, before: null, after: { [due.kind]: due.day, people: told } })
    }
    return written
  })
}

/** How many targets wait for each person. */
async function waitingByPerson(tx: Db, region: string, { year, duty }: DutyDue): Promise<ReadonlyMap<string, number>> {
  const { submit } = await flowOf(tx, region, year)
  const counts = new Map<string, number>()
  for (const group of await waitingGroups(tx, region, year, duty)) {
    for (const person of await personsOf(tx, region, group, submit)) counts.set(person, (counts.get(person) ?? 0) + group.count)
  }
  return counts
}

async function personsOf(tx: Db, region: string, { units, task }: WaitingGroup, submit: Parameters<typeof holdersOf>[0]): Promise<readonly string[]> {
  if (task !== null && task.person !== null) return [task.person]
  return holdersOf(task?.roles ?? submit, await partiesAt(tx, region, units))
}
