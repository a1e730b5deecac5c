/**
 * One file out of a multipart request; its name cleaned. A file is several times in memory on its way into
 * the database: only so many bytes are taken in at once, the others stay with the sender until there is room.
 * A zip that is larger than any one file may be goes to the disk, piece by piece, until its files were taken
 * in.
 */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { MEGABYTE, megabytes } from '#api/kernel/constants.ts'
import { ATTACHMENT_LIMIT } from '#core/attachments/attachment.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { uploadName } from './attachment.ts'
import { UPLOAD_LIMIT, UPLOAD_LONGEST, UPLOADS_AT_ONCE, ZIP_LIMIT } from './limits.ts'
import { runOnce } from './once.ts'
import { Refusal } from './refusal.ts'
import { createRequestTurns } from './turns.ts'

type Upload = { readonly file: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string; readonly size: number }
)

export type Uploads = {
  /**
   * Reads the file and hands it on; the turn, and a file on the disk, last until `keep` is done.
   * Errors: upload-empty, request-unreadable, those of `keep`; upload-too-large, attachment-too-large and
   * upload-too-many are thrown.
   */
  receive<T>(
    request: FastifyRequest,
    keep: (upload: Upload) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>>
}

/**
 * Bytes in hand at once; how long (ms) one file may take to arrive once its turn has come; what may be taken
 * in.
 */
type Limits = { readonly bytes: number; readonly longest: number; readonly taken: Taken }
/** The largest file, the largest zip of files where those are taken, and how what is larger is refused. */
type Taken = {
  readonly file: number
  readonly zip: number | null
  readonly refusal: 'upload-too-large' | 'attachment-too-large'
}

const DOCUMENTS: Taken = { file: UPLOAD_LIMIT, zip: ZIP_LIMIT, refusal: 'upload-too-large' }
/** A file that is read at once, and files that prove something. */
const ONE_FILE: Taken = { ...DOCUMENTS, zip: null }
const EVIDENCE: Taken = { file: ATTACHMENT_LIMIT, zip: null, refusal: 'attachment-too-large' }

type UploadedFile = { readonly file: string; readonly bytes: Uint8Array }

/** Uploads of single files, in memory: no zip of files is taken. Errors as those of {@link Uploads}. */
export function createFileUploads(what: 'file' | 'evidence') {
  const uploads = createUploads({ taken: what === 'evidence' ? EVIDENCE : ONE_FILE })
  return {
    receive: <T>(
      request: FastifyRequest,
      keep: (file: UploadedFile) => Promise<Result<T, Problem>>,
    ): Promise<Result<T, Problem>> =>
      uploads.receive(request, (upload) => {
        if ('path' in upload) throw new Error('Only a zip of files lies on the disk.')
        // The name cannot hold a line's end: two files of other names are never one.
        return runOnce(request, [`${upload.file}\n`, upload.bytes], () => keep(upload))
      }),
  }
}

export function createUploads({
  bytes = UPLOADS_AT_ONCE,
  longest = UPLOAD_LONGEST,
  taken = DOCUMENTS,
}: Partial<Limits> = {}): Uploads {
  const turns = createRequestTurns(bytes)
  return {
    async receive(request, keep) {
      if (!request.isMultipart()) return err(problem('upload-empty'))
      const leave = await turns.take(sizeOf(request))
      const folder = createFolder()
      try {
        const upload = await readInTime(request, folder, { longest, taken })
        return upload.ok ? await keep(upload.value) : upload
      } finally {
        readOut(request, longest)
        await folder.remove()
        leave()
      }
    },
  }
}

/**
 * What of a refused file is still to come is read and forgotten: browsers look for the answer only when they
 * have sent everything.
 */
function readOut({ raw }: FastifyRequest, longest: number): void {
  if (raw.readableEnded || raw.destroyed) return
  const timer = setTimeout(() => raw.destroy(), longest)
  raw.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer))
  raw.unpipe()
  raw.resume()
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
  const announced = Number(request.headers['content-length'] ?? UPLOAD_LIMIT)
  return Number.isFinite(announced) ? Math.min(announced, UPLOAD_LIMIT) : UPLOAD_LIMIT
}

/** A sender that stalls must not keep the others waiting for ever. */
async function readInTime(
  request: FastifyRequest,
  folder: Folder,
  { longest, taken }: Omit<Limits, 'bytes'>,
): Promise<Result<Upload, Problem>> {
  // It went away while it waited.
  if (request.raw.destroyed) return err(problem('request-unreadable'))
  const timer = setTimeout(() => request.raw.destroy(), longest)
  try {
    const upload = await readFile(request, folder, taken)
    return upload === null ? err(problem('upload-empty')) : ok(upload)
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error
    // The parser's own: the body ends in the middle or is not what its type says.
    return err(problem('request-unreadable'))
  } finally {
    clearTimeout(timer)
  }
}

async function readFile(request: FastifyRequest, folder: Folder, taken: Taken): Promise<Upload | null> {
  let upload: Upload | null = null
  for await (const part of request.files({ limits: { fileSize: ZIP_LIMIT } })) {
    const read = await readPart(part, folder, {
      ...taken,
      announced: Number(request.headers['content-length'] ?? 0),
    })
    if (part.fieldname === 'file') upload = read
  }
  return upload
}

const ZIP = [0x50, 0x4b]

/**
 * Into memory, or onto the disk when it begins like a zip.
 * @param limits told: bytes of the whole request as its sender says, 0 where nothing is said
 */
async function readPart(
  part: MultipartFile,
  folder: Folder,
  limits: Taken & { readonly announced: number },
): Promise<Upload> {
  // Browsers write a quotation mark of the name so.
  const file = uploadName(part.filename.replaceAll('%22', '"'))
  const pieces: Buffer[] = []
  let size = 0
  let disk: { readonly path: string; readonly stream: ReturnType<typeof createWriteStream> } | null = null
  for await (const piece of part.file as AsyncIterable<Buffer>) {
    size += piece.length
    if (disk === null && size > limits.file) {
      if (limits.zip === null || !beginsLikeZip([...pieces, piece]))
        throw tooLarge(file, size, limits.file, limits)
      const path = join(await folder.path(), randomUUID())
      disk = { path, stream: createWriteStream(path) }
      for (const earlier of pieces.splice(0)) await write(disk.stream, earlier)
    }
    if (disk === null) pieces.push(piece)
    else await write(disk.stream, piece)
  }
  if (part.file.truncated) throw tooLarge(file, size, ZIP_LIMIT, limits)
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

/** @param read what was read of it: more, as its sender says, may be to come */
function tooLarge(
  file: string,
  read: number,
  limit: number,
  { refusal, announced }: { readonly refusal: Taken['refusal']; readonly announced: number },
): Refusal {
  return new Refusal(
    problem(refusal, { file, size: megabytes(Math.max(read, announced || 0)), limit: limit / MEGABYTE }),
  )
}
