/** 绩效档案 of departments: what each came to as a whole, year by year, with its evidence and report. */
import { Link } from 'react-router'
import { Table, type TableColumnType } from 'antd'
import type { DepartmentResult } from '#api/evaluation/evaluations.ts'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { evaluationFilePath, evaluationReportPath, useDepartmentArchive } from '../../api/evaluations.ts'
import { addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import filings from '../../lists/list-page.module.css'
import { ResultsTabs } from '../../components/results/results-tabs.tsx'
import styles from '../../lists/results.module.css'

export function ArchiveDepartmentsPage() {
  const text = useText(ARCHIVE)
  const results = useText(RECTIFICATIONS)
  const [parameters] = useAddress()
  const unit = addressText(parameters, 'unit')
  const query = useDepartmentArchive()
  const one = query.data?.rows.find((row) => row.unit === unit)
  return (
    <>
      <PageHeader
        title={text.departments}
        crumbs={[{ label: results.results }, { label: text.toArchives, to: paths.archives() }]}
        beside={one === undefined ? null : nameOf(one)}
      />
      <ResultsTabs />
      {one === undefined ? null : (
        <p className={`${styles.sums} no-print`}>
          <Link to={paths.departmentArchives()}>{text.allDepartments}</Link>
        </p>
      )}
      <Loaded query={query}>
        {({ rows }) => <Results rows={one === undefined ? rows : rows.filter((row) => row.unit === unit)} />}
      </Loaded>
    </>
  )
}

const nameOf = ({ unitCode, unitName }: DepartmentResult) => [unitCode, unitName].filter(Boolean).join(' ')

function Results({ rows }: { readonly rows: readonly DepartmentResult[] }) {
  const text = useText(ARCHIVE)
  return (
    <section aria-label={text.departmentsFound}>
      <Table<DepartmentResult>
        className="panel"
        size="small"
        rowKey="subject"
        dataSource={[...rows]}
        columns={useColumns()}
        tableLayout="fixed"
        scroll={{ x: 1000 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small', className: filings.pages ?? '' }}
        locale={{ emptyText: <EmptyState title={text.noDepartments}>{text.noDepartmentsWords}</EmptyState> }}
      />
    </section>
  )
}

const REPORT_FORMATS = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
] as const

function useColumns(): TableColumnType<DepartmentResult>[] {
  const text = useText(ARCHIVE)
  return [
    {
      key: 'unit',
      title: text.department,
      render: (_, row) => (
        <Link className={filings.name} to={paths.departmentArchives({ unit: row.unit })}>
          {nameOf(row)}
        </Link>
      ),
    },
    { key: 'year', title: text.year, width: 80, dataIndex: 'year' },
    {
      key: 'task',
      title: text.evaluation,
      width: 240,
      render: (_, row) => <Evaluated result={row} />,
    },
    {
      key: 'result',
      title: text.result,
      width: 120,
      render: (_, row) => (
        <>
          <GradeMark grade={row.grade} /> {row.total}
        </>
      ),
    },
    {
      key: 'on',
      title: text.decidedOn,
      width: 110,
      render: (_, row) => momentText(row.decidedAt).slice(0, 10),
    },
    {
      key: 'files',
      title: text.materials,
      width: 220,
      render: (_, row) => <Files result={row} />,
    },
    {
      key: 'report',
      title: text.report,
      width: 120,
      render: (_, row) => <Reports result={row} />,
    },
  ]
}

type CellProps = { readonly result: DepartmentResult }

function Evaluated({ result }: CellProps) {
  const language = useLanguage()
  return (
    <>
      <Link to={paths.evaluationSubject(result.task, result.subject)}>{result.taskName}</Link>
      <span className={styles.sub}>{EVALUATION_KIND_NAMES[result.kind][language]}</span>
    </>
  )
}

function Files({ result: { task, subject, files } }: CellProps) {
  if (files.length === 0) return '—'
  return files.map(({ id, file }) => (
    <span key={id} className={styles.sub}>
      <a href={evaluationFilePath(task, subject, id)} title={file} download>
        {file}
      </a>
    </span>
  ))
}

function Reports({ result }: CellProps) {
  const text = useText(ARCHIVE)
  return (
    <span className={styles.papers}>
      {REPORT_FORMATS.map(([format, name]) => (
        <a
          key={format}
          href={evaluationReportPath(result.task, result.subject, format)}
          aria-label={text.reportAs(result.year, result.unitName, name)}
          download
        >
          {name}
        </a>
      ))}
    </span>
  )
}
