/** One file out of a multipart request, in memory and never larger than the limit; its name cleaned. */
import type { FastifyRequest } from 'fastify'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { uploadName } from './attachment.ts'

export type Upload = { readonly file: string; readonly bytes: Uint8Array }

async function readFile(request: FastifyRequest): Promise<Upload | null> {
  let upload: Upload | null = null
  for await (const part of request.files()) {
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { file: uploadName(part.filename), bytes }
  }
  return upload
}

/** Errors: upload-empty, request-unreadable; upload-too-large and upload-too-many are thrown with the framework's codes. */
export async function readUpload(request: FastifyRequest): Promise<Result<Upload, Problem>> {
  if (!request.isMultipart()) return err(problem('upload-empty'))
  try {
    const upload = await readFile(request)
    return upload === null ? err(problem('upload-empty')) : ok(upload)
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    // The parser's own: the body ends in the middle or is not what its type says.
    return err(problem('request-unreadable'))
  }
}
