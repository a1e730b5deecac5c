/**
 * The difference of two texts as data, for side by side: what is in both, only in the first, only in the
 * second.
 */
import { flatMap } from '../kernel/flat-map.ts'

export type DifferenceRun = { readonly kind: 'equal' | 'delete' | 'insert'; readonly text: string }

/**
 * Figures and Latin words are one piece each, so that 39.50 against 52.00 is one change and no four; the rest
 * is characters.
 */
const PIECES = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu

/** More pieces than this (of one times the other) are not aligned: the texts are shown whole. */
const MOST_CELLS = 4_000_000
/**
 * A piece of this few characters between two changes is no rest to keep: the changes are shown as one.
 */
const CRUMB = 1

/**
 * Runs in order: equal and deleted ones make the first text, equal and inserted ones the second. A deletion
 * is before the insertion in its place. No run is empty, no two neighbours are of one kind.
 */
export function textDifference(before: string, after: string): readonly DifferenceRun[] {
  const a = before.match(PIECES) ?? []
  const b = after.match(PIECES) ?? []
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  return joined(
    withoutCrumbs([
      { kind: 'equal', text: a.slice(0, start).join('') },
      ...aligned(a.slice(start, a.length - end), b.slice(start, b.length - end)),
      { kind: 'equal', text: a.slice(a.length - end).join('') },
    ]),
  )
}

/** Less than this share (%) of the longer text in both: it was written anew. */
const KEPT_LEAST = 40

/**
 * The same for a reader of changes: what was written anew is one deletion and one insertion, not crumbs of both
 * that happen to be alike.
 */
export function readableDifference(before: string, after: string): readonly DifferenceRun[] {
  const runs = textDifference(before, after)
  const kept = runs.reduce((sum, { kind, text }) => sum + (kind === 'equal' ? text.length : 0), 0)
  if (kept * 100 >= Math.max(before.length, after.length) * KEPT_LEAST) return runs
  return joined([
    { kind: 'delete', text: before },
    { kind: 'insert', text: after },
  ])
}

function aligned(a: readonly string[], b: readonly string[]): DifferenceRun[] {
  if (a.length * b.length > MOST_CELLS)
    return [
      { kind: 'delete', text: a.join('') },
      { kind: 'insert', text: b.join('') },
    ]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
    }
  }
  const runs: DifferenceRun[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: 'equal', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (
      i < a.length &&
      (j === b.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      runs.push({ kind: 'delete', text: a[i] ?? '' })
      i += 1
    } else {
      runs.push({ kind: 'insert', text: b[j] ?? '' })
      j += 1
    }
  }
  return joined(runs)
}

/** A lone character between two changes is read as part of them. */
function withoutCrumbs(runs: readonly DifferenceRun[]): DifferenceRun[] {
  const kept = runs.filter(({ text }) => text !== '')
  return flatMap(kept, (run, i): DifferenceRun[] => {
    const between =
      i > 0 && i < kept.length - 1 && kept[i - 1]?.kind !== 'equal' && kept[i + 1]?.kind !== 'equal'
    return run.kind === 'equal' && between && run.text.length <= CRUMB
      ? [
          { kind: 'delete', text: run.text },
          { kind: 'insert', text: run.text },
        ]
      : [run]
  })
}

/** Between two equal runs, all deletions and then all insertions; neighbours of one kind are one run. */
function joined(runs: readonly DifferenceRun[]): DifferenceRun[] {
  const result: DifferenceRun[] = []
  let deleted = ''
  let inserted = ''
  const flush = () => {
    if (deleted !== '') result.push({ kind: 'delete', text: deleted })
    if (inserted !== '') result.push({ kind: 'insert', text: inserted })
    deleted = ''
    inserted = ''
  }
  for (const { kind, text } of runs) {
    if (text === '') continue
    if (kind === 'delete') deleted += text
    else if (kind === 'insert') inserted += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'equal') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
