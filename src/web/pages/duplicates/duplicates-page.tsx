/**
 * 查重: groups of projects whose goals or indicators are alike, over the year; what is seen lives in the
 * address.
 */
import { Button, Pagination } from 'antd'
import type { DuplicateList } from '#api/duplicates.ts'
import { DUPLICATES } from '#text/interface/duplicates.ts'
import { duplicatesExportPath, useDuplicates } from '../../api/duplicates.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { MoneySum } from '../../ui/money-sum.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import {
  isDuplicateFilterNarrowed,
  DUPLICATE_PAGE_SIZE,
  readDuplicateFilter,
  USUAL_DUPLICATE_FILTER,
  type ChangeDuplicateFilter,
  type DuplicateFilter,
} from './duplicate-filter.ts'
import { DuplicateFilterBar } from './filter-bar.tsx'
import { GroupCard } from './group-card.tsx'
import styles from './duplicates.module.css'

export function DuplicatesPage() {
  const text = useText(DUPLICATES)
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readDuplicateFilter(parameters)
  const query = useDuplicates({ ...filter, year })
  const change: ChangeDuplicateFilter = (next) =>
    setParameters((now) => changedAddress(now, next, USUAL_DUPLICATE_FILTER))
  const nothing = (query.data?.total ?? 0) === 0
  const address = duplicatesExportPath({ ...filter, year })
  return (
    <>
      <PageHeader
        title={text.title}
        beside={query.data === undefined || nothing ? undefined : <Summary list={query.data} />}
        actions={
          may('document.export') ? (
            <Button
              {...(nothing ? {} : { href: address })}
              disabled={nothing}
              title={nothing ? text.nothingToExport : undefined}
              download
            >
              {text.exportCsv}
            </Button>
          ) : undefined
        }
      />
      <DuplicateFilterBar filter={filter} year={year} list={query.data ?? null} onChange={change} />
      <Loaded query={query}>{(list) => <Groups list={list} filter={filter} onChange={change} />}</Loaded>
    </>
  )
}

function Summary({ list: { total, totals } }: { readonly list: DuplicateList }) {
  const text = useText(DUPLICATES)
  return (
    <span className={styles.quiet}>
      {text.summary(total, totals.projects, totals.units)} · {text.money}{' '}
      <MoneySum amount={totals.budget} unit />
    </span>
  )
}

function Groups({
  list,
  filter,
  onChange,
}: {
  readonly list: DuplicateList
  readonly filter: DuplicateFilter
  readonly onChange: ChangeDuplicateFilter
}) {
  const text = useText(DUPLICATES)
  const { done, of } = list.progress
  const percent = of === 0 ? 100 : Math.floor((100 * done) / of)
  return (
    <section aria-label={text.list} className={styles.list}>
      {done < of ? (
        <Callout kind="note">
          <span>{text.underWay(percent)}</span>
          <ProgressBar percent={percent} label={text.comparing} />
        </Callout>
      ) : null}
      {list.rows.map((group, i) => (
        <GroupCard key={group.id} group={group} number={(filter.page - 1) * DUPLICATE_PAGE_SIZE + i + 1} />
      ))}
      {list.total === 0 && done === of ? <Nothing narrowed={isDuplicateFilterNarrowed(filter)} /> : null}
      {list.total > DUPLICATE_PAGE_SIZE ? (
        <Pagination
          size="small"
          current={filter.page}
          pageSize={DUPLICATE_PAGE_SIZE}
          total={list.total}
          showSizeChanger={false}
          onChange={(page) => onChange({ page })}
        />
      ) : null}
    </section>
  )
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  const text = useText(DUPLICATES)
  return narrowed ? (
    <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
  ) : (
    <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>
  )
}
