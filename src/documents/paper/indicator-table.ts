/**
 * The table of indicators of any form: its columns side by side, equal labels of level 1 and 2 drawn as one
 * cell.
 */
import type { Indicator } from '#core/target/project.ts'
import { paperNumber, valueNumber } from './number.ts'
import type { PaperNumber } from './paper.ts'
import { fitWidths } from './fit.ts'
import { spread, type Slot, type SlotRow } from './slots.ts'

export type IndicatorColumn = {
  readonly title: string
  /** Relative to the other columns of the table. */
  readonly width: number
  readonly align: 'left' | 'center'
  readonly text: (indicator: Indicator) => string | null
  readonly number?: (indicator: Indicator) => PaperNumber | null
  /** Merges with equal neighbours: 1 over everything, 2 inside one level 1. */
  readonly level?: 1 | 2
}

const text = (
  title: string,
  width: number,
  read: (indicator: Indicator) => string | null,
): IndicatorColumn => ({ title, width, align: 'left', text: read })
const short = (
  title: string,
  width: number,
  read: (indicator: Indicator) => string | null,
): IndicatorColumn => ({ title, width, align: 'center', text: read })
const figure = (
  title: string,
  width: number,
  read: (indicator: Indicator) => string | null,
): IndicatorColumn => ({ ...short(title, width, read), number: (one) => paperNumber(read(one) ?? '') })

export const COLUMN = {
  level1: (width: number): IndicatorColumn => ({
    ...short('一级指标', width, ({ level1, level1Weight }) => withPoints(level1, level1Weight)),
    level: 1,
  }),
  level2: (width: number): IndicatorColumn => ({
    ...short('二级指标', width, ({ level2, level2Weight }) => withPoints(level2, level2Weight)),
    level: 2,
  }),
  level3: (width: number) => text('三级指标', width, ({ level3 }) => level3),
  description: (width: number) => text('绩效指标描述', width, ({ description }) => description),
  value: (width: number, title = '指标值'): IndicatorColumn => ({
    ...short(title, width, ({ value }) => value.text),
    number: ({ value }) => valueNumber(value),
  }),
  weight: (width: number, title = '分值') => figure(title, width, ({ weight }) => weight),
  basis: (width: number) => short('指标值\n确定依据', width, ({ basis }) => basis),
  note: (width: number) => text('备注', width, ({ note }) => note ?? null),
  text,
  short,
  figure,
} as const

/**
 * The columns that only some documents fill in: present when one of the indicators has something for them.
 */
export function writtenColumns(
  indicators: readonly Indicator[],
  width: { readonly description: number; readonly basis: number; readonly note: number },
): readonly IndicatorColumn[] {
  return [
    ...(indicators.some(({ description }) => description !== null)
      ? [COLUMN.description(width.description)]
      : []),
    ...(indicators.some(({ basis }) => basis !== null) ? [COLUMN.basis(width.basis)] : []),
    ...(indicators.some(({ note }) => note !== undefined) ? [COLUMN.note(width.note)] : []),
  ]
}

/** Left and right edge of a table. */
type Edges = { readonly from: number; readonly to: number }

/**
 * The columns as wide as what is in them asks for, all together between the edges.
 * @param totals what is below the indicators, by the title of its column.
 */
export function fitted(
  columns: readonly IndicatorColumn[],
  indicators: readonly Indicator[],
  { from, to }: Edges,
  totals: Readonly<Record<string, string | null>> = {},
): readonly IndicatorColumn[] {
  const widths = fitWidths(
    columns.map(({ width, title, text: read, level }) => {
      const spans = indicators.map((_, row) =>
        level === undefined ? 1 : runOf(indicators, row, (a, b) => sameLabels(a, b, level)),
      )
      return {
        width,
        head: title,
        cells: [
          totals[title] ?? '',
          ...indicators.map((one, row) => (spans[row] === 0 ? '' : (read(one) ?? ''))),
        ],
        spans: [1, ...spans],
      }
    }),
    to - from,
  )
  return columns.map((column, i) => ({ ...column, width: widths[i] ?? column.width }))
}

/** The head row and a row for every indicator, between the edges. */
export function indicatorRows(
  indicators: readonly Indicator[],
  columns: readonly IndicatorColumn[],
  from: number,
  to: number,
): readonly SlotRow[] {
  return [headRow(columns, from, to), ...bodyRows(indicators, columns, from, to)]
}

export function headRow(columns: readonly IndicatorColumn[], from: number, to: number): SlotRow {
  const edges = columnEdges(columns, from, to)
  return {
    header: true,
    keep: true,
    slots: columns.map(({ title }, i): Slot => ({
      ...at(edges, i),
      role: 'column',
      lines: title.split('\n'),
      align: 'center',
      number: null,
    })),
  }
}

export function bodyRows(
  indicators: readonly Indicator[],
  columns: readonly IndicatorColumn[],
  from: number,
  to: number,
): readonly SlotRow[] {
  return indicators.map((indicator, row): SlotRow => ({
    // The last row is never alone on a page.
    keep: row === indicators.length - 2,
    slots: rowSlots(indicator, columns, { from, to }, (i) => {
      const level = columns[i]?.level
      return level === undefined ? 1 : runOf(indicators, row, (a, b) => sameLabels(a, b, level))
    }),
  }))
}

/**
 * The cells of one indicator; blank ones for none.
 * @param rows how many rows the cell of a column covers; 0 when it began above.
 */
export function rowSlots(
  indicator: Indicator | null,
  columns: readonly IndicatorColumn[],
  { from, to }: Edges,
  rows: (column: number) => number,
): readonly Slot[] {
  const edges = columnEdges(columns, from, to)
  return columns.flatMap((column, i): Slot[] => {
    const covered = rows(i)
    if (covered === 0) return []
    const written = (indicator && column.text(indicator)) ?? ''
    const number = (indicator && column.number?.(indicator)) ?? null
    return [
      {
        ...at(edges, i),
        rows: covered,
        role: column.level === undefined ? 'value' : 'group',
        lines: written === '' ? [] : [written],
        align: column.align,
        number,
      },
    ]
  })
}

/** How many items from `row` on are the same as it; 0 when it is the same as the one above. */
function runOf<T>(items: readonly T[], row: number, same: (a: T, b: T) => boolean): number {
  const here = items[row]
  const above = items[row - 1]
  if (here === undefined || (above !== undefined && same(above, here))) return 0
  let rows = 1
  for (let next = items[row + rows]; next !== undefined && same(here, next); next = items[row + rows]) rows++
  return rows
}

function sameLabels(a: Indicator, b: Indicator, level: 1 | 2): boolean {
  return (
    a.level1 === b.level1 &&
    a.level1Weight === b.level1Weight &&
    (level === 1 || (a.level2 === b.level2 && a.level2Weight === b.level2Weight))
  )
}

export function columnEdges(
  columns: readonly { readonly width: number }[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  return spread(
    from,
    to,
    columns.map(({ width }) => width),
  )
}

function at(
  edges: readonly (readonly [number, number])[],
  i: number,
): { readonly from: number; readonly to: number } {
  const [from = 0, to = 0] = edges[i] ?? []
  return { from, to }
}

/** 产出指标（50分）, the points on a line of their own. */
function withPoints(label: string, points: string | undefined): string {
  return points === undefined ? label : `${label}\n（${points}分）`
}
