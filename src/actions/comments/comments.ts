/**
 * 批注 on a place of a target, or of the words of a department: said, answered, settled; what one proposes is
 * accepted as a change of the text.
 */
import type { CommentList, NewAnswer, NewComment, SetCommentState } from '#api/comments.ts'
import { covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { textAt } from '#core/target/edit.ts'
import { addComment, lockComment, listComments, setCommentState } from '#store/comments/comments.ts'
import { findFiling, lockFiling, loadProjectOrder, type FilingSubject } from '#store/filing/filings.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { findStatementFiling, lockStatementFiling } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import { audit } from '../kernel/audit.ts'
import { commentAnswered, commentSettled, commentWritten } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { editWithin } from '../documents/edit-document.ts'
import { notifyOfComment } from '../filing/messages.ts'
import { logSubject, targetWithinReach, textWithinReach } from '../filing/within-reach.ts'
import { flowOfSubject } from '../statements/filings.ts'

type Of<T> = T & { readonly what: FilingRef }

/** What comments are on, with those concerned. */
type Subject = Pick<FilingSubject, 'name' | 'units' | 'filing' | 'document'> & {
  /** null: the words of the document. */ readonly project: string | null
  readonly submit: readonly Role[]
}

/** Errors: project-not-found, document-not-found. */
export async function readComments(
  context: Context,
  actor: Actor,
  { what }: Of<unknown>,
): Promise<Result<CommentList, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject =
    what.of === 'projects'
      ? await targetWithinReach(actor, 'comment.read', () => findFiling(db, what.id))
      : await textWithinReach(actor, 'comment.read', () => findStatementFiling(db, what.id))
  if (!subject.ok) return subject
  const mayAct = actorReach(actor, 'filing.act')
  return ok({
    rows: await listComments(db, what),
    mayWrite: mayAct !== null && covers(mayAct, subject.value.units),
  })
}

/**
 * Errors: project-not-found, document-not-found, suggestion-not-possible (no single text is in that
 * place).
 */
export async function writeComment(
  context: Context,
  actor: Actor,
  { what, ...comment }: Of<NewComment>,
): Promise<Result<CommentList, Problem>> {
  return changing(context, actor, what, async (tx, subject) => {
    const found = await textThere(tx, subject, comment)
    if (found === undefined && comment.suggestion !== null) return err(problem('suggestion-not-possible'))
    const thread = context.newId()
    await addComment(tx, subject, {
      ...comment,
      found: found ?? null,
      id: thread,
      parent: null,
      by: actor.id,
      at: context.clock(),
    })
    const event = commentWritten(logSubject(what), {
      ...placeOf(comment),
      comment: comment.text,
      suggestion: comment.suggestion,
    })
    await audit(context, tx, actor.id, event)
    await notifyOfComment(context, tx, actor, { subject, thread, isAnswer: false, text: comment.text })
    return ok(undefined)
  })
}

/** Errors: project-not-found, document-not-found, comment-not-found. */
export async function answerComment(
  context: Context,
  actor: Actor,
  { what, comment, text }: Of<NewAnswer & { readonly comment: string }>,
): Promise<Result<CommentList, Problem>> {
  return changing(context, actor, what, async (tx, subject) => {
    const held = await lockComment(tx, what, comment)
    if (held === null) return err(problem('comment-not-found'))
    await addComment(tx, subject, {
      id: context.newId(),
      parent: comment,
      indicator: held.indicator,
      field: held.field,
      text,
      suggestion: null,
      found: null,
      by: actor.id,
      at: context.clock(),
    })
    await audit(context, tx, actor.id, commentAnswered(logSubject(what), { ...placeOf(held), comment: text }))
    await notifyOfComment(context, tx, actor, { subject, thread: comment, isAnswer: true, text })
    return ok(undefined)
  })
}

/**
 * Errors: project-not-found, document-not-found, comment-not-found, comment-changed (somebody was first),
 * suggestion-overtaken, and those of a change of the text.
 */
export async function settleComment(
  context: Context,
  actor: Actor,
  { what, comment, state }: Of<SetCommentState & { readonly comment: string }>,
): Promise<Result<CommentList, Problem>> {
  return changing(context, actor, what, async (tx, subject) => {
    const held = await lockComment(tx, what, comment)
    if (held === null) return err(problem('comment-not-found'))
    if (held.state === state || (state === 'accepted' && held.state !== 'open'))
      return err(problem('comment-changed'))
    if (state === 'accepted') {
      if (held.suggestion === null || held.gone) return err(problem('suggestion-not-possible'))
      const edited = await editWithin({ context, tx, actor }, subject.document, {
        project: await orderIn(tx, subject),
        indicator: held.indicator,
        field: held.field,
        before: held.found,
        after: held.suggestion,
      })
      if (!edited.ok) return err(overtaken(edited.error))
    }
    await setCommentState(tx, comment, { state, by: actor.id, at: context.clock() })
    const event = commentSettled(logSubject(what), { ...placeOf(held), state: held.state }, state)
    await audit(context, tx, actor.id, event)
    return ok(undefined)
  })
}

/** What is there is not what something was proposed for. */
function overtaken(refused: Problem): Problem {
  const { reason, ...values } = refused.values
  return refused.code === 'edit-refused' && reason === 'text-changed'
    ? problem('suggestion-overtaken', values)
    : refused
}

async function changing(
  context: Context,
  actor: Actor,
  what: FilingRef,
  work: (tx: Db, subject: Subject) => Promise<Result<undefined, Problem>>,
): Promise<Result<CommentList, Problem>> {
  const done = await context.store.of(actor.region).transaction(async (tx) => {
    const held = await lockSubject(tx, actor, what)
    return held.ok ? work(tx, held.value) : held
  })
  return done.ok ? readComments(context, actor, { what }) : done
}

async function lockSubject(tx: Db, actor: Actor, { of, id }: FilingRef): Promise<Result<Subject, Problem>> {
  if (of === 'projects') {
    const held = await targetWithinReach(actor, 'filing.act', () => lockFiling(tx, id))
    return held.ok ? ok({ ...held.value, submit: (await loadFlow(tx, held.value.fiscalYear)).submit }) : held
  }
  const held = await textWithinReach(actor, 'filing.act', () => lockStatementFiling(tx, id))
  return held.ok
    ? ok({ ...held.value, project: null, submit: (await flowOfSubject(tx, held.value)).submit })
    : held
}

/** What is in the place now; undefined where no single text is. */
async function textThere(
  tx: Db,
  subject: Subject,
  { indicator, field }: Pick<NewComment, 'indicator' | 'field'>,
): Promise<string | null | undefined> {
  const document = await loadTargets(tx, subject.document)
  return document === null
    ? undefined
    : textAt(document, { project: await orderIn(tx, subject), indicator, field })
}

/** Which project of its document it is; null: the words. */
async function orderIn(tx: Db, { project }: Subject): Promise<number | null> {
  return project === null ? null : loadProjectOrder(tx, { project })
}

function placeOf({ indicator, field }: { readonly indicator: number | null; readonly field: string }) {
  return { place: indicator === null ? field : `${indicator}.${field}` }
}
