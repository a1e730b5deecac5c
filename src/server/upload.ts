/** One file out of a multipart request, in memory and never larger than the limit; its name cleaned. */
import type { FastifyRequest } from 'fastify'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { uploadName } from './attachment.ts'

export type Upload = { readonly file: string; readonly bytes: Uint8Array }

/** Errors: upload-empty here; upload-too-large and upload-too-many are thrown while reading and answered by their code. */
export async function readUpload(request: FastifyRequest): Promise<Result<Upload, Problem>> {
  if (!request.isMultipart()) return err(problem('upload-empty'))
  let upload: Upload | null = null
  for await (const part of request.files()) {
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { file: uploadName(part.filename), bytes }
  }
  return upload === null ? err(problem('upload-empty')) : ok(upload)
}
