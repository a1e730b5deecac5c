/** 绩效档案 of departments: what each came to as a whole, year by year, with its evidence and report. */
import { Link } from 'react-router'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import type { DepartmentResult } from '#core/evaluation/rows.ts'
import { evaluationFilePath, evaluationReportPath, useDepartmentArchive } from '../../api/evaluations.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { headFields, keptField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { rowsHere, type Orders } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { dayText } from '../../ui/time.ts'
import styles from '../../lists/results.module.css'
import { ArchiveTabs } from './archive-tabs.tsx'

export function ArchiveDepartmentsPage() {
  const text = useText(ARCHIVE)
  const list = useList({ unit: { ...keptField(/./), narrows: false }, ...headFields(['year', 'result']) })
  const query = useDepartmentArchive()
  const all = query.data?.rows ?? []
  const one = all.find(({ unit }) => unit === list.filter.unit)
  const rows = one === undefined ? all : all.filter(({ unit }) => unit === one.unit)
  return (
    <ListPage
      name="archives of departments"
      text={{
        title: text.departments,
        caption: text.departmentsFound,
        noMatch: text.noDepartments,
        none: text.noDepartments,
        noneWords: text.noDepartmentsWords,
      }}
      list={list}
      {...rowsHere(query, query.data && rows, list, ORDERS)}
      columns={useColumns()}
      keyOf={({ subject }) => subject}
      head={{
        term: 'department-evaluation',
        tabs: <ArchiveTabs shown="departments" />,
        crumbs: [{ label: text.toArchives, to: paths.archives() }],
        beside: one === undefined ? null : unitText(one),
      }}
      beside={one === undefined ? null : <Link to={paths.departmentArchives()}>{text.allDepartments}</Link>}
      shape={{ width: 1000 }}
    />
  )
}

const ORDERS: Orders<DepartmentResult> = {
  year: (a, b) => a.year - b.year,
  result: (a, b) => Number(a.total) - Number(b.total),
}

const REPORT_FORMATS = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
] as const

function useColumns(): ListColumn<DepartmentResult>[] {
  const text = useText(ARCHIVE)
  const language = useLanguage()
  return [
    {
      key: 'unit',
      title: text.department,
      cell: unitText,
      show: (row) => (
        <NamedRow to={paths.departmentArchives({ unit: row.unit })} name={unitText(row) ?? '—'} />
      ),
    },
    { key: 'year', title: text.year, width: 90, sort: 'year', cell: ({ year }) => year },
    {
      key: 'task',
      title: text.evaluation,
      width: 240,
      cell: ({ taskName }) => taskName,
      show: (row) => <Evaluated result={row} />,
      also: [{ title: text.evaluationKind, cell: ({ kind }) => EVALUATION_KIND_NAMES[kind][language] }],
    },
    {
      key: 'result',
      title: text.result,
      width: 120,
      sort: 'result',
      cell: ({ grade, total }) => `${grade} ${total}`,
      show: ({ grade, total }) => (
        <>
          <GradeMark grade={grade} /> {total}
        </>
      ),
    },
    {
      key: 'whole',
      title: text.wholeSelf,
      width: 110,
      cell: null,
      show: ({ year, unitName }) =>
        unitName === null ? (
          '—'
        ) : (
          <Link to={paths.wholes('evaluation', { year, search: unitName })}>{text.wholeSelfOpen}</Link>
        ),
    },
    { key: 'on', title: text.decidedOn, width: 110, cell: dayDecided },
    {
      key: 'files',
      title: text.materials,
      width: 220,
      cell: ({ files }) => files.map(({ file }) => file).join('；'),
      show: (row) => <Files result={row} />,
    },
    { key: 'report', title: text.report, width: 120, cell: null, show: (row) => <Reports result={row} /> },
  ]
}

const dayDecided = ({ decidedAt }: DepartmentResult) => dayText(decidedAt)

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
