/**
 * Verifies a chain of records one by one, in memory that does not grow with the log: what is wrong is named
 * by its kind and its numbers, as far as one can be told from another. Whether the whole chain was
 * written anew from some record on, its own content cannot tell; only a head can that is known from elsewhere
 * (a hash that somebody noted down).
 *
 * While the lines are read, each record is compared with its own hash and with the record above it, and
 * placed in a segment of rising numbers (segments-of-lines.ts). After the last line the segments are compared
 * with where they belong (chain-report.ts).
 */
import type { ChainExpectation } from './chain-expectation.ts'
import { LISTED_FAULTS, type ChainFault, type ChainReport } from './chain-fault.ts'
import { chainReport, type ChangedRecord, type InsertedLines } from './chain-report.ts'
import { isLinked, type End } from './chain-segments.ts'
import { isDigest, recordText, type LogRecord } from '../kernel/log-record.ts'
import { SegmentsOfLines } from './segments-of-lines.ts'

export type ChainCheck = {
  /** The next line in its order: its record, or null when it is none. */
  take(record: LogRecord | null): void
  finish(): ChainReport
}

/** Changed records among which it is tried whether they only exchanged their numbers. */
const MOST_EXCHANGED = 50

export function createChainCheck(expectation: ChainExpectation): ChainCheck {
  return new ChainReading(expectation)
}

/** Verifies records that are all at hand. */
export function verifyChain(records: Iterable<LogRecord | null>, expectation: ChainExpectation): ChainReport {
  const check = createChainCheck(expectation)
  for (const record of records) check.take(record)
  return check.finish()
}

class ChainReading implements ChainCheck {
  readonly #expectation: ChainExpectation
  readonly #segments = new SegmentsOfLines()
  /** What reading alone tells, save the changed records. */
  readonly #faults: ChainFault[] = []
  /** Further faults, which are only counted. */
  #unlisted = 0
  readonly #changed: ChangedRecord[] = []
  /** Lines whose record was changed or cannot be read. */
  readonly #changedLines = new Set<number>()
  readonly #inserted: InsertedLines[] = []
  /** The number of the line that is being looked at. */
  #line: number
  /** Lines right above it that are no records. */
  #unreadable: number[] = []
  /** The record that somebody noted down. */
  #found: { readonly sequence: number; readonly hash: string } | null = null

  constructor(expectation: ChainExpectation) {
    this.#expectation = expectation
    this.#line = expectation.linesBefore ?? 0
  }

  take(record: LogRecord | null): void {
    this.#line += 1
    if (record === null) {
      this.#unreadable.push(this.#line)
      return
    }
    this.#settleUnreadable(record.sequence)
    this.#takeRecord(record)
  }

  finish(): ChainReport {
    const { end, linesBefore = 0 } = this.#expectation
    this.#settleUnreadable(end === null ? null : end.sequence + 1)
    return chainReport(this.#expectation, {
      lines: this.#line - linesBefore,
      segments: this.#segments.all(),
      disorder: this.#segments.disorder,
      faults: this.#faults,
      unlisted: this.#unlisted,
      changed: this.#changed,
      changedLines: this.#changedLines,
      inserted: this.#inserted,
      found: this.#found,
    })
  }

  /**
   * Lines that are no records: where the numbers around them leave just their places, these are the records
   * they were. Otherwise they were put in.
   * @param next the number of the record below them, if it is known
   */
  #settleUnreadable(next: number | null): void {
    if (this.#unreadable.length === 0) return
    const lines = this.#unreadable
    const first = this.#nextSequence()
    const areRecords = next === first + lines.length
    for (const [i, line] of lines.entries()) {
      if (areRecords) {
        this.#tell({ code: 'unreadable', sequence: first + i, line })
        this.#changedLines.add(line)
        this.#segments.place(first + i, line, null)
      } else this.#inserted.push({ from: line, to: line, sequence: null })
    }
    this.#unreadable = []
  }

  #takeRecord(record: LogRecord): void {
    const { digestOf, region } = this.#expectation
    const computed = isDigest(record.algorithm) ? digestOf(record.algorithm, recordText(record)) : ''
    const intact = computed === record.hash
    const end = { hash: record.hash, computed, previous: record.previous, intact }
    if (!intact) {
      const sequence = this.#placeOfChanged(record)
      this.#tellChanged({ sequence, line: this.#line, record })
      this.#place(sequence, end)
    } else if (region !== null && record.region !== region) {
      this.#inserted.push({ from: this.#line, to: this.#line, sequence: record.sequence })
    } else {
      this.#lookForNoted(record)
      this.#place(record.sequence, end)
    }
  }

  /**
   * A changed record may have another number than its own: the hash that it names as the one before says
   * where it is.
   */
  #placeOfChanged(record: LogRecord): number {
    const { open } = this.#segments
    const before = open === null ? this.#expectation.start.previous : open.last?.hash
    return record.previous === before ? this.#nextSequence() : record.sequence
  }

  #nextSequence(): number {
    const { open } = this.#segments
    return open === null ? this.#expectation.start.sequence : open.to + 1
  }

  #tellChanged(changed: ChangedRecord): void {
    const { sequence, line } = changed
    this.#changedLines.add(line)
    if (this.#changed.length < MOST_EXCHANGED) this.#changed.push(changed)
    else this.#tell({ code: 'changed', sequence, line })
  }

  #lookForNoted({ sequence, hash }: LogRecord): void {
    const { noted } = this.#expectation
    if (noted === null) return
    const isNoted = noted.sequence === null ? hash.startsWith(noted.hash) : sequence === noted.sequence
    if (isNoted) this.#found = { sequence, hash }
  }

  #place(sequence: number, record: NonNullable<End>): void {
    const above = this.#segments.open
    if (
      above !== null &&
      above.last !== null &&
      this.#segments.goesOn(sequence, record) &&
      !isLinked(above.last, record)
    )
      this.#tell({ code: 'unlinked', sequence: above.to, next: sequence, line: this.#line })
    this.#segments.place(sequence, this.#line, record)
  }

  #tell(fault: ChainFault): void {
    if (this.#faults.length < LISTED_FAULTS) this.#faults.push(fault)
    else this.#unlisted += 1
  }
}
