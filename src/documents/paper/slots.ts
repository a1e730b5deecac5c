/**
 * Tables described by edges: every cell says where it begins and ends between the left and right edge of the
 * sheet, and the grid of columns is what all edges together make. So rows of different forms share a table
 * without counting.
 */
import type { PaperCell, PaperRow, PaperTable } from './paper.ts'

export type Slot = {
  /** Distance of the left and right edge from the left of the table. */
  readonly from: number
  readonly to: number
  /** How many rows it covers; 1 when it says nothing. */
  readonly rows?: number
} & Pick<PaperCell, 'role' | 'lines' | 'align' | 'number'> & { readonly bare?: boolean }

export type SlotRow = { readonly slots: readonly Slot[]; readonly header?: boolean; readonly keep?: boolean }

export function slotTable(caption: string, rows: readonly SlotRow[], follows = false): PaperTable {
  const edges = [
    ...new Set(rows.flatMap((row) => row.slots.flatMap((slot) => [slot.from, slot.to]))),
  ].toSorted((a, b) => a - b)
  const columnAt = new Map(edges.map((edge, index) => [edge, index]))
  const columns = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  return { kind: 'table', caption, columns, follows, rows: rows.map((row) => rowOf(row, columnAt)) }
}

function rowOf(
  { slots, header = false, keep = false }: SlotRow,
  columnAt: ReadonlyMap<number, number>,
): PaperRow {
  const cells = slots.map(({ from, to, rows = 1, role, lines, align, number, bare = false }): PaperCell => {
    const column = columnAt.get(from) ?? 0
    return {
      role,
      column: column + 1,
      rowSpan: rows,
      columnSpan: (columnAt.get(to) ?? 0) - column,
      lines,
      align,
      number,
      bare,
    }
  })
  return { header, keep, cells }
}

type More = Partial<Pick<Slot, 'rows' | 'align' | 'number' | 'bare'>>

/** What says what is beside or below it; \n breaks its line. */
export function label(from: number, to: number, text: string, more: More = {}): Slot {
  return {
    from,
    to,
    role: 'label',
    lines: text === '' ? [] : text.split('\n'),
    align: 'center',
    number: null,
    ...more,
  }
}

/** The head of a column. */
export function head(from: number, to: number, text: string, more: More = {}): Slot {
  return { ...label(from, to, text, more), role: 'column' }
}

/** What is filled in, one paragraph. */
export function value(from: number, to: number, text: string | null, more: More = {}): Slot {
  return {
    from,
    to,
    role: 'value',
    lines: text === null || text === '' ? [] : [text],
    align: 'left',
    number: null,
    ...more,
  }
}

/** Filled in, in the middle: figures and short words. */
export function middle(from: number, to: number, text: string | null, more: More = {}): Slot {
  return value(from, to, text, { align: 'center', ...more })
}

/** `count` edges pairs of the same width between two edges; what does not divide goes to the last. */
export function split(from: number, to: number, count: number): readonly (readonly [number, number])[] {
  const width = Math.floor((to - from) / count)
  return Array.from(
    { length: count },
    (_, i) => [from + i * width, i === count - 1 ? to : from + (i + 1) * width] as const,
  )
}

/** Neighbouring edges of columns whose relative widths are given, between two edges. */
export function spread(
  from: number,
  to: number,
  widths: readonly number[],
): readonly (readonly [number, number])[] {
  const sum = widths.reduce((all, width) => all + width, 0)
  let done = 0
  return widths.map((width) => {
    const left = from + Math.round(((to - from) * done) / sum)
    done += width
    return [left, from + Math.round(((to - from) * done) / sum)] as const
  })
}
