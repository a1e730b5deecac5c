/** /departments: every budget unit with its figures, and the ways to its projects and findings. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Table } from 'antd'
import type { UnitRow } from '#api/statistics.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { addMoney, fen } from '#core/kernel/money.ts'
import { COMMON } from '#text/interface/common.ts'
import { DEPARTMENTS } from '#text/interface/departments.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { STATISTICS } from '#text/interface/statistics.ts'
import { useUnits } from '../../api/overview.ts'
import { useMay } from '../../api/session.ts'
import { countColumn, FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { headFields, searchField } from '../../lists/fields.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere, type Orders } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { Count } from '../../ui/count.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { wholePercent } from '../../ui/whole-percent.ts'
import { StartStatement } from './start-statement.tsx'
import styles from './departments.module.css'

export function StatementDepartmentsPage() {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const writing = useText(STATEMENT)
  const year = useSumYear()
  const units = useUnits(year)
  const may = useMay()
  const [starting, start] = useState(false)
  const list = useList(
    {
      search: searchField(text.search),
      ...headFields([
        'code',
        'name',
        'projects',
        'quantified',
        'budget',
        'approvedBudget',
        'findings',
        'score',
      ]),
    },
    { size: 100 },
  )
  const wanted = foldLabel(list.filter.search ?? '')
  const found = units.data?.rows.filter(({ code, name }) =>
    foldLabel(`${code ?? ''}${name}`).includes(wanted),
  )
  return (
    <>
      <ListPage
        name="departments"
        text={{ ...text, none: text.empty, noneWords: text.emptyWords }}
        list={list}
        {...rowsHere(units, found, list, ORDERS)}
        columns={useColumns()}
        keyOf={({ key }) => key}
        head={{
          term: 'unit',
          beside: <SumYearNote className={styles.year} />,
          actions: may('statement.write') ? (
            <Button onClick={() => start(true)}>{writing.newText}</Button>
          ) : null,
        }}
        count={common.totalRows}
        shape={{
          width: 'max-content',
          summary: found !== undefined && found.length > 1 ? <Totals rows={found} /> : null,
        }}
      />
      {starting ? <StartStatement onClose={() => start(false)} /> : null}
    </>
  )
}

const ORDERS: Orders<UnitRow> = {
  code: (a, b) => (a.code ?? '').localeCompare(b.code ?? ''),
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  projects: (a, b) => a.projects - b.projects,
  quantified: (a, b) => shareQuantified(a) - shareQuantified(b),
  budget: (a, b) => compare(a.budget, b.budget),
  approvedBudget: (a, b) => compare(a.approvedBudget, b.approvedBudget),
  findings: (a, b) => a.findings.error - b.findings.error || a.findings.warning - b.findings.warning,
  score: (a, b) => (a.score ?? 0) - (b.score ?? 0),
}

/** The share of indicators whose value holds a number. */
function useQuantified(): ListColumn<UnitRow> {
  const statistics = useText(STATISTICS)
  return {
    ...FIGURE,
    key: 'quantified',
    title: statistics.quantified,
    fileTitle: `${statistics.quantified}（%）`,
    hint: statistics.quantifiedWords,
    width: 118,
    sort: 'quantified',
    cell: (row) => (row.indicators === 0 ? null : Math.round(shareQuantified(row) * 100)),
    show: (row) => (row.indicators === 0 ? '—' : wholePercent(shareQuantified(row))),
  }
}

function useColumns(): ListColumn<UnitRow>[] {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const findings = useFindingsColumn<UnitRow>({
    key: 'findings',
    title: common.findings,
    width: 160,
    sort: 'findings',
    counts: (row) => row.findings,
  })
  const counted = (key: 'documents' | 'projects' | 'indicators'): ListColumn<UnitRow> =>
    countColumn({
      key,
      title: common[key],
      width: 64,
      count: (row) => row[key],
    })
  return [
    {
      key: 'code',
      title: text.code,
      width: 100,
      sort: 'code',
      cell: ({ code }) => code,
      show: ({ code }) => <span className="code">{code ?? '—'}</span>,
    },
    { key: 'name', title: text.name, width: 190, sort: 'name', cell: ({ name }) => name },
    counted('documents'),
    { ...counted('projects'), width: 76, sort: 'projects', show: (row) => <ProjectsLink row={row} /> },
    counted('indicators'),
    useQuantified(),
    moneyColumn({
      key: 'budget',
      title: common.budgetInWan,
      width: 136,
      sort: 'budget',
      amount: ({ budget }) => budget,
    }),
    moneyColumn({
      key: 'approvedBudget',
      title: text.approvedBudget,
      width: 130,
      sort: 'approvedBudget',
      amount: ({ approvedBudget }) => approvedBudget,
    }),
    { ...findings, show: (row) => <FindingsLink row={row} /> },
    {
      ...FIGURE,
      key: 'score',
      title: text.meanScore,
      width: 124,
      sort: 'score',
      cell: ({ score }) => score?.toFixed(1) ?? null,
    },
  ]
}

type CellProps = { readonly row: UnitRow }

function ProjectsLink({ row: { key, name, projects } }: CellProps) {
  const text = useText(DEPARTMENTS)
  const common = useText(COMMON)
  const year = useSumYear()
  if (projects === 0) return <Count of={0} />
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
  const whole = sum((row) => row.indicators)
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
        <Count of={sum((row) => row.documents)} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={3} align="right" className="number">
        <Count of={sum((row) => row.projects)} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={4} align="right" className="number">
        <Count of={sum((row) => row.indicators)} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={5} align="right" className="number">
        {whole === 0 ? '—' : wholePercent(sum((row) => row.quantified) / whole)}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={6} align="right" className="number">
        <Money amount={addMoney(...rows.map(({ budget }) => fen(BigInt(budget)))).toString()} dashed />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={7} align="right" className="number">
        <Money amount={addMoney(...rows.map((row) => fen(BigInt(row.approvedBudget)))).toString()} dashed />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={8}>
        <SeverityCountsMark counts={findings} />
      </Table.Summary.Cell>
      <Table.Summary.Cell index={9} />
    </Table.Summary.Row>
  )
}

/** Of its indicators, those whose value has a number: 0 … 1. */
function shareQuantified({ quantified, indicators }: UnitRow): number {
  return indicators === 0 ? 0 : quantified / indicators
}

function compare(a: string, b: string): number {
  const difference = BigInt(a) - BigInt(b)
  if (difference < 0n) return -1
  return difference > 0n ? 1 : 0
}
