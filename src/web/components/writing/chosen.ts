/** What is chosen on the form: one cell, or the block of cells between it and another. */
import { useCallback, useMemo, useState } from 'react'
import {
  FORM_LIST_FIELDS,
  listOfRow,
  rowsOfList,
  cellText,
  type CellPlace,
  type FormList,
  type RowField,
  type WrittenForm,
} from '#core/writing/form.ts'
import { rowIndex } from '#core/writing/operation.ts'
import { FIRST_CELL, mergedRows, isLevel } from './lines.ts'

/** The chosen cell, and the other end of what is chosen with it. */
type Choice = { readonly at: CellPlace; readonly to: CellPlace }

/** Chooses a cell; `extend` draws the block on to it. */
export type Pick = (place: CellPlace, extend?: boolean) => void

type RowCell = Extract<CellPlace, { readonly row: string }>

/** The rows and columns between two cells. */
type Block = {
  readonly rows: readonly string[]
  readonly fields: readonly RowField[]
  readonly seen: { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> }
}

const NO_BLOCK: Block = { rows: [], fields: [], seen: { rows: new Set(), fields: new Set() } }

export type Chosen = {
  /** The chosen cell. */
  readonly at: CellPlace
  /** The other end of the block. */
  readonly to: CellPlace
  /** The chosen cell, where it belongs to a row; null for one above the indicators. */
  readonly row: RowCell | null
  /** The further table of the row; null for an indicator, and where there is no row. */
  readonly list: FormList | null
  /** The columns of the row's table. */
  readonly columns: readonly RowField[]
  /** Empty where only one cell is chosen. */
  readonly block: Block
  /** The rows that tools work on: those of the block, or that of the cell. */
  readonly rows: readonly string[]
}

/**
 * @param first the cell that is chosen at the start
 * @returns isPicked: a person chose, if the same cell
 */
export function useChoice(first: CellPlace): {
  readonly choice: Choice
  readonly isPicked: boolean
  readonly pick: Pick
} {
  const [begun] = useState<Choice>({ at: first, to: first })
  const [choice, setChoice] = useState(begun)
  const pick = useCallback<Pick>(
    (place, extend = false) =>
      setChoice((now) =>
        extend && now.at.row !== null && place.row !== null
          ? { at: now.at, to: place }
          : { at: place, to: place },
      ),
    [],
  )
  return { choice, isPicked: choice !== begun, pick }
}

/** @param columns those of the indicators */
export function useChosen(form: WrittenForm, choice: Choice, columns: readonly RowField[]): Chosen {
  return useMemo(() => chosenOn(form, choice, columns), [form, choice, columns])
}

function chosenOn(form: WrittenForm, choice: Choice, indicatorColumns: readonly RowField[]): Chosen {
  // A row that is gone leaves its place to the first cell.
  const at = cellText(form, choice.at) === undefined ? FIRST_CELL : choice.at
  const row = at.row === null ? null : at
  const written = row === null ? undefined : form.rows[rowIndex(form, row.row)]
  const list = written === undefined ? null : listOfRow(written)
  const columns = list === null ? indicatorColumns : FORM_LIST_FIELDS[list]
  const ids = rowsOfList(form, list).map(({ id }) => id)
  const block = blockBetween(ids, columns, { at, to: choice.to })
  const ownRow = row === null ? [] : [row.row]
  return { at, to: choice.to, row, list, columns, block, rows: block.rows.length > 0 ? block.rows : ownRow }
}

function blockBetween(ids: readonly string[], columns: readonly RowField[], { at, to }: Choice): Block {
  if (at.row === null || to.row === null || (at.row === to.row && at.field === to.field)) return NO_BLOCK
  const rows = between(ids, at.row, to.row)
  const fields = between(columns, at.field, to.field)
  if (rows.length === 0 || fields.length === 0) return NO_BLOCK
  return { rows, fields, seen: { rows: new Set(rows), fields: new Set(fields) } }
}

/** What lies between two of a list, with both; nothing where one is not in it. */
function between<T>(all: readonly T[], one: T, other: T): readonly T[] {
  const [a, b] = [all.indexOf(one), all.indexOf(other)]
  return a < 0 || b < 0 ? [] : all.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** The cells of the block, or the one that is chosen. */
export function chosenCells({ at, row, block }: Chosen): readonly CellPlace[] {
  return row === null || block.fields.length === 0
    ? [at]
    : block.rows.flatMap((id) => block.fields.map((field): CellPlace => ({ row: id, field })))
}

/** The same; of a label alone, the cells of all rows that it labels. */
export function cellsWithLabels(form: WrittenForm, chosen: Chosen): readonly CellPlace[] {
  const { row, block } = chosen
  return row !== null && isLevel(row.field) && block.rows.length < 2 && block.fields.length < 2
    ? cellsOfLabel(form, row.row, row.field)
    : chosenCells(chosen)
}

/** The cells that a label stands for: it is one cell over all rows of its group. */
export function cellsOfLabel(
  form: WrittenForm,
  row: string,
  field: 'level1' | 'level2',
): readonly CellPlace[] {
  const indicators = rowsOfList(form, null)
  const { start, end } = mergedRows(indicators, rowIndex({ rows: indicators }, row), field)
  return indicators.slice(start, end).map(({ id }) => ({ row: id, field }))
}
