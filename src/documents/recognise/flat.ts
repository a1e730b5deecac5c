/**
 * Flat lists: one row an indicator or a project instead of one form a project, in a sheet, a CSV file or a
 * table of a document; a list of projects and a list of their indicators joined by code or name. Each
 * project's rows become the form that they stand for; what belongs to no project stays visible.
 */
import type { Unplaced } from '#core/target/document.ts'
import type { Block, Cell, Paragraph, Table } from '../blocks.ts'
import { amountUnitLine } from './amount.ts'
import { indicatorColumns } from './columns.ts'
import { unfoldForm } from './flat-form.ts'
import { tableGrid, writtenCells, type GridRow } from './flat-grid.ts'
import { headerAt, type FlatHeader } from './flat-header.ts'
import { FlatProjects, isAmountLine, isUnitLine, type FlatHead } from './flat-projects.ts'

/** A table in other words: lines that were above its list, one form a project, and what has no place. */
export type Reshaped = {
  readonly above: readonly Paragraph[]
  readonly forms: readonly Table[]
  readonly unplaced: readonly Unplaced[]
}

/** Lines that may belong to a list: its title, its year, its unit. */
const MOST_LINES_ABOVE = 4

type List = { readonly header: FlatHeader; readonly rows: readonly GridRow[] }
type FlatTable = {
  readonly table: Table
  readonly above: readonly GridRow[]
  readonly lists: readonly List[]
}

export type FlatLists = {
  readonly tables: ReadonlyMap<Block, Reshaped>
  /** Lines above a list that say the unit of its amounts: they are in its forms. */
  readonly taken: ReadonlySet<Block>
  /** Other lines right above a list. */
  readonly titles: ReadonlySet<Block>
}

/** The flat lists among the tables of a document, each with the forms that it stands for. */
export function readFlatTables(blocks: readonly Block[]): FlatLists {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? (flatTable(block) ?? []) : []))
  if (tables.length === 0) return { tables: new Map(), taken: new Set(), titles: new Set() }
  const lines = linesAbove(blocks, new Set(tables.map(({ table }) => table)))
  const headers = tables.flatMap(({ lists }) => lists.map(({ header }) => header))
  const indicators = headers.some(({ kind }) => kind === 'indicators')
  const listed = headers.some(({ kind }) => kind === 'projects')
  // A list beside forms says again what they say; a list of names and sums alone is an account and tells of
  // no project.
  const forms = !indicators && listed && blocks.some(hasForm)
  const counts = (header: FlatHeader) => indicators || (!forms && tellsOfProjects(header))
  const projects = new FlatProjects(listed && indicators)
  const gathered = new Map<FlatTable, { forms: number[]; unplaced: Unplaced[] }>(
    tables.map((each) => [each, { forms: [], unplaced: [] }]),
  )
  for (const kind of ['projects', 'indicators'] as const) {
    for (const [table, into] of gathered) {
      const before = { projects: projects.projects.length, unplaced: projects.unplaced.length }
      for (const { header, rows } of table.lists.filter((list) => list.header.kind === kind)) {
        if (counts(header)) projects.list(header, rows, headOf(table, lines.get(table.table) ?? []))
        else projects.leave([...labelsOf(header), ...rows.flatMap(({ own }) => own)])
      }
      for (let at = before.projects; at < projects.projects.length; at++) into.forms.push(at)
      into.unplaced.push(...projects.unplaced.slice(before.unplaced))
    }
  }
  const reshaped = new Map<Block, Reshaped>(
    [...gathered].map(([each, into]) => [
      each.table,
      {
        above: above(each),
        forms: into.forms.flatMap((at) =>
          projects.projects[at] ? [unfoldForm(projects.projects[at], each.table.index)] : [],
        ),
        unplaced: into.unplaced,
      },
    ]),
  )
  const around = [...lines.values()].flat()
  const taken = new Set<Block>(around.filter(({ text }) => isHeadLine(text)))
  return { tables: reshaped, taken, titles: new Set(around.filter((line) => !taken.has(line))) }
}

function isHeadLine(text: string): boolean {
  return amountUnitLine(text) !== null || isUnitLine({ text })
}

/** The lines between a list and the table before it. */
function linesAbove(
  blocks: readonly Block[],
  lists: ReadonlySet<Block>,
): ReadonlyMap<Block, readonly Paragraph[]> {
  const above = new Map<Block, readonly Paragraph[]>()
  let lines: Paragraph[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(block)
    else {
      if (lists.has(block)) above.set(block, lines.slice(-MOST_LINES_ABOVE))
      lines = []
    }
  }
  return above
}

/** null when the table holds no list. */
function flatTable(table: Table): FlatTable | null {
  if (table.rows.length < 2) return null
  const grid = tableGrid(table)
  const lists: List[] = []
  let start = 0
  let above: readonly GridRow[] = []
  for (let at = 0; at < grid.length; at++) {
    const header = headerAt(grid, at)
    if (header === null || isSame(lists.at(-1)?.header, header)) continue
    const last = lists.at(-1)
    if (last) lists[lists.length - 1] = { header: last.header, rows: grid.slice(start, at) }
    else above = grid.slice(0, at)
    lists.push({ header, rows: [] })
    start = header.to
    at = header.to - 1
  }
  const last = lists.at(-1)
  if (!last) return null
  lists[lists.length - 1] = { header: last.header, rows: grid.slice(start) }
  return { table, above, lists }
}

/** The header again, on the next page of the same list. */
function isSame(a: FlatHeader | undefined, b: FlatHeader): boolean {
  return (
    a !== undefined &&
    a.columns.length === b.columns.length &&
    a.columns.every(({ label }, at) => label.text === b.columns[at]?.label.text)
  )
}

/** What a list says once for all its projects: in rows above its header, or in lines above the table. */
function headOf({ above: rows }: FlatTable, lines: readonly Paragraph[]): FlatHead {
  const cells = [
    ...rows.flatMap(({ own }) => own),
    ...lines.map(({ text, at }): Cell => ({ text, at, row: 1, column: 1, rowSpan: 1, columnSpan: 1 })),
  ]
  return { amountUnit: cells.find(isAmountLine) ?? null, unit: cells.find(isUnitLine) ?? null }
}

/** What was above the list, all but the unit of its amounts, as lines: its title, its year. */
function above({ above: rows }: FlatTable): readonly Paragraph[] {
  return rows
    .flatMap((row) =>
      writtenCells(row).filter((cell) => row.own.includes(cell) && !isAmountLine(cell) && !isUnitLine(cell)),
    )
    .map(({ text, at }) => ({ kind: 'paragraph', text, at }))
}

function labelsOf({ columns }: FlatHeader): readonly Cell[] {
  return columns
    .flatMap(({ label, above: over }) => [label, ...(over ? [over] : [])])
    .filter(({ text }) => text !== '')
}

/** Goals, purposes, plans or results beside the sums. */
function tellsOfProjects({ columns }: FlatHeader): boolean {
  return columns.some(
    ({ meaning }) =>
      meaning?.kind === 'label' ||
      meaning?.kind === 'fund' ||
      (meaning?.kind === 'project' && ['purpose', 'goal', 'medium-goal'].includes(meaning.column)),
  )
}

function hasForm(block: Block): boolean {
  return (
    block.kind === 'table' && block.rows.some((row) => indicatorColumns(row.map(({ text }) => text)) !== null)
  )
}
