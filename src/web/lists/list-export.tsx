/** Taking away what a list shows: all pages of it, as filtered and ordered, as CSV or Excel. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useSession } from '../api/session.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { dayOfToday } from '../ui/day.ts'
import { notify } from '../ui/notices.tsx'
import { errorText } from '../ui/error-text.ts'
import { ProgressBar } from '../ui/progress.tsx'
import { tableCells, totalCells, type FileTotals, type ListColumn } from './columns.tsx'
import { everyRow, MOST_ROWS, type LoadPage } from './every-row.ts'
import { useReading, type Progress } from './use-reading.ts'
import { downloadTable, LIST_FORMATS, type ListFormat } from './table-file.ts'
import styles from './list.module.css'

const NAMES = { csv: 'exportCsv', xlsx: 'exportExcel' } as const

export type ListExport<R> = {
  /** The name of the file, without its ending. */
  readonly title: string
  /** Said over the head of a workbook: the name of the list; absent: that of the file. */
  readonly heading?: string
  /** What narrows the list down, in words; absent: nothing can. */
  readonly filters?: () => Promise<readonly string[]>
  /** What else is said over the head: the fiscal year, the day of its figures. */
  readonly notes?: readonly string[]
  /** What all rows come to: the last row of a workbook, for a CSV is for programs. */
  readonly totals?: FileTotals
  readonly columns: readonly ListColumn<R>[]
  readonly keyOf: (row: R) => string
  /** Absent: only what the server writes can be taken away. */
  readonly load?: LoadPage<R>
  /** Where the server writes a format itself. */
  readonly addresses?: { readonly [F in ListFormat]?: string }
}

type Props<R> = { readonly given: ListExport<R>; readonly isEmpty: boolean; readonly size?: 'small' }

export function ListExportButtons<R>({ given, isEmpty, size = undefined }: Props<R>) {
  const common = useText(COMMON)
  const text = useText(LISTS)
  const { progress, start, stop } = useExport(given)
  if (progress !== null) return <ExportProgress {...progress} onStop={stop} />
  const shape = { disabled: isEmpty, ...(size === undefined ? {} : { size }) }
  return LIST_FORMATS.map((format) => {
    const address = given.addresses?.[format]
    if (address === undefined && given.load === undefined) return null
    return address === undefined ? (
      <Button
        key={format}
        {...shape}
        title={isEmpty ? text.nothingToExport : text.exportTitle}
        onClick={() => void start(format)}
      >
        {common[NAMES[format]]}
      </Button>
    ) : (
      <Button
        key={format}
        {...shape}
        {...(isEmpty ? { title: text.nothingToExport } : { href: address })}
        download
      >
        {common[NAMES[format]]}
      </Button>
    )
  })
}

function useExport<R>(given: ListExport<R>) {
  const { title, heading = title, filters, notes = [], totals, columns, keyOf, load } = given
  const text = useText(LISTS)
  const language = useLanguage()
  const { user } = useSession()
  const { progress, run, stop } = useReading((error) =>
    notify(text.exportFailed + errorText(error, language), 'error'),
  )
  const start = (format: ListFormat) =>
    run(async (reading) => {
      if (load === undefined) return
      const rows = await everyRow(load, { keyOf, ...reading })
      if (rows === null) return notify(text.tooMany(MOST_ROWS), 'error')
      const sums =
        format === 'csv' || totals === undefined ? [] : [totalCells(columns, totals, text.fileTotal)]
      const cells = [...tableCells(columns, rows), ...sums]
      const above = [
        heading,
        ...(filters === undefined ? [] : [text.fileFilters(await filters())]),
        ...notes,
        text.fileTaken(dayOfToday(), user.name),
        ...(cells[0]?.some((name) => /万元/.test(String(name))) === true ? [text.fileUnit] : []),
      ]
      await downloadTable(cells, { name: title, format, above })
    })
  return { progress, start, stop }
}

function ExportProgress({ done, all, onStop }: Progress & { readonly onStop: () => void }) {
  const text = useText(LISTS)
  const common = useText(COMMON)
  return (
    <span className={styles.progress}>
      <ProgressBar percent={all === 0 ? 0 : Math.round((100 * done) / all)} label={text.exporting} />
      <span aria-live="polite">{text.exported(done, all)}</span>
      <Button size="small" onClick={onStop}>
        {common.cancel}
      </Button>
    </span>
  )
}
