/**
 * Verifies a chain of records one by one, in memory that does not grow with the log: what is wrong is named
 * by its kind and its numbers, as far as one can be told from another. Whether the whole chain was
 * written anew from some record on, its own content cannot tell; only a head can that is known from elsewhere
 * (a hash that somebody noted down).
 */
import type { ChainFault, ChainReport } from './chain-fault.ts'
import {
  isLinked,
  missingBetween,
  reorderedOf,
  unlinkedBetween,
  withinBounds,
  withoutInserted,
  type End,
  type Segment,
} from './chain-segments.ts'
import { isDigest, textOf, type DigestOf, type LogRecord } from './log-record.ts'
import type { Noted } from './noted.ts'

export type ChainExpectation = {
  readonly digestOf: DigestOf
  /** Whose log it is; null takes any. */
  readonly region: string | null
  /** Where the records begin, and what the first one names as the one before it. */
  readonly start: { readonly sequence: number; readonly previous: string }
  /** Where they end, if that is known: from the head of an export, or from the database's own count. */
  readonly end: { readonly sequence: number; readonly hash: string } | null
  /**
   * A hash that somebody noted down, or its beginning; with the number of its record if that was noted too.
   */
  readonly noted: Noted | null
  /** Lines of the file that stand before the first record. */
  readonly linesBefore?: number
}

export type ChainCheck = {
  /** The next line in its order: its record, or null when it is none. */
  take(record: LogRecord | null): void
  finish(): ChainReport
}

/** Faults that are listed one by one. */
export const LISTED_FAULTS = 1000
/** Pieces of a disordered log that are put in order. */
const MOST_SEGMENTS = 20_000
/** Changed records among which it is tried whether they only exchanged their numbers. */
const MOST_EXCHANGED = 50

type Open = { from: number; line: number; to: number; first: End; last: End; beforeLast: End }

type Change = { readonly sequence: number; readonly line: number; readonly record: LogRecord }

