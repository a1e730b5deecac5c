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
import { holdStatementFiling, saveStatementStep, type StatementSubject } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import type { Context } from '../kernel/context.ts'
import { tellOfStep } from '../filing/messages.ts'
import { partyNamed } from '../filing/parties.ts'
import { flowOfSubject } from './filings.ts'

type By = Pick<Actor, 'id' | 'region'>

/** @param units those that went elsewhere, and all below them */
export async function releaseStatementTasks(
  context: Context,
  tx: Db,
  actor: By,
  units: ReadonlySet<string>,
  note: string,
): Promise<void> {
  for (const document of await textsHandedIn(tx, [...units])) {
    const subject = await holdStatementFiling(tx, document)
    if (subject === null) continue
    const named = [...new Set(subject.filing.tasks.flatMap(({ person }) => person ?? []))]
    const people = await Promise.all(named.map((person) => partyNamed(tx, person, subject.units)))
    let current = subject
    for (const task of strandedTasks(subject.filing, people))
      current = await giveBack(context, tx, actor, current, task, note)
  }
}

/** Before the posts of the leaver end. @returns how many went over to the successor */
export async function handOverStatementTasks(
  context: Context,
  tx: Db,
  actor: By,
  { leaver, successor, note }: { readonly leaver: string; readonly successor: string; readonly note: string },
): Promise<number> {
  let moved = 0
  for (const { document } of await textsOfPerson(tx, leaver)) {
    const subject = await holdStatementFiling(tx, document)
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
        context,
        tx,
        actor,
        subject,
        { filing: stepped.value.filing, record: { ...stepped.value.record, actor: actor.id } },
        task,
        successor,
      )
      moved += 1
    } else await giveBack(context, tx, actor, subject, task, note)
  }
  return moved
}

async function giveBack(
  context: Context,
  tx: Db,
  actor: By,
  subject: StatementSubject,
  task: FilingTask,
  note: string,
): Promise<StatementSubject> {
  const stepped = release(subject.filing, task, {
    by: actor.id,
    at: context.clock().toISOString(),
    comment: note,
  })
  await keep(context, tx, actor, subject, stepped, task, null)
  return { ...subject, filing: stepped.filing }
}

async function keep(
  context: Context,
  tx: Db,
  actor: By,
  subject: StatementSubject,
  stepped: Stepped,
  task: FilingTask,
  person: string | null,
): Promise<void> {
  const { filing, record } = stepped
  await saveStatementStep(tx, subject.document, stepped, null)
  await tellOfStep(context, tx, actor, {
    subject: { ...subject, project: null },
    stepped,
    flow: await flowOfSubject(tx, subject),
    batch: null,
  })
  await audit(context, tx, {
    type: record.kind === 'withdraw' ? 'filing.withdrawn' : 'filing.transferred',
    actor: actor.id,
    subject: `document:${subject.document}`,
    before: { state: subject.filing.state, person: task.person },
    after: { name: subject.name, state: filing.state, step: task.step, person, comment: record.comment },
  })
}
