/**
 * What can be wrong with a file from outside, as data. The wording, in both languages, with what to do about
 * it, is in src/text/documents/faults.ts: a code without words does not compile.
 */
import type { Place } from './place.ts'

export const READ_FAULTS = [
  /** The file has no content at all, or only spaces. */
  'file-empty',
  /** values: size, limit (bytes). */
  'file-too-large',
  /** A known kind that this version does not read. values: found. */
  'file-kind-unsupported',
  /** A picture, whatever its name says. values: found, named. */
  'file-is-picture',
  /** Unknown binary content. values: named. */
  'file-not-recognised',
  /** A file protected by a password. */
  'file-encrypted',
  /** Pages that are pictures of paper, without text. values: pages. */
  'file-is-scanned',
  /** A file cut short or damaged. values: part. */
  'file-damaged',
  /** A zip whose content would inflate beyond the limit. values: size, limit (bytes). */
  'file-inflates-too-much',
  /** A file with more elements, or nested deeper, than any document has. values: found, limit. */
  'file-too-complex',
  /** A zip that is no Word file. values: found. */
  'file-not-word',
  /** Text in an encoding that could not be told. */
  'text-encoding-unknown',
  /** A readable text that holds no target table. values: paragraphs, tables. */
  'no-target-table',
  /** JSON that is not a target document. values: found, expected, path. */
  'json-not-targets',
  /** Reading took too long and was ended. values: limit (seconds). */
  'reader-timeout',
  /** Reading wanted too much memory and was ended. values: limit (MB). */
  'reader-out-of-memory',
  /** The reader failed over this file: a mistake of the program. */
  'reader-failed',
] as const
export type ReadFaultCode = (typeof READ_FAULTS)[number]

export type ReadFault = {
  readonly code: ReadFaultCode
  readonly file: string
  readonly at: Place | null
  readonly values: { readonly [name: string]: string | number }
}
