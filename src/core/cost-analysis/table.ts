/** Tables as offices keep them: rows under headings, whatever their order and wording. */
import { foldLabel, trimAll } from '../kernel/characters.ts'
import { fen, parseMoney, type Fen, type MoneyUnit } from '../kernel/money.ts'

/** `row` from 1; `texts[0]` is the first column. */
export type TableRow = { readonly row: number; readonly texts: readonly string[] }
export type GivenTable = { readonly name: string; readonly rows: readonly TableRow[] }

export type HeadedRow<Field extends string> = {
  readonly table: string
  readonly row: number
  readonly texts: readonly string[]
  /** Trimmed; '' where it is blank or the table has no such column. */
  readonly values: Readonly<Record<Field, string>>
}
export type HeadedTable<Field extends string> = {
  readonly name: string
  /** What each heading says that was understood. */
  readonly heads: { readonly [field in Field]?: string }
  readonly rows: readonly HeadedRow<Field>[]
}

/** Headings are in one of the first rows: titles and notes may be above. */
const HEADS_WITHIN = 12

/**
 * The tables among the given that have these headings. @param needed without which it is another table
 */
export function headedTables<Field extends string>(
  given: readonly GivenTable[],
  known: Readonly<Record<Field, readonly string[]>>,
  needed: readonly NoInfer<Field>[],
): readonly HeadedTable<Field>[] {
  const fields = Object.keys(known) as Field[]
  return given.flatMap(({ name, rows }) => {
    for (const [at, { texts }] of rows.slice(0, HEADS_WITHIN).entries()) {
      const written = texts.map(headOf)
      const columns = new Map(
        fields.flatMap((field): (readonly [Field, number])[] => {
          const found = known[field].map((head) => written.indexOf(head)).find((column) => column >= 0)
          return found === undefined ? [] : [[field, found]]
        }),
      )
      if (!needed.every((field) => columns.has(field))) continue
      const values = (cells: readonly string[]) =>
        Object.fromEntries(fields.map((field) => [field, cells[columns.get(field) ?? -1] ?? ''])) as Record<
          Field,
          string
        >
      return [
        {
          name,
          heads: Object.fromEntries([...columns].map(([field, column]) => [field, texts[column] ?? ''])) as {
            readonly [field in Field]?: string
          },
          rows: rows.slice(at + 1).flatMap(({ row, texts: cells }) => {
            const trimmed = cells.map(trimAll)
            return trimmed.every((cell) => cell === '')
              ? []
              : [{ table: name, row, texts: trimmed, values: values(trimmed) }]
          }),
        },
      ]
    }
    return []
  })
}

/** 单价（元）* is 单价. */
function headOf(text: string): string {
  return foldLabel(text).replace(/\([^)]*\)|[*:]/gu, '')
}

/** 万元 where a heading says so, otherwise 元. */
export function moneyUnitOf(head: string | undefined): MoneyUnit {
  return foldLabel(head ?? '').includes('万元') ? '万元' : '元'
}

/** More than any budget by far. */
const LARGEST = 10n ** 16n

/** An amount of 0 or more: 1,262.16, ￥3.5, 12万元 in a unit of its own. null: none. */
export function readAmount(text: string, unit: MoneyUnit): Fen | null {
  const [, digits = '', own] =
    /^(?:￥|¥)?([\d,]+(?:\.\d*)?)(万元|元)?$/u.exec(foldLabel(text).replaceAll('¥', '￥')) ?? []
  const read = digits === '' ? null : parseMoney(digits, own === '万元' || own === '元' ? own : unit)
  return read?.ok === true && read.value <= LARGEST ? fen(read.value) : null
}
