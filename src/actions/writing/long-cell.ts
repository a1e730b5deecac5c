/** Why nothing of a save is kept: a cell would hold more than a form takes. */
import { problem, type Problem } from '#core/kernel/problem.ts'
import { LONGEST_CELL } from '#core/writing/form.ts'
import { longCell } from '#core/writing/longest.ts'

/** null: all fit. Errors: cell-too-long. */
export function lengthRefusal(operations: Parameters<typeof longCell>[0]): Problem | null {
  const long = longCell(operations)
  return long === null
    ? null
    : problem('cell-too-long', {
        row: long.place.row ?? '',
        field: long.place.field,
        most: LONGEST_CELL,
        found: long.found,
      })
}
