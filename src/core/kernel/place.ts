/** Where a thing is in its source; all counts from 1. */
export type Place =
  /** A line of a text. */
  | { readonly line: number }
  /** A paragraph outside any table, in Word and HTML. */
  | { readonly paragraph: number }
  /** A cell in Word and HTML; column counts grid columns. */
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly sheet: string; readonly cell: string }
  /** Points from the upper left corner of the page. */
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
