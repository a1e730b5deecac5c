/** /assurance: how far every unit is with the 工作保障措施 of a year. */
import { Link } from 'react-router'
import { Button, Table, type TableColumnType } from 'antd'
import type { AssuranceList, AssuranceRow } from '#api/assurance.ts'
import { percentDone } from '#core/assurance/measure.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { assuranceExportPath, useAssuranceList } from '../../api/assurance.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { Share } from './share.tsx'
import styles from './assurance.module.css'

export function AssurancePage() {
  const text = useText(ASSURANCE)
  const [year] = useYear()
  const query = useAssuranceList(year)
  const shown = query.data?.year ?? null
  return (
    <>
      <PageHeader title={text.title} beside={shown === null ? null : <span>{text.year} {shown}</span>} actions={shown === null ? null : <Button href={assuranceExportPath(shown)} download>{text.exportExcel}</Button>} />
      <p className={styles.words}>{text.words}</p>
      <Loaded query={query}>{(list) => <Units list={list} />}</Loaded>
    </>
  )
}

function Units({ list }: { readonly list: AssuranceList }) {
  const text = useText(ASSURANCE)
  const printing = usePrinting()
  const total = () => <Total total={list.total} />
  return (
    <section aria-label={text.caption}>
      <Table<AssuranceRow>
        className="panel" size="small" rowKey={({ unit }) => unit.id} dataSource={[...list.rows]} columns={useColumns(list.year)} pagination={list.rows.length > 100 ? { pageSize: 100, showSizeChanger: false, size: 'small' } : false} {...(printing ? {} : { scroll: { x: 860 } })}
        locale={{ emptyText: <EmptyState title={text.nothing}>{text.nothingWords}</EmptyState> }}
        summary={list.rows.length < 2 ? noTotal : total}
      />
    </section>
  )
}

const noTotal = () => null

function Total({ total }: { readonly total: AssuranceList['total'] }) {
  const text = useText(ASSURANCE)
  const figures = [total.promised, total.untaken, total.measures, total.bare, total.tasks, total.done, total.late]
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{text.total}</Table.Summary.Cell>
      {figures.map((figure, i) => <Table.Summary.Cell key={i} index={i + 1} align="right"><span className={styles.figure}>{figure}</span></Table.Summary.Cell>)}
      <Table.Summary.Cell index={8}><Share percent={percentDone(total)} /></Table.Summary.Cell>
    </Table.Summary.Row>
  )
}

function useColumns(year: number): TableColumnType<AssuranceRow>[] {
  const text = useText(ASSURANCE)
  const figure = (key: 'promised' | 'untaken' | 'measures' | 'bare' | 'tasks' | 'done' | 'late', width: number): TableColumnType<AssuranceRow> => ({
    key, title: text[key], width, align: 'right', className: 'number', sorter: (a, b) => a[key] - b[key],
    render: (_, row) => <span className={row[key] === 0 ? styles.zero : key === 'late' ? styles.late : undefined}>{row[key]}</span>,
  })
  return [
    { key: 'unit', title: text.unit, render: (_, { unit }) => <Link to={paths.assuranceOf(unit.id, year)}>{[unit.code, unit.name].filter(Boolean).join(' ')}</Link> },
    figure('promised', 96), figure('untaken', 96), figure('measures', 84), figure('bare', 96), figure('tasks', 84), figure('done', 96), figure('late', 84),
    { key: 'progress', title: text.progress, width: 150, sorter: (a, b) => (percentDone(a) ?? -1) - (percentDone(b) ?? -1), render: (_, row) => <Share percent={percentDone(row)} /> },
  ]
}
