/** Where one form ends and the next begins, when no title says so. */
import type { FieldName } from '../layouts/layout.ts'
import type { RawProject } from './raw.ts'

/** Fields that begin a table: met a second time, they begin the next one. */
const OPENING: ReadonlySet<FieldName> = new Set(['unit', 'code', 'name'])

/** @param row of its table in which the field is, from 1; 0 outside tables. */
export function beginsNext(current: RawProject, field: FieldName | null, row: number): boolean {
  if (field === null) return false
  const again = current.seen.has(field)
  if (current.indicators.length > 0) return again || OPENING.has(field)
  if (!again || !OPENING.has(field)) return false
  // 填报单位 above the table and 实施单位 in it are of one form, unless a named form is above.
  return field !== 'unit' || (row <= 1 && (current.seen.has('name') || current.seen.has('code')))
}
