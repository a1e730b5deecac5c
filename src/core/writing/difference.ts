/** What was written between two states of a form, as few operations as it takes. */
import { longestRise } from '../kernel/longest-rise.ts'
import { cellFields, type CellPlace, type WrittenForm, type WrittenRow } from './form.ts'
import { inserted, moved, rowAbove, without, type Operation } from './operation.ts'

/**
 * Operations that make the second form of the first: cells first, then rows that are gone, then those that
 * are new or elsewhere.
 */
export function operationsBetween<H extends string, R extends string>(
  base: WrittenForm<H, R>,
  mine: WrittenForm<H, R>,
): Operation<H, R>[] {
  const kept = new Map(mine.rows.map((row) => [row.id, row]))
  return [
    ...headChanges(base, mine),
    ...base.rows.flatMap((row) => cellChanges<H, R>(row, kept.get(row.id))),
    ...rowChanges(base, mine),
  ]
}

function headChanges<H extends string, R extends string>(
  { head: before }: WrittenForm<H, R>,
  { head: after }: WrittenForm<H, R>,
): Operation<H, R>[] {
  return cellFields(before).flatMap((field) =>
    setting<H, R>({ row: null, field }, before[field], after[field]),
  )
}

function cellChanges<H extends string, R extends string>(
  before: WrittenRow<R>,
  after: WrittenRow<R> | undefined,
): Operation<H, R>[] {
  if (after === undefined || after === before) return []
  return cellFields(before.cells).flatMap((field) =>
    setting<H, R>({ row: before.id, field }, before.cells[field], after.cells[field]),
  )
}

function setting<H extends string, R extends string>(
  place: CellPlace<H, R>,
  before: string,
  after: string,
): Operation<H, R>[] {
  return before === after ? [] : [{ kind: 'set', place, before, after }]
}

function rowChanges<H extends string, R extends string>(
  base: WrittenForm<H, R>,
  mine: WrittenForm<H, R>,
): Operation<H, R>[] {
  const operations: Operation<H, R>[] = []
  const there = new Set(mine.rows.map(({ id }) => id))
  let now = base
  for (const row of base.rows.filter(({ id }) => !there.has(id))) {
    operations.push({ kind: 'remove', row, after: rowAbove(now, row.id) })
    now = without(now, row.id)
  }
  const standing = inOrder(
    mine.rows.map(({ id }) => id),
    new Map(now.rows.map(({ id }, i) => [id, i])),
  )
  const known = new Set(now.rows.map(({ id }) => id))
  let above: string | null = null
  for (const row of mine.rows) {
    if (!known.has(row.id)) {
      operations.push({ kind: 'add', row, after: above })
      now = inserted(now, row, above)
    } else if (!standing.has(row.id)) {
      operations.push({ kind: 'move', row: row.id, from: rowAbove(now, row.id), to: above })
      now = moved(now, row.id, above)
    }
    above = row.id
  }
  return operations
}

/** The most rows that can stay where they are. */
function inOrder(ids: readonly string[], places: ReadonlyMap<string, number>): ReadonlySet<string> {
  const known = ids.flatMap((id) => places.get(id) ?? [])
  const standing = longestRise(known)
  return new Set(ids.filter((id) => standing.has(places.get(id) ?? -1)))
}
