/**
 * Where the records of a log are, against where they belong. The lines of a file fall into segments, in each
 * of which the numbers go up by one; an untouched log is one segment. What is missing, twice or out of its
 * place is found from the few segments alone, so that a log of any length can be looked at.
 */
import type { ChainFault } from './chain-fault.ts'

/** A record at an end of a segment; null for what is not known any more because the segment was cut there. */
export type End = {
  readonly hash: string
  readonly computed: string
  readonly previous: string
  readonly intact: boolean
} | null

export type Segment = {
  /** Numbers of its first and last record. */
  readonly from: number
  readonly to: number
  /** Line of its first record. */
  readonly line: number
  readonly first: End
  readonly last: End
  /** The record before the last one. */
  readonly beforeLast: End
}

export type Lines = { readonly from: number; readonly to: number }

export type Order = {
  readonly kept: readonly Segment[]
  readonly inserted: readonly (Lines & { readonly sequence: number })[]
}

const lengthOf = ({ from, to }: Lines): number => to - from + 1

/**
 * Of records that are there more than once, the one that the others confirm stays; the rest was put in.
 * @param isChanged whether the record of a line is known to be changed
 * @returns what stays in the order of the numbers, disjoint
 */
export function withoutInserted(segments: readonly Segment[], isChanged: (line: number) => boolean): Order {
  const kept: Segment[] = []
  const inserted: (Lines & { sequence: number })[] = []
  const waiting = segments.toSorted((a, b) => a.from - b.from || a.line - b.line).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const before = kept.at(-1)
    if (before === undefined || next.from > before.to) {
      kept.push(next)
      continue
    }
    const common = { from: next.from, to: Math.min(before.to, next.to) }
    const [loser, winner] =
      worth(before, common, isChanged) >= worth(next, common, isChanged) ? [next, before] : [before, next]
    const line = loser.line + common.from - loser.from
    inserted.push({ from: line, to: line + lengthOf(common) - 1, sequence: common.from })
    kept.pop()
    for (const part of [...around(loser, common), winner]) putInOrder(waiting, part)
  }
  return { kept, inserted }
}

/** Sets apart what has numbers that the log does not have. */
export function withinBounds(
  segments: readonly Segment[],
  first: number,
  last: number,
): { readonly inside: readonly Segment[]; readonly outside: Order['inserted'] } {
  const inside: Segment[] = []
  const outside: (Lines & { sequence: number })[] = []
  for (const segment of segments) {
    const out = [
      { from: segment.from, to: Math.min(segment.to, first - 1) },
      { from: Math.max(segment.from, last + 1), to: segment.to },
    ].filter(({ from, to }) => to >= from)
    outside.push(
      ...out.map(({ from, to }) => ({
        from: segment.line + from - segment.from,
        to: segment.line + to - segment.from,
        sequence: from,
      })),
    )
    inside.push(...out.reduce<Segment[]>((left, part) => left.flatMap((one) => around(one, part)), [segment]))
  }
  return { inside, outside }
}

/** The lowest numbers are last, where they are taken from. */
function putInOrder(waiting: Segment[], part: Segment): void {
  const behind = waiting.findLastIndex(
    (other) => other.from > part.from || (other.from === part.from && other.line > part.line),
  )
  waiting.splice(behind + 1, 0, part)
}

/**
 * How much speaks for the records of a segment: they are whole, the one after them names their hash, they
 * name the one before.
 */
function worth(segment: Segment, { from, to }: Lines, isChanged: (line: number) => boolean): number {
  const line = segment.line + from - segment.from
  const whole = !isChanged(line) && !isChanged(line + to - from)
  return (whole ? 4 : 0) + (segment.to > to ? 2 : 0) + (segment.from < from ? 1 : 0)
}

/** What is left of a segment before and behind the numbers taken out of it. */
function around(segment: Segment, { from, to }: Lines): Segment[] {
  if (to < segment.from || from > segment.to) return [segment]
  const before: Segment = {
    ...segment,
    to: from - 1,
    last: segment.to === from ? segment.beforeLast : null,
    beforeLast: null,
  }
  const behind: Segment = {
    ...segment,
    from: to + 1,
    line: segment.line + to + 1 - segment.from,
    first: null,
  }
  return [before, behind].filter((part) => part.to >= part.from)
}

