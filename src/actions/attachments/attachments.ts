/**
 * 佐证材料: handed in (detected by content, within limits, scanned where a scanner is configured), looked at,
 * taken away again.
 */
import type { Attachment, AttachmentList, AttachQuery } from '#api/attachments.ts'
import { megabytes } from '#api/kernel/constants.ts'
import { actorReach, type Action as AccessAction, type Actor } from '#core/kernel/allows.ts'
import {
  ATTACHMENT_LIMIT,
  ATTACHMENT_MEDIA_TYPE,
  ATTACHMENT_MEGABYTES,
  attachmentName,
  ATTACHMENTS_MOST,
  type AttachmentKind,
  type ScanState,
} from '#core/attachments/attachment.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { detectAttachmentKind } from '#documents/attachment-kind.ts'
import {
  countAttachments,
  documentOfAttachment,
  findAttachment,
  lastReliedOn,
  listAttachments,
  loadAttachment,
  removeAttachment,
  saveAttachment,
  type AttachmentRow,
} from '#store/attachments/attachments.ts'
import { findFiling } from '#store/filing/filings.ts'
import { within } from '#store/kernel/reach.ts'
import { lockDocument } from '#store/findings/recheck.ts'
import { namedRows } from '#store/documents/rows-of-versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { attachmentAdded, attachmentRemoved, type AttachmentFigures } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { draftRefusal } from '../years/guard.ts'

/** Told of the rows as they are, or of those of an approved version. Errors: project-not-found. */
export async function readAttachments(
  context: Context,
  actor: Actor,
  { id, version = null }: { readonly id: string; readonly version?: number | null | undefined },
): Promise<Result<AttachmentList, Problem>> {
  const { db } = context.store.of(actor.region)
  const document = await documentOf(db, actor, id, 'project.read')
  if (!document.ok) return document
  const mayAdd = (await documentOf(db, actor, id, 'document.edit')).ok
  return context.store.of(actor.region).snapshot(async (same) => {
    const isKept = await keeping(same, id)
    const rows = (await listAttachments(same, id, version)).map((row) => ({
      ...viewOf(row),
      kept: isKept(row),
    }))
    return ok({ rows, places: [...(await namedRows(same, id, version))], mayAdd })
  })
}

/**
 * Whether the actor may hand anything in for the project: asked before a file is read. Errors:
 * project-not-found.
 */
export async function mayAttach(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  const document = await documentOf(context.store.of(actor.region).db, actor, id, 'document.edit')
  return document.ok ? ok(null) : document
}

export type AttachmentFile = { readonly file: string; readonly bytes: Uint8Array }

/**
 * Errors: project-not-found, attachment-too-large, attachment-empty, attachment-kind, -encrypted, -macros,
 * -infected, scanner-unreachable, attachments-too-many, attachment-row-gone.
 */
export async function addAttachment(
  context: Context,
  actor: Actor,
  { id, row, version, note }: AttachQuery & { readonly id: string },
  { file, bytes }: AttachmentFile,
): Promise<Result<Attachment, Problem>> {
  const document = await documentOf(context.store.of(actor.region).db, actor, id, 'document.edit')
  if (!document.ok) return document
  const checked = await checkedFile(context, file, bytes)
  if (!checked.ok) return checked
  const { kind, scan: scanned } = checked.value
  return context.store.of(actor.region).transaction(async (tx) => {
    if ((await countAttachments(tx, id)) >= ATTACHMENTS_MOST)
      return err(problem('attachments-too-many', { limit: ATTACHMENTS_MOST }))
    const closed = await projectYearRefusal(tx, id)
    if (closed !== null) return err(closed)
    // Nobody moves its rows meanwhile.
    if (!(await lockDocument(tx, document.value))) return err(problem('project-not-found'))
    const place = await placeOf(tx, id, { row, version })
    if (place === null) return err(problem('attachment-row-gone', { file }))
    const attachment = {
      id: context.newId(),
      project: id,
      document: document.value,
      ...place,
      file: attachmentName(file, kind),
      kind,
      note,
      scan: scanned,
      at: context.clock(),
      by: actor.id,
    }
    await saveAttachment(tx, attachment, bytes)
    const saved = await findAttachment(tx, attachment.id)
    if (saved === null) return err(problem('attachment-not-found'))
    await audit(context, tx, actor.id, attachmentAdded(id, trace(saved)))
    return ok(viewOf(saved))
  })
}

type Place = { readonly indicator: number | null; readonly gone: string | null }

/**
 * Where the row that is named is now; of an approved version, it may be gone from the draft that goes on.
 * null: there is no such row.
 */
