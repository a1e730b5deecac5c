/**
 * Finds, in the text of a statement, tables of a region that are read under a name for which the statement
 * does not say the region as a value, and those that rows are put into without it. A tolerant scan: it knows
 * words and brackets, no grammar.
 */

type Word = { readonly text: string; readonly depth: number }

const BEFORE_A_TABLE = new Set(['from', 'join', 'update', 'using', 'only'])
const NO_ALIAS = new Set(
  'on where set inner left right full cross join order group limit offset for union except intersect using returning having natural window default'.split(
    ' ',
  ),
)
const BETWEEN_SELECTS = new Set(['union', 'except', 'intersect'])

function wordsOf(sql: string): Word[] {
  const words: Word[] = []
  let depth = 0
  for (const [text] of sql
    .replace(/--[^\n]*/g, ' ')
    .matchAll(/'(?:[^']|'')*'|"[^"]+"|\$\d+|[\p{L}_][\p{L}\d_]*|\d+|\S/gu)) {
    if (text === ')') depth -= 1
    if (!text.startsWith("'"))
      words.push({ text: text.startsWith('"') ? text.slice(1, -1) : text.toLowerCase(), depth })
    if (text === '(') depth += 1
  }
  return words
}

/** The select (update, delete) in whose brackets a word lies, from its first to behind its last word. */
function queryAround(words: readonly Word[], at: number): readonly [number, number] {
  const depth = words[at]?.depth ?? 0
  const ends = (word: Word) => word.depth < depth || (word.depth === depth && BETWEEN_SELECTS.has(word.text))
  let from = at
  while (from > 0 && !ends(words[from - 1] ?? { text: '', depth: -1 })) from -= 1
  let to = at
  while (to < words.length && !ends(words[to] ?? { text: '', depth: -1 })) to += 1
  return [from, to]
}

/** Names that the statement itself gives to parts (`with name as (…)`). */
function partsOf(words: readonly Word[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const [i, { text }] of words.entries()) {
    if (text !== 'with' && text !== 'recursive' && text !== ',') continue
    let j = i + 2
    if (words[j]?.text === '(') while (j < words.length && words[j - 1]?.text !== ')') j += 1
    if (words[j]?.text !== 'as') continue
    j += 1
    while (['not', 'materialized'].includes(words[j]?.text ?? '')) j += 1
    const name = words[i + 1]
    if (words[j]?.text === '(' && name !== undefined) parts.add(name.text)
  }
  return parts
}

/** @returns the names without a region, as `alias (table)` */
export function namesWithoutRegion(sql: string, tables: ReadonlySet<string>): string[] {
  const words = wordsOf(sql)
  const parts = partsOf(words)
  return words.flatMap(({ text: table, depth }, i) => {
    if (!tables.has(table) || parts.has(table) || !isRead(words, i)) return []
    const next = words[i + 1]?.text === 'as' ? words[i + 2]?.text : words[i + 1]?.text
    const alias = next !== undefined && /^[\p{L}_]/u.test(next) && !NO_ALIAS.has(next) ? next : table
    const [from, to] = queryAround(words, i)
    // What an `update` says of its table may be behind brackets of its own, never in a query around it.
    const said = words.slice(from, to).some((word, k, query) => {
      if (
        word.text !== 'region_id' ||
        query[k + 1]?.text !== '=' ||
        query[k + 2]?.text.startsWith('$') !== true
      )
        return false
      return query[k - 1]?.text === '.' ? query[k - 2]?.text === alias : word.depth === depth
    })
    return said ? [] : [`${alias} (${table})`]
  })
}

/** @returns the tables that rows are put into whose first column is not their region */
export function insertsWithoutRegion(sql: string, tables: ReadonlySet<string>): string[] {
  const words = wordsOf(sql)
  return words.flatMap(({ text: table }, i) => {
    if (!tables.has(table) || words[i - 1]?.text !== 'into' || words[i - 2]?.text !== 'insert') return []
    const columns = words[i + 1]?.text === 'as' ? i + 3 : i + 1
    // Without a list of columns it is whole rows that are put in.
    return words[columns]?.text !== '(' || words[columns + 1]?.text === 'region_id' ? [] : [table]
  })
}

/** Whether a word is a table that is read, changed or removed from: not the one that rows are put into. */
function isRead(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? ''
  if (BEFORE_A_TABLE.has(before)) return true
  if (before !== ',') return false
  // A further table of a list of tables.
  const depth = words[at]?.depth ?? 0
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i]
    if (word === undefined || word.depth < depth) return false
    if (
      word.depth === depth &&
      ['select', 'where', 'on', 'set', 'by', 'into', 'returning'].includes(word.text)
    )
      return false
    if (word.depth === depth && word.text === 'from') return true
  }
  return false
}
