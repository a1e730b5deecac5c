/**
 * What every reader makes of its bytes, before anything is understood: paragraphs and tables in document
 * order, with real cells and places. Recognition (recognise/) works on blocks alone and so knows no file
 * format.
 */
import type { Place } from '#core/kernel/place.ts'

export type Paragraph = { readonly kind: 'paragraph'; readonly text: string; readonly at: Place }

/**
 * Workbooks: the text is an error value (#REF!), a formula whose value the file does not hold, or a number of
 * more than fifteen digits, of which Excel keeps no more: a code that was taken for a number.
 */
export type CellFlag = 'error' | 'formula' | 'rounded'

export type Cell = {
  /** Trimmed; line breaks kept as \n. */
  readonly text: string
  /** Grid position from 1, and how many rows and columns the cell covers. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly at: Place
  readonly flag?: CellFlag
}

/** A sheet of a workbook; separated values (.csv) are a sheet without a name. */
type Sheet = {
  readonly name: string | null
  /** Hidden from who opens the file. */
  readonly hidden: boolean
  /** Written cells that lie under a merged one, with other words than it shows. */
  readonly covered: readonly Cell[]
}

export type Table = {
  readonly kind: 'table'
  /** Count from 1 within the document. */
  readonly index: number
  /** Cells that begin in a row, left to right; a cell merged from above is not repeated. */
  readonly rows: readonly (readonly Cell[])[]
  readonly at: Place
  /** The table is a whole sheet: lines of text may be in it as rows of one cell. */
  readonly sheet?: Sheet
}

export type Block = Paragraph | Table

/** The blocks of one file, and what a person is shown as its source. */
export type BlockDocument = {
  readonly blocks: readonly Block[]
  /** The lines of a text file, as decoded; null for formats without lines. */
  readonly lines: readonly string[] | null
  /** Pages of a PDF as they are shown, in points. */
  readonly pages?: readonly { readonly width: number; readonly height: number }[]
  /** Text drawn across the page that belongs to no place in it: watermarks. */
  readonly marks?: readonly Paragraph[]
  /** Pages that hold no text, only a picture: where a person must look. */
  readonly unread?: readonly {
    readonly page: number
    readonly box: readonly [number, number, number, number]
  }[]
}
