/**
 * JSON in one form only, so that the same content is always the same bytes: RFC 8785 (JSON Canonicalization
 * Scheme). No white space, members in the order of their names (by UTF-16 code units), texts and numbers as
 * ECMAScript writes them.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The one text of a value. The values are those of JSON; a caller with others makes JSON of them first. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  return `{${Object.entries(value)
    .toSorted(byName)
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`)
    .join(',')}}`
}

/** `Array.isArray` does not tell a readonly list from an object. */
function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}
