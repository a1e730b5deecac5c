/** The bytes as they were handed in. */
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadOriginal } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export type FileToKeep = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Errors: document-not-found. */
export async function readOriginal(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<FileToKeep, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.export')
  if (read === null) return NOT_ALLOWED
  const original = await loadOriginal(read.own, input.id)
  if (original === null) return err(problem('document-not-found'))
  // The encoding of a text is whatever it came in: never named, so nobody decodes it wrongly.
  return ok({
    name: original.file,
    mediaType: original.mediaType === 'text/plain' ? 'application/octet-stream' : original.mediaType,
    bytes: original.bytes,
  })
}
