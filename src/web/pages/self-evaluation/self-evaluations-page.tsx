/** 单位自评: the sheets of a year by state and grade, and how far every department is. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Select, Table, type TableColumnType } from 'antd'
import type { EvaluationList, EvaluationListRow } from '#api/self-evaluations.ts'
import { GRADES } from '#core/grade.ts'
import { EVALUATION_STATES, sheetsIn } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_STATE_WORDS } from '#text/self-evaluation.ts'
import {
  summaryPath,
  useCoverage,
  useOpenEvaluations,
  useSelfEvaluations,
} from '../../api/self-evaluations.ts'
import { changed, oneOf, pageOf, textOf } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../filings/filings.module.css'
import tabs from '../results/results.module.css'
import { CoverageTable } from './coverage-table.tsx'
import { Days } from './days.tsx'
import styles from './self-evaluation.module.css'
import { TogetherBar } from './together-bar.tsx'

const PAGE_SIZE = 50

function readFilter(parameters: URLSearchParams, year: number | undefined) {
  return {
    year,
    state: oneOf(parameters, 'state', EVALUATION_STATES),
    grade: oneOf(parameters, 'grade', GRADES),
    search: textOf(parameters, 'search')?.slice(0, 100),
    unit: textOf(parameters, 'department'),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}
type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

export function SelfEvaluationsPage() {
  const text = useText(SELF_EVALUATION)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readFilter(parameters, year)
  const [opening, open] = useState(false)
  const tab = parameters.get('tab') === 'coverage' ? 'coverage' : 'sheets'
  const coverage = useCoverage({
    year: filter.year,
    page: tab === 'coverage' ? filter.page : 1,
    size: PAGE_SIZE,
  })
  const change: Change = (next) => setParameters((now) => changed(now, next))
  const known = coverage.data
  const missing = known?.toOpen ?? 0
  return (
    <>
      <PageHeader
        title={text.title}
        beside={known === undefined ? null : text.yearOption(known.year)}
        actions={
          known === undefined ? null : (
            <>
              <Button href={summaryPath(known.year)} download>
                {text.summary}
              </Button>
              {known.mayOpen ? (
                <Button
                  type="primary"
                  disabled={missing === 0}
                  title={missing === 0 ? text.nothingToOpen : undefined}
                  onClick={() => open(true)}
                >
                  {text.open}
                </Button>
              ) : null}
            </>
          )
        }
      />
      <nav className="no-print" aria-label={text.tabs}>
        <ul className={tabs.tabs}>
          {(['sheets', 'coverage'] as const).map((one) => (
            <li key={one}>
              <Link
                to={paths.selfEvaluations({ year: filter.year, ...(one === 'coverage' && { tab: one }) })}
                aria-current={one === tab ? 'page' : undefined}
              >
                {text[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {tab === 'coverage' ? (
        <Loaded query={coverage}>
          {(data) => (
            <>
              <Days days={data.days} />
              <CoverageTable
                coverage={data}
                page={filter.page}
                size={PAGE_SIZE}
                onPage={(page) => change({ page })}
              />
            </>
          )}
        </Loaded>
      ) : (
        <Sheets filter={filter} onChange={change} />
      )}
      {opening && known !== undefined ? (
        <OpenDialog year={known.year} missing={missing} onClose={() => open(false)} />
      ) : null}
    </>
  )
}

function Sheets({ filter, onChange }: { readonly filter: Filter; readonly onChange: Change }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const query = useSelfEvaluations(filter)
  const narrowed = [filter.state, filter.grade, filter.search, filter.unit].some((one) => one !== undefined)
  return (
    <>
      <search className={`${filings.filters} no-print`} aria-label={text.filters}>
        <SearchFilter
          label={text.search}
          value={filter.search}
          onChange={(words) => onChange({ search: words })}
        />
        <Select
          className={filings.choice ?? ''}
          aria-label={text.grade}
          placeholder={text.grade}
          allowClear
          value={filter.grade ?? null}
          options={GRADES.map((grade) => ({ value: grade, label: grade }))}
          onChange={(grade: string | null | undefined) => onChange({ grade: grade ?? undefined })}
        />
        {narrowed ? (
          <button
            type="button"
            className={filings.link}
            onClick={() =>
              onChange({ state: undefined, grade: undefined, search: undefined, department: undefined })
            }
          >
            {text.clear}
          </button>
        ) : null}
      </search>
      <Loaded query={query}>
        {(list) => (
          <>
            <Days days={list.days} />
            <fieldset className={filings.states} aria-label={text.states}>
              {[undefined, ...EVALUATION_STATES].map((state) => {
                const count = state === undefined ? sheetsIn(list.states) : list.states[state]
                const name = state === undefined ? text.all : EVALUATION_STATE_WORDS[state][language]
                return (
                  <button
                    key={name}
                    type="button"
                    className={filings.chip}
                    aria-pressed={filter.state === state}
                    aria-label={text.chip(name, count)}
                    onClick={() => onChange({ state })}
                  >
                    <span>{name}</span>
                    <span className={filings.chipCount}>{count}</span>
                  </button>
                )
              })}
            </fieldset>
            <List
              list={list}
              filter={filter}
              narrowed={narrowed}
              waiting={query.isPlaceholderData}
              onChange={onChange}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

type ListProps = {
  readonly list: EvaluationList
  readonly filter: Filter
  readonly narrowed: boolean
  readonly waiting: boolean
  readonly onChange: Change
}

function List({ list, filter, narrowed, waiting, onChange }: ListProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const printing = usePrinting()
  const [ticked, tick] = useState<readonly string[]>([])
  const chosen = list.rows.filter(({ id, together }) => together !== null && ticked.includes(id))
  const isOffered = list.rows.some(({ together }) => together !== null)
  const choosingAll = useChooseAll()
  const selection = {
    ...choosingAll,
    selectedRowKeys: chosen.map(({ id }) => id),
    columnWidth: 40,
    onChange: (keys: readonly React.Key[]) => tick(keys.map(String)),
    getCheckboxProps: (row: EvaluationListRow) => ({
      disabled: row.together === null,
      title: row.together === null && row.doubts > 0 ? text.lookAlone : undefined,
      'aria-label': text.choose(row.name),
    }),
  }
  const columns: TableColumnType<EvaluationListRow>[] = [
    {
      key: 'project',
      title: text.project,
      render: (_, row) => (
        <>
          <Link to={paths.selfEvaluation(row.id)}>{row.name}</Link>
          {row.code === null ? null : <span className={tabs.sub}>{row.code}</span>}
        </>
      ),
    },
    {
      key: 'unit',
      title: text.unit,
      width: 220,
      render: (_, row) => (
        <span className={tabs.sub} title={row.unitName ?? ''}>
          {[row.unitCode, row.unitName].filter(Boolean).join(' ') || '—'}
        </span>
      ),
    },
    {
      key: 'budget',
      title: text.budget,
      width: 140,
      align: 'right',
      className: 'number',
      render: (_, row) => <Money amount={row.budget} />,
    },
    {
      key: 'state',
      title: text.state,
      width: 130,
      render: (_, row) =>
        row.state === 'filling' && !row.begun ? text.notBegun : EVALUATION_STATE_WORDS[row.state][language],
    },
    {
      key: 'score',
      title: text.score,
      width: 80,
      align: 'right',
      className: 'number',
      render: (_, row) => row.score ?? '—',
    },
    {
      key: 'grade',
      title: text.grade,
      width: 70,
      render: (_, row) => <RowGrade row={row} />,
    },
    {
      key: 'remarks',
      title: text.remarks,
      width: 170,
      render: (_, row) =>
        row.begun ? (
          <span className={styles.marks}>
            {row.lacking > 0 ? (
              <span className={styles.lacking}>● {text.lackingCount(row.lacking)}</span>
            ) : null}
            {row.doubts > 0 ? <span className={styles.doubts}>▲ {text.doubtCount(row.doubts)}</span> : null}
          </span>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <section aria-label={text.caption}>
      <TogetherBar chosen={chosen} onClear={() => tick([])} />
      <Table<EvaluationListRow>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        {...(isOffered && !printing ? { rowSelection: selection } : {})}
        loading={waiting}
        tableLayout="fixed"
        {...(printing ? {} : { scroll: { x: 1000 } })}
        locale={{
          emptyText: narrowed ? (
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

function OpenDialog({
  year,
  missing,
  onClose,
}: {
  readonly year: number
  readonly missing: number
  readonly onClose: () => void
}) {
  const text = useText(SELF_EVALUATION)
  const open = useOpenEvaluations()
  const confirm = () =>
    open.mutate(year, {
      onSuccess: ({ opened }) => {
        notify(text.opened(opened))
        onClose()
      },
    })
  return (
    <FormDialog
      title={text.openTitle(year)}
      confirm={text.open}
      busy={open.isPending}
      error={open.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.openWords(missing)}</p>
    </FormDialog>
  )
}

function RowGrade({ row: { grade, state } }: { readonly row: EvaluationListRow }) {
  const text = useText(SELF_EVALUATION)
  if (grade !== null) return <GradeMark grade={grade} />
  return state === 'confirmed' ? text.notGraded : '—'
}
