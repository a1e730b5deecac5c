/** Cells of the paper on the screen, and how amounts and shares are in them. */
import { countedGoals } from '#core/target/counted-goals.ts'

export type ShownCell = {
  /** What findings call the things in this cell, see place.ts; the first names the cell. */
  readonly keys: readonly string[]
  readonly text: string
  /** The printed labels of the form, and the merged level-1 and level-2 cells, are headings. */
  readonly heading: 'row' | 'column' | 'rowgroup' | null
  readonly rowSpan: number
  readonly columnSpan: number
  readonly align: 'start' | 'center' | 'end'
}
export type ShownRow = readonly ShownCell[]

/** How many of the grid's columns are right of the labels of the head. */
export const HEAD_COLUMNS = 12

type Form = Partial<Omit<ShownCell, 'keys' | 'text'>>

export function shownCell(keys: string | readonly string[], text: string | null, form: Form = {}): ShownCell {
  return {
    keys: typeof keys === 'string' ? [keys] : keys,
    text: text ?? '',
    heading: null,
    rowSpan: 1,
    columnSpan: 1,
    align: 'start',
    ...form,
  }
}

export function labelCell(keys: string | readonly string[], text: string, form: Form = {}): ShownCell {
  return shownCell(keys, text, { heading: 'row', align: 'center', ...form })
}

/** A label with one value across the whole sheet. */
export function wholeRow(key: string, name: string, text: string | null): ShownRow {
  return [labelCell(`${key}.label`, name), shownCell(key, text, { columnSpan: HEAD_COLUMNS })]
}

/** Labels with short values, two in a row; a last one alone has the whole row. */
export function pairedRows(
  pairs: readonly { readonly key: string; readonly name: string; readonly text: string | null }[],
): ShownRow[] {
  const rows: ShownRow[] = []
  for (let at = 0; at < pairs.length; at += 2) {
    const [left, right] = [pairs[at], pairs[at + 1]]
    if (left === undefined) continue
    if (right === undefined) rows.push(wholeRow(left.key, left.name, left.text))
    else {
      rows.push([
        labelCell(`${left.key}.label`, left.name),
        shownCell(left.key, left.text, { columnSpan: 5 }),
        labelCell(`${right.key}.label`, right.name, { columnSpan: 2 }),
        shownCell(right.key, right.text, { columnSpan: 5 }),
      ])
    }
  }
  return rows
}

/** 94.5 → 94.5%; a blank cell for none. */
export function paperShare(percent: string | null): string {
  return percent === null ? '' : `${percent}%`
}

/** Goals as the form counts them. */
export function goalsText(goals: readonly string[], number: string | null = null): string {
  return countedGoals(goals, number).join('\n')
}
