/** The columns of the list of projects: how each looks on the page, and what it writes into a CSV file. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { fen, wanOf } from '#core/kernel/money.ts'
import type { ProjectQuery, ProjectRow } from '#api/projects.ts'
import type { PROJECTS } from '#text/interface/projects.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { CsvValue } from '#core/kernel/csv.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { paths } from '../../paths.ts'
import { stored } from '../../preferences/stored.ts'
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
  'file',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]
const USUAL: readonly ColumnKey[] = [
  'name',
  'code',
  'unit',
  'budget',
  'fiscal',
  'other',
  'indicators',
  'findings',
]

type Text = Spoken<typeof PROJECTS>
type Column = {
  readonly width: number
  readonly sort?: ProjectQuery['sort']
  readonly number?: boolean
  readonly show: (row: ProjectRow) => ReactNode
  /** One heading, or several where a column is written as several. */
  readonly csv: (
    text: Text,
  ) => readonly { readonly head: string; readonly value: (row: ProjectRow) => CsvValue }[]
}

const one =
  (head: (text: Text) => string, value: (row: ProjectRow) => CsvValue): Column['csv'] =>
  (text) => [{ head: head(text), value }]
const plainAmount = (amount: string | null) => (amount === null ? null : wanOf(fen(BigInt(amount))))
const amount = (key: 'budget' | 'fiscal' | 'other', sort?: ProjectQuery['sort']): Column => ({
  width: 100,
  number: true,
  ...(sort ? { sort } : {}),
  show: (row) => <Money amount={row[key]} />,
  csv: one(
    (text) => text.amountHead(text[key]),
    (row) => plainAmount(row[key]),
  ),
})

/** A draft whose name was cleared can still be opened. */
function Unnamed() {
  return useText(WRITING).unnamed
}

export const COLUMNS: Record<ColumnKey, Column> = {
  order: {
    width: 64,
    number: true,
    sort: 'order',
    show: (row) => row.order,
    csv: one(
      (text) => text.order,
      (row) => row.order,
    ),
  },
  name: {
    width: 230,
    sort: 'name',
    show: (row) => (
      <Link className={styles.name} to={paths.project(row.id)}>
        {row.name === '' ? <Unnamed /> : row.name}
      </Link>
    ),
    csv: one(
      (text) => text.name,
      (row) => row.name,
    ),
  },
  code: {
    width: 160,
    sort: 'code',
    show: (row) => <span className={`code ${styles.code}`}>{row.code ?? '—'}</span>,
    csv: one(
      (text) => text.code,
      (row) => row.code,
    ),
  },
  unit: {
    width: 190,
    sort: 'unit',
    show: (row) => <Unit row={row} />,
    csv: (text) => [
      { head: text.unitCode, value: (row) => row.unitCode },
      { head: text.unit, value: (row) => row.unitName },
    ],
  },
  year: {
    width: 72,
    show: (row) => row.fiscalYear ?? '—',
    csv: one(
      (text) => text.year,
      (row) => row.fiscalYear,
    ),
  },
  budget: amount('budget', 'budget'),
  fiscal: amount('fiscal'),
  other: amount('other'),
  indicators: {
    width: 104,
    number: true,
    sort: 'indicators',
    show: (row) => row.indicators,
    csv: one(
      (text) => text.indicators,
      (row) => row.indicators,
    ),
  },
  findings: {
    width: 178,
    sort: 'errors',
    show: (row) => <SeverityCountsMark counts={row.findings} />,
    csv: (text) => [
      { head: text.errors, value: (row) => row.findings.error },
      { head: text.warnings, value: (row) => row.findings.warning },
      { head: text.advice, value: (row) => row.findings.advice },
    ],
  },
  file: {
    width: 200,
    show: (row) => (
      <Link className={styles.file} to={paths.document(row.document)} title={row.file}>
        {row.file}
      </Link>
    ),
    csv: one(
      (text) => text.file,
      (row) => row.file,
    ),
  },
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

/** The head and the rows of a CSV file with the chosen columns. */
export function projectTable(
  rows: readonly ProjectRow[],
  columns: readonly ColumnKey[],
  text: Text,
): CsvValue[][] {
  const written = columns.flatMap((key) => COLUMNS[key].csv(text))
  return [written.map(({ head }) => head), ...rows.map((row) => written.map(({ value }) => value(row)))]
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
