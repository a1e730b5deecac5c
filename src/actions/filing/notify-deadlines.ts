/**
 * Notifies people of deadlines of what waits for them: some days before, and while they are past. Which one
 * is due has a name (`dueNotification`), and nobody hears one twice: run again, or late after the server was
 * still, it sends what was not sent.
 */
import type { Role } from '#core/kernel/roles.ts'
import { dueNotification } from '#core/filing/filing-due.ts'
import type { Flow } from '#core/filing/flow.ts'
import { flowOfText } from '#core/filing/text-flow.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Day } from '#core/kernel/day.ts'
import { waitingGroups, waitingTexts, type WaitingGroup } from '#store/filing/waiting.ts'
import { loadFlow } from '#store/filing/flows.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { filingDues, type DutyDue } from '../calendar/filing-dues.ts'
import { partiesAt } from './parties.ts'
import { notifyOfDeadline } from '../messages/notify-deadline.ts'

/** @returns how many messages were written; 0 when everybody has heard */
export async function notifyOfDeadlines(context: Context, region: string, day: Day): Promise<number> {
  return context.store.of(region).transaction(async (tx) => {
    let written = 0
    for (const due of await filingDues(tx, day)) {
      const telling = dueNotification(due.day, day)
      if (telling === null) continue
      const waiting = new Map(
        [...(await waitingByPerson(tx, due))].map(([person, { targets, texts }]) => [
          person,
          { waiting: targets, ...(texts > 0 && { texts }) },
        ]),
      )
      written += await notifyOfDeadline(context, tx, { ...due, on: day, telling, waits: due.duty }, waiting)
    }
    return written
  })
}

type Count = { readonly targets: number; readonly texts: number }

/** How many targets and texts of departments wait for each person. */
async function waitingByPerson(tx: Db, { year, duty }: DutyDue): Promise<ReadonlyMap<string, Count>> {
  const flow = await loadFlow(tx, year)
  const counts = new Map<string, Count>()
  const add = async (group: WaitingGroup, submit: readonly Role[], more: (count: Count) => Count) => {
    for (const person of await personsOf(tx, group, { submit, twice: flow.twice }))
      counts.set(person, more(counts.get(person) ?? { targets: 0, texts: 0 }))
  }
  for (const group of await waitingGroups(tx, year, duty))
    await add(group, flow.submit, ({ targets, texts }) => ({ targets: targets + group.count, texts }))
  for (const group of await waitingTexts(tx, year, duty))
    await add(group, flowOfText(flow, group.kind).submit, ({ targets, texts }) => ({
      targets,
      texts: texts + group.count,
    }))
  return counts
}

async function personsOf(
  tx: Db,
  { units, task }: WaitingGroup,
  { submit, twice }: Pick<Flow, 'submit' | 'twice'>,
): Promise<readonly string[]> {
  if (task !== null && task.person !== null) return [task.person]
  const holders = roleHolders(task?.roles ?? submit, await partiesAt(tx, units))
  // Nothing waits for who took another step of the round.
  return twice || task === null ? holders : holders.filter((person) => !task.others.includes(person))
}
