/** 问题: every finding, narrowed by counts at the left, grouped by rule in the middle, the case at the right. */
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Pagination } from 'antd'
import type { FindingList, FindingRow } from '#api/findings.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { useFindings } from '../../api/findings.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { neighbour } from '../../lists/neighbour.ts'
import { changed } from '../../lists/address.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { CasePanel } from './case-panel.tsx'
import { CaseList } from './case-list.tsx'
import { Facets } from './facets.tsx'
import { isNarrowed, PAGE_SIZE, readFindingFilter, type Change, type FindingFilter } from './finding-filter.ts'
import { Figures } from './figures.tsx'
import styles from './findings-page.module.css'

export function FindingsPage() {
  const text = useText(FINDINGS)
  const [parameters, setParameters] = useSearchParams()
  const [year] = useYear()
  const filter = readFindingFilter(parameters)
  const query = useFindings({ ...filter, year })
  const change: Change = (next) => setParameters((now) => changed(now, { finding: undefined, ...next }))
  const select = (finding: FindingRow | null) => finding && setParameters((now) => changed(now, { page: filter.page, finding: finding.id }), { replace: true, preventScrollReset: true })
  return (
    <>
      <PageHeader title={text.title} beside={query.data ? text.shown(query.data.total) : undefined} />
      <Loaded query={query}>
        {(list) => (list.total === 0 && !isNarrowed(filter)
          ? <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>{text.emptyWords}</EmptyState>
          : <Opened list={list} filter={filter} chosen={parameters.get('finding')} onChange={change} onSelect={select} />)}
      </Loaded>
    </>
  )
}

type Props = {
  readonly list: FindingList
  readonly filter: FindingFilter
  readonly chosen: string | null
  readonly onChange: Change
  readonly onSelect: (finding: FindingRow | null) => void
}

function Opened({ list, filter, chosen, onChange, onSelect }: Props) {
  const text = useText(FINDINGS)
  const navigate = useNavigate()
  const selected = list.rows.find(({ id }) => id === chosen) ?? list.rows[0] ?? null
  useKeys({
    j: () => onSelect(neighbour(list.rows, selected, 1)),
    k: () => onSelect(neighbour(list.rows, selected, -1)),
    enter: () => {
      if (selected?.projectId) void navigate(paths.project(selected.projectId, selected.id))
    },
  })
  return (
    <>
      <Figures list={list} filter={filter} onChange={onChange} />
      <div className={styles.columns}>
        <Facets list={list} filter={filter} onChange={onChange} />
        <section className={`panel ${styles.middle}`} aria-label={text.list}>
          {list.rows.length === 0 ? <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState> : <CaseList list={list} selected={selected} onSelect={onSelect} />}
          {list.total > PAGE_SIZE
            ? <Pagination className={styles.pages ?? ''} size="small" simple current={filter.page} pageSize={PAGE_SIZE} total={list.total} showSizeChanger={false} onChange={(page) => onChange({ page })} />
            : null}
        </section>
        <section className={`panel ${styles.case}`} aria-label={text.case}>
          {selected === null ? null : <CasePanel key={selected.id} finding={selected} />}
          <p className={styles.keys}>{text.keys}</p>
        </section>
      </div>
    </>
  )
}
