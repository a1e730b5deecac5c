/** The values of a 资金支出计划 below its marks. */
import type { PlanMark } from '#core/kernel/period.ts'
import type { Cell } from '../blocks.ts'

export type MarkColumn = { readonly mark: PlanMark; readonly column: number }

/**
 * The mark over every written cell: by column, or from the right where a dump leaves out cells merged from
 * above.
 */
export function marksOver(
  all: readonly Cell[],
  written: readonly Cell[],
  columns: readonly MarkColumn[],
): readonly { readonly cell: Cell; readonly mark: PlanMark | null }[] {
  const under = (cell: Cell) => columns.find(({ column }) => column === cell.column)
  const byColumn = written.every(under)
  const last = all.slice(-columns.length)
  return written.map((cell) => ({
    cell,
    mark: (byColumn ? under(cell) : columns[last.indexOf(cell)])?.mark ?? null,
  }))
}
