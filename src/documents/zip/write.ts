/** Writes files into a zip, always with the same time, so that the same files give the same bytes. */
import { zipSync } from 'fflate'
import { NO_TIME } from './no-time.ts'

/** @param files by their path inside; folders are made of `/` */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 })
}
