/** All documents: search, sort, open, export, remove. The filter lives in the address. */
import { useState } from 'react'
import { Checkbox, Input, Select, Table, type TableProps } from 'antd'
import type { DocumentQuery, DocumentSummary } from '#api/documents/documents.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '#core/target/kind.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { kindName } from '#text/documents/kinds.ts'
import { useDocuments } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './document-list.module.css'
import { useDocumentColumns } from './document-columns.tsx'
import { DOCUMENT_PAGE_SIZE, readDocumentFilter, writeFilter, type ListFilter } from './list-filter.ts'
import { RemoveDocumentDialog } from './remove-dialog.tsx'

export function DocumentListTable() {
  const text = useText(DOCUMENTS)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readDocumentFilter(parameters)
  const query = useShown(filter, year)
  const [removing, setRemoving] = useState<DocumentSummary | null>(null)
  const columns = useDocumentColumns(filter, setRemoving)
  const show = (next: ListFilter) => setParameters((now) => writeFilter(now, next), { replace: true })
  return (
    <section aria-label={text.listCaption}>
      <Filters filter={filter} total={query.data?.total ?? null} onShow={show} />
      <Loaded query={query}>
        {(list) => (
          <Table<DocumentSummary>
            className="panel"
            size="small"
            rowKey="id"
            dataSource={[...list.rows]}
            columns={columns}
            loading={query.isPlaceholderData}
            locale={{
              emptyText: (
                <NoDocuments filtered={filter.search !== '' || year !== undefined || filter.kind !== null} />
              ),
            }}
            pagination={
              list.total > DOCUMENT_PAGE_SIZE
                ? {
                    current: filter.page,
                    pageSize: DOCUMENT_PAGE_SIZE,
                    total: list.total,
                    showSizeChanger: false,
                  }
                : false
            }
            onChange={(page, _filters, sorter) => show(sortedBy(filter, page, sorter))}
            tableLayout="fixed"
            scroll={{ x: 1130 }}
          />
        )}
      </Loaded>
      <RemoveDocumentDialog document={removing} onClose={() => setRemoving(null)} />
    </section>
  )
}

function useShown({ kind, superseded, search, ...rest }: ListFilter, year: number | undefined) {
  return useDocuments({
    ...rest,
    search: search === '' ? undefined : search,
    year,
    size: DOCUMENT_PAGE_SIZE,
    kind: kind ?? undefined,
    superseded: superseded ? true : undefined,
  })
}

type TableChange = Parameters<NonNullable<TableProps<DocumentSummary>['onChange']>>

function sortedBy(filter: ListFilter, page: TableChange[0], sorter: TableChange[2]): ListFilter {
  const one = Array.isArray(sorter) ? sorter[0] : sorter
  const unsorted = one?.order === undefined || one.order === null
  return {
    ...filter,
    sort: unsorted ? 'importedAt' : (String(one.columnKey) as DocumentQuery['sort']),
    order: one?.order === 'ascend' ? 'asc' : 'desc',
    page: page.current ?? 1,
  }
}

type FiltersProps = {
  readonly filter: ListFilter
  /** Of the documents found; null: not known yet. */ readonly total: number | null
  readonly onShow: (filter: ListFilter) => void
}

function Filters({ filter, total, onShow }: FiltersProps) {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const versions = useText(COMPARISON)
  const language = useLanguage()
  return (
    <div className={`${styles.filters} no-print`}>
      <Input.Search
        key={filter.search}
        className={styles.search}
        allowClear
        defaultValue={filter.search}
        maxLength={100}
        placeholder={text.searchDocuments}
        aria-label={text.searchDocuments}
        onSearch={(search) => onShow({ ...filter, search: search.trim(), page: 1 })}
      />
      <Select<DocumentKind | ''>
        aria-label={text.kindFilter}
        className={styles.kind}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: text.allKinds },
          ...DOCUMENT_KINDS.map((one) => ({ value: one, label: kindName(one, language) })),
        ]}
        onChange={(value) => onShow({ ...filter, kind: value === '' ? null : value, page: 1 })}
      />
      <Checkbox
        checked={filter.superseded}
        onChange={({ target }) => onShow({ ...filter, superseded: target.checked, page: 1 })}
      >
        {versions.showSuperseded}
      </Checkbox>
      <span className={styles.count} aria-live="polite">
        {total === null ? '' : common.totalRows(total)}
      </span>
    </div>
  )
}

function NoDocuments({ filtered }: { readonly filtered: boolean }) {
  const text = useText(DOCUMENTS)
  const may = useMay()
  if (filtered) return <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
  return (
    <EmptyState title={text.emptyTitle}>
      {may('document.import') ? text.emptyWords : text.emptyReader}
    </EmptyState>
  )
}
