/** Choosing the columns, and taking what is seen away. */
import { useState } from 'react'
import { Button, Checkbox, Popover } from 'antd'
import type { ProjectList, ProjectRow } from '#api/projects.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { get } from '../../api/client.ts'
import { projectListExportPath } from '../../api/projects.ts'
import { csvText } from '#core/kernel/csv.ts'
import { downloadFile } from '../../lists/download.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ExportButton } from '../../ui/export-menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/problem-text.ts'
import { COLUMN_KEYS, columnChoice, projectTable, writeColumns, type ColumnKey } from './project-columns.tsx'
import type { ProjectFilter } from './project-filter.ts'
import styles from './projects-page.module.css'

export function ColumnChooser({ columns }: { readonly columns: readonly ColumnKey[] }) {
  const text = useText(PROJECTS)
  const common = useText(COMMON)
  const toggle = (key: ColumnKey, on: boolean) =>
    columnChoice.set(writeColumns(COLUMN_KEYS.filter((one) => (one === key ? on : columns.includes(one)))))
  const choices = (
    <div className={styles.chooser}>
      {COLUMN_KEYS.map((key) => (
        <Checkbox
          key={key}
          checked={columns.includes(key)}
          disabled={key === 'name'}
          onChange={({ target }) => toggle(key, target.checked)}
        >
          {text[key]}
        </Checkbox>
      ))}
    </div>
  )
  return (
    <Popover content={choices} trigger="click" placement="bottomRight" title={text.chooseColumns}>
      <Button aria-haspopup="dialog">{common.columns}</Button>
    </Popover>
  )
}

type ExportProps = {
  readonly filter: ProjectFilter
  readonly year: number | undefined
  readonly columns: readonly ColumnKey[]
  readonly total: number
}

const EXPORT_PAGE = 500

/**
 * Everything that matches with every column, as a table on paper; CSV has the chosen columns and is made
 * here.
 */
export function ExportList({
  filter,
  year,
  total,
  quiet,
}: Pick<ExportProps, 'filter' | 'year' | 'total'> & { readonly quiet: boolean }) {
  const text = useText(PROJECTS)
  return (
    <ExportButton
      label="Word"
      quiet={quiet}
      disabled={total === 0}
      title={total === 0 ? text.nothingToExport : text.exportListTitle}
      address={(format) => projectListExportPath({ ...filter, year }, format)}
    />
  )
}

/** Everything that matches, not the page that is seen only. */
export function ExportCsv({ filter, year, columns, total }: ExportProps) {
  const text = useText(PROJECTS)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      const rows = await everyRow({ ...filter, year })
      downloadFile(
        csvText(projectTable(rows, columns, text)),
        text.exportName(year === undefined ? '' : String(year)),
        'text/csv;charset=utf-8',
      )
    } catch (error) {
      notify(text.exportFailed + errorText(error, language), 'error')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      loading={busy}
      disabled={total === 0}
      title={total === 0 ? text.nothingToExport : text.exportTitle}
      onClick={() => void run()}
    >
      {text.exportCsv}
    </Button>
  )
}

async function everyRow(
  filter: ProjectFilter & { readonly year: number | undefined },
): Promise<ProjectRow[]> {
  const rows: ProjectRow[] = []
  for (let page = 1; ; page++) {
    const list = await get<ProjectList>('/api/projects', { ...filter, page, size: EXPORT_PAGE })
    rows.push(...list.rows)
    if (list.rows.length < EXPORT_PAGE || rows.length >= list.total) return rows
  }
}
