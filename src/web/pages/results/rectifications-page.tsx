/** 整改台账: what has to be mended, late items first, by state, source and unit; taken away as a file. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Select, Table, type TableColumnType } from 'antd'
import type { RectificationList, RectificationRowView } from '#api/rectifications.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import { RECTIFICATION_SOURCES } from '#core/rectification/item.ts'
import { RECTIFICATION_STATES } from '#core/rectification/states.ts'
import { dueWords } from '#text/calendar.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import {
  RECTIFICATION_SOURCE_NAMES,
  RECTIFICATION_STATE_NAMES,
  rectificationNumber,
} from '#text/rectification.ts'
import { rectificationsExportPath, useRectifications } from '../../api/rectifications.ts'
import { changed, oneOf, pageOf, textOf } from '../../lists/address.ts'
import { SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../filings/filings.module.css'
import { RegisterDialog } from './register-dialog.tsx'
import { ResultsTabs } from './results-tabs.tsx'
import styles from './results.module.css'

const PAGE_SIZE = 50
const STANDINGS = ['late', 'soon'] as const

type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

function readFilter(parameters: URLSearchParams) {
  return {
    state: oneOf(parameters, 'state', RECTIFICATION_STATES),
    standing: oneOf(parameters, 'standing', ['late', 'soon', 'unsettled'] as const),
    source: oneOf(parameters, 'source', RECTIFICATION_SOURCES),
    unit: textOf(parameters, 'unit'),
    search: textOf(parameters, 'search')?.slice(0, 100),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

export function RectificationsPage() {
  const text = useText(RECTIFICATIONS)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readFilter(parameters)
  const query = useRectifications({ ...filter, year })
  const [registering, register] = useState(false)
  const change: Change = (next) => setParameters((now) => changed(now, next))
  const empty = query.data?.total === 0
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            <Button href={rectificationsExportPath({ ...filter, year }, 'csv')} download disabled={empty}>
              {text.exportCsv}
            </Button>
            <Button href={rectificationsExportPath({ ...filter, year }, 'xlsx')} download disabled={empty}>
              {text.exportExcel}
            </Button>
            {query.data?.mayRegister === true ? (
              <Button type="primary" onClick={() => register(true)}>
                {text.register}
              </Button>
            ) : null}
          </>
        }
      />
      <ResultsTabs />
      <FilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <>
            <Chips list={list} filter={filter} onChange={change} />
            <Ledger list={list} filter={filter} waiting={query.isPlaceholderData} onChange={change} />
          </>
        )}
      </Loaded>
      {registering ? <RegisterDialog onClose={() => register(false)} /> : null}
    </>
  )
}

function FilterBar({
  filter,
  year,
  onChange,
}: {
  readonly filter: Filter
  readonly year: number | undefined
  readonly onChange: Change
}) {
  const text = useText(RECTIFICATIONS)
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
        aria-label={text.source}
        placeholder={text.source}
        allowClear
        value={filter.source ?? null}
        options={RECTIFICATION_SOURCES.map((source) => ({
          value: source,
          label: RECTIFICATION_SOURCE_NAMES[source][language],
        }))}
        onChange={(source: string | null | undefined) => onChange({ source: source ?? undefined })}
      />
      {isNarrowed(filter) ? (
        <button
          type="button"
          className={filings.link}
          onClick={() =>
            onChange({
              state: undefined,
              standing: undefined,
              source: undefined,
              unit: undefined,
              search: undefined,
            })
          }
        >
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

function isNarrowed({ state, standing, source, unit, search }: Filter): boolean {
  return [state, standing, source, unit, search].some((one) => one !== undefined)
}

function Chips({
  list: { counts },
  filter,
  onChange,
}: {
  readonly list: RectificationList
  readonly filter: Filter
  readonly onChange: Change
}) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const all = RECTIFICATION_STATES.reduce((sum, state) => sum + counts[state], 0)
  if (all === 0) return null
  const chip = (label: string, count: number, pressed: boolean, next: Parameters<Change>[0]) => (
    <button
      key={label}
      type="button"
      className={filings.chip}
      aria-pressed={pressed}
      aria-label={text.chip(label, count)}
      onClick={() => onChange(next)}
    >
      <span>{label}</span>
      <span className={filings.chipCount}>{count}</span>
    </button>
  )
  return (
    <fieldset className={filings.states} aria-label={text.states}>
      {chip(text.all, all, filter.state === undefined && filter.standing === undefined, {
        state: undefined,
        standing: undefined,
      })}
      {STANDINGS.filter((one) => counts[one] > 0 || filter.standing === one).map((one) =>
        chip(`${one === 'late' ? '▲ ' : '◔ '}${text[one]}`, counts[one], filter.standing === one, {
          standing: one,
          state: undefined,
        }),
      )}
      {RECTIFICATION_STATES.filter((state) => counts[state] > 0 || filter.state === state).map((state) =>
        chip(RECTIFICATION_STATE_NAMES[state][language], counts[state], filter.state === state, {
          state,
          standing: undefined,
        }),
      )}
    </fieldset>
  )
}

function Ledger({
  list,
  filter,
  waiting,
  onChange,
}: {
  readonly list: RectificationList
  readonly filter: Filter
  readonly waiting: boolean
  readonly onChange: Change
}) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const printing = usePrinting()
  const columns: TableColumnType<RectificationRowView>[] = [
    {
      key: 'item',
      title: text.item,
      width: 150,
      render: (_, row) => (
        <>
          <Link className={styles.number} to={paths.rectification(row.id)}>
            {rectificationNumber(row, language)}
          </Link>
          <span className={styles.sub}>{RECTIFICATION_SOURCE_NAMES[row.source][language]}</span>
        </>
      ),
    },
    {
      key: 'subject',
      title: text.subject,
      width: 230,
      render: (_, row) => (
        <>
          <span className={filings.name}>{row.subject}</span>
          <span className={styles.sub} title={row.unitName ?? ''}>
            {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
          </span>
        </>
      ),
    },
    {
      key: 'problem',
      title: text.problem,
      render: (_, row) => (
        <span className={styles.problem} title={row.problem}>
          {row.problem}
        </span>
      ),
    },
    { key: 'due', title: text.due, width: 130, render: (_, row) => <Due row={row} /> },
    {
      key: 'state',
      title: text.state,
      width: 110,
      render: (_, row) => (
        <span className={styles.state}>{RECTIFICATION_STATE_NAMES[row.state][language]}</span>
      ),
    },
  ]
  return (
    <section aria-label={text.caption}>
      <Table<RectificationRowView>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        loading={waiting}
        tableLayout="fixed"
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
  )
}

/** The day, and by a sign and in words where it is near or past. */
export function Due({
  row: { due, standing },
}: {
  readonly row: Pick<RectificationRowView, 'due' | 'standing'>
}) {
  const language = useLanguage()
  const near = standing === 'over' || standing === 'soon' ? standing : null
  return (
    <>
      <span>{due}</span>
      {near === null ? null : (
        <span className={`${styles.sub} ${styles[near]}`}>
          <span aria-hidden="true">{near === 'over' ? '▲ ' : '◔ '}</span>
          {dueWords(daysUntil(due, dayOfToday()), language)}
        </span>
      )}
    </>
  )
}
