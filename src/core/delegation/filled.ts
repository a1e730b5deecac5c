/**
 * What a colleague filled in by virtue of a delegation, told from what was saved: of each cell what was
 * there before and what was written last.
 */
import type { CellPlace } from '../writing/form.ts'
import type { Operation } from '../writing/operation.ts'
import { isSameCell } from './delegation.ts'

/** What is in a cell since it was last filled there, and what was there before it was handed over. */
export type FilledCell = {
  readonly place: CellPlace
  readonly before: string
  readonly after: string
  readonly at: string
}

/** @param saves in the order in which they were made. A cell that is again as it was found is not told. */
export function filledCells(
  saves: readonly { readonly operations: readonly Operation[]; readonly at: string }[],
): { readonly cells: readonly FilledCell[]; readonly rowsChanged: number } {
  const cells: FilledCell[] = []
  let rowsChanged = 0
  for (const { operations, at } of saves) {
    for (const operation of operations) {
      if (operation.kind !== 'set') {
        rowsChanged += 1
        continue
      }
      const { place, before, after } = operation
      const known = cells.findIndex((cell) => isSameCell(cell.place, place))
      const first = cells[known]
      if (first === undefined) cells.push({ place, before, after, at })
      else cells[known] = { ...first, after, at }
    }
  }
  return { cells: cells.filter(({ before, after }) => before !== after), rowsChanged }
}
