/**
 * A form as the page of mappings shows it: every label of its tables, what the reader takes it for, and those
 * that it does not know, so that a person can say once what they mean.
 */
import type { Place } from '#core/kernel/place.ts'
import type { RecognisedLayout, Source, TargetDocument } from '#core/target/document.ts'
import type { LabelMeaning } from '#core/target/form-labels.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { indexLayout, type LayoutIndex } from '../layouts/layout-index.ts'
import { labelKey, type Layout } from '../layouts/layout.ts'
import { layoutFor } from '../layouts/layouts.ts'
import { meaningOfLabel } from '../layouts/meaning.ts'
import { readTargetAmount } from './amount.ts'
import { tableColumns, indicatorColumns, withSubColumns, type RecognisedColumn } from './columns.ts'
import { fundHeader } from './fund-table.ts'
import { joinLines } from './raw.ts'
import { recognise } from './recognise.ts'

export type DescribedLabel = {
  /** As written, line breaks joined. */
  readonly text: string
  /** A label beside its value, or the head of a column. */
  readonly kind: 'label' | 'column'
  /** null when the reader does not know it. */
  readonly meaning: LabelMeaning | null
  /** What is beside it or below it the first time; null when nothing is. */
  readonly example: string | null
  /** How often it is in the table. */
  readonly count: number
  readonly at: Place
}

export type DescribedTable = {
  /** Count from 1 within the document. */
  readonly table: number
  readonly at: Place
  /** What the table was taken for. */
  readonly layout: { readonly id: string; readonly name: string }
  /** In the order in which they are; unknown ones among them. */
  readonly labels: readonly DescribedLabel[]
  /** True when there were more labels than a person can map. */
  readonly cut: boolean
}

export type FormDescription = {
  readonly recognised: readonly RecognisedLayout[]
  readonly tables: readonly DescribedTable[]
}

/** A person maps no more. */
const MOST_TABLES = 50
const MOST_LABELS = 300
const LONGEST_LABEL = 60
const LONGEST_EXAMPLE = 120

/**
 * @param layouts those that a person described already, tried first
 * @param document what was recognised in the blocks with these layouts, where that is known already
 */
export function describeForm(
  blocks: readonly Block[],
  layouts: readonly Layout[] = [],
  document: TargetDocument = recognise(blocks, NO_SOURCE, { layouts }),
): FormDescription {
  const { source, unplaced } = document
  const left = new Set(unplaced.map(({ at }) => JSON.stringify(at)))
  const described = layouts.map((layout) => indexLayout(layout))
  const tables = blocks.filter((block) => block.kind === 'table').slice(0, MOST_TABLES)
  return {
    recognised: source.recognised ?? [],
    tables: tables.map((table) => describeTable(table, described, left)),
  }
}

const NO_SOURCE: Source = { file: '', sha256: '', mediaType: '' }

type Found = Omit<DescribedLabel, 'count'>

function describeTable(
  table: Table,
  described: readonly LayoutIndex[],
  left: ReadonlySet<string>,
): DescribedTable {
  const layout = layoutFor(
    table.rows.flatMap((row) => row.map(({ text }) => text)),
    null,
    described,
  )
  const found: Found[] = []
  let columns: readonly RecognisedColumn[] | null = null
  let below = false
  for (const [index, row] of table.rows.entries()) {
    const next = table.rows[index + 1] ?? null
    const named = indicatorColumns(
      row.map(({ text }) => text),
      layout,
    )
    const above: readonly RecognisedColumn[] | null = below ? columns : null
    const header: readonly RecognisedColumn[] | null = named
      ? tableColumns(row, named, layout)
      : above && withSubColumns(above, row, layout)
    below = named !== null
    if (header) {
      columns = header
      found.push(...columnLabels(header, next, table))
    } else {
      if (startsForm(row, layout)) columns = null
      found.push(...rowLabels(row, next, { layout, left, amongIndicators: columns !== null }))
    }
  }
  const labels = counted(found)
  return {
    table: table.index,
    at: table.at,
    layout: { id: layout.layout.id, name: layout.layout.name },
    labels: labels.slice(0, MOST_LABELS),
    cut: labels.length > MOST_LABELS,
  }
}

function startsForm(row: readonly Cell[], layout: LayoutIndex): boolean {
  const first = row.find(({ text }) => text !== '')
  return first !== undefined && meaningOfLabel(first.text, layout) !== null
}

function columnLabels(
  columns: readonly RecognisedColumn[],
  next: readonly Cell[] | null,
  table: Table,
): readonly Found[] {
  return columns
    .filter(({ label }) => label !== '')
    .map(({ name, group, label, at, from }): Found => ({
      text: joinLines(label),
      kind: 'column',
      meaning: columnMeaning(name, group),
      example: exampleOf(
        next?.find(({ column }) => column === from) ??
          table.rows
            .flat()
            .find(
              ({ column, text, at: place }) =>
                column === from && text !== '' && place !== at && text !== label,
            ),
      ),
      at,
    }))
}

function columnMeaning(
  name: RecognisedColumn['name'],
  group: RecognisedColumn['group'],
): LabelMeaning | null {
  if (name) return `column:${name}`
  return group ? `group:${group}` : null
}

type Surroundings = {
  readonly layout: LayoutIndex
  /** Places of the cells that no reading takes, as JSON. */
  readonly left: ReadonlySet<string>
  readonly amongIndicators: boolean
}

/** Known labels, and unknown cells without a place that may be labels. */
function rowLabels(
  row: readonly Cell[],
  next: readonly Cell[] | null,
  { layout, left, amongIndicators }: Surroundings,
): readonly Found[] {
  const funds = amongIndicators ? null : fundHeader(row, next, layout)
  return row.flatMap((cell, index): Found[] => {
    if (cell.text === '') return []
    const fund = funds?.kind === 'columns' ? funds.heads.find(({ at }) => at === cell.at)?.name : undefined
    const label = fund || (amongIndicators && index > 0) ? null : meaningOfLabel(cell.text, layout)
    const meaning: LabelMeaning | null = fund ? `fund-column:${fund}` : label
    const unknown = meaning === null && left.has(JSON.stringify(cell.at)) && mayBeLabel(cell.text)
    if (meaning === null && !unknown) return []
    const example = fund
      ? next?.find(({ column }) => column === cell.column)
      : row.slice(index + 1).find(({ text }) => text !== '')
    return [
      {
        text: joinLines(cell.text),
        kind: fund ? 'column' : 'label',
        meaning,
        example: exampleOf(example),
        at: cell.at,
      },
    ]
  })
}

function mayBeLabel(text: string): boolean {
  return (
    text.length <= LONGEST_LABEL &&
    readTargetAmount(text.replace(/[%％分]$/u, ''), '万元') === null &&
    /\p{L}/u.test(text)
  )
}

function exampleOf(cell: Cell | undefined): string | null {
  if (!cell || cell.text === '') return null
  const text = joinLines(cell.text)
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text
}

function counted(found: readonly Found[]): readonly DescribedLabel[] {
  const labels = new Map<string, Found & { count: number }>()
  for (const each of found) {
    const key = `${each.kind} ${each.meaning ?? ''} ${labelKey(each.text)}`
    const there = labels.get(key)
    if (there) there.count++
    else labels.set(key, { ...each, count: 1 })
  }
  return [...labels.values()]
}
