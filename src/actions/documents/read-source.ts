/**
 * The source as a person can look at it, beside what was made of it: its lines, or its paragraphs and tables.
 */
import type { SourceView } from '#api/documents/documents.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { isWritten } from '#core/target/written-document.ts'
import { loadOriginal } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'
import { unreadable } from './unreadable.ts'

/** Errors: document-not-found, document-written (it came of no file), source-unreadable. */
export async function readSource(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<SourceView, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const original = await loadOriginal(read.own, input.id)
  if (original === null) return err(problem('document-not-found'))
  if (isWritten(original.mediaType)) return err(problem('document-written'))
  const view = await context.readers.sourceView(original.bytes, original.file)
  return view.ok ? ok(view.value) : err(unreadable('source-unreadable', original.file, view.error))
}
