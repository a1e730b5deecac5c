/** How words are searched: both sides folded (no spaces, half width, lower case), every word of the query somewhere. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { foldLabel, trimAll } from '#core/characters.ts'
import { plainText } from './plain.ts'

/** What a search looks in. Pieces are kept apart, so that no match runs from one into the next. */
export function searchText(pieces: readonly (string | null | undefined)[]): string {
  const folded = pieces.map((piece) => foldLabel(plainText(piece ?? ''))).filter((piece) => piece !== '')
  return [...new Set(folded)].join('\n')
}

/** The words of a query as LIKE patterns; the query's own % and _ mean themselves. */
export function searchPatterns(query: string | undefined): string[] {
  return trimAll(query ?? '').split(/[\s\u3000]+/u).map(foldLabel).filter((word) => word !== '')
    .map((word) => `%${plainText(word).replace(/[\\%_]/g, '\\$&')}%`)
}

/** True where every word is found; true for an empty query. */
export function matches(column: RawBuilder<string>, query: string | undefined): RawBuilder<SqlBool> {
  const conditions = searchPatterns(query).map((pattern) => sql<SqlBool>`${column} like ${pattern}`)
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}