/** Numbers that no record has, between `first` and the last that is there. */
export function missingBetween(kept: readonly Segment[], first: number): ChainFault[] {
  const faults: ChainFault[] = []
  let expected = first
  for (const { from, to } of kept) {
    if (from > expected) faults.push({ code: 'missing', from: expected, to: from - 1 })
    expected = to + 1
  }
  return faults
}

/** Neighbours whose link could not be looked at while reading, since they are not beside each other. */
export function unlinkedBetween(kept: readonly Segment[]): ChainFault[] {
  return kept.flatMap((segment, i): ChainFault[] => {
    const before = kept[i - 1]
    if (
      before === undefined ||
      before.to + 1 !== segment.from ||
      before.last === null ||
      segment.first === null
    )
      return []
    return isLinked(before.last, segment.first)
      ? []
      : [{ code: 'unlinked', sequence: before.to, next: segment.from, line: segment.line }]
  })
}

/** Whether a record names the one before it. Where one of the two was changed, that was said already. */
export function isLinked(before: NonNullable<End>, after: NonNullable<End>): boolean {
  return !before.intact || !after.intact || after.previous === before.hash
}

type Placed = Segment & { readonly rank: number; readonly stands: number }

/**
 * The fewest records whose moving explains the order of the lines; two that were exchanged are both named.
 */
export function reorderedRecords(kept: readonly Segment[], first: number): ChainFault[] {
  const placed = placedOf(kept)
  const astray = placed.filter((segment) => segment.rank !== segment.stands)
  if (astray.length === 0) return []
  const moved =
    astray.reduce((sum, segment) => sum + lengthOf(segment), 0) === 2
      ? astray
      : outsideOf(heaviestRising(placed), placed)
  // Numbers that are missing leave no place: places are counted over what is there.
  const numberAt = (stands: number) => {
    const owner = placed.findLast((segment) => segment.rank <= stands)
    return owner === undefined ? first + stands : owner.from + stands - owner.rank
  }
  return moved.map(({ from, to, line, stands }) => ({
    code: 'reordered',
    from,
    to,
    place: numberAt(stands),
    line,
  }))
}

/** In the order of the numbers; `rank` and `stands` count the records before it by number and by line. */
function placedOf(kept: readonly Segment[]): Placed[] {
  const stands = new Map<Segment, number>()
  let before = 0
  for (const segment of kept.toSorted((a, b) => a.line - b.line)) {
    stands.set(segment, before)
    before += lengthOf(segment)
  }
  let rank = 0
  return kept.map((segment) => {
    const placed = { ...segment, rank, stands: stands.get(segment) ?? 0 }
    rank += lengthOf(segment)
    return placed
  })
}

function outsideOf(rising: ReadonlySet<Placed>, placed: readonly Placed[]): Placed[] {
  return placed.filter((segment) => !rising.has(segment))
}

/**
 * The segments with the most records that are in rising order; of equal ones those that are where they
 * belong.
 */
function heaviestRising(placed: readonly Placed[]): Set<Placed> {
  const inLines = placed.toSorted((a, b) => a.line - b.line)
  const byNumber = new Map(placed.map((segment, i) => [segment, i + 1]))
  const best = new Best(placed.length)
  for (const segment of inLines) {
    const number = byNumber.get(segment) ?? 0
    const before = best.upTo(number - 1)
    const weight = lengthOf(segment) * (placed.length + 1) + (segment.rank === segment.stands ? 1 : 0)
    best.raise(number, { weight: (before?.weight ?? 0) + weight, segment, before })
  }
  const rising = new Set<Placed>()
  for (let last = best.upTo(placed.length); last !== null; last = last.before) rising.add(last.segment)
  return rising
}

type Rising = { readonly weight: number; readonly segment: Placed; readonly before: Rising | null }

/** The heaviest of a beginning of the numbers, kept in a tree (Fenwick). */
class Best {
  readonly #tree: (Rising | null)[]

  constructor(size: number) {
    this.#tree = Array.from({ length: size + 1 }, () => null)
  }

  upTo(number: number): Rising | null {
    let best: Rising | null = null
    for (let i = number; i > 0; i -= i & -i) {
      const one = this.#tree[i] ?? null
      if (one !== null && (best === null || one.weight > best.weight)) best = one
    }
    return best
  }

  raise(number: number, rising: Rising): void {
    for (let i = number; i < this.#tree.length; i += i & -i) {
      const one = this.#tree[i] ?? null
      if (one === null || one.weight < rising.weight) this.#tree[i] = rising
    }
  }
}
