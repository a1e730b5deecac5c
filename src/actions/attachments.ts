/** 佐证材料: handed in (told by content, within limits, scanned where a scanner is configured), looked at, taken away again. */
import type { Attachment, AttachmentList, AttachQuery } from '#api/attachments.ts'
import { reachOf, type Action as AccessAction, type Actor } from '#core/access/allows.ts'
import { ATTACHMENT_LIMIT, ATTACHMENT_MEDIA_TYPE, ATTACHMENT_MEGABYTES, attachmentName, ATTACHMENTS_MOST, type AttachmentKind, type ScanState } from '#core/attachment/attachment.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { attachmentKindOf } from '#documents/attachment-kind.ts'
import { countAttachments, findAttachment, listAttachments, loadAttachment, removeAttachment, saveAttachment, subjectOfAttachment, type AttachmentRow, type AttachmentSubject } from '#store/attachments.ts'
import { findFiling } from '#store/filings.ts'
import { within } from '#store/reach.ts'
import type { Db } from '#store/store.ts'
import { audit } from './audit.ts'
import type { Context } from './context.ts'
import { barOfDraft } from './year-guard.ts'

/** Errors: project-not-found. */
export async function readAttachments(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<AttachmentList, Problem>> {
  const { db } = context.store
  const subject = await subjectOf(db, actor, id, 'project.read')
  if (!subject.ok) return subject
  const mayAdd = (await subjectOf(db, actor, id, 'document.edit')).ok
  return ok({ rows: (await listAttachments(db, actor.region, id)).map(viewOf), mayAdd, kept: await isKept(db, actor.region, id) })
}

/** Whether the actor may hand anything in for the project: asked before a file is read. Errors: project-not-found. */
export async function mayAttach(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<null, Problem>> {
  const subject = await subjectOf(context.store.db, actor, id, 'document.edit')
  return subject.ok ? ok(null) : subject
}

export type AttachmentFile = { readonly file: string; readonly bytes: Uint8Array }

/** Errors: project-not-found, attachment-too-large, attachment-kind, -encrypted, -macros, -infected, scanner-unreachable, attachments-too-many, request-invalid (no such row). */
export async function addAttachment(context: Context, actor: Actor, { id, indicator, note }: AttachQuery & { readonly id: string }, { file, bytes }: AttachmentFile): Promise<Result<Attachment, Problem>> {
  const subject = await subjectOf(context.store.db, actor, id, 'document.edit')
  if (!subject.ok) return subject
  if (indicator !== undefined && indicator > subject.value.indicators) return err(problem('request-invalid', { path: 'query.indicator', expected: `1–${subject.value.indicators}`, found: indicator }))
  const checked = await checkedFile(context, file, bytes)
  if (!checked.ok) return checked
  const { kind, scan: scanned } = checked.value
  return context.store.transaction(async (tx) => {
    if ((await countAttachments(tx, actor.region, id)) >= ATTACHMENTS_MOST) return err(problem('attachments-too-many', { limit: ATTACHMENTS_MOST }))
    const closed = await barOfYearOf(tx, actor.region, id)
    if (closed !== null) return err(closed)
    const attachment = { id: context.newId(), project: id, document: subject.value.document, indicator: indicator ?? null, file: attachmentName(file, kind), kind, note, scan: scanned, at: context.clock(), by: actor.id }
    await saveAttachment(tx, actor.region, attachment, bytes)
    const saved = await findAttachment(tx, actor.region, attachment.id)
    if (saved === null) return err(problem('attachment-not-found'))
    await audit(context, tx, actor.region, { type: 'attachment.added', actor: actor.id, subject: `project:${id}`, before: null, after: trace(saved) })
    return ok(viewOf(saved))
  })
}

/** Errors: attachment-not-found. */
export async function readAttachment(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  const found = await attachmentOf(context.store.db, actor, id, 'project.read')
  if (!found.ok) return found
  const bytes = await loadAttachment(context.store.db, actor.region, found.value.sha256)
  return bytes === null ? err(problem('attachment-not-found')) : ok({ bytes, mediaType: ATTACHMENT_MEDIA_TYPE[found.value.kind], name: found.value.file })
}

/** Errors: attachment-not-found; attachment-kept (a reviewer may have relied on it). */
export async function takeAttachmentAway(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<null, Problem>> {
  return context.store.transaction(async (tx) => {
    const found = await attachmentOf(tx, actor, id, 'document.edit')
    if (!found.ok) return found
    const { project, file } = found.value
    const closed = await barOfYearOf(tx, actor.region, project)
    if (closed !== null) return err(closed)
    if (await isKept(tx, actor.region, project)) return err(problem('attachment-kept', { file }))
    await removeAttachment(tx, actor.region, id, { at: context.clock(), by: actor.id })
    await audit(context, tx, actor.region, { type: 'attachment.removed', actor: actor.id, subject: `project:${project}`, before: trace(found.value), after: null })
    return ok(null)
  })
}

/** A file that may be taken in as evidence: told by its content, within limits, scanned. Errors: attachment-too-large, upload-empty, attachment-kind, -encrypted, -macros, -infected, scanner-unreachable. */
export async function checkedFile(context: Context, file: string, bytes: Uint8Array): Promise<Result<{ readonly kind: AttachmentKind; readonly scan: ScanState }, Problem>> {
  if (bytes.byteLength > ATTACHMENT_LIMIT) return err(problem('attachment-too-large', { file, limit: ATTACHMENT_MEGABYTES }))
  if (bytes.byteLength === 0) return err(problem('upload-empty'))
  const kind = attachmentKindOf(bytes)
  if (!kind.ok) return err(problem(kind.error.code, { file, ...kind.error.values }))
  const scanned = await scan(context, file, bytes)
  return scanned.ok ? ok({ kind: kind.value, scan: scanned.value }) : scanned
}

/** Fails closed: what a configured scanner has not seen is not taken in. */
async function scan({ scanner }: Context, file: string, bytes: Uint8Array): Promise<Result<ScanState, Problem>> {
  if (scanner === undefined) return ok('none')
  const scanned = await scanner.scan(bytes)
  if (scanned.ok) return ok('clean')
  return err(scanned.error.code === 'found' ? problem('attachment-infected', { file, name: scanned.error.name }) : problem('scanner-unreachable', { detail: scanned.error.detail }))
}

/** What is not there and what is out of reach are answered alike. */
async function subjectOf(db: Db, actor: Actor, project: string, action: AccessAction): Promise<Result<AttachmentSubject, Problem>> {
  const reach = reachOf(actor, action)
  const subject = reach === null ? null : await subjectOfAttachment(within(db, reach), actor.region, project)
  return subject === null ? err(problem('project-not-found')) : ok(subject)
}

async function attachmentOf(db: Db, actor: Actor, id: string, action: AccessAction): Promise<Result<AttachmentRow, Problem>> {
  const found = await findAttachment(db, actor.region, id)
  return found !== null && (await subjectOf(db, actor, found.project, action)).ok ? ok(found) : err(problem('attachment-not-found'))
}

async function barOfYearOf(db: Db, region: string, project: string): Promise<Problem | null> {
  const subject = await findFiling(db, region, project)
  return subject === null ? null : barOfDraft(db, region, subject.fiscalYear, subject.filing)
}

/** Once a target has been sent in, what was handed in with it stays: more may be added. */
async function isKept(db: Db, region: string, project: string): Promise<boolean> {
  const state = (await findFiling(db, region, project))?.filing.state ?? 'draft'
  return state !== 'draft' && state !== 'adjusting'
}

function viewOf({ project: _project, ...row }: AttachmentRow): Attachment {
  return row
}

function trace({ file, kind, size, sha256, indicator }: AttachmentRow): Record<string, unknown> {
  return { file, kind, size, sha256, ...(indicator !== null && { indicator }) }
}
