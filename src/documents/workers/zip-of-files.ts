/** A zip that holds files of its own, told from one that is a document (a Word file is a zip, too). */
import { readZipDirectory } from '../zip/read.ts'
import { zipKind } from '../kinds.ts'

const ZIP = [0x50, 0x4b]

export function isZipOfFiles(bytes: Uint8Array): boolean {
  if (!ZIP.every((byte, index) => bytes[index] === byte)) return false
  const entries = readZipDirectory(bytes)
  return entries.ok && zipKind(bytes, entries.value) === 'zip'
}
