/**
 * What every reader makes of its bytes, before anything is understood: paragraphs and tables in document order, with
 * real cells and places. Recognition (recognise/) works on blocks alone and so knows no file format.
 */
import type { Place } from '#core/target/document.ts'

export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly at: Place }

export type Cell = {
  /** Trimmed; line breaks kept as \n. */
  readonly text: string
  /** Grid position from 1, and how many rows and columns the cell covers. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly at: Place
}

export type Table = {
  readonly kind: 'table'
  /** Count from 1 within the document. */
  readonly index: number
  /** Cells that begin in a row, left to right; a cell merged from above is not repeated. */
  readonly rows: readonly (readonly Cell[])[]
  readonly at: Place
}

export type Block = Paragraph | Table

/** The blocks of one file, and what a person is shown as its source. */
export type BlockDocument = {
  readonly blocks: readonly Block[]
  /** The lines of a text file, as decoded; null for formats without lines. */
  readonly lines: readonly string[] | null
}
