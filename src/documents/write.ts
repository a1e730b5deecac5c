/** The one door of all writers: a target document to the bytes of a file. */
import type { TargetDocument } from '#core/target/document.ts'

export const WRITE_FORMATS = ['docx', 'json'] as const
export type WriteFormat = (typeof WRITE_FORMATS)[number]

export type WriteOptions = {
  /** Only the projects with these orders, each as its form alone, without the department's own words. */
  readonly projects?: readonly number[]
}

/**
 * Writes a document so that reading the file gives it again, all but `source` and `at`. On paper there is no room for
 * what has no place in the form: `unplaced` and `marks` are in the JSON only.
 * @returns the same bytes for the same document.
 */
export async function writeTargets(document: TargetDocument, format: WriteFormat, options: WriteOptions = {}): Promise<Uint8Array> {
  const only = options.projects ?? null
  // Either writer is loaded when it is wanted: the one for Word is large, and reading and checking never need it.
  if (format === 'json') return (await import('./json/write.ts')).writeJson(document, only)
  return (await import('./docx/write.ts')).writeWord(document, only)
}
