/** The columns of the list of documents. */
import { Link } from 'react-router'
import { Tag } from 'antd'
import type { DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT, DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { kindName } from '#text/documents/kinds.ts'
import { countColumn, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ScoreMark } from '../../ui/score.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document-list.module.css'
import { DocumentMenu } from './document-menu.tsx'

type Column = ListColumn<DocumentSummary>

export function useDocumentColumns(onRemove: (document: DocumentSummary) => void): Column[] {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  return [
    ...useNames(),
    ...useFigures(),
    {
      key: 'score',
      title: text.grade,
      width: 124,
      fileTitle: common.score,
      cell: ({ score }) => score,
      show: (document) => <ScoreMark {...document} errors={document.findings.error} />,
      also: [{ title: text.gradeAlone, cell: ({ grade }) => grade }],
    },
    {
      key: 'importedAt',
      title: text.importedAt,
      width: 122,
      sort: 'importedAt',
      cell: ({ importedAt }) => momentText(importedAt),
    },
    {
      key: 'actions',
      title: common.actions,
      isTitleHidden: true,
      width: 44,
      cell: null,
      show: (document) => <DocumentMenu document={document} onRemove={() => onRemove(document)} />,
    },
  ]
}

function useNames(): Column[] {
  const text = useText(DOCUMENTS)
  const one = useText(DOCUMENT)
  const common = useText(COMMON)
  const language = useLanguage()
  return [
    {
      key: 'title',
      title: text.document,
      width: 244,
      sort: 'title',
      cell: ({ title, file }) => title ?? file,
      show: (document) => <Named document={document} />,
      also: [
        { title: one.file, cell: ({ file }) => file },
        { title: one.kind, cell: ({ kind }) => kindName(kind, language) },
      ],
    },
    {
      key: 'unit',
      title: text.unit,
      width: 164,
      cell: ({ unit }) => (unit === null ? null : [unit.code, unit.name].filter(Boolean).join(' ')),
      show: ({ unit }) => <Unit unit={unit} />,
    },
    { key: 'year', title: common.year, width: 56, cell: ({ fiscalYear }) => fiscalYear },
  ]
}

function useFigures(): Column[] {
  const common = useText(COMMON)
  const findings = useFindingsColumn<DocumentSummary>({
    key: 'errors',
    title: common.findings,
    width: 136,
    sort: 'errors',
    counts: (row) => row.findings,
  })
  const counted = (key: 'projects' | 'indicators', width: number): Column =>
    countColumn({
      key,
      title: common[key],
      width,
      count: (row) => row[key],
    })
  return [
    { ...counted('projects', 76), sort: 'projects' },
    counted('indicators', 58),
    moneyColumn({
      key: 'budget',
      title: common.budgetInWan,
      width: 128,
      sort: 'budget',
      amount: ({ budget }) => budget,
    }),
    findings,
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
