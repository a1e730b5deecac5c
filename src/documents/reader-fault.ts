/**
 * What a reader of one format can find wrong with its bytes. The file's name is added at the door
 * (formats.ts).
 */

export type ReaderFault =
  /** `part` names what is missing or broken: a stream, an entry, `directory`. */
  | { readonly code: 'damaged'; readonly part: string }
  /** More pieces, or deeper nesting, than any document has. */
  | { readonly code: 'too-complex'; readonly found: number; readonly limit: number }
  /** Bytes. */
  | { readonly code: 'inflates-too-much'; readonly size: number; readonly limit: number }
  /** Protected by a password. */
  | { readonly code: 'encrypted' }
  /** Pages that are pictures: there is no text to read. */
  | { readonly code: 'scanned'; readonly pages: number }
