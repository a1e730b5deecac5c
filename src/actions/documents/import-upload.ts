/** Whatever is uploaded enters here: a file, or a zip of files. */
import { readFile } from 'node:fs/promises'
import type { ImportAccepted } from '#api/documents/documents.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { FILE_LIMIT } from '#documents/formats.ts'
import { isZipOfFiles } from '#documents/workers/zip-of-files.ts'
import { findBatch } from '#store/documents/batches.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { importDocument } from './import-document.ts'
import { importZip } from './import-zip.ts'

/** `file` is a name, with the folders that it came out of, where the sender said so; the bytes are in memory, or in a file of their own when they may be many. */
type Upload = { readonly file: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string; readonly size: number }
)

/**
 * Takes in whatever was uploaded: a file, or a zip of files.
 * @param batch into which it goes; a zip that is given none makes its own
 * Errors: upload-too-large, batch-not-found, import-over (confirmed already). Faults of files are in their jobs.
 */
export async function importUpload(
  context: Context,
  actor: Actor,
  upload: Upload,
  batch: string | null,
): Promise<Result<ImportAccepted, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  if (batch !== null) {
    const found = await findBatch(context.store.of(actor.region).db, batch)
    if (found === null) return err(problem('batch-not-found'))
    if (found.held && found.confirmedAt !== null) return err(problem('import-over'))
  }
  const { file } = upload
  if ('bytes' in upload)
    return isZipOfFiles(upload.bytes)
      ? importZip(context, actor, { file, from: upload.bytes }, batch)
      : importDocument(context, actor, { file, bytes: upload.bytes }, batch)
  if (upload.size > FILE_LIMIT) return importZip(context, actor, { file, from: upload.path }, batch)
  return importUpload(context, actor, { file, bytes: await readFile(upload.path) }, batch)
}
