/**
 * 问题: every finding, narrowed by counts at the left, grouped by rule in the middle, the case at the right.
 */
import { useState, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { isLive } from '#core/findings/life.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { useFindings } from '../../api/findings.ts'
import { useMay } from '../../api/session.ts'
import { DecisionAsked, type AskedDecision } from '../../components/findings/decision-asked.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { ListPage } from '../../lists/list-page.tsx'
import { neighbour } from '../../lists/neighbour.ts'
import { useList } from '../../lists/use-list.ts'
import { OtherYears } from '../../lists/other-years.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { EmptyState } from '../../ui/states.tsx'
import { CasePanel } from './case-panel.tsx'
import { CaseList } from './case-list.tsx'
import { ChosenFindingsBar } from './chosen-bar.tsx'
import { Facets } from './facets.tsx'
import { useFindingColumns } from './finding-columns.ts'
import { useFindingFields } from './finding-fields.ts'
import { FindingFigures } from './figures.tsx'
import styles from './findings-page.module.css'

export function FindingsPage() {
  const text = useText(FINDINGS)
  const [year] = useYear()
  const list = useList(useFindingFields(undefined), { size: 100, opens: 'finding' })
  const asked = { ...list.asked, year }
  const query = useFindings(asked)
  const { data } = query
  const schema = useFindingFields(data?.rows[0])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const mayDecide = useMay()('finding.decide')
  const rows = data?.rows ?? []
  const selected = rows.find(({ id }) => id === list.opened) ?? rows[0] ?? null
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((now) => new Set(on ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))))
  // What is no more on the page is not decided upon with what is.
  const chosen = rows.filter(({ id, state }) => ticked.has(id) && state !== 'fixed')
  const nothing = data?.total === 0 && !list.isNarrowed
  return (
    <ListPage
      year={year}
      name="findings"
      text={{ ...text, none: text.empty }}
      list={{ ...list, schema }}
      query={query}
      load={pagesFrom('/api/findings', { query: asked })}
      columns={useFindingColumns()}
      keyOf={({ id }) => id}
      head={{ term: 'finding', beside: data === undefined ? null : text.shown(data.total) }}
      beside={data && <Facets list={data} filter={list.filter} onChange={list.change} />}
      before={data && !nothing && <FindingFigures list={data} filter={list.filter} onChange={list.change} />}
      renderRows={(shown) => (
        <CaseList
          list={shown}
          selected={selected}
          onSelect={({ id }) => list.open(id)}
          chosen={mayDecide ? ticked : null}
          onChoose={tick}
        />
      )}
      isNarrow
      renderParts={({ bar, rows: cases, pager }) =>
        nothing ? (
          <NoFindings />
        ) : (
          <div className={styles.columns}>
            {bar}
            <section className={`panel ${styles.middle}`} aria-label={text.list}>
              {cases}
              {chosen.length === 0 ? null : (
                <ChosenFindingsBar chosen={chosen} onClear={() => setTicked(new Set())} />
              )}
              {pager}
            </section>
            <Case rows={rows} selected={selected} onSelect={list.open} />
          </div>
        )
      }
    />
  )
}

function NoFindings(): ReactNode {
  const text = useText(FINDINGS)
  return (
    <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
      {text.emptyWords}
      <OtherYears />
    </EmptyState>
  )
}

type CaseProps = {
  readonly rows: readonly FindingRow[]
  readonly selected: FindingRow | null
  readonly onSelect: (finding: string | null) => void
}

/** The case that is looked at, what is decided about it, and the keys that lead to the next. */
function Case({ rows, selected, onSelect }: CaseProps) {
  const text = useText(FINDINGS)
  const decisions = useText(DECISIONS)
  const navigate = useNavigate()
  const mayDecide = useMay()('finding.decide')
  const [asking, ask] = useState<AskedDecision>(null)
  const { take } = useDecisions()
  const decidable = mayDecide && selected !== null && isLive(selected.state) ? selected : null
  const go = (step: 1 | -1) => {
    const next = neighbour(rows, selected, step)
    if (next !== null) onSelect(next.id)
  }
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    a: () => decidable !== null && decidable.suggestion !== null && void take([decidable]),
    w: () => decidable && ask('waive'),
    x: () => decidable?.state === 'open' && ask('dispute'),
    enter: () => {
      if (selected?.projectId) void navigate(paths.project(selected.projectId, selected.id))
    },
  })
  return (
    <>
      <section className={`panel ${styles.case}`} aria-label={text.case}>
        {selected === null ? null : <CasePanel key={selected.id} finding={selected} onAsk={ask} />}
        <p className={styles.keys}>
          {text.keys}
          {mayDecide ? ` · ${decisions.keys}` : ''}
        </p>
      </section>
      <DecisionAsked asked={asking} finding={selected} onClose={() => ask(null)} />
    </>
  )
}
