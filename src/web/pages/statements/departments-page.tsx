/** /departments: every budget unit with its figures, and the ways to its projects and findings. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Input, Table, type TableColumnsType } from 'antd'
import type { UnitRow } from '#api/statistics.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { addMoney, fen } from '#core/kernel/money.ts'
import { COMMON } from '#text/interface/common.ts'
import { DEPARTMENTS } from '#text/interface/departments.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useUnits } from '../../api/overview.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { StartStatement } from './start-statement.tsx'
import styles from './departments.module.css'

export function StatementDepartmentsPage() {
  const text = useText(DEPARTMENTS)
  const year = useSumYear()
  const query = useUnits(year)
  const writing = useText(STATEMENT)
  const may = useMay()
  const [starting, start] = useState(false)
  return (
    <>
      <PageHeader
        title={text.title}
        beside={<SumYearNote className={styles.year} />}
        actions={
          may('statement.write') ? <Button onClick={() => start(true)}>{writing.newText}</Button> : null
        }
      />
      {starting ? <StartStatement year={year} onClose={() => start(false)} /> : null}
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>
          ) : (
            <Units rows={rows} />
          )
        }
      </Loaded>
    </>
  )
}

function Units({ rows }: { readonly rows: readonly UnitRow[] }) {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const [typed, setTyped] = useState('')
  const wanted = foldLabel(typed)
  const shown = rows.filter(({ code, name }) => foldLabel(`${code ?? ''}${name}`).includes(wanted))
  const totals = shown.length > 1 ? <Totals rows={shown} /> : null
  return (
    <section aria-label={text.caption}>
      <div className={`${styles.filters} no-print`}>
        <Input
          className={styles.search}
          allowClear
          value={typed}
          maxLength={100}
          placeholder={text.search}
          aria-label={text.search}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span className={styles.count} aria-live="polite">
          {common.totalRows(shown.length)}
        </span>
      </div>
      <Table<UnitRow>
        className="panel"
        size="small"
        rowKey="key"
        dataSource={shown}
        columns={useColumns()}
        pagination={shown.length > 100 ? { pageSize: 100, showSizeChanger: false } : false}
        locale={{ emptyText: <EmptyState title={text.noMatch} /> }}
        scroll={{ x: 'max-content' }}
        summary={() => totals}
      />
    </section>
  )
}

function useColumns(): TableColumnsType<UnitRow> {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const number = { align: 'right' as const, className: 'number' }
  const counted = (key: 'documents' | 'projects' | 'indicators') => ({
    key,
    title: common[key],
    ...number,
    width: 72,
    render: (_: unknown, row: UnitRow) => row[key],
  })
  return [
    {
      key: 'code',
      title: text.code,
      width: 110,
      sorter: (a, b) => (a.code ?? '').localeCompare(b.code ?? ''),
      render: (_, { code }) => <span className="code">{code ?? '—'}</span>,
    },
    {
      key: 'name',
      title: text.name,
      width: 320,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, { name }) => name,
    },
    counted('documents'),
    {
      ...counted('projects'),
      width: 84,
      sorter: (a, b) => a.projects - b.projects,
      render: (_, row) => <ProjectsLink row={row} />,
    },
    counted('indicators'),
    {
      key: 'budget',
      title: common.budgetInWan,
      ...number,
      width: 150,
      sorter: (a, b) => compare(a.budget, b.budget),
      render: (_, { budget }) => <Money amount={budget} />,
    },
    {
      key: 'findings',
      title: common.findings,
      width: 160,
      sorter: (a, b) => a.findings.error - b.findings.error || a.findings.warning - b.findings.warning,
      render: (_, row) => <FindingsLink row={row} />,
    },
    {
      key: 'score',
      title: text.meanScore,
      ...number,
      width: 96,
      sorter: (a, b) => (a.score ?? 0) - (b.score ?? 0),
      render: (_, { score }) => (score === null ? '—' : score.toFixed(1)),
    },
  ]
}

type CellProps = { readonly row: UnitRow }

function ProjectsLink({ row: { key, name, projects } }: CellProps) {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const year = useSumYear()
  return (
    <Link
      aria-label={`${text.projectsOf(name)}${common.colon}${projects}`}
      to={paths.projects({ unit: key, alone: 'yes', year: year ?? 'all' })}
    >
      {projects}
    </Link>
  )
}

function FindingsLink({ row: { key, name, findings } }: CellProps) {
  const text = useText(DEPARTMENTS)
  const year = useSumYear()
  return (
    <Link
      className={styles.findings}
      title={text.findingsOf(name)}
      to={paths.findings({ unit: key, year: year ?? 'all' })}
    >
      <SeverityCountsMark counts={findings} />
    </Link>
  )
}

function Totals({ rows }: { readonly rows: readonly UnitRow[] }) {
  const common = useText(COMMON)
  const sum = (of: (row: UnitRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const findings = {
    error: sum((row) => row.findings.error),
    warning: sum((row) => row.findings.warning),
    advice: sum((row) => row.findings.advice),
  }
  return (
    <Table.Summary.Row className={styles.totals}>
      <Table.Summary.Cell index={0} colSpan={2}>
        {common.total}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={2} align="right" className="number">
        {sum((row) => row.documents)}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={3} align="right" className="number">
        {sum((row) => row.projects)}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={4} align="right" className="number">
        {sum((row) => row.indicators)}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={5} align="right" className="number">
        <Money amount={addMoney(...rows.map(({ budget }) => fen(BigInt(budget)))).toString()} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={6}>
        <SeverityCountsMark counts={findings} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={7} />
    </Table.Summary.Row>
  )
}

function compare(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b)
  if (difference < 0n) return -1
  return difference > 0n ? 1 : 0
}
