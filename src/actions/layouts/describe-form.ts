/**
 * What the labels of a file are taken for, and what would be read of it with a draft of a layout. Nothing is
 * saved.
 */
import { basename } from 'node:path'
import type { FormPreview, LayoutDraft } from '#api/layouts.ts'
import type { SourceView } from '#api/documents/documents.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadOriginal } from '#store/documents/documents.ts'
import { loadFile } from '#store/documents/files.ts'
import { findJob, sourceOfJob } from '#store/jobs/jobs.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { layoutOfDraft, regionLayouts } from './layouts.ts'
import { reading } from '../kernel/reach.ts'
import { unreadable } from '../documents/unreadable.ts'

type Input = { readonly id: string; readonly draft: LayoutDraft | null }
type KeptFile = { readonly file: string; readonly bytes: Uint8Array }

/** The id of a draft that is no remembered layout yet. */
const DRAFT = 'draft'

/** Errors: document-not-found, layout-not-found, request-invalid, source-unreadable. */
export async function describeDocumentForm(
  context: Context,
  actor: Actor,
  { id, draft }: Input,
): Promise<Result<FormPreview, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null || !allows(actor, 'layout.read', { region: actor.region })) return NOT_ALLOWED
  const original = await loadOriginal(read.own, id)
  return original === null ? err(problem('document-not-found')) : describe(context, actor, original, draft)
}

/**
 * The same of a file that became no document. Errors: job-not-found, layout-not-found, request-invalid,
 * source-unreadable.
 */
export async function describeJobForm(
  context: Context,
  actor: Actor,
  { id, draft }: Input,
): Promise<Result<FormPreview, Problem>> {
  if (
    !allows(actor, 'layout.read', { region: actor.region }) ||
    !allows(actor, 'document.read', { region: actor.region })
  )
    return NOT_ALLOWED
  const kept = await fileOfJob(context, actor, id)
  return kept.ok ? describe(context, actor, kept.value, draft) : kept
}

/**
 * The source of a file that became no document, as readSource shows one. Errors: job-not-found,
 * source-unreadable.
 */
export async function readJobSource(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<SourceView, Problem>> {
  if (!allows(actor, 'document.read', { region: actor.region })) return NOT_ALLOWED
  const kept = await fileOfJob(context, actor, id)
  if (!kept.ok) return kept
  const view = await context.readers.sourceView(kept.value.bytes, kept.value.file)
  return view.ok ? ok(view.value) : err(unreadable('source-unreadable', kept.value.file, view.error))
}

/** The bytes of a file that became no document. Errors: job-not-found, source-unreadable. */
export async function readJobOriginal(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  if (!allows(actor, 'document.read', { region: actor.region })) return NOT_ALLOWED
  const kept = await fileOfJob(context, actor, id)
  return kept.ok
    ? ok({ bytes: kept.value.bytes, mediaType: 'application/octet-stream', name: kept.value.file })
    : kept
}

/** Errors: job-not-found, source-unreadable (the bytes are not kept any more). */
export async function fileOfJob(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<KeptFile, Problem>> {
  const { db } = context.store.of(actor.region)
  const [job, sha256] = await Promise.all([findJob(db, id), sourceOfJob(db, id)])
  if (job === null || sha256 === null) return err(problem('job-not-found'))
  const file = basename(job.label)
  const bytes = await loadFile(db, sha256)
  return bytes === null ? err(unreadable('source-unreadable', file, null)) : ok({ file, bytes })
}

async function describe(
  context: Context,
  actor: Actor,
  { file, bytes }: KeptFile,
  draft: LayoutDraft | null,
): Promise<Result<FormPreview, Problem>> {
  const { db } = context.store.of(actor.region)
  const remembered = await regionLayouts(db)
  const drafted = draft === null ? null : await layoutOfDraft(db, draft, DRAFT)
  if (drafted !== null && !drafted.ok) return drafted
  const layouts =
    drafted === null ? remembered : [drafted.value, ...remembered.filter(({ id }) => id !== drafted.value.id)]
  const described = await context.readers.describeFile(bytes, file, { layouts })
  return described.ok ? ok(described.value) : err(unreadable('source-unreadable', file, described.error))
}
