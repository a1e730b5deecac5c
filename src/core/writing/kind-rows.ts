/**
 * Rows of a kind that the form does not have yet: a label that is typed over changes every row that it is
 * for.
 */
import {
  BRANCH_LABEL,
  branchOfLabel,
  INDICATOR_BRANCHES,
  INDICATOR_KINDS,
  KIND_BRANCH,
  KIND_LABEL,
  kindOfLabel,
  type IndicatorBranch,
  type IndicatorKind,
} from '../indicator/kind.ts'
import { setCells } from './commands.ts'
import {
  BLANK_CELLS,
  isBlankRow,
  MOST_ROWS,
  rowsOfList,
  type CellPlace,
  type WrittenForm,
  type WrittenRow,
} from './form.ts'
import type { Operation } from './operation.ts'

/** The kinds in the order of the paper: by their branches, those of 成本 (财预〔2021〕101号) first. */
const ORDER: readonly IndicatorKind[] = INDICATOR_BRANCHES.flatMap((branch) =>
  INDICATOR_KINDS.filter((kind) => KIND_BRANCH[kind] === branch),
)

const kindOf = ({ cells }: WrittenRow) => kindOfLabel(cells.level2)

/** Of a row whose second label says nothing, the first one tells. */
function branchOf(row: WrittenRow): IndicatorBranch | null {
  const kind = kindOf(row)
  const branch = kind === null ? null : KIND_BRANCH[kind]
  return kind === null || kind === 'cost' ? (branchOfLabel(row.cells.level1) ?? branch) : branch
}

/**
 * The kinds that a form of this layout asks for and of which it has no row for the year. 成本 is a branch of
 * its own or a kind of 产出.
 */
export function missingKinds(form: WrittenForm): readonly IndicatorKind[] {
  const rows = rowsOfYear(form)
  const there = new Set(rows.map(kindOf))
  const apart = rows.some((row) => branchOf(row) === 'cost')
  return ORDER.filter((kind) => !there.has(kind) && (apart ? kind !== 'cost' : KIND_BRANCH[kind] !== 'cost'))
}

/**
 * A blank row of a kind, at its place among the others and under the label that its branch has in this form.
 */
export function addRowOfKind(form: WrittenForm, kind: IndicatorKind, id: string): Operation[] {
  if (form.rows.length >= MOST_ROWS) return []
  const branch = KIND_BRANCH[kind]
  const rows = rowsOfYear(form)
  const siblings = rows.filter((row) => branchOf(row) === branch)
  const level1 = siblings[0]?.cells.level1 ?? BRANCH_LABEL[branch]
  const row: WrittenRow = { id, cells: { ...BLANK_CELLS, level1, level2: KIND_LABEL[kind] } }
  return [
    { kind: 'add', row, after: rowBefore(form, siblings.length > 0 ? siblings : rows, kind)?.id ?? null },
  ]
}

/**
 * The cell in which the first indicator of any of these kinds is named: a row that nobody wrote in yet; null
 * where there is none.
 */
export function openCellOf(form: WrittenForm, kinds: readonly IndicatorKind[]): CellPlace | null {
  const row = rowsOfYear(form).find((one) => {
    const kind = kindOf(one)
    return isBlankRow(one) && kind !== null && kinds.includes(kind)
  })
  return row === undefined ? null : { row: row.id, field: 'level3' }
}

/** Of kinds of which one is enough, the one whose row is put into this form: the one that fits most projects. */
export function kindToAdd(form: WrittenForm, kinds: readonly IndicatorKind[]): IndicatorKind | null {
  const missing = missingKinds(form)
  const fitting = kinds.filter((kind) => missing.includes(kind))
  const [first = null] = fitting.length > 0 ? fitting : kinds
  return fitting.includes('social') ? 'social' : first
}

/**
 * A row that was given another kind goes to the end of its block, or to where that belongs, so that no block
 * is in the form twice; one that is beside its own stays.
 * @param waiting rows that were given another kind too and did not go yet: where they are says nothing
 */
export function moveToKind(
  form: WrittenForm,
  id: string,
  waiting: ReadonlySet<string> = new Set(),
): Operation[] {
  const settled = { ...form, rows: form.rows.filter((one) => one.id === id || !waiting.has(one.id)) }
  const year = rowsOfYear(settled)
  const at = year.findIndex((row) => row.id === id)
  const row = year[at]
  const kind = row === undefined ? null : kindOf(row)
  if (
    row === undefined ||
    kind === null ||
    [year[at - 1], year[at + 1]].some((one) => one !== undefined && kindOf(one) === kind)
  )
    return []
  const rest = { ...form, rows: settled.rows.filter((one) => one !== row) }
  const others = rowsOfYear(rest)
  if (others.length === 0) return []
  const siblings = others.filter((one) => branchOf(one) === branchOf(row))
  const own = siblings.findLast((one) => kindOf(one) === kind)
  const from = form.rows[form.rows.indexOf(row) - 1]?.id ?? null
  const to = (own ?? rowBefore(rest, siblings.length > 0 ? siblings : others, kind))?.id ?? null
  return from === to ? [] : [{ kind: 'move', row: id, from, to }]
}

/**
 * A row that was given another kind takes the place of a blank row of that kind, which takes its place and
 * the labels that it had; undefined where there is no such row.
 * @param labels those that the row had
 */
export function exchangeWithBlank(
  form: WrittenForm,
  id: string,
  { level1, level2 }: Pick<WrittenRow['cells'], 'level1' | 'level2'>,
): Operation[] | undefined {
  const row = form.rows.find((one) => one.id === id)
  const blank = rowsOfYear(form).find(
    (one) => one.id !== id && isBlankRow(one) && row !== undefined && kindOf(one) === kindOf(row),
  )
  if (row === undefined || blank === undefined) return undefined
  const labels = setCells(form, [
    { place: { row: blank.id, field: 'level1' }, text: level1 },
    { place: { row: blank.id, field: 'level2' }, text: level2 },
  ])
  const ids = form.rows.map((one) => one.id)
  const before = (name: string) => ids[ids.indexOf(name) - 1] ?? null
  const move = (name: string, to: string | null): Operation => ({
    kind: 'move',
    row: name,
    from: before(name),
    to,
  })
  if (before(id) === blank.id) return [...labels, move(blank.id, id)]
  if (before(blank.id) === id) return [...labels, move(id, blank.id)]
  return [...labels, move(id, blank.id), move(blank.id, before(id))]
}

/** The last of the rows that is before the kind; where none is, what is above the first of them. */
function rowBefore(
  form: WrittenForm,
  rows: readonly WrittenRow[],
  kind: IndicatorKind,
): WrittenRow | undefined {
  const before = rows.findLast((row) => placeOf(row) < ORDER.indexOf(kind))
  const [first] = rows
  return before ?? (first === undefined ? form.rows.at(-1) : form.rows[form.rows.indexOf(first) - 1])
}

/** The place of a row in the order; one whose kind is not known goes with the last of its branch. */
function placeOf(row: WrittenRow): number {
  const [kind, branch] = [kindOf(row), branchOf(row)]
  return kind !== null ? ORDER.indexOf(kind) : ORDER.findLastIndex((one) => KIND_BRANCH[one] === branch)
}

/** The indicators of the year: what is of the medium term is asked for by some forms only. */
function rowsOfYear(form: WrittenForm): readonly WrittenRow[] {
  return rowsOfList(form, null).filter(({ cells }) => cells.term === '')
}
