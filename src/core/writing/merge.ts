/**
 * Two people at one form: what both wrote is put together cell by cell. Where both wrote in the same cell the
 * one that was first is kept, and the other is reported: nothing is overwritten in silence.
 */
import { operationsBetween } from './difference.ts'
import {
  sameCells,
  cellText,
  type CellPlace,
  type HeadField,
  type RowField,
  type WrittenForm,
} from './form.ts'
import { rowIndex, inserted, moved, without, withText, type Operation } from './operation.ts'

export type Conflict<H extends string = HeadField, R extends string = RowField> =
  /** Both wrote in a cell; theirs is kept. */
  | {
      readonly kind: 'cell'
      readonly place: CellPlace<H, R>
      readonly base: string
      readonly mine: string
      readonly theirs: string
    }
  /** I wrote in a row that they took out. */
  | { readonly kind: 'row-removed'; readonly row: string }
  /** I took a row out that they wrote in; it stays. */
  | { readonly kind: 'row-changed'; readonly row: string }

export type Merged<H extends string = HeadField, R extends string = RowField> = {
  readonly form: WrittenForm<H, R>
  readonly conflicts: readonly Conflict<H, R>[]
}

/**
 * Puts operations that were made on an older state of a form on top of what it is now. What is there
 * already is done.
 */
export function mergeOperations<H extends string, R extends string>(
  theirs: WrittenForm<H, R>,
  operations: readonly Operation<H, R>[],
): Merged<H, R> {
  let form = theirs
  const conflicts: Conflict<H, R>[] = []
  for (const operation of operations) {
    const merged = mergeOne(form, operation)
    if ('kind' in merged) {
      if (!conflicts.some((one) => isSame(one, merged))) conflicts.push(merged)
    } else form = merged
  }
  return { form, conflicts }
}

/** The merge of two states of a form that both come of one base. */
export function mergeForms<H extends string, R extends string>(
  base: WrittenForm<H, R>,
  mine: WrittenForm<H, R>,
  theirs: WrittenForm<H, R>,
): Merged<H, R> {
  return mergeOperations(theirs, operationsBetween(base, mine))
}

function mergeOne<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  operation: Operation<H, R>,
): WrittenForm<H, R> | Conflict<H, R> {
  switch (operation.kind) {
    case 'set': {
      const { place, before, after } = operation
      const now = cellText(form, place)
      if (now === undefined) return { kind: 'row-removed', row: place.row ?? '' }
      if (now === after) return form
      return now === before
        ? withText(form, place, after)
        : { kind: 'cell', place, base: before, mine: after, theirs: now }
    }
    case 'add':
      return rowIndex(form, operation.row.id) >= 0
        ? form
        : inserted(form, operation.row, standing(form, operation.after))
    case 'remove': {
      const row = form.rows[rowIndex(form, operation.row.id)]
      if (row === undefined) return form
      return sameCells(row.cells, operation.row.cells)
        ? without(form, row.id)
        : { kind: 'row-changed', row: row.id }
    }
    case 'move':
      return rowIndex(form, operation.row) < 0 || (operation.to !== null && rowIndex(form, operation.to) < 0)
        ? form
        : moved(form, operation.row, operation.to)
  }
}

/** The row that a new one comes below; the last where that one is gone. */
function standing(form: Pick<WrittenForm<string, string>, 'rows'>, after: string | null): string | null {
  return after === null || rowIndex(form, after) >= 0 ? after : (form.rows.at(-1)?.id ?? null)
}

function isSame<H extends string, R extends string>(a: Conflict<H, R>, b: Conflict<H, R>): boolean {
  return a.kind !== 'cell' && b.kind === a.kind && a.row === b.row
}
