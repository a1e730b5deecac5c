/** The files that the arguments name: files themselves, what a folder or a zip holds, standard input. */
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import {
  FILE_LIMIT,
  isZipOfFiles,
  ZIP_LIMIT,
  type FileInput,
  type OpenZip,
  type Readers,
} from '#actions/documents/read-file.ts'
import type { ReadFault } from '#core/kernel/fault.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { CommandFault } from '#text/command-line.ts'

const STANDARD_INPUT = '-'

/**
 * A file to be read: what it is called in messages, and below which name what is made of it may be written.
 */
export type NamedFile = {
  readonly path: string
  readonly name: string
  readonly input: Result<FileInput, CommandFault | ReadFault>
}

type NamedPath = { readonly path: string; readonly name: string }

/** Whether arguments may stand for many files. */
export async function areMany(paths: readonly string[]): Promise<boolean> {
  const [first] = paths
  if (paths.length !== 1 || first === undefined) return true
  if (first === STANDARD_INPUT) return false
  try {
    return (await stat(first)).isDirectory() || ((await beginsLikeZip(first)) && (await holdsFiles(first)))
  } catch {
    return false
  }
}

/** How many files the arguments name before any zip is opened. */
export async function countPaths(paths: readonly string[]): Promise<number> {
  return (await expand(paths)).length
}

/** Every file with its bytes, in order, one after the other as they are asked for. */
export async function* inputFiles(readers: Readers, paths: readonly string[]): AsyncGenerator<NamedFile> {
  for (const expanded of await expand(paths)) {
    if (expanded.ok) yield* filesAt(readers, expanded.value)
    else yield { path: '', name: '', input: expanded }
  }
}

async function* filesAt(readers: Readers, { path, name }: NamedPath): AsyncGenerator<NamedFile> {
  if (path !== STANDARD_INPUT && (await isLargeZip(path)))
    return yield* filesInZip(readers, path, { path, name })
  const input = await load(path)
  if (input.ok && isZipOfFiles(input.value.bytes))
    return yield* filesInZip(readers, input.value.bytes, { path, name })
  yield { path, name, input }
}

async function* filesInZip(
  readers: Readers,
  from: string | Uint8Array,
  { path, name }: NamedPath,
): AsyncGenerator<NamedFile> {
  const zip = await readers.openZip(from, basename(path))
  if (!zip.ok) yield { path, name, input: zip }
  else if (zip.value === null) yield { path, name, input: err(tooLarge(path, FILE_LIMIT)) }
  else yield* membersOf(zip.value, { path, name })
}

async function* membersOf(zip: OpenZip, { path, name }: NamedPath): AsyncGenerator<NamedFile> {
  const folder = name.replace(/\.zip$/i, '')
  try {
    for (const [index, member] of zip.members.entries()) {
      const bytes = 'fault' in member ? err(member.fault) : await zip.bytes(index)
      yield {
        path: `${path}/${member.path}`,
        name: `${folder}/${member.path}`,
        input: bytes.ok ? ok({ file: basename(member.path), bytes: bytes.value }) : bytes,
      }
    }
  } finally {
    await zip.close()
  }
}

/**
 * The paths to read, in order; a folder gives its files, sub-folders too, hidden ones and Word's lock files
 * left out.
 */
async function expand(paths: readonly string[]): Promise<Result<NamedPath, CommandFault>[]> {
  const lists = await Promise.all(paths.map(expandOne))
  return lists.flat()
}

async function expandOne(path: string): Promise<Result<NamedPath, CommandFault>[]> {
  if (path === STANDARD_INPUT) return [ok({ path, name: 'stdin' })]
  try {
    if (!(await stat(path)).isDirectory()) return [ok({ path, name: basename(path) })]
    const entries = await readdir(path, { withFileTypes: true, recursive: true })
    const files = entries
      .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
    return files.length === 0
      ? [err({ code: 'folder-empty', values: { file: path } })]
      : files.map((file) => ok({ path: file, name: relative(path, file).split(sep).join('/') }))
  } catch (error) {
    return [err(faultOf(path, error))]
  }
}

/** The bytes of one path, under the name that messages use. */
export async function load(path: string): Promise<Result<FileInput, CommandFault>> {
  try {
    const bytes = await readUpTo(FILE_LIMIT, path === STANDARD_INPUT ? process.stdin : createReadStream(path))
    if (bytes === null) return err(tooLarge(path, FILE_LIMIT))
    return ok({ file: path === STANDARD_INPUT ? STANDARD_INPUT : basename(path), bytes })
  } catch (error) {
    return err(faultOf(path, error))
  }
}

/** A zip that is too large for one file may be many. */
async function isLargeZip(path: string): Promise<boolean> {
  try {
    const { size } = await stat(path)
    return size > FILE_LIMIT && size <= ZIP_LIMIT && (await beginsLikeZip(path))
  } catch {
    return false
  }
}

async function beginsLikeZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

async function holdsFiles(path: string): Promise<boolean> {
  if (await isLargeZip(path)) return true
  const loaded = await load(path)
  return loaded.ok && isZipOfFiles(loaded.value.bytes)
}

/**
 * Everything, or null when it is more: a disk image, or a device that never ends, must not fill the memory.
 */
async function readUpTo(limit: number, stream: NodeJS.ReadableStream): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

function tooLarge(path: string, limit: number): CommandFault {
  return { code: 'file-huge', values: { file: path, limit: String(limit / 1024 / 1024) } }
}

function faultOf(path: string, error: unknown): CommandFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return code === 'ENOENT'
    ? { code: 'file-missing', values: { file: path } }
    : { code: 'file-unreadable', values: { file: path, detail: code } }
}
