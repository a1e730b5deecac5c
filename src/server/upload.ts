/**
 * One file out of a multipart request; its name cleaned. A file is several times in memory on its way into the database:
 * only so many bytes are taken in at once, the others stay with the sender until there is room. A zip that is larger than
 * any one file may be goes to the disk, piece by piece, until its files were taken in.
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { uploadName } from './attachment.ts'
import { MEGABYTE, UPLOAD_LIMIT, UPLOAD_LONGEST, UPLOADS_AT_ONCE, ZIP_LIMIT } from './limits.ts'
import { Refusal } from './refusal.ts'
import { createTurns } from './turns.ts'

export type Upload = { readonly file: string } & ({ readonly bytes: Uint8Array } | { readonly path: string; readonly size: number })

export type Uploads = {
  /**
   * Reads the file and hands it on; the turn, and a file on the disk, last until `keep` is done.
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
      const folder = createFolder()
      try {
        const upload = await readInTime(request, folder, limits.longest)
        return upload.ok ? await keep(upload.value) : upload
      } finally {
        await folder.remove()
        leave()
      }
    },
  }
}

/** A folder that is made when it is first wanted. */
type Folder = { path(): Promise<string>; remove(): Promise<void> }

function createFolder(): Folder {
  let made: Promise<string> | null = null
  return {
    path: () => (made ??= mkdtemp(join(tmpdir(), 'jichi-upload-'))),
    async remove() {
      if (made !== null) await rm(await made, { recursive: true, force: true })
    },
  }
}

/** What the sender says it is; the most it can be where nothing is said. */
function sizeOf(request: FastifyRequest): number {
  const told = Number(request.headers['content-length'] ?? UPLOAD_LIMIT)
  return Number.isFinite(told) ? Math.min(told, UPLOAD_LIMIT) : UPLOAD_LIMIT
}

/** A sender that stalls must not keep the others waiting for ever. */
async function readInTime(request: FastifyRequest, folder: Folder, longest: number): Promise<Result<Upload, Problem>> {
  // It went away while it waited.
  if (request.raw.destroyed) return err(problem('request-unreadable'))
  const timer = setTimeout(() => request.raw.destroy(), longest)
  try {
    const upload = await readFile(request, folder)
    return upload === null ? err(problem('upload-empty')) : ok(upload)
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error
    // The parser's own: the body ends in the middle or is not what its type says.
    return err(problem('request-unreadable'))
  } finally {
    clearTimeout(timer)
  }
}

async function readFile(request: FastifyRequest, folder: Folder): Promise<Upload | null> {
  let upload: Upload | null = null
  for await (const part of request.files({ limits: { fileSize: ZIP_LIMIT } })) {
    const taken = await readPart(part, folder)
    if (part.fieldname === 'file') upload = taken
  }
  return upload
}

const ZIP = [0x50, 0x4b]

/** Into memory, or onto the disk when it begins like a zip. */
async function readPart(part: MultipartFile, folder: Folder): Promise<Upload> {
  const file = uploadName(part.filename)
  const pieces: Buffer[] = []
  let size = 0
  let disk: { readonly path: string; readonly stream: ReturnType<typeof createWriteStream> } | null = null
  for await (const piece of part.file as AsyncIterable<Buffer>) {
    size += piece.length
    if (disk === null && size > UPLOAD_LIMIT) {
      if (!beginsLikeZip([...pieces, piece])) throw tooLarge(UPLOAD_LIMIT)
      const path = join(await folder.path(), randomUUID())
      disk = { path, stream: createWriteStream(path) }
      for (const earlier of pieces.splice(0)) await write(disk.stream, earlier)
    }
    if (disk === null) pieces.push(piece)
    else await write(disk.stream, piece)
  }
  if (part.file.truncated) throw tooLarge(ZIP_LIMIT)
  if (disk === null) return { file, bytes: Buffer.concat(pieces) }
  const { path, stream } = disk
  await new Promise<void>((resolve, reject) => stream.once('error', reject).end(resolve))
  return { file, path, size }
}

/** The first piece may be of one byte. */
function beginsLikeZip(pieces: readonly Buffer[]): boolean {
  const head = Buffer.concat(pieces.slice(0, ZIP.length).map((piece) => piece.subarray(0, ZIP.length)))
  return ZIP.every((byte, index) => head[index] === byte)
}

function write(stream: ReturnType<typeof createWriteStream>, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => stream.write(piece, (error) => (error ? reject(error) : resolve())))
}

function tooLarge(limit: number): Refusal {
  return new Refusal(problem('upload-too-large', { limit: limit / MEGABYTE }))
}
