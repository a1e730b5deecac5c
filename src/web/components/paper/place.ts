/** From the place of a finding to the cell of the paper that it speaks of. */
import { bySeverity, type Finding, type FindingPlace } from '#core/kernel/finding.ts'
import type { Project } from '#core/target/project.ts'
import { indicatorKey } from './indicator-rows.ts'

/** Fields of an indicator by the cell that shows them. `kind` is read off level 2. */
const INDICATOR_CELL: Readonly<Record<string, string>> = {
  level1: 'level1',
  level2: 'level2',
  kind: 'level2',
  level3: 'level3',
  name: 'level3',
  description: 'description',
  value: 'value',
  weight: 'weight',
  basis: 'basis',
  note: 'note',
  term: 'term',
}

/**
 * Fields of a project by the cell that shows them; parts such as `plan.march` or `budget.total` have cells of
 * their own.
 */
const PROJECT_CELL: Readonly<Record<string, string>> = {
  title: 'title',
  part: 'title',
  order: 'title',
  unit: 'unit',
  code: 'code',
  name: 'name',
  budget: 'budget.total',
  purpose: 'purpose',
  plan: 'plan',
  goals: 'goals',
  indicators: 'indicators',
}
const OWN_CELL = /^(?:budget\.(?:total|fiscal|other)|plan\.(?:march|june|october|december))$/

/** @returns the key of a cell (layout.ts); null when the place lies in another project or in none. */
export function placeCellKey(place: Omit<FindingPlace, 'at'>, project: number): string | null {
  if (place.project !== project) return null
  const field = place.field ?? ''
  if (place.indicator !== null) return indicatorKey(place.indicator, INDICATOR_CELL[root(field)] ?? 'level3')
  return OWN_CELL.test(field) ? field : (PROJECT_CELL[root(field)] ?? 'title')
}

/** What is in the indicator's cell of a place; null where the place is no such cell of this project. */
export function writtenAt(
  project: Project,
  { project: order, indicator: row, field }: FindingPlace,
): string | null {
  const indicator = order === project.order && row !== null ? project.indicators[row - 1] : undefined
  const cell = INDICATOR_CELL[root(field ?? '')]
  if (indicator === undefined || cell === undefined) return null
  if (cell === 'value') return indicator.value.text
  const words = Object.entries(indicator).find(([name]) => name === cell)?.[1]
  return typeof words === 'string' ? words : null
}

/** `goals[2]`, `goals.2` and `plan.march` all begin with their field. */
function root(field: string): string {
  return /^[a-z0-9]+/i.exec(field)?.[0] ?? ''
}

/**
 * Every cell of this project that a finding speaks of: its own first, then the same mistake elsewhere on the
 * paper.
 */
export function findingCells(finding: Finding, project: number): string[] {
  const keys = [finding, ...finding.places]
    .map((place) => placeCellKey(place, project))
    .filter((key) => key !== null)
  return [...new Set(keys)]
}

/**
 * The place of a finding on this paper: its own, or the first of its other places that lies here; its own
 * without any.
 */
export function placeIn(finding: Finding, project: number): FindingPlace {
  return [finding, ...finding.places].find((place) => place.project === project) ?? finding
}

/**
 * Every place of a finding but the one that is looked at; "the whole document" is none beside the cells it
 * names.
 */
export function elsewhere(finding: Finding, here: FindingPlace): FindingPlace[] {
  return [finding, ...finding.places].filter(
    (place) => place !== here && (place !== finding || finding.project !== null),
  )
}

/** The findings of each cell, the gravest first. */
export function findingsByCell<F extends Finding>(
  findings: readonly F[],
  project: number,
): ReadonlyMap<string, readonly F[]> {
  const map = new Map<string, F[]>()
  for (const finding of findings)
    for (const key of findingCells(finding, project)) map.set(key, [...(map.get(key) ?? []), finding])
  for (const list of map.values()) list.sort(bySeverity)
  return map
}

/** Findings in the order in which the eye meets them on the paper. */
export function inReadingOrder<F extends Finding>(findings: readonly F[], project: number): F[] {
  const weight = (finding: F): number => {
    const key = findingCells(finding, project)[0] ?? 'title'
    const indicator = /^i(\d+)\.(.*)$/.exec(key)
    if (!indicator) return HEAD_ORDER.indexOf(key)
    return 100 + Number(indicator[1]) * 10 + ROW_ORDER.indexOf(indicator[2] ?? '')
  }
  return findings.toSorted((a, b) => weight(a) - weight(b) || bySeverity(a, b))
}
const HEAD_ORDER = [
  'title',
  'unit',
  'code',
  'name',
  'budget.total',
  'budget.fiscal',
  'budget.other',
  'purpose',
  'plan',
  'plan.march',
  'plan.june',
  'plan.october',
  'plan.december',
  'goals',
  'indicators',
]
const ROW_ORDER = ['level1', 'level2', 'level3', 'description', 'value', 'weight', 'basis']
