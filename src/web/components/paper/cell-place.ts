/** From a cell of the paper to the place that it shows, the way back of place.ts. */

/** `indicator`: row from 1; null: a field of the project. */
export type PaperCellPlace = { readonly indicator: number | null; readonly field: string }

const FIELDS: ReadonlySet<string> = new Set([
  'code',
  'name',
  'purpose',
  'goals',
  'budget.total',
  'budget.fiscal',
  'budget.other',
  'plan.march',
  'plan.june',
  'plan.october',
  'plan.december',
])
const COLUMNS: ReadonlySet<string> = new Set([
  'level1',
  'level2',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
])

/** null for labels. A cell over several rows is called by its first. */
export function placeOfCell(key: string): PaperCellPlace | null {
  const row = /^i(\d+)\.(\w+)$/.exec(key)
  if (row !== null)
    return COLUMNS.has(row[2] ?? '') ? { indicator: Number(row[1]), field: row[2] ?? '' } : null
  return FIELDS.has(key) ? { indicator: null, field: key } : null
}
