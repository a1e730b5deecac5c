/** The header rows of an indicator table, and which cell of a row is under which of its columns. */
import type { Place } from '#core/kernel/place.ts'
import type { Cell } from '../blocks.ts'
import { labelKey, type ColumnName, type GroupName } from '../layouts/layout.ts'
import { GENERAL, type LayoutIndex } from '../layouts/layout-index.ts'

/** Fewer known labels than these make no header. */
const LEAST_LABELS = 3

/**
 * The columns a row names, cell by cell, when it is the header of an indicator table; null when it is not.
 */
export function indicatorColumns(
  texts: readonly string[],
  layout: LayoutIndex = GENERAL,
): readonly (ColumnName | null)[] | null {
  if (texts.length < LEAST_LABELS || !namesLevel(texts, layout)) return null
  const named = texts.map((text) => (text === '' ? null : (layout.columns.get(labelKey(text)) ?? null)))
  const known = new Set(named.filter((name) => name !== null))
  if (known.size < LEAST_LABELS - 1 || !(known.has('level1') || known.has('level2'))) return null
  const guessed = levelsInOrder(texts, withFirstLevel(texts, withParts(texts, named, layout)))
  return new Set(guessed.filter((name) => name !== null)).size >= LEAST_LABELS &&
    guessed.includes('level3') &&
    known.size + Number(!known.has('level3')) >= LEAST_LABELS
    ? guessed
    : null
}

/** A quick look, as every row is asked. */
function namesLevel(texts: readonly string[], layout: LayoutIndex): boolean {
  for (const text of texts) {
    const name = text === '' ? undefined : layout.columns.get(labelKey(text))
    if (name === 'level3' || name === 'level2') return true
  }
  return false
}

/** Longer labels are none. */
const LONGEST_PART_LABEL = 24

/** Columns that no form knows, by what their labels speak of: 偏差原因及纠偏措施 are reasons. */
function withParts(
  texts: readonly string[],
  named: readonly (ColumnName | null)[],
  layout: LayoutIndex,
): readonly (ColumnName | null)[] {
  const taken = new Set(named)
  const parts = Object.entries(GENERAL.layout.columnParts ?? {}) as [ColumnName, readonly string[]][]
  return named.map((name, index) => {
    const key = labelKey(texts[index] ?? '')
    if (
      name !== null ||
      key === '' ||
      key.length > LONGEST_PART_LABEL ||
      layout.groups.has(key) ||
      layout.roles.get(key)?.kind === 'field'
    )
      return name
    const found = parts.find(([, words]) => words.some((word) => key.includes(word)))?.[0] ?? null
    if (found === null || taken.has(found)) return null
    taken.add(found)
    return found
  })
}

/** 绩效指标 | 二级指标 | 三级指标: what is before the second level is the first. */
function withFirstLevel(
  texts: readonly string[],
  named: readonly (ColumnName | null)[],
): readonly (ColumnName | null)[] {
  const before = named.indexOf('level2') - 1
  if (
    before < 0 ||
    named[before] !== null ||
    named.includes('level1') ||
    !/指标|目标/u.test(texts[before] ?? '')
  )
    return named
  return named.map((name, index) => (index === before ? 'level1' : name))
}

/** 指标类别 and 指标类型 are said for either level: the one on the left is the first. */
function levelsInOrder(
  texts: readonly string[],
  named: readonly (ColumnName | null)[],
): readonly (ColumnName | null)[] {
  const first = named.indexOf('level1')
  const second = named.indexOf('level2')
  if (
    first < 0 ||
    second < 0 ||
    second > first ||
    [first, second].some((at) => /[一二]级/u.test(texts[at] ?? ''))
  )
    return named
  return named.map((name) => (name === 'level1' || name === 'level2' ? OTHER_LEVEL[name] : name))
}

const OTHER_LEVEL = { level1: 'level2', level2: 'level1' } as const

export type RecognisedColumn = {
  readonly name: ColumnName | null
  /** A heading over columns of its own. */
  readonly group: GroupName | null
  readonly label: string
  readonly at: Place
  /** Grid columns from..to, the last excluded. */
  readonly from: number
  readonly to: number
  /** 权重 right behind a level: the points of its labels. */
  readonly pointsOf?: 'level1' | 'level2'
}

export function tableColumns(
  row: readonly Cell[],
  named: readonly (ColumnName | null)[],
  layout: LayoutIndex = GENERAL,
): readonly RecognisedColumn[] {
  const weights = named.filter((name) => name === 'weight').length
  return row.map((cell, index) => ({
    ...pointsOf(named, index, weights),
    group: cell.text === '' ? null : (layout.groups.get(labelKey(cell.text)) ?? null),
    label: cell.text,
    at: cell.at,
    from: cell.column,
    to: cell.column + cell.columnSpan,
  }))
}

