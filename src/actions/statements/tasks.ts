/**
 * What was handed to one person on the way of departments' texts, when that person leaves or the units go
 * elsewhere: to a successor where the flow lets it, otherwise back to its place.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Stepped } from '#core/filing/act.ts'
import { openTasks, type FilingTask } from '#core/filing/filing.ts'
import { release, strandedTasks } from '#core/filing/release.ts'
import { step } from '#core/filing/step.ts'
import { textsHandedIn, textsOfPerson } from '#store/filing/tasks.ts'
import { lockStatementFiling, saveStatementStep, type StatementSubject } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { taskMoved } from '../filing/events.ts'
import type { Context } from '../kernel/context.ts'
import { notifyOfStep } from '../filing/messages.ts'
import { partyNamed } from '../filing/parties.ts'
import { flowOfSubject } from './filings.ts'

type By = Pick<Actor, 'id' | 'region'>

/** Passing on what a person had in hand: who does it, in which transaction, and why. */
export type PassingOn = {
  readonly context: Context
  readonly tx: Db
  readonly actor: By
  readonly note: string
}

/** @param units those that went elsewhere, and all below them */
export async function releaseStatementTasks(passing: PassingOn, units: ReadonlySet<string>): Promise<void> {
  const { tx } = passing
  for (const document of await textsHandedIn(tx, [...units])) {
    const subject = await lockStatementFiling(tx, document)
    if (subject === null) continue
    const named = [...new Set(subject.filing.tasks.flatMap(({ person }) => person ?? []))]
    const people = await Promise.all(named.map((person) => partyNamed(tx, person, subject.units)))
    let current = subject
    for (const task of strandedTasks(subject.filing, people)) current = await giveBack(passing, current, task)
  }
}

/** Before the posts of the leaver end. @returns how many went over to the successor */
export async function handOverStatementTasks(
  context: Context,
  tx: Db,
  actor: By,
  { leaver, successor, note }: { readonly leaver: string; readonly successor: string; readonly note: string },
): Promise<number> {
  const passing = { context, tx, actor, note }
  let moved = 0
  for (const { document } of await textsOfPerson(tx, leaver)) {
    const subject = await lockStatementFiling(tx, document)
    const task =
      subject === null ? undefined : openTasks(subject.filing).find(({ person }) => person === leaver)
    if (subject === null || task === undefined) continue
    const target = await partyNamed(tx, successor, subject.units)
    const holder = await partyNamed(tx, leaver, subject.units)
    const stepped = step(
      subject.filing,
      {
        kind: 'transfer',
        actor: holder,
        target,
        task: task.id,
        at: context.clock().toISOString(),
        comment: note,
      },
      await flowOfSubject(tx, subject),
    )
    if (stepped.ok) {
      await keep(
        passing,
        subject,
        { filing: stepped.value.filing, record: { ...stepped.value.record, actor: actor.id } },
        { task, person: successor },
      )
      moved += 1
    } else await giveBack(passing, subject, task)
  }
  return moved
}

async function giveBack(
  passing: PassingOn,
  subject: StatementSubject,
  task: FilingTask,
): Promise<StatementSubject> {
  const { context, actor, note } = passing
  const stepped = release(subject.filing, task, {
    by: actor.id,
    at: context.clock().toISOString(),
    comment: note,
  })
  await keep(passing, subject, stepped, { task, person: null })
  return { ...subject, filing: stepped.filing }
}

/** @param person who has the task from then on; null: nobody by name */
async function keep(
  { context, tx, actor }: PassingOn,
  subject: StatementSubject,
  stepped: Stepped,
  { task, person }: { readonly task: FilingTask; readonly person: string | null },
): Promise<void> {
  const { filing, record } = stepped
  await saveStatementStep(tx, subject, stepped, null)
  await notifyOfStep(context, tx, actor, {
    subject: { ...subject, project: null },
    stepped,
    flow: await flowOfSubject(tx, subject),
    batch: null,
  })
  const event = taskMoved(
    record.kind === 'withdraw' ? 'withdraw' : 'transfer',
    `document:${subject.document}`,
    { state: subject.filing.state, person: task.person },
    { name: subject.name, state: filing.state, step: task.step, person, comment: record.comment },
  )
  await audit(context, tx, actor.id, event)
}
