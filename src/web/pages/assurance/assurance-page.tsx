/** /assurance: how far every unit is with the 工作保障措施 of a year. */
import { Link } from 'react-router'
import { Table } from 'antd'
import type { AssuranceList, AssuranceRow } from '#api/assurance.ts'
import { ASSURANCE_SORTS, percentDone, type AssuranceSort } from '#core/assurance/measure.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { COMMON } from '#text/interface/common.ts'
import { assuranceExportPath, useAssuranceList } from '../../api/assurance.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { pagesAs } from '../../lists/every-row.ts'
import { partField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Count } from '../../ui/count.tsx'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { Share } from './share.tsx'
import styles from './assurance.module.css'

export function AssurancePage() {
  const text = useText(ASSURANCE)
  const common = useText(COMMON)
  const [year] = useYear()
  const list = useList({
    search: searchField(text.search),
    sort: partField(ASSURANCE_SORTS, 'unit'),
    order: partField(['asc', 'desc'], 'asc'),
  })
  const asked = { ...list.asked, year }
  const query = useAssuranceList(asked)
  const { data } = query
  usePageYear(data?.year)
  const { search } = list.filter
  return (
    <ListPage
      name="assurance"
      text={{ ...text, none: text.nothing, noneWords: text.nothingWords }}
      year={data?.year}
      list={list}
      query={{ ...query, data: data && counted(data) }}
      load={pagesAs('/api/assurance', { query: asked }, counted)}
      columns={useColumns(data?.year)}
      keyOf={({ unit }) => unit.id}
      head={{ term: 'safeguards', beside: data === undefined ? null : `${text.year} ${data.year}` }}
      {...(data && { exports: { xlsx: assuranceExportPath(data.year) } })}
      above={<p className={styles.words}>{text.words}</p>}
      shape={{
        width: 860,
        showTotal: common.totalRows,
        summary:
          data === undefined || (data.count < 2 && search === undefined) ? null : (
            <Total total={data.total} label={search === undefined ? text.total : text.totalOfAll} />
          ),
      }}
    />
  )
}

function counted({ rows, count }: AssuranceList) {
  return { rows, total: count }
}

function Total({ total, label }: { readonly total: AssuranceList['total']; readonly label: string }) {
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{label}</Table.Summary.Cell>
      {FIGURES.map(({ key }, i) => (
        <Table.Summary.Cell key={key} index={i + 1} align="right">
          <span className={styles.figure}>
            <Count of={total[key]} />
          </span>
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={8}>
        <Share percent={percentDone(total)} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  )
}

const FIGURES = [
  { key: 'promised', width: 96 },
  { key: 'untaken', width: 96 },
  { key: 'measures', width: 84 },
  { key: 'bare', width: 96 },
  { key: 'tasks', width: 84 },
  { key: 'done', width: 96 },
  { key: 'late', width: 84 },
] as const

/** What is late stands out. */
function figureClass(key: AssuranceSort, figure: number): string | undefined {
  return key === 'late' && figure > 0 ? styles.late : undefined
}

function useColumns(year: number | undefined): ListColumn<AssuranceRow>[] {
  const text = useText(ASSURANCE)
  return [
    {
      key: 'unit',
      title: text.unit,
      cell: unitName,
      show: (row) =>
        year === undefined ? null : <Link to={paths.assuranceOf(row.unit.id, year)}>{unitName(row)}</Link>,
    },
    ...FIGURES.map(({ key, width }) => ({
      ...FIGURE,
      key,
      title: text[key],
      width,
      sort: key,
      cell: (row: AssuranceRow) => row[key],
      show: (row: AssuranceRow) => (
        <span className={figureClass(key, row[key])}>
          <Count of={row[key]} />
        </span>
      ),
    })),
    {
      key: 'progress',
      title: text.progress,
      width: 150,
      sort: 'progress',
      cell: percentDone,
      show: (row) => <Share percent={percentDone(row)} />,
    },
  ]
}

function unitName({ unit: { code, name } }: AssuranceRow): string {
  return [code, name].filter(Boolean).join(' ')
}
