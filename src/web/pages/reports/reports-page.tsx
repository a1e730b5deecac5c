/** Reports of an area: 监控报告, 评价报告 with 自评报告, and 工作报告. */
import { useState } from 'react'
import { Button } from 'antd'
import { KINDS_OF_GROUP, type ReportGroup } from '#api/reports.ts'
import { REPORT_STATES } from '#core/reports/report.ts'
import type { ListedReport } from '#core/reports/rows.ts'
import { COMMON } from '#text/interface/common.ts'
import { REPORTS } from '#text/interface/reports.ts'
import { REPORT_KIND_NAMES, REPORT_STATE_NAMES } from '#text/reports.ts'
import { countColumn, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { momentText } from '../../ui/time.ts'
import { BeginDialog } from './begin-dialog.tsx'
import { ReportState } from './report-state.tsx'
import styles from './reports.module.css'

const TITLES = {
  monitoring: 'monitoringTitle',
  evaluation: 'evaluationTitle',
  results: 'resultsTitle',
} as const

export function MonitoringReportsPage() {
  return <ReportsPage group="monitoring" />
}
export function EvaluationReportsPage() {
  return <ReportsPage group="evaluation" />
}
export function WorkReportsPage() {
  return <ReportsPage group="results" />
}

function ReportsPage({ group }: { readonly group: ReportGroup }) {
  const text = useText(REPORTS)
  const common = useText(COMMON)
  const language = useLanguage()
  const [year] = useYear()
  const [isBeginning, setBeginning] = useState(false)
  const kinds = KINDS_OF_GROUP[group]
  const list = useList({
    search: searchField(text.search),
    ...(kinds.length > 1 && {
      kind: choiceField(
        text.kind,
        kinds.map((value) => ({ value, label: REPORT_KIND_NAMES[value][language] })),
      ),
    }),
    state: choiceField(
      text.state,
      REPORT_STATES.map((value) => ({ value, label: REPORT_STATE_NAMES[value][language] })),
    ),
  })
  const asked = { ...list.asked, year, group }
  const rows = useRows('/api/reports', { query: asked })
  const mayBegin = rows.query.data?.mayBegin ?? false
  return (
    <>
      <ListPage
        year={year}
        name={`reports-${group}`}
        text={{
          ...text,
          title: text[TITLES[group]],
          noneWords: mayBegin ? text.noneWords : text.noneToRead,
        }}
        list={list}
        {...rows}
        columns={useColumns()}
        keyOf={({ id }) => id}
        head={{
          actions: mayBegin ? (
            <Button type="primary" onClick={() => setBeginning(true)}>
              {text.begin}
            </Button>
          ) : null,
        }}
        above={<p className={styles.words}>{text.words}</p>}
        shape={{ width: 900, showTotal: common.totalRows }}
      />
      {isBeginning ? <BeginDialog group={group} year={year} onClose={() => setBeginning(false)} /> : null}
    </>
  )
}

function useColumns(): ListColumn<ListedReport>[] {
  const text = useText(REPORTS)
  const language = useLanguage()
  const unitName = ({ unit }: ListedReport) => unit?.name ?? text.whole
  return [
    {
      key: 'title',
      title: text.title,
      cell: ({ title }) => title,
      show: ({ id, title, kind }) => (
        <NamedRow to={paths.report(id)} name={title} below={REPORT_KIND_NAMES[kind][language]} />
      ),
    },
    { key: 'unit', title: text.unit, width: 200, cell: unitName },
    { key: 'year', title: text.year, width: 80, cell: ({ year }) => year },
    {
      key: 'state',
      title: text.state,
      width: 100,
      cell: ({ state }) => REPORT_STATE_NAMES[state][language],
      show: ({ state }) => <ReportState state={state} />,
    },
    countColumn({ key: 'edited', title: text.editedCount, width: 110, count: ({ edited }) => edited.length }),
    { key: 'changedAt', title: text.changedAt, width: 150, cell: ({ changedAt }) => momentText(changedAt) },
    { key: 'changedBy', title: text.changedBy, width: 100, cell: ({ changedBy }) => changedBy },
  ]
}
