/**
 * Two people at one form: what both wrote is put together cell by cell. Where both wrote in the same cell the one that was
 * first stands, and the other is told: nothing is overwritten in silence.
 */
import { differenceOf } from './difference.ts'
import { sameCells, textOf, type CellPlace, type WrittenForm } from './form.ts'
import { indexOf, inserted, moved, without, withText, type Operation } from './operation.ts'

export type Conflict =
  /** Both wrote in a cell; theirs stands. */
  | { readonly kind: 'cell'; readonly place: CellPlace; readonly base: string; readonly mine: string; readonly theirs: string }
  /** I wrote in a row that they took out. */
  | { readonly kind: 'row-removed'; readonly row: string }
  /** I took a row out that they wrote in; it stays. */
  | { readonly kind: 'row-changed'; readonly row: string }

export type Merged = { readonly form: WrittenForm; readonly conflicts: readonly Conflict[] }

/** Puts operations that were made on an older state of a form on top of what it is now. What stands there already is done. */
export function mergeOperations(theirs: WrittenForm, operations: readonly Operation[]): Merged {
  let form = theirs
  const conflicts: Conflict[] = []
  for (const operation of operations) {
    const merged = mergeOne(form, operation)
    if ('kind' in merged) {
      if (!conflicts.some((one) => isSame(one, merged))) conflicts.push(merged)
    } else form = merged
  }
  return { form, conflicts }
}

/** The merge of two states of a form that both come of one base. */
export function mergeForms(base: WrittenForm, mine: WrittenForm, theirs: WrittenForm): Merged {
  return mergeOperations(theirs, differenceOf(base, mine))
}

function mergeOne(form: WrittenForm, operation: Operation): WrittenForm | Conflict {
  switch (operation.kind) {
    case 'set': {
      const { place, before, after } = operation
      const now = textOf(form, place)
      if (now === undefined) return { kind: 'row-removed', row: place.row ?? '' }
      if (now === after) return form
      return now === before ? withText(form, place, after) : { kind: 'cell', place, base: before, mine: after, theirs: now }
    }
    case 'add':
      return indexOf(form, operation.row.id) >= 0 ? form : inserted(form, operation.row, standing(form, operation.after))
    case 'remove': {
      const row = form.rows[indexOf(form, operation.row.id)]
      if (row === undefined) return form
      return sameCells(row.cells, operation.row.cells) ? without(form, row.id) : { kind: 'row-changed', row: row.id }
    }
    case 'move':
      return indexOf(form, operation.row) < 0 || (operation.to !== null && indexOf(form, operation.to) < 0) ? form : moved(form, operation.row, operation.to)
  }
}

/** The row that a new one comes below; the last where that one is gone. */
function standing(form: WrittenForm, after: string | null): string | null {
  return after === null || indexOf(form, after) >= 0 ? after : form.rows.at(-1)?.id ?? null
}

function isSame(a: Conflict, b: Conflict): boolean {
  return a.kind !== 'cell' && b.kind === a.kind && a.row === b.row
}
