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

/** A cell that a colleague filled in, and what somebody else wrote there since; null: it is as it was filled in. */
export type HandedCell = FilledCell & {
  readonly since: {
    /** null: its row is gone. */
    readonly text: string | null
    readonly by: string
    readonly at: string
  } | null
}

/** A save of a form: by whom, and by virtue of which delegation. */
export type FormSave = {
  readonly delegation: string | null
  readonly by: string
  readonly at: string
  readonly operations: readonly Operation[]
}

/** How many cells hold something else than was filled in, since a moment or at all. */
export function overruledCells(cells: readonly HandedCell[], after: string | null): number {
  return cells.filter(({ since }) => since !== null && (after === null || since.at > after)).length
}

/** @param saves all of the form since the delegation was first used, in the order in which they were made */
export function handedCells(
  saves: readonly FormSave[],
  delegation: string,
): { readonly cells: readonly HandedCell[]; readonly rowsChanged: number } {
  const { cells, rowsChanged } = filledCells(saves.filter((save) => save.delegation === delegation))
  return {
    cells: cells.map((cell) => ({ ...cell, since: writtenSince(saves, delegation, cell) })),
    rowsChanged,
  }
}

function writtenSince(
  saves: readonly FormSave[],
  delegation: string,
  { place, after }: FilledCell,
): HandedCell['since'] {
  let since: HandedCell['since'] = null
  for (const { delegation: of, by, at, operations } of saves) {
    for (const operation of operations) {
      const text = textAfter(operation, place)
      if (text !== undefined) since = of === delegation || text === after ? null : { text, by, at }
    }
  }
  return since
}

/** What an operation leaves in a cell; null: its row is gone; undefined: it has nothing to do with it. */
function textAfter(operation: Operation, place: FilledCell['place']): string | null | undefined {
  if (operation.kind === 'set') return isSameCell(operation.place, place) ? operation.after : undefined
  if (operation.kind === 'move' || place.row === null || operation.row.id !== place.row) return undefined
  return operation.kind === 'remove' ? null : operation.row.cells[place.field]
}