/**
 * A column is the weight of the indicator where it is alone; one behind every level is the weight of
 * each.
 */
function pointsOf(
  named: readonly (ColumnName | null)[],
  index: number,
  weights: number,
): Pick<RecognisedColumn, 'name' | 'pointsOf'> {
  const name = named[index] ?? null
  const before = named[index - 1]
  return name === 'weight' && weights > 1 && (before === 'level1' || before === 'level2')
    ? { name: null, pointsOf: before }
    : { name }
}

/** The column over a cell: the one that begins with it, or else the first that it lies under. */
export function columnOver<C extends { readonly from: number; readonly to: number }>(
  columns: readonly C[],
  cell: Cell,
  shift: number,
): C | null {
  const from = cell.column + shift
  const to = from + cell.columnSpan
  return (
    columns.find((column) => column.from === from) ??
    columns.find((column) => column.from < to && from < column.to) ??
    null
  )
}

/** Which columns may be under a heading. */
const MEMBERS: Record<GroupName, (name: ColumnName) => boolean> = {
  causes: (name) => name.startsWith('cause-') || name === 'reason' || name === 'remedy',
  likelihood: (name) => name.startsWith('likelihood'),
  value: (name) => name === 'sign' || name === 'value' || name === 'measure' || name === 'term-value',
}

/**
 * The columns with those of a second header row below them; null when the row is none. Where the file keeps
 * the width of merged cells, a column lies under the heading above it; where it does not, under the one that
 * it can only belong to.
 */
export function withSubColumns(
  columns: readonly RecognisedColumn[],
  row: readonly Cell[],
  layout: LayoutIndex,
): readonly RecognisedColumn[] | null {
  const written = row.filter(({ text }) => text !== '')
  const named = written.map(({ text }) => layout.columns.get(labelKey(text)) ?? null)
  if (written.length === 0 || named.every((name) => name === null)) return null
  const width = Math.max(...columns.map(({ to }) => to))
  const wide = written.every((cell) => columns.some((column) => isOver(column, cell)))
  if (wide) return underWide(columns, written, named, layout)
  const unknown = named.some(
    (name, index) => name === null && !layout.groups.has(labelKey(written[index]?.text ?? '')),
  )
  if (
    unknown ||
    !columns.some(({ group }) => group !== null) ||
    columns.some(({ from, to }) => to - from > 1)
  )
    return null
  const longer = row.length + 1 > width || written.length === row.length
  return longer ? underGroups(columns, written, named) : null
}

/** A heading that is wider than the cell below it, or that names nothing. */
function isOver(column: RecognisedColumn, cell: Cell): boolean {
  return (
    column.from <= cell.column &&
    cell.column + cell.columnSpan <= column.to &&
    (column.to - column.from > cell.columnSpan || column.label === '')
  )
}

function underWide(
  columns: readonly RecognisedColumn[],
  written: readonly Cell[],
  named: readonly (ColumnName | null)[],
  layout: LayoutIndex,
): readonly RecognisedColumn[] {
  const below = tableColumns(written, named, layout)
  const made: RecognisedColumn[] = []
  for (const column of columns) {
    const under = below.filter(({ from, to }) => column.from <= from && to <= column.to)
    if (under.length === 0) made.push(column)
    else made.push(...under)
  }
  return made
}

/** Without widths: each heading takes, in their order, the columns that can be under it. */
function underGroups(
  columns: readonly RecognisedColumn[],
  written: readonly Cell[],
  named: readonly (ColumnName | null)[],
): readonly RecognisedColumn[] {
  const made: Omit<RecognisedColumn, 'from' | 'to'>[] = []
  let next = 0
  for (const column of columns) {
    const end = column.group === null ? next : endOfGroup(MEMBERS[column.group], named, next)
    if (end === next) made.push(column)
    for (const [index, cell] of written.slice(next, end).entries())
      made.push({ name: named[next + index] ?? null, group: null, label: cell.text, at: cell.at })
    next = end
  }
  return made.map((column, index) => ({ ...column, from: index + 1, to: index + 2 }))
}

function endOfGroup(
  belongs: (name: ColumnName) => boolean,
  named: readonly (ColumnName | null)[],
  from: number,
): number {
  const end = named.findIndex((name, index) => index >= from && name !== null && !belongs(name))
  return end < 0 ? named.length : end
}