export function createChainCheck({
  digestOf,
  region,
  start,
  end,
  noted,
  linesBefore = 0,
}: ChainExpectation): ChainCheck {
  const faults: ChainFault[] = []
  const segments: Segment[] = []
  const ends = new Map<number, NonNullable<End>>()
  const changes: Change[] = []
  const changedLines = new Set<number>()
  const inserted: { from: number; to: number; sequence: number | null }[] = []
  let line = linesBefore
  let unlisted = 0
  let unreadable: number[] = []
  let open: Open | null = null
  let disorder: number | null = null
  let found: { readonly sequence: number; readonly hash: string } | null = null

  const tell = (fault: ChainFault) => {
    if (faults.length < LISTED_FAULTS) faults.push(fault)
    else unlisted += 1
  }

  const expected = () => (open === null ? start.sequence : open.to + 1)

  function close(): void {
    if (open === null) return
    if (segments.length >= MOST_SEGMENTS) disorder ??= open.line
    else {
      segments.push(open)
      if (open.last !== null) ends.set(open.to, open.last)
    }
    open = null
  }

  function place(sequence: number, one: End): void {
    if (open !== null && sequence === open.to + 1 && !continuesAnother(sequence, one)) {
      if (open.last !== null && one !== null && !isLinked(open.last, one))
        tell({ code: 'unlinked', sequence: open.to, next: sequence, line })
      open.beforeLast = open.last
      open.last = one
      open.to = sequence
      return
    }
    close()
    open = { from: sequence, to: sequence, line, first: one, last: one, beforeLast: null }
  }

  /**
   * A record that names not the one above it but an earlier one of the same number: what stands between was
   * put in.
   */
  function continuesAnother(sequence: number, one: End): boolean {
    if (open === null || open.last === null || one === null || one.previous === open.last.hash) return false
    return ends.get(sequence - 1)?.hash === one.previous
  }

  /**
   * Lines that are no records: where the numbers around them leave just their places, these are the records
   * they were.
   */
  function settleUnreadable(next: number | null): void {
    const first = expected()
    const fits = next === first + unreadable.length
    for (const [i, at] of unreadable.entries()) {
      if (!fits) inserted.push({ from: at, to: at, sequence: null })
      else {
        const [now, sequence] = [line, first + i]
        tell({ code: 'unreadable', sequence, line: at })
        changedLines.add(at)
        line = at
        place(sequence, null)
        line = now
      }
    }
    unreadable = []
  }

  /**
   * A changed record may have another number than its own: the hash that it names as the one before says
   * where it stands.
   */
  function standsAt(record: LogRecord, intact: boolean): number {
    const before = open === null ? start.previous : open.last?.hash
    return !intact && record.previous === before ? expected() : record.sequence
  }

  function lookForNoted(record: LogRecord): void {
    if (noted === null) return
    if (noted.sequence === null ? record.hash.startsWith(noted.hash) : record.sequence === noted.sequence)
      found = { sequence: record.sequence, hash: record.hash }
  }

  function take(record: LogRecord | null): void {
    line += 1
    if (record === null) {
      unreadable.push(line)
      return
    }
    const computed = isDigest(record.algorithm) ? digestOf(record.algorithm, textOf(record)) : ''
    const intact = computed === record.hash
    if (unreadable.length > 0) settleUnreadable(record.sequence)
    if (intact && region !== null && record.region !== region) {
      inserted.push({ from: line, to: line, sequence: record.sequence })
      return
    }
    const sequence = standsAt(record, intact)
    if (intact) lookForNoted(record)
    else {
      changedLines.add(line)
      if (changes.length < MOST_EXCHANGED) changes.push({ sequence, line, record })
      else tell({ code: 'changed', sequence, line })
    }
    place(sequence, { hash: record.hash, computed, previous: record.previous, intact })
  }

  /**
   * Changed records that are whole again under the number of another changed one: two rows whose numbers were
   * exchanged.
   */
  function toldChanges(): ChainFault[] {
    const places = changes.map(({ sequence }) => sequence)
    return changes.map(({ sequence, line: at, record }) => {
      const { algorithm } = record
      const own = isDigest(algorithm)
        ? places.find(
            (other) =>
              other !== record.sequence &&
              digestOf(algorithm, textOf({ ...record, sequence: other })) === record.hash,
          )
        : undefined
      return own === undefined || own === sequence
        ? { code: 'changed', sequence, line: at }
        : { code: 'reordered', from: own, to: own, place: sequence, line: at }
    })
  }

  const isNoted = () => noted !== null && found !== null && found.hash.startsWith(noted.hash)

  /** What the end of the records says, and whether what was noted down is there. */
  function atTheEnd(last: Segment | undefined): ChainFault[] {
    const told: ChainFault[] = []
    const reached = last?.to ?? start.sequence - 1
    if (end !== null && reached < end.sequence)
      told.push({ code: 'cut-off', from: reached + 1, to: end.sequence })
    const hash = last === undefined ? start.previous : hashAtEnd(last)
    if (end !== null && reached === end.sequence && hash !== null && hash !== end.hash)
      told.push({ code: 'other-head', sequence: reached, expected: end.hash, found: hash })
    if (noted !== null && !isNoted())
      told.push({
        code: 'other-head',
        sequence: noted.sequence,
        expected: noted.hash,
        found: found?.hash ?? null,
      })
    return told
  }

  function finish(): ChainReport {
    if (unreadable.length > 0) settleUnreadable(end === null ? null : end.sequence + 1)
    close()
    const { inside, outside } = withinBounds(
      segments,
      start.sequence,
      end?.sequence ?? Number.MAX_SAFE_INTEGER,
    )
    const order = withoutInserted(inside, (at) => changedLines.has(at))
    const putIn = [...inserted, ...outside, ...order.inserted].toSorted((a, b) => a.from - b.from)
    const isPutIn = (at: number) => putIn.some(({ from, to }) => at >= from && at <= to)
    const opening = order.kept[0]
    const firstLink: ChainFault[] =
      opening?.from === start.sequence &&
      opening.first?.intact === true &&
      opening.first.previous !== start.previous
        ? [{ code: 'unlinked', sequence: start.sequence - 1, next: start.sequence, line: opening.line }]
        : []
    const ofOrder: ChainFault[] =
      disorder === null
        ? [
            ...missingBetween(order.kept, start.sequence),
            ...reorderedOf(order.kept, start.sequence),
            ...atTheEnd(order.kept.at(-1)),
          ]
        : [{ code: 'disorder', line: disorder }]
    const all = [
      ...[...toldChanges(), ...faults].filter((fault) => !('line' in fault && isPutIn(fault.line))),
      ...firstLink,
      ...unlinkedBetween(order.kept),
      ...ofOrder,
      ...putIn.map(({ from, to, sequence }): ChainFault => ({
        code: 'inserted',
        sequence,
        lines: to - from + 1,
        line: from,
      })),
    ].toSorted((a, b) => numberOf(a) - numberOf(b))
    const last = order.kept.at(-1)
    return {
      lines: line - linesBefore,
      last: last === undefined || last.last === null ? null : { sequence: last.to, hash: last.last.hash },
      faults: all.slice(0, LISTED_FAULTS),
      faultCount: all.length + unlisted,
      noted: found !== null && isNoted() ? { sequence: found.sequence } : null,
    }
  }

  return { take, finish }
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

/** Verifies records that are all at hand. */
export function verifyChain(records: Iterable<LogRecord | null>, expectation: ChainExpectation): ChainReport {
  const check = createChainCheck(expectation)
  for (const record of records) check.take(record)
  return check.finish()
}

/** null: the last record is not as it was written, and its hash says nothing. */
function hashAtEnd({ last }: Segment): string | null {
  return last?.intact === true ? last.hash : null
}
