/** A workbook as any of its file formats has it, before its sheets become tables. */
import type { CellRange } from '#core/target/cell-name.ts'
import type { CellFlag } from '../blocks.ts'

export type RawCell = {
  readonly row: number
  readonly column: number
  /** Trimmed; never empty. */
  readonly text: string
  readonly flag: CellFlag | null
}

export type RawSheet = {
  readonly name: string
  readonly hidden: boolean
  /** In any order. */
  readonly cells: readonly RawCell[]
  readonly merges: readonly CellRange[]
}

/** Written cells of a workbook: 50,000 rows of a list with twelve columns. */
export const MOST_CELLS = 600_000
/** Written cells of one row; forms have twenty, the widest lists some hundreds. */
export const MOST_CELLS_IN_ROW = 2_000
/** A sheet a project: thousands of them in the file of a county. */
export const MOST_SHEETS = 4_000
export const MOST_MERGES = 50_000
/** Characters of one cell: Excel itself takes 32,767. */
export const LONGEST_TEXT = 100_000
/** Characters of all cells together; one shared text may be in all of them. */
export const MOST_TEXT = 64 * 1024 * 1024
