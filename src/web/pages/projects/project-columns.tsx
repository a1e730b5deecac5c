/** The columns of the list of projects: how each looks on the page, and what it writes into a file. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Table } from 'antd'
import { fen, wanText } from '#core/kernel/money.ts'
import type { ProjectList } from '#api/projects.ts'
import type { ProjectRow } from '#core/projects/rows.ts'
import { stateName } from '#text/closing.ts'
import { adjustmentName } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { PROJECTS } from '#text/interface/projects.ts'
import { LISTS } from '#text/interface/lists.ts'
import { WRITING } from '#text/interface/writing.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { stored } from '../../preferences/stored.ts'
import { MoneySum } from '../../ui/money-sum.tsx'
import { Money } from '../../ui/money.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import styles from './projects-page.module.css'

export const COLUMN_KEYS = [
  'order',
  'name',
  'code',
  'unit',
  'year',
  'budget',
  'fiscal',
  'other',
  'indicators',
  'findings',
  'state',
  'file',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]
const USUAL: readonly ColumnKey[] = [
  'name',
  'unit',
  'year',
  'budget',
  'fiscal',
  'indicators',
  'findings',
  'state',
]

type Column = ListColumn<ProjectRow>

export function useProjectColumns(keys: readonly ColumnKey[]): readonly Column[] {
  const columns = [...useNames(), ...useAmounts(), ...useCounts()]
  return columns.filter(({ key }) => keys.some((one) => one === key))
}

function useNames(): readonly Column[] {
  const text = useText(PROJECTS)
  const writing = useText(WRITING)
  return [
    { ...FIGURE, key: 'order', title: text.order, width: 64, sort: 'order', cell: ({ order }) => order },
    {
      key: 'name',
      title: text.name,
      sort: 'name',
      cell: ({ name }) => name,
      show: ({ id, name, code }) => (
        // A draft whose name was cleared can still be opened.
        <NamedRow to={paths.project(id)} name={name === '' ? writing.unnamed : name} below={code} />
      ),
    },
    {
      key: 'code',
      title: text.code,
      width: 160,
      sort: 'code',
      cell: ({ code }) => code,
      show: ({ code }) => <span className={`code ${styles.code}`}>{code ?? '—'}</span>,
    },
    {
      key: 'unit',
      title: text.unit,
      width: 190,
      sort: 'unit',
      fileTitle: text.unitCode,
      cell: ({ unitCode }) => unitCode,
      show: (row) => <Unit row={row} />,
      also: [{ title: text.unit, cell: ({ unitName }) => unitName }],
    },
    { key: 'year', title: text.year, width: 72, cell: ({ fiscalYear }) => fiscalYear },
  ]
}

function useAmounts(): readonly Column[] {
  const text = useText(PROJECTS)
  const lists = useText(LISTS)
  const amount = (key: 'budget' | 'fiscal' | 'other'): Column => ({
    ...FIGURE,
    key,
    title: text[key],
    width: 100,
    fileTitle: lists.inWan(text[key]),
    cell: ({ [key]: amountOf }) => (amountOf === null ? null : wanText(fen(BigInt(amountOf)))),
    show: ({ [key]: amountOf }) => <Money amount={amountOf} dashed />,
  })
  return [{ ...amount('budget'), sort: 'budget' }, amount('fiscal'), amount('other')]
}

function useCounts(): readonly Column[] {
  const language = useLanguage()
  const text = useText(PROJECTS)
  const filings = useText(FILINGS)
  const findings = useFindingsColumn<ProjectRow>({
    key: 'findings',
    title: text.findings,
    width: 178,
    sort: 'errors',
    counts: (row) => row.findings,
  })
  return [
    {
      ...FIGURE,
      key: 'indicators',
      title: text.indicators,
      width: 104,
      sort: 'indicators',
      cell: ({ indicators }) => indicators,
    },
    findings,
    {
      key: 'state',
      title: text.state,
      width: 104,
      sort: 'state',
      cell: (row) => stateName(row, language),
      show: (row) => (
        <>
          {stateName(row, language)}
          <span className={styles.adjusted}>{adjustmentName(row, language)}</span>
        </>
      ),
      also: [{ title: filings.adjustment, cell: (row) => adjustmentName(row, language) ?? '' }],
    },
    {
      key: 'file',
      title: text.file,
      width: 200,
      cell: ({ file }) => file,
      show: ({ document, file }) => (
        <Link className={styles.file} to={paths.document(document)} title={file}>
          {file}
        </Link>
      ),
    },
  ]
}

/** What the columns need; the name takes what the others leave. */
export function totalWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 230), 0)
}

function Unit({ row }: { readonly row: ProjectRow }) {
  if (row.unitName === null) return '—'
  return (
    <span className={styles.unit} title={row.unitName}>
      {row.unitCode === null ? null : <span className="code">{row.unitCode}</span>}
      <span className={styles.unitName}>
        <bdi>{row.unitName}</bdi>
      </span>
    </span>
  )
}

type TotalsProps = {
  readonly list: Pick<ProjectList, 'totals' | 'total'>
  readonly columns: readonly Column[]
}

/** Over everything that matches, whatever the page. */
export function TotalsRow({ list: { totals, total }, columns }: TotalsProps) {
  const text = useText(PROJECTS)
  const values: Partial<Record<string, ReactNode>> = {
    name: text.total(total),
    budget: <MoneySum amount={totals.budget} />,
    fiscal: <MoneySum amount={totals.fiscal} />,
    other: <MoneySum amount={totals.other} />,
    indicators: totals.indicators,
    findings: (
      <span title={text.totalFindings}>
        <SeverityCountsMark counts={totals.findings} />
      </span>
    ),
  }
  return (
    <Table.Summary.Row className={styles.totals ?? ''}>
      {columns.map(({ key, align }, index) => (
        <Table.Summary.Cell key={key} index={index} {...(align === undefined ? {} : { align })}>
          {values[key] ?? null}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  )
}

/** The name is always shown: it opens the project. */
export function readColumns(kept: string): readonly ColumnKey[] {
  const chosen = kept === '' ? USUAL : kept.split(' ')
  return COLUMN_KEYS.filter((key) => key === 'name' || chosen.includes(key))
}

export function writeColumns(keys: readonly ColumnKey[]): string {
  return keys.join(' ')
}

const isColumns = (value: string): value is string =>
  value.split(' ').every((key) => (COLUMN_KEYS as readonly string[]).includes(key))
export const columnChoice = stored<string>('jichi.projects.columns', isColumns, '')
