/**
 * Two versions of a target cell by cell: every cell of its form, and what differs where the form has no cell.
 * Every character counts.
 */
import { flatMap } from '#core/kernel/flat-map.ts'
import { longestRise } from '#core/kernel/longest-rise.ts'
import { asWan } from '#core/kernel/money.ts'
import { textSimilarity } from '#core/duplicates/alignment.ts'
import { likenessOfIndicators, pairBy, type RowPair } from '#core/duplicates/row-pairs.ts'
import type { ThingChange } from '#core/target/compare.ts'
import type { BudgetUnit, Indicator, Project } from '#core/target/project.ts'
import {
  fieldsOfList,
  HEAD_FIELDS,
  INDICATOR_FIELDS,
  rowsOfList,
  type FormList,
  type HeadField,
  type RowCells,
} from '#core/writing/form.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { standingOfTexts, type BesideRow, type Pair, type ComparedState } from './fields.ts'

export type VersionField = Pair & {
  readonly key: string
  /** A field of the form, or a path of the exchange format; in words where the form itself calls it so. */
  readonly label:
    | { readonly field: HeadField | 'unit' }
    | { readonly words: string }
    | { readonly path: string; readonly row: string | null }
  readonly standing: ComparedState
}

export type VersionCells = {
  readonly fields: readonly VersionField[]
  readonly indicators: readonly BesideRow[]
  readonly schedule: readonly BesideRow[]
}

/** @param change what {@link compareProjects} finds between them */
export function versionCells(before: Project, after: Project, change: ThingChange): VersionCells {
  const [old, now] = [cellsOf(before), cellsOf(after)]
  const head = headPairs(old.head, now.head)
  const indicators = listed(null, old.indicators, now.indicators, (a, b) => likenessOfIndicators(a.of, b.of))
  const details = listed('details', old.details, now.details, (a, b) =>
    a.cells.label === b.cells.label ? 1 : 0,
  )
  const schedule = listed('schedule', old.schedule, now.schedule, (a, b) =>
    textSimilarity(a.cells.content, b.cells.content),
  )
  const differ = (rows: readonly { readonly standing: ComparedState }[]) =>
    rows.some(({ standing }) => standing !== 'same')
  const named = [
    ...head.filter(({ standing }) => standing !== 'same').map(({ key }) => key),
    ...(differ(details) ? ['details'] : []),
    ...(differ(schedule) ? ['schedule'] : []),
  ]
  return { fields: [...head, ...detailPairs(details), ...elsewhere(change, named)], indicators, schedule }
}

type HeadName = HeadField | 'unit'
type Row = { readonly cells: RowCells }
type IndicatorRow = Row & { readonly of: Indicator }

function cellsOf(project: Project) {
  const { form } = formOfProject(project)
  const rows = rowsOfList(form, null)
  const indicators = flatMap(project.indicators, (of, i): IndicatorRow[] =>
    rows.slice(i, i + 1).map(({ cells }) => ({ cells, of })),
  )
  const head: { readonly [name in HeadName]: string } = {
    ...form.head,
    unit: unitWords(project.unit),
    department: unitWords(project.department),
  }
  return { head, indicators, details: rowsOfList(form, 'details'), schedule: rowsOfList(form, 'schedule') }
}

function unitWords(unit: BudgetUnit | null | undefined): string {
  return [unit?.code, unit?.name].filter(Boolean).join(' ')
}

const ORDER: readonly HeadName[] = HEAD_FIELDS.flatMap((field): HeadName[] =>
  field === 'name' ? [field, 'unit'] : [field],
)

/** What neither version fills is left out. */
function headPairs(old: ReturnType<typeof cellsOf>['head'], now: typeof old): readonly VersionField[] {
  const isPlanned = [old, now].some((head) =>
    HEAD_FIELDS.some((field) => field.startsWith('plan.') && field !== 'plan.measure' && head[field] !== ''),
  )
  return ORDER.filter((field) =>
    field === 'plan.measure'
      ? isPlanned || old[field] !== now[field]
      : old[field] !== '' || now[field] !== '',
  ).map((field) => ({
    key: field,
    label: { field },
    ...shown(field, old[field], now[field]),
    standing: standingOfTexts(old[field], now[field]),
  }))
}

/** Amounts as people read them, except for two that are then the same. */
function shown(field: HeadName, left: string, right: string): Pair {
  const [a, b] = [asWan(left), asWan(right)]
  return field.startsWith('budget.') && (left === right || a !== b)
    ? { left: left === '' ? '' : a, right: right === '' ? '' : b }
    : { left, right }
}

/**
 * Rows of a table beside their like; those that are elsewhere are as few as make the new order of the
 * older.
 */
function listed<T extends Row>(
  list: FormList | null,
  old: readonly T[],
  now: readonly T[],
  likeness: (a: T, b: T) => number,
): readonly BesideRow[] {
  const pairs = pairBy(old, now, likeness)
  const places = new Map(now.map((row, i) => [row, i]))
  const placeOf = ({ left, right }: RowPair<T>) =>
    left === null || right === null ? null : (places.get(right) ?? null)
  const staying = longestRise(pairs.flatMap((pair) => placeOf(pair) ?? []))
  return pairs.map((pair) => {
    const [left, right] = [pair.left?.cells ?? null, pair.right?.cells ?? null]
    const place = placeOf(pair)
    const isMoved = place !== null && !staying.has(place)
    return { left, right, actual: null, standing: standingOfRows(list, left, right, isMoved) }
  })
}

function standingOfRows(
  list: FormList | null,
  left: RowCells | null,
  right: RowCells | null,
  isMoved: boolean,
): ComparedState {
  if (left === null) return 'onlyRight'
  if (right === null) return 'onlyLeft'
  if (fieldsOfList(list).some((field) => left[field] !== right[field])) return 'different'
  return isMoved ? 'moved' : 'same'
}

function detailPairs(rows: readonly BesideRow[]): readonly VersionField[] {
  return rows.map(({ left, right, standing }, i) => ({
    key: `details ${i}`,
    label: { words: left?.label ?? right?.label ?? '' },
    left: left?.text ?? null,
    right: right?.text ?? null,
    standing,
  }))
}

/** Paths of an indicator that its cells show; its kind goes with level 2. */
const CELL_PATHS: ReadonlySet<string> = new Set([...INDICATOR_FIELDS, 'level1Weight', 'level2Weight'])

/** What differs and is in no cell of the form: the title, say. */
function elsewhere({ fields, changed }: ThingChange, named: readonly string[]): readonly VersionField[] {
  const field =
    (row: string | null, key: string) =>
    ({ path, before, after }: ThingChange['fields'][number]): VersionField => ({
      key: `${key} ${path}`,
      label: { path, row },
      left: before,
      right: after,
      standing: standingOfTexts(before ?? '', after ?? ''),
    })
  return [
    ...fields
      .filter(({ path }) => !named.some((one) => path === one || path.startsWith(`${one}.`)))
      .map(field(null, 'other')),
    ...flatMap(changed, ({ indicator, fields: own }, i) =>
      own.some(({ path }) => CELL_PATHS.has(path)) ? [] : own.map(field(indicator.name, `row ${i}`)),
    ),
  ]
}
