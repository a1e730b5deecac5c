/**
 * What can be wrong with a chain of records. Sequence numbers are those of the records meant; `line` is that
 * of a file.
 */

export type ChainFault =
  /**
   * The content does not give the hash: something in it was changed. Named by the place in which it is.
   */
  | { readonly code: 'changed'; readonly sequence: number; readonly line: number }
  /** A line that is no record is where this record belongs. */
  | { readonly code: 'unreadable'; readonly sequence: number; readonly line: number }
  /**
   * Both are whole, but the second names another hash than the first has: one of the two was changed and
   * given a new hash.
   */
  | { readonly code: 'unlinked'; readonly sequence: number; readonly next: number; readonly line: number }
  | { readonly code: 'missing'; readonly from: number; readonly to: number }
  /** Records that are elsewhere: `place` is the number that belongs where the first of them is. */
  | {
      readonly code: 'reordered'
      readonly from: number
      readonly to: number
      readonly place: number
      readonly line: number
    }
  /**
   * Lines that belong to no place of the chain. `sequence` is what the first calls itself; null when it is no
   * record.
   */
  | {
      readonly code: 'inserted'
      readonly sequence: number | null
      readonly lines: number
      readonly line: number
    }
  /** The last records are not there any more, though the head names them. */
  | { readonly code: 'cut-off'; readonly from: number; readonly to: number }
  /** The head names another hash than the record has; `sequence` is null when no record has that hash. */
  | {
      readonly code: 'other-head'
      readonly sequence: number | null
      readonly expected: string
      readonly found: string | null
    }
  /** A row of the database that the system did not append: without a number, or beyond the end. */
  | { readonly code: 'stray'; readonly sequence: number | null; readonly id: string }
  /** From this line on so much is in disorder that it is not said record by record. */
  | { readonly code: 'disorder'; readonly line: number }

/** Faults that are listed one by one. */
export const LISTED_FAULTS = 1000

export type ChainReport = {
  /** Lines that were looked at for records, whether they are any or not. */
  readonly lines: number
  /** The records that the chain ends with, by their numbers; null when there was none. */
  readonly last: { readonly sequence: number; readonly hash: string } | null
  /** The first ones, in the order of the records. */
  readonly faults: readonly ChainFault[]
  /** All of them, also those that are not listed. */
  readonly faultCount: number
  /** Whether the hash that somebody wrote down was found; null when none was given. */
  readonly noted: { readonly sequence: number } | null
}
