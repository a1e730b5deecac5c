/**
 * Notifies people of what happens in the workflow of a target or a department's text: steps, and what is said
 * in its places.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import type { Stepped } from '#core/filing/act.ts'
import { openTasks } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders, stepRecipients } from '#core/messages/recipients.ts'
import { loadCommenters } from '#store/comments/comments.ts'
import type { FilingSubject } from '#store/filing/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from './parties.ts'
import { notify } from '../messages/notify.ts'
import { dayInChina } from '../kernel/today.ts'

/** `project` null: the text of a department, which is this document. */
type NotifiedSubject = Pick<FilingSubject, 'name' | 'units' | 'filing' | 'document'> & {
  readonly project: string | null
}
type Step = {
  readonly subject: NotifiedSubject
  readonly stepped: Stepped
  readonly flow: Flow
  /** The same for all acts of one batch; null: done by itself. */ readonly batch: string | null
}

export async function notifyOfStep(
  context: Context,
  tx: Db,
  actor: Pick<Actor, 'id' | 'region'>,
  { subject, stepped, flow, batch }: Step,
): Promise<void> {
  const { record } = stepped
  if (QUIET.has(record.kind)) return
  const addressees = stepRecipients(subject.filing, stepped, flow, await partiesAt(tx, subject.units))
  await notify(
    context,
    tx,
    addressees.map(({ person, kind }): Message => ({
      recipient: person,
      kind,
      actor: actor.id,
      project: subject.project,
      as: batch === null ? { kind: 'each' } : { kind: 'gathered', key: `${kind} ${actor.id} ${batch}` },
      facts: {
        name: subject.name,
        ...(subject.project === null && { statement: subject.document }),
        ...(record.comment !== '' && { comment: record.comment }),
        ...(record.approval !== null && { approval: record.approval.number }),
      },
    })),
  )
}

/** Nobody has to know; asking who might would only take time. */
const QUIET: ReadonlySet<Stepped['record']['kind']> = new Set<Stepped['record']['kind']>([
  'open',
  'withdraw',
  'abandon',
  'archive',
])

/** `thread`: the comment, or the one that is answered. */
type Said = {
  readonly subject: NotifiedSubject & { readonly submit: readonly Role[] }
  readonly thread: string
  readonly isAnswer: boolean
  readonly text: string
}

/** A comment: the unit, and those who have it open. An answer: those who spoke in the thread. */
export async function notifyOfComment(
  context: Context,
  tx: Db,
  actor: Actor,
  { subject, thread, isAnswer, text }: Said,
): Promise<void> {
  const recipients = isAnswer ? await loadCommenters(tx, thread) : await concerned(tx, subject)
  const kind = isAnswer ? 'comment-answered' : 'commented'
  const day = dayInChina(context.clock())
  await notify(
    context,
    tx,
    [...new Set(recipients)].map((recipient): Message => ({
      // Ten comments in one morning on one target are one message.
      recipient,
      kind,
      actor: actor.id,
      project: subject.project,
      as: { kind: 'gathered', key: `${kind} ${actor.id} ${subject.project ?? subject.document} ${day}` },
      facts: {
        name: subject.name,
        ...(subject.project === null && { statement: subject.document }),
        comment: text,
        thread,
      },
    })),
  )
}

async function concerned(tx: Db, { filing, units, submit }: Said['subject']): Promise<string[]> {
  const reviewers = openTasks(filing).flatMap(({ person, opened }) => person ?? opened?.by ?? [])
  return [...roleHolders(submit, await partiesAt(tx, units)), ...reviewers]
}
