/**
 * 问题: every finding, narrowed by counts at the left, grouped by rule in the middle, the case at the right.
 */
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Pagination } from 'antd'
import type { FindingList, FindingRow } from '#api/findings/findings.ts'
import { isLive } from '#core/findings/life.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { useFindings } from '../../api/findings.ts'
import { useMay } from '../../api/session.ts'
import { DecisionAsked, type AskedDecision } from '../../components/findings/decision-asked.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { neighbour } from '../../lists/neighbour.ts'
import { changedAddress, STAYING } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { CasePanel } from './case-panel.tsx'
import { CaseList } from './case-list.tsx'
import { ChosenFindingsBar } from './chosen-bar.tsx'
import { Facets } from './facets.tsx'
import {
  isFindingFilterNarrowed,
  FINDING_PAGE_SIZE,
  readFindingFilter,
  type ChangeFindingFilter,
  type FindingFilter,
} from './finding-filter.ts'
import { FindingFigures } from './figures.tsx'
import styles from './findings-page.module.css'

export function FindingsPage() {
  const text = useText(FINDINGS)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readFindingFilter(parameters)
  const query = useFindings({ ...filter, year })
  const change: ChangeFindingFilter = (next) =>
    setParameters((now) => changedAddress(now, { finding: undefined, ...next }))
  const select = (finding: FindingRow | null) =>
    finding &&
    setParameters((now) => changedAddress(now, { page: filter.page, finding: finding.id }), STAYING)
  return (
    <>
      <PageHeader title={text.title} beside={query.data ? text.shown(query.data.total) : undefined} />
      <Loaded query={query}>
        {(list) =>
          list.total === 0 && !isFindingFilterNarrowed(filter) ? (
            <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
              {text.emptyWords}
            </EmptyState>
          ) : (
            <Opened
              list={list}
              filter={filter}
              chosen={parameters.get('finding')}
              onChange={change}
              onSelect={select}
            />
          )
        }
      </Loaded>
    </>
  )
}

type Props = {
  readonly list: FindingList
  readonly filter: FindingFilter
  readonly chosen: string | null
  readonly onChange: ChangeFindingFilter
  readonly onSelect: (finding: FindingRow | null) => void
}

function Opened({ list, filter, chosen, onChange, onSelect }: Props) {
  const text = useText(FINDINGS)
  const decisions = useText(DECISIONS)
  const navigate = useNavigate()
  const selected = list.rows.find(({ id }) => id === chosen) ?? list.rows[0] ?? null
  const mayDecide = useMay()('finding.decide')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, ask] = useState<AskedDecision>(null)
  const { take } = useDecisions()
  const decidable = mayDecide && selected !== null && isLive(selected.state) ? selected : null
  const choose = (ids: readonly string[], on: boolean) =>
    setTicked((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))))
  // What is no more on the page is not decided upon with what is.
  const chosenRows = list.rows.filter(({ id, state }) => ticked.has(id) && state !== 'fixed')
  useKeys({
    j: () => onSelect(neighbour(list.rows, selected, 1)),
    k: () => onSelect(neighbour(list.rows, selected, -1)),
    a: () => decidable !== null && decidable.suggestion !== null && void take([decidable]),
    w: () => decidable && ask('waive'),
    x: () => decidable?.state === 'open' && ask('dispute'),
    enter: () => {
      if (selected?.projectId) void navigate(paths.project(selected.projectId, selected.id))
    },
  })
  return (
    <>
      <FindingFigures list={list} filter={filter} onChange={onChange} />
      <div className={styles.columns}>
        <Facets list={list} filter={filter} onChange={onChange} />
        <section className={`panel ${styles.middle}`} aria-label={text.list}>
          {list.rows.length === 0 ? (
            <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
          ) : (
            <CaseList
              list={list}
              selected={selected}
              onSelect={onSelect}
              chosen={mayDecide ? ticked : null}
              onChoose={choose}
            />
          )}
          {chosenRows.length === 0 ? null : (
            <ChosenFindingsBar chosen={chosenRows} onClear={() => setTicked(new Set())} />
          )}
          <Pages total={list.total} current={filter.page} onChange={(page) => onChange({ page })} />
        </section>
        <section className={`panel ${styles.case}`} aria-label={text.case}>
          {selected === null ? null : <CasePanel key={selected.id} finding={selected} onAsk={ask} />}
          <p className={styles.keys}>
            {text.keys}
            {mayDecide ? ` · ${decisions.keys}` : ''}
          </p>
        </section>
      </div>
      <DecisionAsked asked={asking} finding={selected} onClose={() => ask(null)} />
    </>
  )
}

type PagesProps = {
  readonly total: number
  readonly current: number
  readonly onChange: (page: number) => void
}

function Pages({ total, current, onChange }: PagesProps) {
  if (total <= FINDING_PAGE_SIZE) return null
  return (
    <Pagination
      className={styles.pages ?? ''}
      size="small"
      simple
      current={current}
      pageSize={FINDING_PAGE_SIZE}
      total={total}
      showSizeChanger={false}
      onChange={(page) => onChange(page)}
    />
  )
}
