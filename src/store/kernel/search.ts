/**
 * How words are searched: both sides folded (no spaces, half width, lower case), every word of the query
 * somewhere.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { foldLabel, trimAll } from '#core/kernel/characters.ts'
import { plainText } from './plain.ts'

/** What a search looks in. Pieces are kept apart, so that no match runs from one into the next. */
export function searchText(pieces: readonly (string | null | undefined)[]): string {
  const folded = pieces.map((piece) => foldLabel(plainText(piece ?? ''))).filter((piece) => piece !== '')
  return [...new Set(folded)].join('\n')
}

/** The words of a query, folded. */
export function searchWords(query: string | undefined): string[] {
  return trimAll(query ?? '')
    .split(/[\s\u3000]+/u)
    .map((word) => plainText(foldLabel(word)))
    .filter((word) => word !== '')
}

/**
 * True where every word is found; true for an empty query. Looked for as it is: a pattern takes half as
 * long again.
 */
export function matches(column: RawBuilder<string>, query: string | undefined): RawBuilder<SqlBool> {
  const conditions = searchWords(query).map((word) => sql<SqlBool>`strpos(${column}, ${word}) > 0`)
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}
