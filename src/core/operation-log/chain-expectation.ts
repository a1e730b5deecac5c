/** What is known of a log before its records are looked at. */
import type { ComputeDigest } from '../kernel/log-record.ts'
import type { NotedLogEnd } from './noted.ts'

export type ChainExpectation = {
  readonly digestOf: ComputeDigest
  /** Whose log it is; null takes any. */
  readonly region: string | null
  /** Where the records begin, and what the first one names as the one before it. */
  readonly start: { readonly sequence: number; readonly previous: string }
  /** Where they end, if that is known: from the head of an export, or from the database's own count. */
  readonly end: { readonly sequence: number; readonly hash: string } | null
  /**
   * A hash that somebody noted down, or its beginning; with the number of its record if that was noted too.
   */
  readonly noted: NotedLogEnd | null
  /** Lines of the file that are before the first record. */
  readonly linesBefore?: number
}
