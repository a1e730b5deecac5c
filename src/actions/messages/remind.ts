/**
 * 催办 of anything that waits: those who hold it are notified, once a calendar day for each and a step; all reminders
 * of one press are one message for each person. Each one that is reminded of leaves its event.
 */
import { REMINDERS_MOST } from '#api/kernel/constants.ts'
import type { Reminded, RemindResult } from '#api/messages/reminders.ts'
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

type Party = Awaited<ReturnType<typeof partiesAt>>[number]

/** Everything of one press; who is where is looked up once. */
export type Press = {
  readonly context: Context
  readonly tx: Db
  readonly actor: Actor
  readonly comment: string
  /** Nobody is notified: it is only said who would be. */
  readonly isPreview: boolean
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
    isPreview: false,
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
  /** Whose it is; those who could do something are looked for there. */
  readonly units: readonly string[]
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
async function remindOf(
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
    const isFirst = press.isPreview
      ? (await findReminder(tx, reminder)) === null
      : await addReminder(tx, reminder, { by: actor.id, at: context.clock() })
    if (isFirst) {
      taken.push(step)
      for (const person of others) notified.add(person)
    } else {
      const before = await findReminder(tx, reminder)
      const time = before === null ? '' : clockInChina(before.at)
      barred = problem('reminded-already', { by: before?.by ?? '', time })
    }
  }
  if (notified.size === 0) return err(barred ?? problem('remind-nobody', { state }))
  if (press.isPreview) return ok([...notified])
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

/**
 * Reminds of each, and says row by row what came of it.
 * @param waitingOf what waits under an id; a problem where nothing does within the reach of the caller
 * Errors: reminders-too-many.
 */
export async function remindEach<Wanted extends { readonly id: string }>(
  press: Press,
  wanted: readonly Wanted[],
  waitingOf: (what: Wanted) => Promise<Result<Waiting, Problem>>,
): Promise<Result<Reminded, Problem>> {
  if (wanted.length > REMINDERS_MOST) return err(problem('reminders-too-many', { limit: REMINDERS_MOST }))
  const results: RemindResult[] = []
  const told = new Map<string, string | null>()
  for (const what of wanted) {
    const found = await waitingOf(what)
    results.push({
      id: what.id,
      ...(found.ok ? await outcomeOf(press, found.value, told) : refused('', found.error)),
    })
  }
  return ok({
    results,
    done: results.filter((result) => result.ok).length,
    told: told.size,
    names: [...told.values()].flatMap((name) => name ?? []),
  })
}

type Outcome =
  | Omit<Extract<RemindResult, { ok: true }>, 'id'>
  | Omit<Extract<RemindResult, { ok: false }>, 'id'>

/** @param told the names of all who are notified, by their ids: those of this one are added */
async function outcomeOf(press: Press, waiting: Waiting, told: Map<string, string | null>): Promise<Outcome> {
  const { name, units } = waiting
  const done = await remindOf(press, waiting)
  if (!done.ok) return refused(name, done.error)
  const people = await press.peopleAt(units)
  const names = done.value.map((person) => people.find((one) => one.id === person)?.name ?? null)
  for (const [at, person] of done.value.entries()) told.set(person, names[at] ?? null)
  return { name, ok: true, notified: done.value.length, people: names.flatMap((one) => one ?? []) }
}

function refused(name: string, reason: Problem): Outcome {
  return { name, ok: false, problem: reason }
}
