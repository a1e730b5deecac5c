/** The columns of the list of documents. */
import { Link } from 'react-router'
import { Tag, type TableColumnsType } from 'antd'
import type { DocumentQuery, DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { kindName } from '#text/documents/kinds.ts'
import { SORT_ORDERS } from '../../lists/order.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { ScoreMark } from '../../ui/score.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document-list.module.css'
import { DocumentMenu } from './document-menu.tsx'
import type { ListFilter } from './list-filter.ts'

const FIGURES = { align: 'right', className: 'number' } as const

export function useDocumentColumns(
  filter: ListFilter,
  onRemove: (document: DocumentSummary) => void,
): TableColumnsType<DocumentSummary> {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const sortable = (key: DocumentQuery['sort']) => sortableBy(key, filter)
  const counted = (key: 'projects' | 'indicators') => ({
    key,
    title: common[key],
    ...FIGURES,
    render: (_: unknown, row: DocumentSummary) => row[key],
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
    { ...counted('projects'), ...sortable('projects'), width: 88 },
    { ...counted('indicators'), width: 82 },
    {
      ...sortable('budget'),
      title: common.budgetInWan,
      ...FIGURES,
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

function sortableBy(key: DocumentQuery['sort'], { sort, order }: ListFilter) {
  return { key, sorter: true, sortOrder: sort === key ? SORT_ORDERS[order] : null }
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