async function placeOf(
  tx: Db,
  project: string,
  { row, version }: Pick<AttachQuery, 'row' | 'version'>,
): Promise<Place | null> {
  if (row === undefined) return { indicator: null, gone: null }
  const at = async (of: number | null) =>
    (await namedRows(tx, project, of)).findIndex((one) => one.row === row) + 1
  const now = await at(null)
  if (now > 0) return { indicator: now, gone: null }
  const then = version === undefined ? 0 : await at(version)
  return then > 0 ? { indicator: then, gone: row } : null
}

/** Errors: attachment-not-found. */
export async function readAttachment(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  const found = await attachmentOf(context.store.of(actor.region).db, actor, id, 'project.read')
  if (!found.ok) return found
  const bytes = await loadAttachment(context.store.of(actor.region).db, found.value.sha256)
  return bytes === null
    ? err(problem('attachment-not-found'))
    : ok({ bytes, mediaType: ATTACHMENT_MEDIA_TYPE[found.value.kind], name: found.value.file })
}

/** Errors: attachment-not-found; attachment-kept (a reviewer may have relied on it). */
export async function takeAttachmentAway(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const found = await attachmentOf(tx, actor, id, 'document.edit')
    if (!found.ok) return found
    const { project, file } = found.value
    const closed = await projectYearRefusal(tx, project)
    if (closed !== null) return err(closed)
    if ((await keeping(tx, project))(found.value)) return err(problem('attachment-kept', { file }))
    await removeAttachment(tx, id, { at: context.clock(), by: actor.id })
    await audit(context, tx, actor.id, attachmentRemoved(project, trace(found.value)))
    return ok(null)
  })
}

/**
 * A file that may be taken in as evidence: its kind detected from its content, within limits, scanned.
 * Errors: attachment-too-large, attachment-empty, attachment-kind, -encrypted, -macros, -infected,
 * scanner-unreachable.
 */
export async function checkedFile(
  context: Context,
  file: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly kind: AttachmentKind; readonly scan: ScanState }, Problem>> {
  if (bytes.byteLength > ATTACHMENT_LIMIT)
    return err(
      problem('attachment-too-large', {
        file,
        size: megabytes(bytes.byteLength),
        limit: ATTACHMENT_MEGABYTES,
      }),
    )
  if (bytes.byteLength === 0) return err(problem('attachment-empty', { file }))
  const kind = detectAttachmentKind(bytes)
  if (!kind.ok) return err(problem(kind.error.code, { file, ...kind.error.values }))
  const scanned = await scan(context, file, bytes)
  return scanned.ok ? ok({ kind: kind.value, scan: scanned.value }) : scanned
}

/** Fails closed: what a configured scanner has not seen is not taken in. */
async function scan(
  { scanner }: Context,
  file: string,
  bytes: Uint8Array,
): Promise<Result<ScanState, Problem>> {
  if (scanner === undefined) return ok('none')
  const scanned = await scanner.scan(bytes)
  if (scanned.ok) return ok('clean')
  return err(
    scanned.error.code === 'found'
      ? problem('attachment-infected', { file, name: scanned.error.name })
      : problem('scanner-unreachable', { detail: scanned.error.detail }),
  )
}

/** What is not there and what is out of reach are answered alike. */
async function documentOf(
  db: Db,
  actor: Actor,
  project: string,
  action: AccessAction,
): Promise<Result<string, Problem>> {
  const reach = actorReach(actor, action)
  const document = reach === null ? null : await documentOfAttachment(within(db, reach), project)
  return document === null ? err(problem('project-not-found')) : ok(document)
}

async function attachmentOf(
  db: Db,
  actor: Actor,
  id: string,
  action: AccessAction,
): Promise<Result<AttachmentRow, Problem>> {
  const found = await findAttachment(db, id)
  return found !== null && (await documentOf(db, actor, found.project, action)).ok
    ? ok(found)
    : err(problem('attachment-not-found'))
}

async function projectYearRefusal(db: Db, project: string): Promise<Problem | null> {
  const subject = await findFiling(db, project)
  return subject === null ? null : draftRefusal(db, subject.fiscalYear, subject.filing)
}

/**
 * Says what stays. Once a target has been sent in, what was handed in with it does: more may be added. What
 * was added for its 自评 may be taken away again until that is sent in.
 */
async function keeping(db: Db, project: string): Promise<(row: AttachmentRow) => boolean> {
  const state = (await findFiling(db, project))?.filing.state ?? 'draft'
  if (state === 'draft' || state === 'adjusting') return () => false
  const relied = await lastReliedOn(db, project)
  return relied === null ? () => true : ({ addedAt }) => addedAt <= relied.toISOString()
}

function viewOf({ project: _project, ...row }: AttachmentRow): Attachment {
  return row
}

function trace({ file, kind, size, sha256, indicator }: AttachmentRow): AttachmentFigures {
  return { file, kind, size, sha256, ...(indicator !== null && { indicator }) }
}
