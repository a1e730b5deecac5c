/**
 * One file out of a multipart request, in memory and never larger than the limit; its name cleaned. A file is several
 * times in memory on its way into the database: only so many bytes are taken in at once, the others stay with the
 * sender until there is room.
 */
import type { FastifyRequest } from 'fastify'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { uploadName } from './attachment.ts'
import { UPLOAD_LIMIT, UPLOAD_LONGEST, UPLOADS_AT_ONCE } from './limits.ts'
import { createTurns } from './turns.ts'

export type Upload = { readonly file: string; readonly bytes: Uint8Array }

export type Uploads = {
  /**
   * Reads the file and hands it on; the turn lasts until `keep` is done.
   * Errors: upload-empty, request-unreadable, those of `keep`; upload-too-large and upload-too-many are thrown with the
   * framework's codes.
   */
  receive<T>(request: FastifyRequest, keep: (upload: Upload) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>>
}

/** @param limits bytes in hand at once, and how long (ms) one file may take to arrive once its turn has come */
export function createUploads(limits = { bytes: UPLOADS_AT_ONCE, longest: UPLOAD_LONGEST }): Uploads {
  const turns = createTurns(limits.bytes)
  return {
    async receive(request, keep) {
      if (!request.isMultipart()) return err(problem('upload-empty'))
      const leave = await turns.take(sizeOf(request))
      try {
        const upload = await readInTime(request, limits.longest)
        return upload.ok ? await keep(upload.value) : upload
      } finally {
        leave()
      }
    },
  }
}

/** What the sender says it is; the most it can be where nothing is said. */
function sizeOf(request: FastifyRequest): number {
  const told = Number(request.headers['content-length'] ?? UPLOAD_LIMIT)
  return Number.isFinite(told) ? Math.min(told, UPLOAD_LIMIT) : UPLOAD_LIMIT
}

/** A sender that stalls must not keep the others waiting for ever. */
async function readInTime(request: FastifyRequest, longest: number): Promise<Result<Upload, Problem>> {
  // It went away while it waited.
  if (request.raw.destroyed) return err(problem('request-unreadable'))
  const timer = setTimeout(() => request.raw.destroy(), longest)
  try {
    const upload = await readFile(request)
    return upload === null ? err(problem('upload-empty')) : ok(upload)
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error
    // The parser's own: the body ends in the middle or is not what its type says.
    return err(problem('request-unreadable'))
  } finally {
    clearTimeout(timer)
  }
}

async function readFile(request: FastifyRequest): Promise<Upload | null> {
  let upload: Upload | null = null
  for await (const part of request.files()) {
    const bytes = await part.toBuffer()
    if (part.fieldname === 'file') upload = { file: uploadName(part.filename), bytes }
  }
  return upload
}
