/** /evaluations/costs: 成本分析 of a year. */
import { useState } from 'react'
import { Button } from 'antd'
import { ANALYSIS_STATES } from '#core/cost-analysis/analysis.ts'
import type { ListedAnalysis } from '#core/cost-analysis/rows.ts'
import { ANALYSIS_STATE_NAMES } from '#text/cost-analysis.ts'
import { COMMON } from '#text/interface/common.ts'
import { COST_ANALYSIS } from '#text/interface/cost-analysis.ts'
import { countColumn, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { momentText } from '../../ui/time.ts'
import { BeginDialog } from './begin-dialog.tsx'
import styles from './cost-analysis.module.css'

export function CostAnalysesPage() {
  const text = useText(COST_ANALYSIS)
  const common = useText(COMMON)
  const language = useLanguage()
  const [year] = useYear()
  const [isBeginning, setBeginning] = useState(false)
  const list = useList({
    search: searchField(text.search),
    state: choiceField(
      text.state,
      ANALYSIS_STATES.map((value) => ({ value, label: ANALYSIS_STATE_NAMES[value][language] })),
    ),
    high: choiceField<'yes' | 'no'>(text.high, [
      { value: 'yes', label: text.highYes },
      { value: 'no', label: text.highNo },
    ]),
  })
  const rows = useRows('/api/cost-analyses', { query: { ...list.asked, year } })
  const mayBegin = rows.query.data?.mayBegin ?? false
  return (
    <>
      <ListPage
        name="cost-analyses"
        text={{ ...text, noneWords: mayBegin ? text.noneWords : text.noneToRead }}
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
        shape={{ width: 1000, showTotal: common.totalRows }}
      />
      {isBeginning ? (
        <BeginDialog
          year={year ?? Number(dayOfToday().slice(0, 4)) - 1}
          onClose={() => setBeginning(false)}
        />
      ) : null}
    </>
  )
}

function useColumns(): ListColumn<ListedAnalysis>[] {
  const text = useText(COST_ANALYSIS)
  const language = useLanguage()
  return [
    {
      key: 'title',
      title: text.name,
      cell: ({ title }) => title,
      show: ({ id, title }) => <NamedRow to={paths.costAnalysis(id)} name={title} />,
    },
    { key: 'unit', title: text.unit, width: 190, cell: ({ unit }) => unit?.name ?? text.several },
    { key: 'year', title: text.year, width: 70, cell: ({ year }) => year },
    {
      key: 'state',
      title: text.state,
      width: 90,
      cell: ({ state }) => ANALYSIS_STATE_NAMES[state][language],
    },
    countColumn({
      key: 'activities',
      title: text.activities,
      width: 80,
      count: ({ activities }) => activities,
    }),
    moneyColumn({ key: 'money', title: text.money, width: 120, amount: ({ money }) => money }),
    {
      key: 'high',
      title: text.high,
      width: 90,
      cell: ({ high }) => high,
      show: ({ high }) =>
        high === null ? '—' : <span className={high > 0 ? styles.high : undefined}>{high}</span>,
    },
    { key: 'changedAt', title: text.changedAt, width: 150, cell: ({ changedAt }) => momentText(changedAt) },
    { key: 'changedBy', title: text.changedBy, width: 90, cell: ({ changedBy }) => changedBy },
  ]
}
