/**
 * Why a table that was handed in was not read: the row that looks most like its headings, which of them were
 * recognised as what, and which are missing with the names that they may have.
 */
import { foldLabel, trimAll } from './characters.ts'

/** What each heading is called, with all the names that are known for it. */
export type KnownHeads = Readonly<Record<string, readonly string[]>>
/** One of these at least is needed. */
export type NeededHeads = readonly (readonly string[])[]

/** The headings of a kind of table. */
export type HeadsOfTable = { readonly known: KnownHeads; readonly needed: NeededHeads }

/** Headings by field, each called by the first of its names. */
export function headsOfTable<Field extends string>(
  heads: Readonly<Record<Field, readonly string[]>>,
  needed: readonly (readonly NoInfer<Field>[])[],
): HeadsOfTable {
  const nameOf = (field: Field) => heads[field][0] ?? field
  const fields = Object.keys(heads) as Field[]
  return {
    known: Object.fromEntries(fields.map((field) => [nameOf(field), heads[field]])),
    needed: needed.map((anyOf) => anyOf.map(nameOf)),
  }
}

type Sheet = {
  readonly name: string
  readonly rows: readonly { readonly row: number; readonly texts: readonly string[] }[]
}

export type NearestTable = {
  readonly sheet: string
  readonly row: number
  /** What is written there, and the heading that it was recognised as. */
  readonly found: readonly { readonly written: string; readonly means: string }[]
  /** Of each that is missing: what would do, and the names that it may have. */
  readonly missing: readonly { readonly means: string; readonly names: readonly string[] }[]
}

/** Headings are in one of the first rows: titles and notes may be above. */
const HEADS_WITHIN = 12

/** The row with most of the headings; null where none of them was recognised. */
export function nearestTable(
  sheets: readonly Sheet[],
  known: KnownHeads,
  needed: NeededHeads,
): NearestTable | null {
  let best: NearestTable | null = null
  for (const { name, rows } of sheets)
    for (const { row, texts } of rows.slice(0, HEADS_WITHIN)) {
      const found = recognised(texts, known)
      if (found.length <= (best?.found.length ?? 0)) continue
      const isThere = (means: string) => found.some((one) => one.means === means)
      const missing = needed
        .filter((anyOf) => !anyOf.some(isThere))
        .map((anyOf) => ({
          means: anyOf.join(' / '),
          names: anyOf.flatMap((means) => [means, ...(known[means] ?? [])]),
        }))
      best = { sheet: name, row, found, missing }
    }
  return best
}

/** Each heading once, by its first column. */
function recognised(texts: readonly string[], known: KnownHeads): NearestTable['found'] {
  const written = texts.map(headOf)
  return Object.entries(known).flatMap(([means, names]) => {
    const at = written.findIndex((head) => head !== '' && (head === means || names.includes(head)))
    return at < 0 ? [] : [{ written: trimAll(texts[at] ?? ''), means }]
  })
}

/** 金额（万元）* is 金额. */
function headOf(text: string): string {
  return foldLabel(text).replace(/\([^)]*\)|[*:]|[,/]?(?:亿元|万元|元)$/gu, '')
}
