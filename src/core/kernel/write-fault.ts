/** Why nothing was written, as data: words are in src/text/write-faults.ts. */

export const WRITE_FAULTS = [
  /**
   * The document does not fit the exchange format: a defect of Jichi, told and never sent. values: path,
   * expected.
   */
  'document-not-in-format',
  /** The template's file is no JSON. values: file, detail. */
  'template-not-json',
  /** A field of the template is not as agreed. values: file, path, found, expected. */
  'template-wrong',
  /** No template has this id. values: id, known. */
  'template-unknown',
  /** The program that writes this format is not there for this platform. values: format, platform. */
  'writer-missing',
  /**
   * The file would be beyond the limits within which it is read again. values: format, projects, found,
   * limit.
   */
  'file-beyond-reading',
] as const
export type WriteFaultCode = (typeof WRITE_FAULTS)[number]

export type WriteFault = {
  readonly code: WriteFaultCode
  readonly values: { readonly [name: string]: string | number }
}
