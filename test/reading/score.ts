/**
 * How much of the truth a reading holds: every expected cell counts, and so does every one that was invented.
 */
import { isObject, type Json, type JsonObject } from './fixtures.ts'

export type Miss = { readonly path: string; readonly expected: Json; readonly found: Json }
export type Score = {
  readonly cells: number
  readonly right: number
  readonly misses: readonly Miss[]
  readonly invented: readonly Miss[]
}

/**
 * Lists in which something that the truth does not name was made up. Details are words of the form; there may
 * be more of them.
 */
const CLOSED = new Set([
  'projects',
  'indicators',
  'departments',
  'goals',
  'mediumTermGoals',
  'funds',
  'tasks',
  'schedule',
  'causes',
  'subGoals',
  'safeguards',
])

/** What tells one thing of a list from another. */
const NAMES = ['level3', 'name', 'label', 'source', 'cause', 'content', 'title', 'item']

export function score(expected: Json, found: Json | undefined, path = ''): Score {
  if (Array.isArray(expected)) return scoreList(expected, Array.isArray(found) ? found : [], path)
  if (isObject(expected)) {
    return sum(
      Object.entries(expected).map(([key, value]) =>
        score(value, member(found, key), path === '' ? key : `${path}.${key}`),
      ),
    )
  }
  const actual = found ?? null
  if (expected === actual) return { cells: 1, right: 1, misses: [], invented: [] }
  const miss: Miss = { path, expected, found: actual }
  return { cells: 1, right: 0, misses: [miss], invented: expected === null ? [miss] : [] }
}

/** A list of which the truth only knows some places is written { "0": … }. */
function member(found: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(found)) return found[Number(key)]
  return isObject(found) ? found[key] : undefined
}

/** Of a thing that was not found at all no cell is right, not even a blank one. */
export function missed(expected: Json, path = ''): Score {
  const all = score(expected, undefined, path)
  const absent = { path, expected: brief(expected), found: null }
  return { cells: all.cells, right: 0, misses: [absent], invented: [] }
}

export function sum(scores: readonly Score[]): Score {
  return {
    cells: scores.reduce((total, { cells }) => total + cells, 0),
    right: scores.reduce((total, { right }) => total + right, 0),
    misses: scores.flatMap(({ misses }) => misses),
    invented: scores.flatMap(({ invented }) => invented),
  }
}

/** Indicators of the medium term may be before those of the year or between them. */
const byTerm = (items: readonly Json[]): Json[] =>
  items.toSorted((a, b) => Number(isMediumTerm(b)) - Number(isMediumTerm(a)))
const isMediumTerm = (item: Json) => isObject(item) && item['term'] === 'medium-term'

function scoreList(expectedItems: readonly Json[], foundItems: readonly Json[], path: string): Score {
  const [expected, found] = [byTerm(expectedItems), byTerm(foundItems)]
  const pairs = aligned(expected, found)
  const met = new Set(pairs.values())
  const scores = expected.map((item, index) => {
    const partner = pairs.get(index)
    return partner === undefined
      ? missed(item, `${path}.${index}`)
      : score(item, found[partner], `${path}.${index}`)
  })
  const closed = CLOSED.has(path.slice(path.lastIndexOf('.') + 1))
  const extra = closed
    ? found.flatMap((item, index): Miss[] =>
        met.has(index) ? [] : [{ path: `${path}.+${index}`, expected: null, found: brief(item) }],
      )
    : []
  return { ...sum(scores), invented: [...scores.flatMap(({ invented }) => invented), ...extra] }
}

/** Pairs in the order of both lists, with as many right cells as possible. */
function aligned(expected: readonly Json[], found: readonly Json[]): ReadonlyMap<number, number> {
  const gains = expected.map((item) => found.map((other) => gain(item, other)))
  const best = Array.from({ length: expected.length + 1 }, () =>
    Array.from({ length: found.length + 1 }, () => 0),
  )
  const value = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let i = expected.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      const line = best[i]
      if (line)
        line[j] = Math.max(value(i + 1, j), value(i, j + 1), (gains[i]?.[j] ?? 0) + value(i + 1, j + 1))
    }
  }
  const pairs = new Map<number, number>()
  for (let i = 0, j = 0; i < expected.length && j < found.length;) {
    const own = gains[i]?.[j] ?? 0
    if (own > 0 && value(i, j) === own + value(i + 1, j + 1)) pairs.set(i++, j++)
    else if (value(i, j) === value(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

/** 0 when two things are not the same thing: neither their name nor half of their cells agree. */
function gain(expected: Json, found: Json): number {
  if (!isObject(expected)) return expected === found ? 1 : 0.001
  const { cells, right } = score(expected, found)
  return sameName(expected, found) || right * 2 >= cells ? right + 0.01 : 0
}

function sameName(expected: JsonObject, found: Json): boolean {
  const key = NAMES.find((name) => typeof expected[name] === 'string')
  return key !== undefined && isObject(found) && found[key] === expected[key]
}

function brief(value: Json): Json {
  if (!isObject(value)) return value
  const key = NAMES.find((name) => typeof value[name] === 'string')
  return key === undefined ? JSON.stringify(value).slice(0, 80) : (value[key] ?? null)
}
