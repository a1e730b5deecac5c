/**
 * 随机抽取 that anybody can do again: each candidate gets the SHA-256 of `seed`, a line feed and its key (UTF-8),
 * candidates are put in the order of these digests as hexadecimal text, and the first are drawn. Anyone who
 * knows the seed and the list needs no program of ours: `printf '%s\n%s' SEED KEY | sha256sum`, and `sort`.
 */
import type { ChosenThing, CommittedDraw } from './commitment.ts'
import { ascending } from '../kernel/ascending.ts'
import { err, ok, type Result } from '../kernel/result.ts'

export const DRAW_FORMAT = 'jichi.draw/1'

export type DrawnKey = { readonly key: string; readonly digest: string }

/** seed-empty; key-twice and key-broken (empty, or with a line feed): nobody could redo it. values: key. */
export type DrawFault = {
  readonly code: 'seed-empty' | 'key-twice' | 'key-broken' | 'too-many'
  readonly key: string
}

/** @param sha256 hexadecimal, in small letters, of the text as UTF-8 */
export function draw(
  seed: string,
  keys: readonly string[],
  count: number,
  sha256: (text: string) => string,
): Result<readonly DrawnKey[], DrawFault> {
  if (seed === '' || /[\r\n]/.test(seed)) return err({ code: 'seed-empty', key: '' })
  const broken = keys.find((key) => key === '' || /[\r\n]/.test(key))
  if (broken !== undefined) return err({ code: 'key-broken', key: broken })
  const seen = new Set<string>()
  for (const key of keys) {
    if (seen.has(key)) return err({ code: 'key-twice', key })
    seen.add(key)
  }
  if (count > keys.length) return err({ code: 'too-many', key: '' })
  const order = keys
    .map((key) => ({ key, digest: sha256(`${seed}\n${key}`) }))
    .toSorted((a, b) => ascending(a.digest, b.digest))
  return ok(order.slice(0, count))
}

/**
 * What is published of a draw: enough to do it again. `drawn` are keys, in the order in which they were
 * drawn.
 */
export type DrawRecord = {
  readonly format: typeof DRAW_FORMAT
  readonly seed: string
  readonly count: number
  readonly candidates: readonly { readonly key: string; readonly name: string }[]
  readonly drawn: readonly string[]
  /**
   * The how manieth draw for the same purpose it is, from 1, when it was made, and why it was made again;
   * nothing of draws kept before this was.
   */
  readonly attempt?: number | undefined
  readonly at?: string | undefined
  readonly reason?: string | undefined
  /** What was laid down before the seed was known; nothing of draws that were made before this was asked for. */
  readonly commitment?: (CommittedDraw & { readonly what: ChosenThing }) | undefined
}

/** Whether a published draw is what its seed gives; and what it gives. */
export function redraw(
  { seed, count, candidates, drawn }: DrawRecord,
  sha256: (text: string) => string,
): Result<{ readonly agrees: boolean; readonly drawn: readonly DrawnKey[] }, DrawFault> {
  const again = draw(
    seed,
    candidates.map(({ key }) => key),
    count,
    sha256,
  )
  if (!again.ok) return again
  return ok({
    agrees: again.value.length === drawn.length && again.value.every(({ key }, at) => key === drawn[at]),
    drawn: again.value,
  })
}
