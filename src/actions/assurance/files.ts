/** 佐证材料 of a task of 工作保障措施: handed in, looked at, taken away as long as the task is not done. */
import { allows, type Action, type Actor } from '#core/kernel/allows.ts'
import { ATTACHMENT_MEDIA_TYPE, attachmentName, ATTACHMENTS_MOST } from '#core/attachments/attachment.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import { findAssuranceTask, lockRegister } from '#store/assurance/assurance.ts'
import {
  findAssuranceFile,
  listAssuranceFiles,
  removeAssuranceFile,
  saveAssuranceFile,
} from '#store/assurance/files.ts'
import { loadAttachment } from '#store/attachments/attachments.ts'
import type { Db } from '#store/kernel/store.ts'
import { checkedFile, type AttachmentFile } from '../attachments/attachments.ts'
import { audit } from '../kernel/audit.ts'
import { assuranceFileAdded, assuranceFileRemoved } from './events.ts'
import type { Context } from '../kernel/context.ts'

type Task = NonNullable<Awaited<ReturnType<typeof findAssuranceTask>>>

/** Asked before a file is read. Errors: task-not-found. */
export async function mayProve(
  context: Context,
  actor: Actor,
  { task }: { readonly task: string },
): Promise<Result<null, Problem>> {
  const found = await taskWithin(context.store.of(actor.region).db, actor, 'assurance.write', task)
  return found.ok ? ok(null) : found
}

/** Errors: task-not-found, attachments-too-many, and those of a file that is not taken in. */
export async function addAssuranceFile(
  context: Context,
  actor: Actor,
  { task: id }: { readonly task: string },
  { file, bytes }: AttachmentFile,
): Promise<Result<EvidenceFile, Problem>> {
  const checked = await checkedFile(context, file, bytes)
  if (!checked.ok) return checked
  const { kind, scan } = checked.value
  return context.store.of(actor.region).transaction(async (tx) => {
    const task = await taskWithin(tx, actor, 'assurance.write', id)
    if (!task.ok) return task
    await lockRegister(tx, task.value.unit, task.value.year)
    if ((await listAssuranceFiles(tx, [id])).length >= ATTACHMENTS_MOST)
      return err(problem('attachments-too-many', { limit: ATTACHMENTS_MOST }))
    const added = context.newId()
    await saveAssuranceFile(
      tx,
      {
        id: added,
        task: id,
        file: attachmentName(file, kind),
        kind,
        scan,
        at: context.clock(),
        by: actor.id,
      },
      bytes,
    )
    const saved = await findAssuranceFile(tx, added)
    if (saved === null) return err(problem('attachment-not-found'))
    const { task: _task, sha256, ...view } = saved
    const event = assuranceFileAdded(task.value.unit, {
      year: task.value.year,
      task: task.value.title,
      file: view.file,
      sha256,
    })
    await audit(context, tx, actor.id, event)
    return ok(view)
  })
}

/** Errors: attachment-not-found. */
export async function readAssuranceFile(
  context: Context,
  actor: Actor,
  { file: id }: { readonly file: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await findAssuranceFile(db, id)
  if (found === null || !(await taskWithin(db, actor, 'assurance.read', found.task)).ok)
    return err(problem('attachment-not-found'))
  const bytes = await loadAttachment(db, found.sha256)
  return bytes === null
    ? err(problem('attachment-not-found'))
    : ok({ bytes, mediaType: ATTACHMENT_MEDIA_TYPE[found.kind], name: found.file })
}

/** Errors: attachment-not-found; attachment-kept (the task is done, and rests on it). */
export async function takeAssuranceFileAway(
  context: Context,
  actor: Actor,
  { file: id }: { readonly file: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const found = await findAssuranceFile(tx, id)
    const task = found === null ? null : await taskWithin(tx, actor, 'assurance.write', found.task)
    if (found === null || task === null || !task.ok) return err(problem('attachment-not-found'))
    if (task.value.doneOn !== null) return err(problem('attachment-kept', { file: found.file }))
    await removeAssuranceFile(tx, found, { at: context.clock(), by: actor.id })
    const event = assuranceFileRemoved(task.value.unit, {
      year: task.value.year,
      task: task.value.title,
      file: found.file,
      sha256: found.sha256,
    })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

/** What is not there and what is out of reach are answered alike. */
async function taskWithin(db: Db, actor: Actor, action: Action, id: string): Promise<Result<Task, Problem>> {
  const found = await findAssuranceTask(db, id)
  return found !== null && allows(actor, action, { region: actor.region, units: [found.unit] })
    ? ok(found)
    : err(problem('task-not-found'))
}
