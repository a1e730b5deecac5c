/**
 * Cuts the records of a log into segments while they are read: a record that has the next number lengthens
 * the segment that is open, any other ends it and begins a new one.
 */
import type { End, Segment } from './chain-segments.ts'

/** Segments of a disordered log that are put in order. */
const MOST_SEGMENTS = 20_000

type OpenSegment = { -readonly [field in keyof Segment]: Segment[field] }

export class SegmentsOfLines {
  readonly #ended: Segment[] = []
  /** The last records of the segments that have ended, by their numbers. */
  readonly #lastRecords = new Map<number, NonNullable<End>>()
  #open: OpenSegment | null = null
  #disorder: number | null = null

  /** The segment to which the line above belongs; null before the first record. */
  get open(): Segment | null {
    return this.#open
  }

  /** The first line whose segment is one too many to be kept; null while all are kept. */
  get disorder(): number | null {
    return this.#disorder
  }

  /** @param record null for a line that is where this record belongs but cannot be read */
  place(sequence: number, line: number, record: End): void {
    if (this.#open !== null && this.goesOn(sequence, record)) {
      this.#open.beforeLast = this.#open.last
      this.#open.last = record
      this.#open.to = sequence
      return
    }
    this.#endSegment()
    this.#open = { from: sequence, to: sequence, line, first: record, last: record, beforeLast: null }
  }

  /** Whether a record goes on with the open segment. */
  goesOn(sequence: number, record: End): boolean {
    return this.#open !== null && sequence === this.#open.to + 1 && !this.#followsAnother(sequence, record)
  }

  /** Ends the last segment as well. */
  all(): readonly Segment[] {
    this.#endSegment()
    return this.#ended
  }

  /**
   * Whether a record names not the one above it but an earlier one of the same number: the lines between the
   * two were put in.
   */
  #followsAnother(sequence: number, record: End): boolean {
    const above = this.#open?.last ?? null
    if (above === null || record === null || record.previous === above.hash) return false
    return this.#lastRecords.get(sequence - 1)?.hash === record.previous
  }

  #endSegment(): void {
    const segment = this.#open
    if (segment === null) return
    this.#open = null
    if (this.#ended.length >= MOST_SEGMENTS) {
      this.#disorder ??= segment.line
      return
    }
    this.#ended.push(segment)
    if (segment.last !== null) this.#lastRecords.set(segment.to, segment.last)
  }
}
