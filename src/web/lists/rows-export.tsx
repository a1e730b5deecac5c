/** Taking away a table that is no list page: every row of it, with its columns, as CSV or Excel. */
import { dayOfToday } from '../ui/day.ts'
import type { ListColumn } from './columns.tsx'
import { pagesFromRows, type LoadPage } from './every-row.ts'
import { ListExportButtons } from './list-export.tsx'
import styles from './list.module.css'

type Props<R> = {
  /** Names the file, with the day behind it. */
  readonly title: string
  /** In the order that is shown. */
  readonly rows: readonly R[]
  readonly columns: readonly ListColumn<R>[]
  readonly keyOf: (row: R) => string
  /** Where the rows that are here are a part of all: reads all of them. */
  readonly load?: LoadPage<R>
  /** Above a table that fills its panel. */
  readonly inPanel?: boolean
}

/** Nothing where there is no row. */
export function RowsExport<R>({ title, rows, columns, keyOf, load, inPanel = false }: Props<R>) {
  if (rows.length === 0) return null
  return (
    <div className={`no-print ${styles.rowsExport} ${inPanel ? styles.inPanel : ''}`}>
      <ListExportButtons
        given={{
          title: `${title} ${dayOfToday()}`,
          heading: title,
          columns,
          keyOf,
          load: load ?? pagesFromRows(rows),
        }}
        isEmpty={false}
        size="small"
      />
    </div>
  )
}
