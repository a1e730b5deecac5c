/**
 * 佐证材料 that belong to an evaluation alone: of a department that is evaluated as a whole, and what the unit of a
 * project hands in with its answer to 调阅材料. Looked at by the evaluators, taken away as long as nobody rests on
 * it. What proves a project otherwise hangs on the project itself (attachments.ts).
 */
import type { Actor } from '#core/kernel/allows.ts'
import { attachmentName, ATTACHMENTS_MOST } from '#core/attachments/attachment.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import {
  listEvaluationFiles,
  removeEvaluationFile,
  saveEvaluationFile,
  type EvaluationFileRow,
} from '#store/evaluation/files.ts'
import { loadBallots, loadOpenPoints, loadRequests } from '#store/evaluation/sheets.ts'
import type { Db } from '#store/kernel/store.ts'
import { checkedFile, type AttachmentFile } from '../attachments/attachments.ts'
import { audit } from '../kernel/audit.ts'
import { evaluationFileAdded, evaluationFileRemoved } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { openSubject, evaluationRefused, type EvaluatedSubject } from './standing.ts'

type At = { readonly id: string; readonly subject: string }

/**
 * Asked before a file is read. Errors: evaluation-not-found, not-allowed, evaluation-refused (not-declared,
 * not-running, other-step, of-project).
 */
export async function mayHandInEvaluationFile(
  context: Context,
  actor: Actor,
  at: At,
): Promise<Result<null, Problem>> {
  const opened = await handingIn(context.store.of(actor.region).db, actor, at)
  return opened.ok ? ok(null) : opened
}

/** Errors: those of {@link mayHandIn}, attachments-too-many, and those of a file that is not taken in. */
export async function addEvaluationFile(
  context: Context,
  actor: Actor,
  at: At,
  { file, bytes }: AttachmentFile,
): Promise<Result<EvidenceFile, Problem>> {
  const checked = await checkedFile(context, file, bytes)
  if (!checked.ok) return checked
  const { kind, scan } = checked.value
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await handingIn(tx, actor, at, true)
    if (!opened.ok) return opened
    if ((await listEvaluationFiles(tx, at.subject)).length >= ATTACHMENTS_MOST)
      return err(problem('attachments-too-many', { limit: ATTACHMENTS_MOST }))
    const id = context.newId()
    await saveEvaluationFile(
      tx,
      {
        id,
        subject: at.subject,
        file: attachmentName(file, kind),
        kind,
        scan,
        at: context.clock(),
        by: actor.id,
      },
      bytes,
    )
    const saved = (await listEvaluationFiles(tx, at.subject)).find((one) => one.id === id)
    if (saved === undefined) return err(problem('attachment-not-found'))
    await audit(context, tx, actor.id, evaluationFileAdded(at.id, traceOf(opened.value, saved)))
    return ok(viewOfFile(saved))
  })
}

/**
 * Errors: those of {@link mayHandIn}, attachment-not-found, attachment-kept (somebody has marked, or an
 * answer names it).
 */
export async function takeEvaluationFileAway(
  context: Context,
  actor: Actor,
  { file: id, ...at }: At & { readonly file: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await handingIn(tx, actor, at, true)
    if (!opened.ok) return opened
    const found = (await listEvaluationFiles(tx, at.subject)).find((one) => one.id === id)
    if (found === undefined) return err(problem('attachment-not-found'))
    if (await isKept(tx, at.subject, id)) return err(problem('attachment-kept', { file: found.file }))
    await removeEvaluationFile(tx, found, { at: context.clock(), by: actor.id })
    await audit(context, tx, actor.id, evaluationFileRemoved(at.id, traceOf(opened.value, found)))
    return ok(null)
  })
}

/**
 * Whether files may be handed in by the caller: who answers for a department, until its result is final; for a
 * project, while material is asked for.
 */
export function mayAttachToSubject({ task, subject, answers }: EvaluatedSubject, isAsked: boolean): boolean {
  return (
    answers && (subject.project === null || isAsked) && task.state === 'running' && subject.state !== 'final'
  )
}

export function viewOfFile({ subject: _subject, sha256: _sha256, ...view }: EvaluationFileRow): EvidenceFile {
  return view
}

async function handingIn(
  db: Db,
  actor: Actor,
  at: At,
  hold = false,
): Promise<Result<EvaluatedSubject, Problem>> {
  const opened = await openSubject(db, actor, at, hold)
  if (!opened.ok) return opened
  const { answers, subject, task } = opened.value
  if (!answers) return NOT_ALLOWED
  const open = (await loadOpenPoints(db, [subject.id])).get(subject.id)
  const isAsked = open !== undefined && open.asked !== null
  if (subject.project !== null && !isAsked) return evaluationRefused('of-project')
  if (task.state !== 'running') return evaluationRefused('not-running')
  return mayAttachToSubject(opened.value, isAsked) ? opened : evaluationRefused('other-step')
}

async function isKept(db: Db, subject: string, file: string): Promise<boolean> {
  return (
    (await loadBallots(db, [subject])).some(({ submittedAt }) => submittedAt !== null) ||
    (await loadRequests(db, subject)).some(({ files }) => files.includes(file))
  )
}

function traceOf({ subject }: EvaluatedSubject, { file, sha256 }: EvaluationFileRow) {
  return { name: subject.name, file, sha256 }
}
