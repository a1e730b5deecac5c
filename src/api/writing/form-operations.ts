/** What was written in a form, as it is sent: cells set, rows added, removed and moved. */
import { z } from 'zod'
import { id } from '../kernel/common.ts'

/** Of any length: what is too long is refused by the cell that it was meant for (cell-too-long). */
export const cell = z.string()
export const rowId = z.string().regex(/^[\w.-]{1,60}$/u)

/** @param row of the form; @param place of a cell in it */
export function operationOn<Row extends z.ZodType, Place extends z.ZodType>(row: Row, place: Place) {
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('set'), before: cell, after: cell, place }),
    z.object({ kind: z.literal('add'), row, after: rowId.nullable() }),
    z.object({ kind: z.literal('remove'), row, after: rowId.nullable() }),
    z.object({ kind: z.literal('move'), row: rowId, from: rowId.nullable(), to: rowId.nullable() }),
  ])
}

/**
 * A save. `base`: the version that was written on; `request`: what is sent twice under one name is saved
 * once.
 * @param most operations of one save: a block over the longest form
 */
export function saveSchema<Operation extends z.ZodType>(operation: Operation, most: number) {
  return z.object({
    request: id,
    base: z.number().int().min(0),
    operations: z.array(operation).min(1).max(most).readonly(),
  })
}
