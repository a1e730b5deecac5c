/**
 * The paper for a phone: its merged cells as parts with names and values below one another. Pure, and made of
 * the laid-out paper, so that every form has it and every cell keeps its keys.
 */
import type { ShownCell, ShownRow } from './cell.ts'
import type { PaperLayout } from './layout.ts'

/** What a value is called, and its cell. `name`: null where the part's title names it. */
export type NarrowItem = { readonly name: string | null; readonly cell: ShownCell }
/** Values that belong together: those of one source of money, of one step. */
export type NarrowLine = { readonly title: ShownCell | null; readonly items: readonly NarrowItem[] }
export type NarrowPart = { readonly title: ShownCell | null; readonly lines: readonly NarrowLine[] }

export type NarrowIndicator = { readonly name: ShownCell; readonly items: readonly NarrowItem[] }
export type NarrowGroup = {
  readonly title: ShownCell | null
  readonly indicators: readonly NarrowIndicator[]
}
export type NarrowLevel = { readonly title: ShownCell | null; readonly groups: readonly NarrowGroup[] }

/** The form names the two in one label. */
const OWN_NAMES: Readonly<Record<string, string>> = { purpose: '资金用途' }

type Column = { readonly at: number; readonly name: string }

/** Rows of labels and values, a label over several rows as the title of a part. */
export function narrowParts(rows: readonly ShownRow[]): readonly NarrowPart[] {
  const parts: { title: ShownCell | null; lines: NarrowLine[]; columns: readonly Column[] }[] = []
  let within = 0
  for (const row of rows) {
    const [first, second] = row
    const opens = within === 0 && first?.heading === 'row' && (first.rowSpan > 1 || second?.heading === 'row')
    if (opens) {
      within = first.rowSpan
      parts.push({ title: first, lines: [], columns: [] })
    } else if (within === 0 && (parts.length === 0 || parts.at(-1)?.title !== null))
      parts.push({ title: null, lines: [], columns: [] })
    const part = parts.at(-1)
    if (part === undefined) continue
    const { line, columns } = narrowLine(opens ? row.slice(1) : row, part.columns)
    if (columns.length > 0) part.columns = columns
    if (line.items.length > 0) part.lines.push(line)
    within = Math.max(0, within - 1)
  }
  return parts.filter(({ lines }) => lines.length > 0)
}

/** One row: a row of names alone names the columns of the rows below it. */
function narrowLine(
  row: ShownRow,
  columns: readonly Column[],
): { readonly line: NarrowLine; readonly columns: readonly Column[] } {
  const items: NarrowItem[] = []
  const names: Column[] = []
  let title: ShownCell | null = null
  let label: string | null = null
  let at = 0
  for (const cell of row) {
    if (cell.heading === null) {
      const above = columns.find((column) => column.at === at)?.name ?? null
      items.push({ name: label ?? above ?? OWN_NAMES[cell.keys[0] ?? ''] ?? null, cell })
      label = null
    } else {
      names.push({ at, name: cell.text })
      if (columns.length > 0) title = cell
      else label = cell.text
    }
    at += cell.columnSpan
  }
  return { line: { title, items }, columns: items.length === 0 ? names : [] }
}

/** Level 1 › level 2 › indicators, each with the names of its columns. */
export function narrowIndicators({ columns, indicators }: PaperLayout): readonly NarrowLevel[] {
  const names = columns.slice(2).map(({ text }) => text)
  const levels: {
    title: ShownCell | null
    groups: { title: ShownCell | null; indicators: NarrowIndicator[] }[]
  }[] = []
  for (const row of indicators) {
    const [level1, level2] = ['.level1', '.level2'].map((end) =>
      row.find(({ keys }) => keys[0]?.endsWith(end)),
    )
    if (level1 !== undefined || levels.length === 0) levels.push({ title: level1 ?? null, groups: [] })
    if (level2 !== undefined || levels.at(-1)?.groups.length === 0)
      levels.at(-1)?.groups.push({ title: level2 ?? null, indicators: [] })
    const cells = row.filter((cell) => cell !== level1 && cell !== level2)
    const items = cells.map((cell, i) => ({ name: names[i] ?? null, cell }))
    const name = cells.find(({ keys }) => keys[0]?.endsWith('.level3'))
    if (name !== undefined)
      levels
        .at(-1)
        ?.groups.at(-1)
        ?.indicators.push({ name, items: valueFirst(items.filter(({ cell }) => cell !== name)) })
  }
  return levels
}

/** What the indicator comes to is read before its words. */
function valueFirst(items: readonly NarrowItem[]): readonly NarrowItem[] {
  const isWords = ({ cell }: NarrowItem) => /\.(?:description|basis|reason|note)$/.test(cell.keys[0] ?? '')
  return [...items.filter((item) => !isWords(item)), ...items.filter(isWords)]
}
