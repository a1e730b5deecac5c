/** The findings of each cell of the form, by the row's own name. */
import { bySeverity, type FindingPlace } from '#core/kernel/finding.ts'
import { placeCellKey } from '../paper/place.ts'
import { HEAD_FIELDS, type CellPlace, type HeadField, type RowField } from '#core/writing/form.ts'
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
    for (const key of keysOfFinding(finding, order, listed))
      marks.set(key, [...(marks.get(key) ?? []), finding])
  }
  for (const here of marks.values()) here.sort(bySeverity)
  return marks
}

type OnForm = {
  /** Of the target within its document. */ readonly order: number
  readonly listed: readonly string[]
}

/**
 * Where a finding is on the form first; null when on no cell of it: what is said of the indicators as a whole,
 * or of what the form does not hold, leads nowhere.
 */
export function placeOfFinding(finding: LivingFinding, { order, listed }: OnForm): CellPlace | null {
  for (const place of [finding, ...finding.places]) {
    const key = formKey(placeCellKey(place, order), listed)
    if (key === null) continue
    const [row, field] = key.split('\u0000')
    if (field !== undefined) return { row: row ?? '', field: field as RowField }
    const found = headPlace(place.field ?? '') ?? (key === 'title' ? null : headPlace(key))
    if (found !== null) return found
  }
  return null
}

/** Where on the form a finding is, each place once: cells, and what stands over several. */
function keysOfFinding(
  finding: LivingFinding,
  order: number,
  listed: readonly string[],
): ReadonlySet<CellKey> {
  const keys = [finding, ...finding.places].map((place) => formKey(placeCellKey(place, order), listed))
  return new Set(keys.filter((key) => key !== null))
}

/** The cells of the form that a finding is in. */
export function cellsOfFinding(
  finding: LivingFinding,
  order: number,
  listed: readonly string[],
): readonly CellKey[] {
  return [...keysOfFinding(finding, order, listed)].map((key) => (key === 'plan' ? 'plan.march' : key))
}

/** The rule that misses kinds of indicators. */
export const KINDS_MISSING = 'missing-category'

/** Every cell of the form that a place stands on: the budget and the plan of spending are several. */
export function cellsOfPlace(
  place: Omit<FindingPlace, 'at'>,
  { order, listed }: OnForm,
): readonly CellPlace[] {
  const parts = place.project === order && place.indicator === null ? PARTS[place.field ?? ''] : undefined
  if (parts !== undefined) return parts.map((field) => ({ row: null, field }))
  const key = formKey(placeCellKey(place, order), listed)
  if (key === null) return []
  const [row, field] = key.split('\u0000')
  if (field !== undefined) return [{ row: row ?? '', field: field as RowField }]
  const head = HEAD_FIELDS.find((one) => one === key)
  return head === undefined ? [] : [{ row: null, field: head }]
}

/** What is said of these as a whole is said of all their cells. */
const PARTS: Readonly<Record<string, readonly HeadField[]>> = {
  budget: ['budget.total', 'budget.fiscal', 'budget.other'],
  plan: ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
}

/** The heading of the paper is the name. */
const HEAD_OF: Readonly<Record<string, HeadField>> = {
  plan: 'plan.march',
  budget: 'budget.total',
  title: 'name',
}

function headPlace(key: string): CellPlace | null {
  const field = HEAD_OF[key] ?? HEAD_FIELDS.find((one) => one === key)
  return field === undefined ? null : { row: null, field }
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
