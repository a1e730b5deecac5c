/**
 * Operations of writing. Each says what was there before, so that it can be undone to the very form of
 * before, and is refused where something else is there by now.
 */
import { err, invariant, ok, type Result } from '../kernel/result.ts'
import {
  cellText,
  type CellPlace,
  type HeadField,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'

export type Operation<H extends string = HeadField, R extends string = RowField> =
  | { readonly kind: 'set'; readonly place: CellPlace<H, R>; readonly before: string; readonly after: string }
  /** `after`: the row it comes below; null at the beginning. */
  | { readonly kind: 'add'; readonly row: WrittenRow<R>; readonly after: string | null }
  | { readonly kind: 'remove'; readonly row: WrittenRow<R>; readonly after: string | null }
  | { readonly kind: 'move'; readonly row: string; readonly from: string | null; readonly to: string | null }

/** An operation whose row names its table by one of the words of its form. */
export type ListedOperation<H extends string, R extends string, L> =
  | Exclude<Operation<H, R>, { readonly row: WrittenRow<R> }>
  | {
      readonly kind: 'add' | 'remove'
      readonly row: Omit<WrittenRow<R>, 'list'> & { readonly list: L }
      readonly after: string | null
    }

/** Operations as they are sent: a row names its table as `listOf` knows it. */
export function withLists<H extends string, R extends string, L>(
  operations: readonly Operation<H, R>[],
  listOf: (row: WrittenRow<R>) => L,
): ListedOperation<H, R, L>[] {
  return operations.map((operation) =>
    operation.kind === 'add' || operation.kind === 'remove'
      ? { ...operation, row: { ...operation.row, list: listOf(operation.row) } }
      : operation,
  )
}

const OPERATION_FAULTS = [
  /** The row, or the one it was to come below, is not there. */
  'row-missing',
  /** A row of that name is there already. */
  'row-there',
  /** Something else is there. */
  'text-changed',
] as const
export type OperationFault = (typeof OPERATION_FAULTS)[number]

/** Does one operation. Errors: every code of OPERATION_FAULTS. */
export function perform<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  operation: Operation<H, R>,
): Result<WrittenForm<H, R>, OperationFault> {
  switch (operation.kind) {
    case 'set': {
      const text = cellText(form, operation.place)
      if (text === undefined) return err('row-missing')
      return text === operation.before
        ? ok(withText(form, operation.place, operation.after))
        : err('text-changed')
    }
    case 'add':
      if (rowIndex(form, operation.row.id) >= 0) return err('row-there')
      return isThere(form, operation.after)
        ? ok(inserted(form, operation.row, operation.after))
        : err('row-missing')
    case 'remove':
      return rowIndex(form, operation.row.id) < 0 ? err('row-missing') : ok(without(form, operation.row.id))
    case 'move':
      return rowIndex(form, operation.row) < 0 ||
        !isThere(form, operation.to) ||
        operation.to === operation.row
        ? err('row-missing')
        : ok(moved(form, operation.row, operation.to))
  }
}

/** Does several, one after the other: all, or none. */
export function performAll<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  operations: readonly Operation<H, R>[],
): Result<WrittenForm<H, R>, OperationFault> {
  let now = form
  for (const operation of operations) {
    const done = perform(now, operation)
    if (!done.ok) return done
    now = done.value
  }
  return ok(now)
}

/** What takes an operation back. */
function inverse<H extends string, R extends string>(operation: Operation<H, R>): Operation<H, R> {
  switch (operation.kind) {
    case 'set':
      return { ...operation, before: operation.after, after: operation.before }
    case 'add':
      return { ...operation, kind: 'remove' }
    case 'remove':
      return { ...operation, kind: 'add' }
    case 'move':
      return { ...operation, from: operation.to, to: operation.from }
  }
}

/** What takes several back, the last first. */
export function inverseAll<H extends string, R extends string>(
  operations: readonly Operation<H, R>[],
): Operation<H, R>[] {
  return operations.map((operation) => inverse(operation)).toReversed()
}

type Rows = { readonly rows: readonly { readonly id: string }[] }

export function rowIndex({ rows }: Rows, id: string): number {
  return rows.findIndex((row) => row.id === id)
}

/** The row above; null for the first. */
export function rowAbove({ rows }: Rows, id: string): string | null {
  return rows[rows.findIndex((row) => row.id === id) - 1]?.id ?? null
}

function isThere(form: Rows, id: string | null): boolean {
  return id === null || rowIndex(form, id) >= 0
}

/** A form with another text in a cell that is there. */
export function withText<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  place: CellPlace<H, R>,
  text: string,
): WrittenForm<H, R> {
  if (place.row === null) return { ...form, head: { ...form.head, [place.field]: text } }
  const index = rowIndex(form, place.row)
  const row = form.rows[index]
  invariant(row !== undefined, 'the row is there')
  return { ...form, rows: form.rows.with(index, { ...row, cells: { ...row.cells, [place.field]: text } }) }
}

/** A row below another that is there, or at the beginning. */
export function inserted<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  row: WrittenRow<R>,
  after: string | null,
): WrittenForm<H, R> {
  return { ...form, rows: form.rows.toSpliced(after === null ? 0 : rowIndex(form, after) + 1, 0, row) }
}

export function without<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  id: string,
): WrittenForm<H, R> {
  return { ...form, rows: form.rows.filter((row) => row.id !== id) }
}

export function moved<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  id: string,
  after: string | null,
): WrittenForm<H, R> {
  const row = form.rows.find((one) => one.id === id)
  invariant(row !== undefined, 'the row is there')
  return inserted(without(form, id), row, after)
}
