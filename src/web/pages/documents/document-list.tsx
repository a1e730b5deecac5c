/** All documents: search, sort, open, export, remove. The filter lives in the address. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Checkbox, Input, Select, Table, Tag, type TableColumnsType, type TableProps } from 'antd'
import type { DocumentQuery, DocumentSummary } from '#api/documents.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '#core/target/kind.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { kindName } from '#text/kinds.ts'
import { useDocuments } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { SORT_ORDERS } from '../../lists/order.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { ScoreMark } from '../../ui/score.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document-list.module.css'
import { DocumentMenu } from './document-menu.tsx'
import { PAGE_SIZE, readFilter, writeFilter, type ListFilter } from './list-filter.ts'
import { RemoveDialog } from './remove-dialog.tsx'

export function DocumentList() {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const versions = useText(COMPARISON)
  const language = useLanguage()
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readFilter(parameters)
  const { kind, superseded, ...rest } = filter
  const search = filter.search === '' ? undefined : filter.search
  const query = useDocuments({
    ...rest,
    search,
    year,
    size: PAGE_SIZE,
    kind: kind ?? undefined,
    superseded: superseded ? true : undefined,
  })
  const [removing, setRemoving] = useState<DocumentSummary | null>(null)
  const columns = useColumns(filter, setRemoving)
  const show = (next: ListFilter) => setParameters((now) => writeFilter(now, next), { replace: true })
  const onTable: TableProps<DocumentSummary>['onChange'] = (pagination, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter
    const sorted = one?.order === undefined || one.order === null
    show({
      ...filter,
      sort: sorted ? 'importedAt' : (String(one.columnKey) as DocumentQuery['sort']),
      order: one?.order === 'ascend' ? 'asc' : 'desc',
      page: pagination.current ?? 1,
    })
  }
  return (
    <section aria-label={text.listCaption}>
      <div className={`${styles.filters} no-print`}>
        <Input.Search
          key={filter.search}
          className={styles.search}
          allowClear
          defaultValue={filter.search}
          maxLength={100}
          placeholder={text.searchDocuments}
          aria-label={text.searchDocuments}
          onSearch={(search) => show({ ...filter, search: search.trim(), page: 1 })}
        />
        <Select<DocumentKind | ''>
          aria-label={text.kindFilter}
          className={styles.kind}
          value={kind ?? ''}
          options={[
            { value: '', label: text.allKinds },
            ...DOCUMENT_KINDS.map((one) => ({ value: one, label: kindName(one, language) })),
          ]}
          onChange={(value) => show({ ...filter, kind: value === '' ? null : value, page: 1 })}
        />
        <Checkbox
          checked={superseded}
          onChange={({ target }) => show({ ...filter, superseded: target.checked, page: 1 })}
        >
          {versions.showSuperseded}
        </Checkbox>
        <span className={styles.count} aria-live="polite">
          {query.data ? common.totalRows(query.data.total) : ''}
        </span>
      </div>
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
                <NoDocuments filtered={filter.search !== '' || year !== undefined || kind !== null} />
              ),
            }}
            pagination={
              list.total > PAGE_SIZE
                ? { current: filter.page, pageSize: PAGE_SIZE, total: list.total, showSizeChanger: false }
                : false
            }
            onChange={onTable}
            tableLayout="fixed"
            scroll={{ x: 1130 }}
          />
        )}
      </Loaded>
      <RemoveDialog document={removing} onClose={() => setRemoving(null)} />
    </section>
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

function useColumns(
  filter: ListFilter,
  onRemove: (document: DocumentSummary) => void,
): TableColumnsType<DocumentSummary> {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const sortable = (key: DocumentQuery['sort']) => ({
    key,
    sorter: true,
    sortOrder: filter.sort === key ? SORT_ORDERS[filter.order] : null,
  })
  return [
    {
      ...sortable('title'),
      title: text.document,
      width: 200,
      render: (_, document) => <Named document={document} />,
    },
    { key: 'unit', title: text.unit, width: 200, render: (_, { unit }) => <Unit unit={unit} /> },
    { key: 'year', title: common.year, width: 58, render: (_, { fiscalYear }) => fiscalYear ?? '—' },
    {
      ...sortable('projects'),
      title: common.projects,
      align: 'right',
      className: 'number',
      width: 88,
      render: (_, { projects }) => projects,
    },
    {
      key: 'indicators',
      title: common.indicators,
      align: 'right',
      className: 'number',
      width: 82,
      render: (_, { indicators }) => indicators,
    },
    {
      ...sortable('budget'),
      title: common.budgetInWan,
      align: 'right',
      className: 'number',
      width: 128,
      render: (_, { budget }) => <Money amount={budget} />,
    },
    {
      ...sortable('errors'),
      title: common.findings,
      width: 140,
      render: (_, { findings }) => <SeverityCountsMark counts={findings} />,
    },
    {
      key: 'score',
      title: text.grade,
      width: 92,
      render: (_, { score, judged, grade }) => <ScoreMark score={score} judged={judged} grade={grade} />,
    },
    {
      ...sortable('importedAt'),
      title: text.importedAt,
      width: 128,
      render: (_, { importedAt }) => momentText(importedAt),
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{common.actions}</span>,
      width: 44,
      render: (_, document) => <DocumentMenu document={document} onRemove={() => onRemove(document)} />,
    },
  ]
}

function Named({ document }: { readonly document: DocumentSummary }) {
  const text = useText(DOCUMENTS)
  const versions = useText(COMPARISON)
  const language = useLanguage()
  return (
    <div className={styles.named}>
      <Link className={styles.title} title={document.title ?? document.file} to={paths.document(document.id)}>
        {document.title ?? document.file}
      </Link>
      <div className={styles.fileLine}>
        {document.demo ? <Tag className={styles.demo}>{text.demo}</Tag> : null}
        {document.superseded === null ? null : <Tag className={styles.demo}>{versions.supersededMark}</Tag>}
        <span className={styles.file} title={document.file}>
          {document.file}
        </span>
      </div>
      <span className={styles.kindName}>{kindName(document.kind, language)}</span>
    </div>
  )
}

function Unit({ unit }: { readonly unit: DocumentSummary['unit'] }) {
  const common = useText(COMMON)
  if (unit === null) return <span className={styles.file}>{common.notGiven}</span>
  return (
    <span className={styles.unit}>
      {unit.code === null ? null : <span className="code">{unit.code} </span>}
      {unit.name}
    </span>
  )
}
