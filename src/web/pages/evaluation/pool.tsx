/** 机构和专家库: qualification, specialty, what is avoided, and how each did. */
import { useState } from 'react'
import { Table, type TableColumnType } from 'antd'
import type { PoolEntryView, PoolView } from '#api/evaluation/evaluations.ts'
import { POOL_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { usePool } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import styles from './evaluations.module.css'

export function Pool() {
  return <Loaded query={usePool()}>{(pool) => <Entries pool={pool} />}</Loaded>
}

function Entries({ pool }: { readonly pool: PoolView }) {
  const text = useText(EVALUATIONS)
  const [editing, edit] = useState<PoolEntryView | null>(null)
  const columns = useColumns(pool.mayManage ? edit : null)
  return (
    <>
      <Table<PoolEntryView>
        className="panel"
        size="small"
        rowKey="id"
        aria-label={text.pool}
        dataSource={[...pool.rows]}
        columns={columns}
        tableLayout="fixed"
        scroll={{ x: 900 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
        locale={{ emptyText: <EmptyState title={text.emptyPool}>{text.emptyPoolWords}</EmptyState> }}
      />
      {editing === null ? null : <EntryDialog entry={editing} onClose={() => edit(null)} />}
    </>
  )
}

/** @param onEdit null: nothing may be changed */
function useColumns(onEdit: ((row: PoolEntryView) => void) | null): TableColumnType<PoolEntryView>[] {
  const text = useText(EVALUATIONS)
  return [
    {
      key: 'name',
      title: text.entryName,
      width: 200,
      render: (_, row) => <NameCell row={row} onEdit={onEdit} />,
    },
    { key: 'qualification', title: text.qualification, width: 160, dataIndex: 'qualification' },
    { key: 'specialty', title: text.specialty, width: 160, dataIndex: 'specialty' },
    { key: 'place', title: text.place, width: 110, dataIndex: 'place' },
    { key: 'avoids', title: text.avoidances, render: (_, row) => <Avoidances row={row} /> },
    {
      key: 'service',
      title: text.service,
      width: 130,
      render: (_, row) => text.serviceOf(row.tasks, row.stars),
    },
  ]
}

type NameCellProps = {
  readonly row: PoolEntryView
  readonly onEdit: ((row: PoolEntryView) => void) | null
}

function NameCell({ row, onEdit }: NameCellProps) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return (
    <>
      {onEdit === null ? (
        row.name
      ) : (
        <button
          type="button"
          className={styles.link}
          aria-label={text.editEntry(row.name)}
          onClick={() => onEdit(row)}
        >
          {row.name}
        </button>
      )}
      <span className={styles.sub}>
        {[
          POOL_KIND_NAMES[row.kind][language],
          row.agency?.name,
          row.kind === 'expert' && row.user === null ? text.noAccount : null,
          row.active ? null : text.inactive,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

function Avoidances({ row: { avoidances } }: { readonly row: PoolEntryView }) {
  const organisation = useOrganisation()
  const unitName = (id: string) => organisation.data?.units.find((unit) => unit.id === id)?.name ?? '…'
  return avoidances.map(({ unit, reason }) => (
    <span key={unit} className={styles.sub}>
      {unitName(unit)}：{reason}
    </span>
  ))
}
