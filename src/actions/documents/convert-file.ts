/** Writing a file anew in another format, without a database. */
import type { ReadFault } from '#core/kernel/fault.ts'
import type { Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { writeTargets, WRITE_FORMATS, type WriteFormat, type WriteOptions } from '#documents/write.ts'
import { readFile, type FileInput, type Readers } from './read-file.ts'

export { WRITE_FORMATS, type WriteFormat, type WriteOptions }

/** A document that was generated, as a file. Errors: every code of WRITE_FAULTS. */
export async function writeGenerated(
  document: TargetDocument,
  format: WriteFormat,
): Promise<Result<Uint8Array, WriteFault>> {
  return writeTargets(document, format)
}

/** The format that a name's ending stands for; null when nothing is written under that ending. */
export function formatOfName(name: string): WriteFormat | null {
  return WRITE_FORMATS.find((format) => name.toLowerCase().endsWith(`.${format}`)) ?? null
}

/** Errors: every code of READ_FAULTS and WRITE_FAULTS. */
export async function convertFile(
  readers: Readers,
  input: FileInput,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Result<Uint8Array, ReadFault | WriteFault>> {
  const read = await readFile(readers, input)
  return read.ok ? writeTargets(read.value, format, options) : read
}
