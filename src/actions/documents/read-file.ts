/** Reading a file without a database: what the command line does with the bytes it was given. */
import type { ReadFault } from '#core/kernel/fault.ts'
import type { Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { FILE_LIMIT } from '#documents/formats.ts'
import type { Readers } from '#documents/workers/pool.ts'

export { createReaders, type Readers } from '#documents/workers/pool.ts'
export type { OpenZip } from '#documents/workers/zips.ts'
export { isZipOfFiles } from '#documents/workers/zip-of-files.ts'
/** The largest file that is read, in bytes. */
export { FILE_LIMIT }
/** The largest zip of files. */
export const ZIP_LIMIT = 500 * 1024 * 1024

export type FileInput = { readonly file: string; readonly bytes: Uint8Array }

/** Errors: every code of READ_FAULTS. */
export function readFile(
  readers: Readers,
  { file, bytes }: FileInput,
): Promise<Result<TargetDocument, ReadFault>> {
  return readers.readTargets(bytes, file)
}
