/** 机构和专家库: qualification, specialty, what is avoided, and how each did. */
import { joinClauses } from '#core/kernel/clauses.ts'
import { useState } from 'react'
import { foldLabel } from '#core/kernel/characters.ts'
import { POOL_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { usePool } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EntryDialog } from './entry-dialog.tsx'
import styles from './evaluations.module.css'

export function Pool() {
  const text = useText(EVALUATIONS)
  const pool = usePool()
  const [editing, edit] = useState<PoolEntry | null>(null)
  const list = useList({ search: searchField(text.searchEntry) })
  const columns = useColumns(pool.data?.mayManage === true ? edit : null)
  return (
    <>
      <ListPage
        name="expert-pool"
        text={{
          title: text.pool,
          caption: text.pool,
          noMatch: text.noEntryMatches,
          none: text.emptyPool,
          noneWords: text.emptyPoolWords,
        }}
        list={list}
        {...rowsHere(pool, pool.data?.rows.filter(isWanted(list.filter.search)), list)}
        columns={columns}
        keyOf={({ id }) => id}
        shape={{ width: 900 }}
      />
      {editing === null ? null : <EntryDialog entry={editing} onClose={() => edit(null)} />}
    </>
  )
}

function isWanted(search: string | undefined) {
  const wanted = foldLabel(search ?? '')
  return ({ name, specialty, agency }: PoolEntry) =>
    [name, specialty, agency?.name ?? ''].some((words) => foldLabel(words).includes(wanted))
}

/** @param onEdit null: nothing may be changed */
function useColumns(onEdit: ((row: PoolEntry) => void) | null): ListColumn<PoolEntry>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const unitName = useUnitName()
  return [
    {
      key: 'name',
      title: text.entryName,
      width: 200,
      cell: ({ name }) => name,
      show: (row) => <NameCell row={row} onEdit={onEdit} />,
      also: [{ title: text.entryKind, cell: ({ kind }) => POOL_KIND_NAMES[kind][language] }],
    },
    {
      key: 'qualification',
      title: text.qualification,
      width: 160,
      cell: ({ qualification }) => qualification,
    },
    { key: 'specialty', title: text.specialty, width: 160, cell: ({ specialty }) => specialty },
    { key: 'place', title: text.place, width: 110, cell: ({ place }) => place },
    {
      key: 'avoids',
      title: text.avoidances,
      term: 'avoidance',
      cell: ({ avoidances }) =>
        joinClauses(avoidances.map(({ unit, reason }) => `${unitName(unit)}：${reason}`)),
      show: ({ avoidances }) =>
        avoidances.map(({ unit, reason }) => (
          <span key={unit} className={styles.sub}>
            {unitName(unit)}：{reason}
          </span>
        )),
    },
    {
      key: 'service',
      title: text.service,
      width: 130,
      cell: ({ tasks, stars }) => text.serviceOf(tasks, stars),
    },
  ]
}

function useUnitName(): (id: string) => string {
  const organisation = useOrganisation()
  return (id) => organisation.data?.units.find((unit) => unit.id === id)?.name ?? '…'
}

type NameCellProps = {
  readonly row: PoolEntry
  readonly onEdit: ((row: PoolEntry) => void) | null
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
