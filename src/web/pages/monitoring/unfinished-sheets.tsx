/**
 * For those who see what is final alone: the projects of a round whose sheet is not 办结, with where each is and by
 * when it is due; and that what they looked for is one of them.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import type { RoundView, SheetList } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { SHEET_STATE_NAMES } from '#text/monitoring.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { EmptyState } from '../../ui/states.tsx'
import table from '../../ui/table.module.css'
import styles from './monitoring.module.css'

/** So many stand there before all are asked for. */
const FEW = 5

type Unfinished = NonNullable<SheetList['unfinished']>
type Row = Unfinished['rows'][number]
type Props = { readonly round: RoundView; readonly unfinished: Unfinished }

export function UnfinishedSheets({ round, unfinished: { total, rows } }: Props) {
  const text = useText(MONITORING)
  const [isWhole, showWhole] = useState(false)
  const columns = useColumns(round)
  const title = text.unfinishedSheets(total)
  return (
    <section className={`panel ${styles.unfinished}`} aria-label={title}>
      <div className={styles.unfinishedHead}>
        <h2>{title}</h2>
        {rows.length > FEW ? (
          <Button size="small" onClick={() => showWhole(!isWhole)}>
            {isWhole ? text.unfinishedFew : text.unfinishedAll(rows.length)}
          </Button>
        ) : null}
        <RowsExport
          title={`${text.unfinishedFile} ${round.day}`}
          rows={rows}
          columns={columns}
          keyOf={({ project }) => project}
        />
      </div>
      {total > rows.length ? <p className={styles.faint}>{text.unfinishedMost(rows.length)}</p> : null}
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              {columns.map(({ key, title: head }) => (
                <th key={key}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole ? rows : rows.slice(0, FEW)).map((row) => (
              <tr key={row.project}>
                {columns.map(({ key, cell, show }) => (
                  <td key={key}>{show?.(row) ?? cell?.(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function useColumns({ due, closedAt }: RoundView): ListColumn<Row>[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  const isOver = due < dayOfToday()
  return [
    {
      key: 'project',
      title: text.projects,
      cell: ({ name }) => name,
      show: ({ project, name }) => <Link to={paths.archive(project)}>{name}</Link>,
    },
    { key: 'unit', title: text.unit, cell: ({ unitName }) => unitName ?? '—' },
    {
      key: 'state',
      title: text.state,
      cell: ({ state }) =>
        [SHEET_STATE_NAMES[state][language], closedAt === null ? null : text.closed]
          .filter((part) => part !== null)
          .join(' · '),
    },
    {
      key: 'term',
      title: text.sheetTerm,
      cell: () => due,
      show: () => (
        <>
          {due} {isOver ? <span className={styles.late}>{text.termOver}</span> : null}
        </>
      ),
    },
  ]
}

/** In the place of sheets: the list is of one round, so no other year has what is looked for. */
export function NoSheet({ isUnfinished }: { readonly isUnfinished: boolean }) {
  const text = useText(MONITORING)
  return isUnfinished ? (
    <EmptyState title={text.foundUnfinished}>{text.foundUnfinishedWords}</EmptyState>
  ) : (
    <EmptyState title={text.noSheet}>{text.noSheetWords}</EmptyState>
  )
}
