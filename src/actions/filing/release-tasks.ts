/**
 * Units that went elsewhere: what was handed to one person who holds nothing there any more goes back to the
 * place, with its record, its event and its message.
 */
import { release, strandedTasks } from '#core/filing/release.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { projectsHandedIn } from '#store/filing/tasks.ts'
import { lockFiling, saveStep } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { taskMoved } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { notifyOfStep } from './messages.ts'
import { partyNamed } from './parties.ts'

export type Moved = {
  /** The units that went elsewhere, and all below them. */
  readonly units: ReadonlySet<string>
  readonly note: string
}

export async function releaseTasks(
  context: Context,
  tx: Db,
  actor: Pick<Actor, 'id' | 'region'>,
  { units, note }: Moved,
): Promise<void> {
  const { id: by } = actor
  for (const project of await projectsHandedIn(tx, [...units])) {
    const subject = await lockFiling(tx, project)
    if (subject === null) continue
    const named = [...new Set(subject.filing.tasks.flatMap(({ person }) => person ?? []))]
    const people = await Promise.all(named.map((person) => partyNamed(tx, person, subject.units)))
    let { filing } = subject
    for (const task of strandedTasks(filing, people)) {
      const stepped = release(filing, task, { by, at: context.clock().toISOString(), comment: note })
      await saveStep(tx, subject, stepped, null)
      await notifyOfStep(context, tx, actor, {
        subject: { ...subject, filing },
        stepped,
        flow: await loadFlow(tx, subject.fiscalYear),
        batch: `units ${task.step}`,
      })
      const kind = task.kind === 'consult' ? 'withdraw' : 'transfer'
      const was = { state: filing.state, person: task.person }
      const now = {
        name: subject.name,
        state: filing.state,
        step: task.step,
        person: null,
        comment: note,
      }
      await audit(context, tx, by, taskMoved(kind, `project:${project}`, was, now))
      filing = stepped.filing
    }
  }
}
