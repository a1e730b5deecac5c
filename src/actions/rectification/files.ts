/** 佐证材料 of a reply to a 整改事项: handed in while the reply is being written, and kept as soon as it is sent. */
import type { Actor } from '#core/kernel/allows.ts'
import { ATTACHMENT_MEDIA_TYPE, attachmentName, ATTACHMENTS_MOST } from '#core/attachments/attachment.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { KeptFile } from '#core/attachments/rows.ts'
import { loadAttachment } from '#store/attachments/attachments.ts'
import {
  findRectificationFile,
  listRectificationFiles,
  removeRectificationFile,
  saveRectificationFile,
} from '#store/rectification/files.ts'
import { findRectification, lockRectification } from '#store/rectification/rectifications.ts'
import { audit } from '../kernel/audit.ts'
import { rectificationFileAdded, rectificationFileRemoved } from './events.ts'
import { checkedFile, type AttachmentFile } from '../attachments/attachments.ts'
import type { Context } from '../kernel/context.ts'
import { mayAttachEvidence, rectificationWithin } from './rectifications.ts'

/** Asked before a file is read. Errors: rectification-not-found, rectification-refused. */
export async function mayAttachToRectification(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await rectificationWithin(actor, 'rectification.reply', () => findRectification(db, id))
  if (!found.ok) return found
  return mayAttachEvidence(actor, found.value)
    ? ok(null)
    : err(problem('rectification-refused', { reason: 'not-in-this-state' }))
}

/**
 * Errors: rectification-not-found, rectification-refused, attachments-too-many, and those of a file that is
 * not taken in.
 */
export async function addRectificationFile(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
  { file, bytes }: AttachmentFile,
): Promise<Result<KeptFile, Problem>> {
  const checked = await checkedFile(context, file, bytes)
  if (!checked.ok) return checked
  const { kind, scan } = checked.value
  return context.store.of(actor.region).transaction(async (tx) => {
    const held = await rectificationWithin(actor, 'rectification.reply', () => lockRectification(tx, id))
    if (!held.ok) return held
    if (!mayAttachEvidence(actor, held.value))
      return err(problem('rectification-refused', { reason: 'not-in-this-state' }))
    if ((await listRectificationFiles(tx, id)).length >= ATTACHMENTS_MOST)
      return err(problem('attachments-too-many', { limit: ATTACHMENTS_MOST }))
    const added = context.newId()
    await saveRectificationFile(
      tx,
      {
        id: added,
        rectification: id,
        file: attachmentName(file, kind),
        kind,
        scan,
        at: context.clock(),
        by: actor.id,
      },
      bytes,
    )
    const saved = await findRectificationFile(tx, added)
    if (saved === null) return err(problem('attachment-not-found'))
    const { rectification: _rectification, ...view } = saved
    const event = rectificationFileAdded(id, { file: view.file, kind, size: view.size, sha256: view.sha256 })
    await audit(context, tx, actor.id, event)
    return ok(view)
  })
}

/** Errors: attachment-not-found. */
export async function readRectificationFile(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await findRectificationFile(db, id)
  if (
    found === null ||
    !(
      await rectificationWithin(actor, 'rectification.read', () => findRectification(db, found.rectification))
    ).ok
  )
    return err(problem('attachment-not-found'))
  const bytes = await loadAttachment(db, found.sha256)
  return bytes === null
    ? err(problem('attachment-not-found'))
    : ok({ bytes, mediaType: ATTACHMENT_MEDIA_TYPE[found.kind], name: found.file })
}

/** Errors: attachment-not-found; attachment-kept (it went with a reply). */
export async function takeRectificationFileAway(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const found = await findRectificationFile(tx, id)
    if (found === null) return err(problem('attachment-not-found'))
    const held = await rectificationWithin(actor, 'rectification.reply', () =>
      lockRectification(tx, found.rectification),
    )
    if (!held.ok) return err(problem('attachment-not-found'))
    // What went with a reply that was sent back stays: the checker saw it.
    if (!mayAttachEvidence(actor, held.value) || held.value.item.state === 'returned')
      return err(problem('attachment-kept', { file: found.file }))
    await removeRectificationFile(tx, found, { at: context.clock(), by: actor.id })
    const event = rectificationFileRemoved(found.rectification, { file: found.file, sha256: found.sha256 })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}
