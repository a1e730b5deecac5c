/** The findings of each cell of the form, by the row's own name. */
import { bySeverity } from '#core/kernel/finding.ts'
import { placeCellKey } from '../paper/place.ts'
import type { CellPlace, RowField } from '#core/writing/form.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

/** `row` and field joined; head cells have no row. */
export type CellKey = string

export function cellKey({ row, field }: CellPlace): CellKey {
  return row === null ? field : `${row}\u0000${field}`
}

export type MarksByCell = ReadonlyMap<CellKey, readonly LivingFinding[]>

/** @param listed the rows that are indicators, in the order in which findings count them */
export function cellMarks(
  findings: readonly LivingFinding[],
  order: number,
  listed: readonly string[],
): MarksByCell {
  const marks = new Map<CellKey, LivingFinding[]>()
  for (const finding of findings) {
    const keys = new Set(
      [finding, ...finding.places].map((place) => formKey(placeCellKey(place, order), listed)),
    )
    for (const key of keys) if (key !== null) marks.set(key, [...(marks.get(key) ?? []), finding])
  }
  for (const here of marks.values()) here.sort(bySeverity)
  return marks
}

/** Where a finding is on the form first; null when on no cell of it. */
export function placeOfFinding(
  finding: LivingFinding,
  order: number,
  listed: readonly string[],
): CellPlace | null {
  for (const place of [finding, ...finding.places]) {
    const key = formKey(placeCellKey(place, order), listed)
    if (key === null || key === 'title' || key === 'unit' || key === 'indicators') continue
    const [row, field] = key.split('\u0000')
    if (field !== undefined) return { row: row ?? '', field: field as RowField }
    return headPlace(key)
  }
  return null
}

function headPlace(key: string): CellPlace | null {
  const field = key === 'plan' ? 'plan.march' : key
  return field === 'name' ||
    field === 'code' ||
    field === 'purpose' ||
    field === 'goals' ||
    field === 'budget.total' ||
    field === 'budget.fiscal' ||
    field === 'budget.other' ||
    field === 'plan.march' ||
    field === 'plan.june' ||
    field === 'plan.october' ||
    field === 'plan.december'
    ? { row: null, field }
    : null
}

/**
 * The reading paper counts rows, the form names them: `i3.value` is the value of the third row that is
 * listed.
 */
function formKey(key: string | null, listed: readonly string[]): CellKey | null {
  const counted = key === null ? null : /^i(\d+)\.(.+)$/u.exec(key)
  if (counted === null || key === null) return key
  const row = listed[Number(counted[1]) - 1]
  return row === undefined ? null : `${row}\u0000${counted[2]}`
}
