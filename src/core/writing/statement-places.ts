/**
 * Rows of the words of a department as 批注 name them (`subGoals.2.goal`, `departments.1.tasks.0.name`,
 * `departments.1.i3.value`), and where they are after rows came, went or moved. Pure.
 */
import type { WrittenStatement } from './paper-of-statement.ts'
import type { StatementList } from './statement-form.ts'

const ROW_FIELD =
  /^(subGoals\.|safeguards\.|departments\.1\.details\.|departments\.1\.tasks\.|departments\.1\.funds\.|departments\.1\.i)(\d+)(?:\.(\w+))?$/u

const LIST_OF: Readonly<Record<string, StatementList>> = {
  'subGoals.': 'subGoals',
  'safeguards.': 'safeguards',
  'departments.1.details.': 'details',
  'departments.1.tasks.': 'tasks',
  'departments.1.funds.': 'funds',
  'departments.1.i': 'indicators',
}

/** Tables of the whole department count from 0, what people number from 1. */
const FROM_0: ReadonlySet<StatementList> = new Set<StatementList>(['details', 'tasks', 'funds'])

export type RowOfField = {
  readonly list: StatementList
  /** From 0. */
  readonly at: number
  /** The cell; null: the row as a whole. */
  readonly key: string | null
  /** The same cell of another row. */
  readonly beside: (at: number) => string
}

/** null: no row of a list. */
export function rowOfField(field: string): RowOfField | null {
  const [, head = '', number = '', key] = ROW_FIELD.exec(field) ?? []
  const list = LIST_OF[head]
  if (list === undefined) return null
  const first = FROM_0.has(list) ? 0 : 1
  return {
    list,
    at: Number(number) - first,
    key: key ?? null,
    beside: (at) => `${head}${at + first}${key === undefined ? '' : `.${key}`}`,
  }
}

/** The rows of a list that the document has, by their names in the form. */
export function listedIn({ form, listed }: WrittenStatement, list: StatementList): readonly string[] {
  const own = new Set(form.rows.filter((row) => row.list === list).map(({ id }) => id))
  return listed.filter((id) => own.has(id))
}

/** A place of the words; `gone`: the name of its row in the form where the text has it no more. */
export type FollowedPlace = { readonly field: string; readonly gone: string | null }

/** Where a place is now: with its row. */
export function followed(
  place: FollowedPlace,
  before: WrittenStatement,
  now: WrittenStatement,
): FollowedPlace {
  const row = rowOfField(place.field)
  const name = place.gone ?? (row === null ? undefined : listedIn(before, row.list)[row.at])
  if (row === null || name === undefined) return place
  const at = listedIn(now, row.list).indexOf(name)
  if (at < 0) return { field: place.field, gone: name }
  return { field: row.beside(at), gone: null }
}
