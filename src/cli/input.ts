/** The files that the arguments name: files themselves, what a folder holds, standard input. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FILE_LIMIT, type FileInput } from '#actions/read-file.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { CommandFault } from '#text/command-line.ts'

const STANDARD_INPUT = '-'

/** The paths to read, in order; a folder gives its files, sub-folders too, hidden ones and Word's lock files left out. */
export async function expand(paths: readonly string[]): Promise<Result<string, CommandFault>[]> {
  const lists = await Promise.all(paths.map(expandOne))
  return lists.flat()
}

async function expandOne(path: string): Promise<Result<string, CommandFault>[]> {
  if (path === STANDARD_INPUT) return [ok(path)]
  try {
    if (!(await stat(path)).isDirectory()) return [ok(path)]
    const entries = await readdir(path, { withFileTypes: true, recursive: true })
    const files = entries.filter((entry) => entry.isFile() && !/^(?:\.|~\$)/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).toSorted()
    return files.length === 0 ? [err({ code: 'folder-empty', values: { file: path } })] : files.map(ok)
  } catch (error) {
    return [err(faultOf(path, error))]
  }
}

/** The bytes of one path, under the name that messages use. */
export async function load(path: string): Promise<Result<FileInput, CommandFault>> {
  try {
    const bytes = await readUpTo(FILE_LIMIT, path === STANDARD_INPUT ? process.stdin : createReadStream(path))
    if (bytes === null) return err({ code: 'file-huge', values: { file: path, limit: String(FILE_LIMIT / 1024 / 1024) } })
    return ok({ file: path === STANDARD_INPUT ? STANDARD_INPUT : basename(path), bytes })
  } catch (error) {
    return err(faultOf(path, error))
  }
}

/** Everything, or null when it is more: a disk image, or a device that never ends, must not fill the memory. */
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

function faultOf(path: string, error: unknown): CommandFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return code === 'ENOENT' ? { code: 'file-missing', values: { file: path } } : { code: 'file-unreadable', values: { file: path, detail: code } }
}
