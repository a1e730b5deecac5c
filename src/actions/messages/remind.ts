/**
 * 催办 of whatever waits: those who hold it are notified, once a calendar day for each and a step; all reminders
 * of one press are one message for each person. Each one that is reminded of leaves its event.
 */
import type { RemindResult } from '#api/messages/reminders.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { MessageFacts } from '#core/messages/message.ts'
import type { Db } from '#store/kernel/store.ts'
import { addReminder, findReminder, type RemindedKey } from '#store/messages/reminders.ts'
import { partiesAt } from '../filing/parties.ts'
import { audit } from '../kernel/audit.ts'
import type { Context } from '../kernel/context.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import { clockInChina, dayInChina } from '../kernel/today.ts'
import { notify } from './notify.ts'

export type Party = Awaited<ReturnType<typeof partiesAt>>[number]

/** Everything of one press; who is where is looked up once. */
export type Press = {
  readonly context: Context
  readonly tx: Db
  readonly actor: Actor
  readonly comment: string
  readonly key: string
  readonly day: string
  /** Those who could do something at these units. */
  readonly peopleAt: (units: readonly string[]) => Promise<readonly Party[]>
}

export function beginPress(context: Context, tx: Db, actor: Actor, comment: string): Press {
  const known = new Map<string, Promise<readonly Party[]>>()
  return {
    context,
    tx,
    actor,
    comment,
    key: context.newId(),
    day: dayInChina(context.clock()),
    peopleAt: (units) => {
      const place = units.toSorted().join(' ')
      const people = known.get(place) ?? partiesAt(tx, units)
      known.set(place, people)
      return people
    },
  }
}

/** Something that waits, and who has it. */
export type Waiting = {
  readonly name: string
  readonly what: RemindedKey
  /** The target of the message; null: of none. */
  readonly project: string | null
  readonly state: string
  readonly steps: readonly { readonly step: string; readonly persons: readonly string[] }[]
  readonly facts: MessageFacts
  readonly event: (facts: {
    readonly name: string
    readonly steps: readonly string[]
    readonly people: number
    readonly comment?: string
  }) => WrittenEvent
}

/** @returns the ids of those who were notified. Errors: remind-nobody, reminded-already */
export async function remindOf(
  press: Press,
  { name, what, project, state, steps, facts, event }: Waiting,
): Promise<Result<readonly string[], Problem>> {
  const { context, tx, actor, comment, day } = press
  const notified = new Set<string>()
  const taken: string[] = []
  let barred: Problem | null = null
  for (const { step, persons } of steps) {
    const others = persons.filter((id) => id !== actor.id)
    if (others.length === 0) continue
    const reminder = { what, step, day }
    if (await addReminder(tx, reminder, { by: actor.id, at: context.clock() })) {
      taken.push(step)
      for (const person of others) notified.add(person)
    } else {
      const before = await findReminder(tx, reminder)
      const time = before === null ? '' : clockInChina(before.at)
      barred = problem('reminded-already', { by: before?.by ?? '', time })
    }
  }
  if (notified.size === 0) return err(barred ?? problem('remind-nobody', { state }))
  await notify(
    context,
    tx,
    [...notified].map((recipient) => ({
      recipient,
      kind: 'reminded',
      actor: actor.id,
      project,
      as: { kind: 'gathered', key: `reminded ${press.key}` },
      facts: { name, ...facts, ...(comment !== '' && { comment }) },
    })),
  )
  const said = { name, steps: taken, people: notified.size, ...(comment !== '' && { comment }) }
  await audit(context, tx, actor.id, event(said))
  return ok([...notified])
}

/** What came of one, as it is answered. */
export function remindResult(
  { id, name }: { readonly id: string; readonly name: string },
  done: Result<readonly string[], Problem>,
  people: readonly Party[],
): RemindResult {
  return done.ok
    ? {
        id,
        name,
        ok: true,
        notified: done.value.length,
        people: done.value.flatMap((person) => people.find((one) => one.id === person)?.name ?? []),
      }
    : { id, name, ok: false, problem: done.error }
}
