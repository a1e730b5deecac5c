/** /fiscal-operation: the governments below of a year with score, place and what the checks find. */
import { useState } from 'react'
import { Button } from 'antd'
import { FISCAL_SORTS, type FiscalOperationList } from '#api/fiscal-operation.ts'
import type { FiscalRow } from '#core/fiscal-operation/rows.ts'
import { FISCAL_STATES } from '#core/fiscal-operation/step.ts'
import { FISCAL_STATE_NAMES } from '#text/fiscal-operation.ts'
import { COMMON } from '#text/interface/common.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { fiscalExportPath } from '../../api/fiscal-operation.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, partField, searchField } from '../../lists/fields.tsx'
import { useFindingsColumn } from '../../lists/findings-column.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { NamedRow } from '../../lists/named-row.tsx'
import { useList } from '../../lists/use-list.ts'
import { useRows } from '../../lists/use-rows.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { momentText } from '../../ui/time.ts'
import { FiscalStateMark } from './state-mark.tsx'
import { YearDialog, type YearAsked } from './year-dialog.tsx'
import styles from './fiscal-operation.module.css'

export function GovernmentsPage() {
  const text = useText(FISCAL)
  const common = useText(COMMON)
  const language = useLanguage()
  const [year] = useYear()
  const [asked, ask] = useState<YearAsked | null>(null)
  const states = FISCAL_STATES.map((value) => ({ value, label: FISCAL_STATE_NAMES[value][language] }))
  const list = useList({
    search: searchField(text.search),
    state: choiceField(text.state, states),
    sort: partField(FISCAL_SORTS, 'unit'),
    order: partField(['asc', 'desc'], 'asc'),
  })
  const rows = useRows('/api/fiscal-operation', { query: { ...list.asked, year } })
  const { data } = rows.query
  usePageYear(data?.year)
  const mayManage = data?.mayManage ?? false
  return (
    <>
      <ListPage
        name="fiscal-operation"
        text={{ ...text, noneWords: mayManage ? text.noneManage : text.noneRead }}
        list={list}
        {...rows}
        columns={useColumns()}
        keyOf={({ unit }) => unit.id}
        head={{
          beside: data === undefined ? null : `${text.year} ${data.year}`,
          actions: data !== undefined && mayManage ? <YearActs list={data} onAsk={ask} /> : null,
        }}
        {...(data !== undefined && { exports: { xlsx: fiscalExportPath(data.year) } })}
        above={<p className={styles.words}>{text.words}</p>}
        beside={
          data === undefined || data.standing.all === 0 ? null : (
            <span className={styles.quiet}>
              {text.standing(data.standing.all, data.standing.accepted, data.standing.final)}
            </span>
          )
        }
        shape={{ width: 960, showTotal: common.totalRows }}
      />
      {asked === null ? null : <YearDialog asked={asked} onClose={() => ask(null)} />}
    </>
  )
}

function YearActs({
  list: { year, standing },
  onAsk,
}: {
  readonly list: FiscalOperationList
  readonly onAsk: (asked: YearAsked) => void
}) {
  const text = useText(FISCAL)
  const isOpen = standing.all > 0 && standing.final === 0
  const isWhole = isOpen && standing.accepted === standing.all
  return (
    <>
      <Button onClick={() => onAsk({ act: 'open', year })}>{text.open}</Button>
      {standing.final > 0 ? (
        <Button onClick={() => onAsk({ act: 'reopen', year })}>{text.reopen}</Button>
      ) : null}
      {isOpen ? (
        <Button type="primary" disabled={!isWhole} onClick={() => onAsk({ act: 'finish', year })}>
          {text.finish}
        </Button>
      ) : null}
    </>
  )
}

function useColumns(): ListColumn<FiscalRow>[] {
  const text = useText(FISCAL)
  const language = useLanguage()
  const findings = useFindingsColumn<FiscalRow>({
    key: 'findings',
    title: text.findings,
    width: 130,
    counts: ({ errors, warnings }) => ({ error: errors, warning: warnings, advice: 0 }),
  })
  return [
    {
      key: 'unit',
      title: text.unit,
      sort: 'unit',
      cell: ({ unit }) => unit.name,
      show: ({ unit, year }) => (
        <NamedRow to={paths.fiscalSheet(unit.id, year)} name={unit.name} below={unit.code} />
      ),
      also: [{ title: text.year, cell: ({ year }) => year }],
    },
    {
      key: 'state',
      title: text.state,
      width: 100,
      cell: ({ state }) => FISCAL_STATE_NAMES[state][language],
      show: ({ state }) => <FiscalStateMark state={state} />,
    },
    { ...FIGURE, key: 'total', title: text.total, width: 84, cell: ({ total }) => total },
    { ...FIGURE, key: 'rank', title: text.rank, width: 72, sort: 'rank', cell: ({ rank }) => rank },
    { ...FIGURE, key: 'lastTotal', title: text.lastTotal, width: 92, cell: ({ lastTotal }) => lastTotal },
    { ...FIGURE, key: 'lastRank', title: text.lastRank, width: 92, cell: ({ lastRank }) => lastRank },
    {
      ...FIGURE,
      key: 'change',
      title: text.change,
      width: 92,
      sort: 'change',
      cell: ({ change }) => change,
    },
    findings,
    {
      key: 'changedAt',
      title: text.changedAt,
      width: 150,
      cell: ({ changedAt }) => momentText(changedAt),
      also: [],
    },
  ]
}
