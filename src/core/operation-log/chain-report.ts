/**
 * What is wrong with a log whose lines have all been read: what each line told by itself, what the order of
 * the segments tells, and what the end of the log tells.
 */
import type { ChainExpectation } from './chain-expectation.ts'
import { LISTED_FAULTS, type ChainFault, type ChainReport } from './chain-fault.ts'
import {
  missingBetween,
  reorderedRecords,
  unlinkedBetween,
  withinBounds,
  withoutInserted,
  type Lines,
  type Segment,
} from './chain-segments.ts'
import { isDigest, recordText, type ComputeDigest, type LogRecord } from '../kernel/log-record.ts'

/** A record whose content does not give its hash, with the number that belongs where it is. */
export type ChangedRecord = { readonly sequence: number; readonly line: number; readonly record: LogRecord }

/** Lines that belong to no place of the chain; `sequence` is null when they are no records. */
export type InsertedLines = Lines & { readonly sequence: number | null }

export type ChainFindings = {
  /** How many lines were read. */
  readonly lines: number
  readonly segments: readonly Segment[]
  /** The line from which on there are too many segments; null when all are here. */
  readonly disorder: number | null
  /** Faults that were told line by line; further ones are only counted. */
  readonly faults: readonly ChainFault[]
  readonly unlisted: number
  readonly changed: readonly ChangedRecord[]
  readonly changedLines: ReadonlySet<number>
  readonly inserted: readonly InsertedLines[]
  /** The record that has the number, or the hash, that somebody noted down. */
  readonly found: { readonly sequence: number; readonly hash: string } | null
}

export function chainReport(expectation: ChainExpectation, findings: ChainFindings): ChainReport {
  const { kept, inserted } = inOrder(expectation, findings)
  const faults = [
    ...faultsOfLines(findings, expectation.digestOf).filter((fault) => !isOnOneOf(inserted, fault)),
    ...firstUnlinked(kept[0], expectation),
    ...unlinkedBetween(kept),
    ...faultsOfOrder(kept, expectation, findings),
    ...inserted.map(faultOfInserted),
  ].toSorted((a, b) => numberOf(a) - numberOf(b))
  const last = kept.at(-1)
  return {
    lines: findings.lines,
    last: last === undefined || last.last === null ? null : { sequence: last.to, hash: last.last.hash },
    faults: faults.slice(0, LISTED_FAULTS),
    faultCount: faults.length + findings.unlisted,
    noted: notedRecord(expectation, findings),
  }
}

type LogInOrder = {
  /** The segments that belong to the log, by their numbers. */
  readonly kept: readonly Segment[]
  readonly inserted: readonly InsertedLines[]
}

function inOrder({ start, end }: ChainExpectation, findings: ChainFindings): LogInOrder {
  const lastSequence = end?.sequence ?? Number.MAX_SAFE_INTEGER
  const { inside, outside } = withinBounds(findings.segments, start.sequence, lastSequence)
  const { kept, inserted } = withoutInserted(inside, (line) => findings.changedLines.has(line))
  const all = [...findings.inserted, ...outside, ...inserted]
  return { kept, inserted: all.toSorted((a, b) => a.from - b.from) }
}

function faultsOfLines({ changed, faults }: ChainFindings, digestOf: ComputeDigest): readonly ChainFault[] {
  const places = changed.map(({ sequence }) => sequence)
  return [...changed.map((one) => faultOfChanged(one, places, digestOf)), ...faults]
}

/**
 * A changed record that is whole again under the number of another changed one: two rows whose numbers were
 * exchanged.
 */
function faultOfChanged(
  { sequence, line, record }: ChangedRecord,
  places: readonly number[],
  digestOf: ComputeDigest,
): ChainFault {
  const { algorithm } = record
  const own = isDigest(algorithm)
    ? places.find(
        (place) =>
          place !== record.sequence &&
          digestOf(algorithm, recordText({ ...record, sequence: place })) === record.hash,
      )
    : undefined
  return own === undefined || own === sequence
    ? { code: 'changed', sequence, line }
    : { code: 'reordered', from: own, to: own, place: sequence, line }
}

function isOnOneOf(inserted: readonly InsertedLines[], fault: ChainFault): boolean {
  return 'line' in fault && inserted.some(({ from, to }) => fault.line >= from && fault.line <= to)
}

/** The first record names another one before it than the log begins with. */
function firstUnlinked(opening: Segment | undefined, { start }: ChainExpectation): readonly ChainFault[] {
  if (
    opening?.from !== start.sequence ||
    opening.first?.intact !== true ||
    opening.first.previous === start.previous
  )
    return []
  return [{ code: 'unlinked', sequence: start.sequence - 1, next: start.sequence, line: opening.line }]
}

function faultsOfOrder(
  kept: readonly Segment[],
  expectation: ChainExpectation,
  findings: ChainFindings,
): readonly ChainFault[] {
  if (findings.disorder !== null) return [{ code: 'disorder', line: findings.disorder }]
  const { sequence } = expectation.start
  return [
    ...missingBetween(kept, sequence),
    ...reorderedRecords(kept, sequence),
    ...faultsOfEnd(kept.at(-1), expectation),
    ...faultsOfNoted(expectation, findings),
  ]
}

function faultsOfEnd(last: Segment | undefined, { start, end }: ChainExpectation): readonly ChainFault[] {
  if (end === null) return []
  const reached = last?.to ?? start.sequence - 1
  if (reached < end.sequence) return [{ code: 'cut-off', from: reached + 1, to: end.sequence }]
  const found = last === undefined ? start.previous : hashAtEnd(last)
  if (reached > end.sequence || found === null || found === end.hash) return []
  return [{ code: 'other-head', sequence: reached, expected: end.hash, found }]
}

/** null: the last record is not as it was written, and its hash says nothing. */
function hashAtEnd({ last }: Segment): string | null {
  return last?.intact === true ? last.hash : null
}

function faultsOfNoted(expectation: ChainExpectation, findings: ChainFindings): readonly ChainFault[] {
  const { noted } = expectation
  if (noted === null || notedRecord(expectation, findings) !== null) return []
  const { sequence, hash } = noted
  return [{ code: 'other-head', sequence, expected: hash, found: findings.found?.hash ?? null }]
}

function notedRecord({ noted }: ChainExpectation, { found }: ChainFindings): ChainReport['noted'] {
  return noted !== null && found !== null && found.hash.startsWith(noted.hash)
    ? { sequence: found.sequence }
    : null
}

function faultOfInserted({ from, to, sequence }: InsertedLines): ChainFault {
  return { code: 'inserted', sequence, lines: to - from + 1, line: from }
}

/** By what the listed faults are put in order. */
function numberOf(fault: ChainFault): number {
  switch (fault.code) {
    case 'missing':
    case 'cut-off':
    case 'reordered':
      return fault.from
    case 'disorder':
      return Number.MAX_SAFE_INTEGER
    default:
      return fault.sequence ?? Number.MAX_SAFE_INTEGER
  }
}
