/**
 * The life of a finding from check to check: it stays the one it was as long as its fault is there. Gone, it
 * is fixed; back, it is open again; waived or disputed it stays so while it is there.
 */
import type { Finding } from '../kernel/finding.ts'
import { findingOccurrences } from '../rules/fold.ts'
import { valuesAt } from './gather.ts'
import { bareIdentity, firstFree, type FindingAnchor, type Identified } from './identity.ts'

/**
 * open: to be mended; fixed: no longer there; waived: somebody took it on, with a reason; disputed: somebody
 * holds the finding itself to be wrong.
 */
export const FINDING_STATES = ['open', 'fixed', 'waived', 'disputed'] as const
export type FindingState = (typeof FINDING_STATES)[number]

/** States in which a finding counts. What is disputed counts until the rule makers agree. */
export const LIVE_STATES = ['open', 'disputed'] as const satisfies readonly FindingState[]

export function isLive(state: FindingState): boolean {
  return state === 'open' || state === 'disputed'
}

/** A finding as the last check left it; `kept` is whatever is kept beside it. */
export type KnownFinding<Kept> = Identified & {
  readonly state: FindingState
  /** ISO time. */
  readonly firstSeen: string
  readonly fixedAt: string | null
  readonly kept: Kept
}

/** A finding after a check. */
export type Life<Kept> = Identified & {
  readonly state: FindingState
  readonly firstSeen: string
  readonly fixedAt: string | null
  /** null for one that was not there before. */
  readonly kept: Kept | null
  /** Whether the decision on it holds: not when it is open (again). */
  readonly decided: boolean
}

/**
 * What becomes of the findings known before when a document is checked again.
 * @param found in the order of the report
 * @param at the time of the check, ISO
 * @returns those found, in their order; then those that are gone
 */
export function carryFindingsOver<Kept>(
  known: readonly KnownFinding<Kept>[],
  found: readonly Identified[],
  at: string,
): readonly Life<Kept>[] {
  const partners = match(known, found)
  const met = new Set(partners.values())
  const taken = new Set(known.map(({ identity }) => identity))
  const alive = found.map((one): Life<Kept> => {
    const partner = partners.get(one)
    if (partner !== undefined) return goOn(partner, one)
    const identity = firstFree(bareIdentity(one.identity), taken)
    taken.add(identity)
    return {
      ...one,
      identity,
      state: 'open',
      firstSeen: firstSeenOf(known, one) ?? at,
      fixedAt: null,
      kept: null,
      decided: false,
    }
  })
  return [
    ...alive,
    ...known
      .filter((one) => !met.has(one))
      .map((one): Life<Kept> => ({ ...one, state: 'fixed', fixedAt: one.fixedAt ?? at, decided: true })),
  ]
}

/**
 * A decision holds while the finding says what it said: other figures in the same place want another
 * decision.
 */
function goOn<Kept>(known: KnownFinding<Kept>, { finding, anchors }: Identified): Life<Kept> {
  const { identity, firstSeen, kept } = known
  const holds = known.state !== 'fixed' && saysTheSame(known.finding, finding)
  return {
    finding,
    anchors,
    identity,
    state: holds ? known.state : 'open',
    firstSeen,
    fixedAt: null,
    kept,
    decided: holds && known.state !== 'open',
  }
}

/**
 * Of several places, each says what one of them said: rows that were mended take nothing from what was
 * decided on the others.
 */
function saysTheSame(known: Finding, now: Finding): boolean {
  const said = new Set(wordsOf(known))
  return wordsOf(now).every((words) => said.has(words))
}

function wordsOf(finding: Finding): readonly string[] {
  return findingOccurrences(finding).map((place) =>
    JSON.stringify([place.text ?? finding.text, valuesAt(finding, place)]),
  )
}

/**
 * Pairs what was known with what is found: by name and words, by name, by name of one that was fixed, by a
 * place in common.
 */
function match<Kept>(
  known: readonly KnownFinding<Kept>[],
  found: readonly Identified[],
): ReadonlyMap<Identified, KnownFinding<Kept>> {
  const partners = new Map<Identified, KnownFinding<Kept>>()
  const free = new Set(known)
  const alive = known.filter(({ state }) => state !== 'fixed')
  const fixed = known.filter(({ state }) => state === 'fixed')
  for (const [among, keyOf] of [
    [alive, byWords],
    [alive, byName],
    [fixed, byWords],
    [fixed, byName],
  ] as const)
    pair(among, found, keyOf, { partners, free })
  for (const one of found.filter((one) => !partners.has(one))) {
    const partner = alive.find(
      (other) =>
        free.has(other) && other.finding.rule === one.finding.rule && shareAPlace(other.anchors, one.anchors),
    )
    if (partner === undefined) continue
    partners.set(one, partner)
    free.delete(partner)
  }
  return partners
}

type Pairing<Kept> = {
  readonly partners: Map<Identified, KnownFinding<Kept>>
  /** Those that have no partner yet. */
  readonly free: Set<KnownFinding<Kept>>
}

function pair<Kept>(
  known: readonly KnownFinding<Kept>[],
  found: readonly Identified[],
  keyOf: (one: Identified) => string,
  { partners, free }: Pairing<Kept>,
): void {
  const waiting = new Map<string, KnownFinding<Kept>[]>()
  for (const one of known) {
    if (!free.has(one)) continue
    const key = keyOf(one)
    const there = waiting.get(key)
    if (there === undefined) waiting.set(key, [one])
    else there.push(one)
  }
  for (const one of found) {
    const partner = partners.has(one) ? undefined : waiting.get(keyOf(one))?.shift()
    if (partner === undefined) continue
    partners.set(one, partner)
    free.delete(partner)
  }
}

function byName({ identity }: Identified): string {
  return bareIdentity(identity)
}

function byWords({ identity, finding }: Identified): string {
  return JSON.stringify([bareIdentity(identity), finding.text, finding.values])
}

function shareAPlace(a: readonly FindingAnchor[], b: readonly FindingAnchor[]): boolean {
  return a.some((anchor) => b.includes(anchor))
}

/**
 * Since when the very fault is known although another finding spoke of it: one that had it inside, or one of
 * many places.
 */
function firstSeenOf<Kept>(
  known: readonly KnownFinding<Kept>[],
  { finding, anchors }: Identified,
): string | null {
  const before = known.filter(
    (one) =>
      one.state !== 'fixed' &&
      speaksOf(one.finding, finding.rule) &&
      anchors.every((anchor) => one.anchors.includes(anchor)),
  )
  return before.map(({ firstSeen }) => firstSeen).toSorted()[0] ?? null
}

function speaksOf({ rule, also }: Finding, code: string): boolean {
  return rule === code || also.some((other) => other.rule === code)
}
