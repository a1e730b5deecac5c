/**
 * What is on paper, before any file format: headings, paragraphs and tables on A4 sheets. Builders of
 * this folder make it from a target document; each writer (docx, html, pdf, xlsx, csv) draws it and knows no
 * form. Texts are the document's own and not escaped: every writer escapes for its format.
 */

export type Paper = {
  /** The name of the file's content: its title property, and the title of the page in HTML. */
  readonly title: string
  /** The template that gave the form its looks. */
  readonly template: { readonly id: string; readonly version: string }
  readonly fonts: PaperFonts
  /**
   * Lines above the first sheet: the office's own head. Drawn in the margin, as it is no part of the
   * document.
   */
  readonly letterhead: readonly string[]
  /** In the margin of every sheet; null for none. The page number (第 x 页 共 y 页) is always at the bottom. */
  readonly header: string | null
  readonly footer: string | null
  /**
   * A table of contents with page numbers on a sheet in front, where the format numbers its pages itself
   * (PDF).
   */
  readonly contents?: boolean
  /** At least one; each begins on a new page (a new sheet of a workbook). */
  readonly sections: readonly PaperSection[]
}

/** Names of faces. A writer that has not got a face takes one of the same kind. */
export type PaperFonts = {
  /** Titles of parts: 小标宋. */
  readonly title: string
  /** Headings and titles of tables: 黑体. */
  readonly heading: string
  /** Second headings inside words: 楷体. */
  readonly subHeading: string
  /** Words: 仿宋. */
  readonly body: string
  /** Tables and page numbers: 宋体. */
  readonly table: string
}

export type Orientation = 'portrait' | 'landscape'

export type PaperSection = {
  /** Short, for the tab of a workbook and nothing else; not unique. */
  readonly name: string
  readonly orientation: Orientation
  readonly pieces: readonly PaperPiece[]
}

export type PaperPiece = Heading | PaperWords | PaperTable | PaperChart

/** A picture of figures; the table of the same figures stands below it. */
export type PaperChart = {
  readonly kind: 'chart'
  /** What it shows: printed above it, and read to those who cannot see it. */
  readonly caption: string
  /** As a vector picture, points wide and high; texts in it are escaped. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** The same as a chart of a program that draws charts itself. */
  readonly drawn: {
    readonly kind: 'bar' | 'stacked' | 'line'
    readonly categories: readonly string[]
    /** Figures are decimals; null where there is none. `shade`: #rrggbb. */
    readonly series: readonly {
      readonly name: string
      readonly shade: string
      readonly hatch: 'none' | 'stripes' | 'dots' | 'cross'
      readonly values: readonly (string | null)[]
    }[]
  }
}

export type Heading = {
  readonly kind: 'heading'
  /** part-label 第一部分; part 部门整体绩效目标; section 一、总体绩效目标; form: the title above a table. */
  readonly role: 'part-label' | 'part' | 'section' | 'form'
  /**
   * Depth among the bookmarks, from 1; a part-label is none of its own: it goes with the part right below it.
   */
  readonly level: 1 | 2 | 3
  readonly text: string
}

export type PaperWords = {
  readonly kind: 'words'
  /**
   * body: a paragraph; sub-heading: 一 of several, in words; year: （2025年度） below a title; note: below a
   * table; addressee: 主送机关, from the left edge; signature: 署名 or 成文日期, at the right.
   */
  readonly role: 'body' | 'sub-heading' | 'year' | 'note' | 'addressee' | 'signature'
  /** One paragraph; \n is a line break inside it. */
  readonly text: string
  /** Of a signature: characters of room at its right. */
  readonly right?: number
}

export type PaperTable = {
  readonly kind: 'table'
  /** What the table is, for those who cannot see it: 某项目绩效目标表, 绩效指标. Not printed. */
  readonly caption: string
  /** Relative widths of the grid columns; together they are the width of the text. */
  readonly columns: readonly number[]
  /** A table that goes on with the one before it: the same form in another grid, drawn close below. */
  readonly follows: boolean
  readonly rows: readonly PaperRow[]
}

export type PaperRow = {
  /** Repeated at the top of every page that the table goes on to. */
  readonly header: boolean
  /** Stays on the page of the next row. */
  readonly keep: boolean
  /**
   * Cells that begin in this row, left to right; one merged from above is not repeated. All spans together
   * fill the grid.
   */
  readonly cells: readonly PaperCell[]
}

export type PaperCell = {
  /**
   * label: says what is beside it; column: heads a column; group: heads the rows it spans (level 1 and
   * 2); value: filled in.
   */
  readonly role: 'label' | 'column' | 'group' | 'value'
  /** Grid position from 1. */
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** One paragraph each; empty for a blank cell. */
  readonly lines: readonly string[]
  readonly align: 'left' | 'center' | 'right'
  /** The cell as a number; null when it is words. */
  readonly number: PaperNumber | null
  /** Without lines around it: the unit line above a form. */
  readonly bare: boolean
}

/**
 * `before`, the decimal with exactly `places` digits behind its point, and `after` are together the cell's
 * text: ≤ 10.00 万元.
 */
export type PaperNumber = {
  readonly before: string
  /** A decimal string of at most 15 significant digits, so that a double holds it: "10", "-0.5". */
  readonly decimal: string
  readonly places: number
  readonly after: string
  /** Thousands are separated: 1,384.14. */
  readonly grouped?: true
}
