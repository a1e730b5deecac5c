/**
 * 预算挂钩: approved projects of a year with grade, money, what is proposed and what was decided; several are
 * decided together.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Checkbox, Select, Table, type TableColumnType } from 'antd'
import type { ResultList, ResultRowView } from '#api/results.ts'
import { GRADES } from '#core/grade.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { PROPOSAL_NAMES, proposalText, RESULT_SOURCE_NAMES } from '#text/results.ts'
import { ruleSetName } from '#text/rule-sets.ts'
import { resultsExportPath, useResults } from '../../api/results.ts'
import { changed, oneOf, pageOf, textOf } from '../../lists/address.ts'
import { SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { Callout } from '../../ui/callout.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money, wanText } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../filings/filings.module.css'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'
import { ResultYearPage } from './result-year-page.tsx'
import { ResultsTabs } from './results-tabs.tsx'
import styles from './results.module.css'

const PAGE_SIZE = 50
const SHARES = /^[\d.]{1,6}(?:,[\d.]{1,6}){3}$/

type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

function readFilter(parameters: URLSearchParams) {
  const shares = textOf(parameters, 'shares')
  return {
    grade: oneOf(parameters, 'grade', [...GRADES, 'none'] as const),
    unit: textOf(parameters, 'unit'),
    search: textOf(parameters, 'search')?.slice(0, 100),
    decided: oneOf(parameters, 'decided', ['yes', 'no'] as const),
    hit: oneOf(parameters, 'hit', ['yes'] as const),
    shares: shares !== undefined && SHARES.test(shares) ? shares : undefined,
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

export function BudgetPage() {
  const text = useText(RESULTS)
  return <ResultYearPage title={text.title}>{(year) => <OfYear key={year} year={year} />}</ResultYearPage>
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(RESULTS)
  const results = useText(RECTIFICATIONS)
  const [parameters, setParameters] = useAddress()
  const filter = readFilter(parameters)
  const query = useResults({ ...filter, year })
  const change: Change = (next) => setParameters((now) => changed(now, next))
  return (
    <>
      <PageHeader
        title={text.title}
        crumbs={[{ label: results.results }]}
        beside={text.ofYear(year)}
        actions={
          <Button href={resultsExportPath({ ...filter, year })} download disabled={query.data?.total === 0}>
            {text.export}
          </Button>
        }
      />
      <ResultsTabs />
      <FilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <List list={list} year={year} filter={filter} waiting={query.isPlaceholderData} onChange={change} />
        )}
      </Loaded>
    </>
  )
}

function FilterBar({
  filter,
  year,
  onChange,
}: {
  readonly filter: Filter
  readonly year: number
  readonly onChange: Change
}) {
  const text = useText(RESULTS)
  const language = useLanguage()
  return (
    <search className={`${filings.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <UnitFilter label={text.unit} year={year} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <Select
        className={filings.choice ?? ''}
        aria-label={text.grade}
        placeholder={text.grade}
        allowClear
        value={filter.grade ?? null}
        options={[
          ...GRADES.map((grade) => ({ value: String(grade), label: reviewGradeName(grade, language) })),
          { value: 'none', label: text.noGrade },
        ]}
        onChange={(grade: string | null | undefined) => onChange({ grade: grade ?? undefined })}
      />
      <Select
        className={filings.choice ?? ''}
        aria-label={text.decided}
        placeholder={text.decided}
        allowClear
        value={filter.decided ?? null}
        options={[
          { value: 'yes', label: text.decidedYes },
          { value: 'no', label: text.decidedNo },
        ]}
        onChange={(decided: string | null | undefined) => onChange({ decided: decided ?? undefined })}
      />
      <Checkbox
        checked={filter.hit === 'yes'}
        onChange={({ target }) => onChange({ hit: target.checked ? 'yes' : undefined })}
      >
        {text.hit}
      </Checkbox>
      {isNarrowed(filter) ? (
        <button
          type="button"
          className={filings.link}
          onClick={() =>
            onChange({
              grade: undefined,
              unit: undefined,
              search: undefined,
              decided: undefined,
              hit: undefined,
              shares: undefined,
            })
          }
        >
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

function isNarrowed({ grade, unit, search, decided, hit, shares }: Filter): boolean {
  return [grade, unit, search, decided, hit, shares].some((one) => one !== undefined)
}

type ListProps = {
  readonly list: ResultList
  readonly year: number
  readonly filter: Filter
  readonly waiting: boolean
  readonly onChange: Change
}

function List({ list, year, filter, waiting, onChange }: ListProps) {
  const language = useLanguage()
  const text = useText(RESULTS)
  const columns = useColumns()
  const printing = usePrinting()
  const [chosen, choose] = useState<readonly ResultRowView[]>([])
  const [deciding, decide] = useState<Deciding | null>(null)
  // Decisions follow the rule, never shares that are only tried.
  const isChoosing = list.mayDecide && !list.isOwn && !printing
  const choosingAll = useChooseAll()
  const selection = isChoosing
    ? {
        rowSelection: {
          ...choosingAll,
          columnWidth: 40,
          selectedRowKeys: chosen.map(({ project }) => project),
          onChange: (_: unknown, rows: ResultRowView[]) => choose(rows),
          getCheckboxProps: (row: ResultRowView) => ({ 'aria-label': text.choose(row.name) }),
        },
      }
    : {}
  const done = () => {
    decide(null)
    choose([])
  }
  return (
    <>
      {list.isOwn ? (
        <div className={styles.waits}>
          <Callout kind="warning">{text.sharesOwn}</Callout>
        </div>
      ) : null}
      <p className={styles.sums}>
        {text.sums(list.total, wanText(list.base) ?? '', wanText(list.proposed) ?? '', list.decided)}
        {list.without === 0 ? '' : text.sumsWithout(list.without, wanText(list.withoutBase) ?? '')}
        {list.isOwn ? '' : ` · ${text.sharesOf(ruleSetName(list.ruleSet, language), list.version ?? 1)}`}
      </p>
      <section aria-label={text.caption}>
        <Table<ResultRowView>
          className="panel"
          size="small"
          rowKey="project"
          dataSource={[...list.rows]}
          columns={columns}
          loading={waiting}
          tableLayout="fixed"
          {...selection}
          {...(printing ? {} : { scroll: { x: 900 } })}
          locale={{
            emptyText: isNarrowed(filter) ? (
              <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
            ) : (
              <EmptyState title={text.none}>{text.noneWords}</EmptyState>
            ),
          }}
          pagination={{
            current: filter.page,
            pageSize: PAGE_SIZE,
            total: list.total,
            showSizeChanger: false,
            hideOnSinglePage: true,
            size: 'small',
            className: filings.pages ?? '',
            onChange: (page) => onChange({ page }),
          }}
        />
      </section>
      {isChoosing && chosen.length > 0 ? (
        <div className={`${filings.bar} no-print`}>
          <span>{text.chosen(chosen.length)}</span>
          <Button type="primary" onClick={() => decide('proposal')}>
            {text.asProposed}
          </Button>
          <Button onClick={() => decide('share')}>{text.otherwise}</Button>
          <Button
            disabled={chosen.length > 1}
            title={chosen.length > 1 ? text.byAmountOne : undefined}
            onClick={() => decide('amount')}
          >
            {text.byAmount}
          </Button>
          <button type="button" className={filings.clear} onClick={() => choose([])}>
            {text.cancelChoice}
          </button>
        </div>
      ) : null}
      {deciding === null ? null : (
        <DecideDialog year={year} rows={chosen} how={deciding} onClose={() => decide(null)} onDone={done} />
      )}
    </>
  )
}

function useColumns(): TableColumnType<ResultRowView>[] {
  const text = useText(RESULTS)
  const language = useLanguage()
  return [
    {
      key: 'project',
      title: text.project,
      render: (_, row) => (
        <>
          <Link className={filings.name} to={paths.project(row.project)}>
            {row.name}
          </Link>
          <span className={styles.sub} title={row.unitName ?? ''}>
            {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
          </span>
        </>
      ),
    },
    {
      key: 'base',
      title: text.base,
      width: 150,
      align: 'right',
      className: 'number',
      render: (_, row) => <Money amount={row.base} />,
    },
    {
      key: 'rate',
      title: text.rate,
      width: 82,
      align: 'right',
      className: 'number',
      render: (_, row) => (row.rate === null ? '—' : `${row.rate}%`),
    },
    {
      key: 'result',
      title: text.result,
      width: 150,
      render: (_, row) =>
        row.grade === null || row.source === null ? (
          <span className={styles.quiet}>{text.noGrade}</span>
        ) : (
          <>
            <GradeMark grade={row.grade} /> <span>{row.score}</span>
            <span className={styles.sub}>{RESULT_SOURCE_NAMES[row.source][language]}</span>
          </>
        ),
    },
    {
      key: 'proposal',
      title: text.proposal,
      width: 140,
      align: 'right',
      className: 'number',
      render: (_, row) =>
        row.proposal === null ? (
          '—'
        ) : (
          <>
            <Money amount={row.proposal.amount} />
            <span className={styles.sub}>
              {proposalText(row.proposal.kind, row.proposal.share, language)}
            </span>
          </>
        ),
    },
    {
      key: 'decision',
      title: text.decision,
      width: 170,
      align: 'right',
      className: 'number',
      render: (_, row) =>
        row.decision === null ? (
          <span className={styles.quiet}>{text.decidedNo}</span>
        ) : (
          <>
            <Money amount={row.decision.amount} />
            <span className={styles.sub} title={row.decision.reason}>
              {[PROPOSAL_NAMES[row.decision.kind][language], row.decision.reason]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </>
        ),
    },
  ]
}
