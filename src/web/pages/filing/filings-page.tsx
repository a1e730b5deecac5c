/**
 * 待办: what waits for the one who looks, what that person did, all within reach, and how far every department
 * is.
 */
import { useState } from 'react'
import { FILING_BOXES, type FilingRowView } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useFilings } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { BatchBar } from './batch-bar.tsx'
import { FilingFilterBar } from './filter-bar.tsx'
import { FilingTable } from './filing-table.tsx'
import {
  readFilingFilter,
  textsPageOf,
  USUAL_FILING_FILTER,
  type ChangeFilingFilter,
} from './filing-filter.ts'
import { HandedTasks } from './handed.tsx'
import { PooledTasksPanel } from '../../components/filing/pooled-tasks.tsx'
import { Progress } from './progress.tsx'
import { RemindBar } from './remind-bar.tsx'
import { StatementFilings } from './statement-list.tsx'
import { StateChips } from './state-chips.tsx'
import styles from '../../lists/list-page.module.css'

const TABS = [...FILING_BOXES, 'progress'] as const

export function FilingsPage() {
  const text = useText(FILINGS)
  const [parameters, setParameters] = useAddress()
  const isProgress = parameters.get('box') === 'progress'
  const tab = isProgress ? 'progress' : readFilingFilter(parameters).box
  const may = useMay()
  // What narrows the lists down leads to the first page of both; each is paged by itself.
  const change: ChangeFilingFilter = (next) =>
    setParameters((now) =>
      changedAddress(now, 'page' in next ? next : { texts: undefined, ...next }, USUAL_FILING_FILTER),
    )
  return (
    <>
      <PageHeader title={text.title} />
      {tab === 'mine' && may('delegation.fill') ? <HandedTasks isAlone={!may('filing.read')} /> : null}
      {tab === 'mine' && may('execution.write') ? <PooledTasksPanel /> : null}
      {may('filing.read') ? <Way tab={tab} change={change} /> : null}
    </>
  )
}

function Way({ tab, change }: { readonly tab: (typeof TABS)[number]; readonly change: ChangeFilingFilter }) {
  const text = useText(FILINGS)
  return (
    <>
      <fieldset className={`${styles.tabs} no-print`} aria-label={text.boxes}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.tab}
            aria-pressed={one === tab}
            onClick={() => change({ box: one, state: undefined })}
          >
            {text[one]}
          </button>
        ))}
      </fieldset>
      {tab === 'progress' ? <Progress /> : <List key={tab} change={change} />}
    </>
  )
}

function List({ change }: { readonly change: ChangeFilingFilter }) {
  const [parameters] = useAddress()
  const [year] = useYear()
  const filter = readFilingFilter(parameters)
  const query = useFilings({ ...filter, year })
  const may = useMay()
  const [chosen, choose] = useState<readonly FilingRowView[]>([])
  // What waits for the person is dealt with together; of what waits for others, they are reminded.
  const isChoosing =
    (filter.box === 'mine' && may('filing.act')) || (filter.box === 'all' && may('filing.remind'))
  const isChosen = isChoosing && chosen.length > 0
  return (
    <>
      <StatementFilings
        filter={filter}
        page={textsPageOf(parameters)}
        onPage={(page) => change({ texts: page, page: filter.page })}
      />
      <FilingFilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <>
            <StateChips list={list} filter={filter} onChange={change} />
            <FilingTable
              list={list}
              filter={filter}
              waiting={query.isPlaceholderData}
              chosen={isChoosing ? chosen : null}
              onChoose={choose}
              onChange={change}
            />
            {isChosen && filter.box === 'mine' ? (
              <BatchBar of="projects" chosen={chosen} onClear={() => choose([])} />
            ) : null}
            {isChosen && filter.box !== 'mine' ? (
              <RemindBar of="projects" chosen={chosen} onClear={() => choose([])} />
            ) : null}
          </>
        )}
      </Loaded>
    </>
  )
}
