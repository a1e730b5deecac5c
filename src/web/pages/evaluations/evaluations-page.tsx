/** 评价任务, their results beside the self-evaluations, and the pool of agencies and experts. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Checkbox, Table, type TableColumnType } from 'antd'
import type { ComparisonList, EvaluationList, EvaluationSummary } from '#api/evaluations.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES, TASK_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useComparison, useEvaluations } from '../../api/evaluations.ts'
import { useMay } from '../../api/session.ts'
import { changed, oneOf, pageOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import filings from '../filings/filings.module.css'
import { NewDialog } from './new-dialog.tsx'
import { EntryDialog, Pool } from './pool.tsx'
import styles from './evaluations.module.css'

const VIEWS = ['tasks', 'comparison', 'pool'] as const
type View = (typeof VIEWS)[number]

export function EvaluationsPage() {
  const text = useText(EVALUATIONS)
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const query = useEvaluations(year)
  const [creating, create] = useState(false)
  const [adding, add] = useState(false)
  const views = VIEWS.filter(
    (one) =>
      one === 'tasks' ||
      (one === 'comparison' ? may('evaluation.read') : may('evaluation.manage') || may('expert-pool.manage')),
  )
  const wanted = parameters.get('view')
  const view: View = views.find((one) => one === wanted) ?? 'tasks'
  const mayCreate = query.data?.mayCreate ?? []
  const createButton =
    view === 'tasks' && mayCreate.length > 0 ? (
      <Button type="primary" onClick={() => create(true)}>
        {text.create}
      </Button>
    ) : null
  const addButton =
    view === 'pool' && may('expert-pool.manage') ? (
      <Button type="primary" onClick={() => add(true)}>
        {text.addExpert}
      </Button>
    ) : null
  return (
    <>
      <PageHeader title={text.title} actions={createButton ?? addButton} />
      {views.length > 1 ? (
        <fieldset className={`${filings.tabs} no-print`} aria-label={text.parts}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className={filings.tab}
              aria-pressed={one === view}
              onClick={() =>
                setParameters((now) => changed(now, { view: one, wide: undefined }, { view: 'tasks' }))
              }
            >
              {text[one]}
            </button>
          ))}
        </fieldset>
      ) : null}
      {view === 'tasks' ? <Loaded query={query}>{(list) => <Tasks list={list} />}</Loaded> : null}
      {view === 'comparison' ? (
        <Loaded query={query}>
          {(list) => <Comparison year={year ?? list.years[0] ?? Number(list.today.slice(0, 4)) - 1} />}
        </Loaded>
      ) : null}
      {view === 'pool' ? <Pool /> : null}
      {creating && query.data !== undefined ? (
        <NewDialog list={query.data} onClose={() => create(false)} />
      ) : null}
      {adding ? <EntryDialog entry={null} onClose={() => add(false)} /> : null}
    </>
  )
}

function Tasks({ list }: { readonly list: EvaluationList }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const columns: TableColumnType<EvaluationSummary>[] = [
    {
      key: 'name',
      title: text.name,
      render: (_, row) => (
        <>
          <Link to={paths.evaluation(row.id)}>{row.name}</Link>
          <span className={styles.sub}>{row.unit?.name ?? text.wholeRegion}</span>
        </>
      ),
    },
    {
      key: 'kind',
      title: text.kind,
      width: 170,
      render: (_, row) => (
        <>
          {EVALUATION_KIND_NAMES[row.kind][language]}
          <span className={styles.sub}>{SUBJECT_KIND_NAMES[row.subjectKind][language]}</span>
        </>
      ),
    },
    { key: 'year', title: text.year, width: 90, dataIndex: 'year' },
    {
      key: 'due',
      title: text.due,
      width: 130,
      render: (_, row) => (
        <>
          <span>{row.due}</span>
          {row.state === 'running' && row.due < list.today ? <span className={styles.wide}> ▲</span> : null}
        </>
      ),
    },
    {
      key: 'progress',
      title: text.progress,
      width: 150,
      render: (_, row) =>
        text.progressOf(
          row.subjects.final,
          row.subjects.marking + row.subjects.reporting + row.subjects.feedback + row.subjects.final,
        ),
    },
    {
      key: 'state',
      title: text.state,
      width: 150,
      render: (_, row) => (
        <>
          {TASK_STATE_NAMES[row.state][language]}
          <Standing row={row} />
        </>
      ),
    },
  ]
  return (
    <Table<EvaluationSummary>
      className="panel"
      size="small"
      rowKey="id"
      aria-label={text.tasks}
      dataSource={[...list.rows]}
      columns={columns}
      tableLayout="fixed"
      scroll={{ x: 860 }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
      locale={{
        emptyText: (
          <EmptyState title={text.none}>
            {list.mayCreate.length > 0 ? text.noneWords : text.noneForYou}
          </EmptyState>
        ),
      }}
    />
  )
}

function Standing({ row: { standing, state } }: { readonly row: EvaluationSummary }) {
  const text = useText(EVALUATIONS)
  if (state !== 'running') return null
  const word = ownPart(standing, text)
  return word === null ? null : <span className={styles.sub}>{word}</span>
}

/** What the one who looks does in it. */
function ownPart(
  { judges, answers }: EvaluationSummary['standing'],
  text: Spoken<typeof EVALUATIONS>,
): string | null {
  if (judges === 'asked') return text.youDeclare
  if (judges === 'declared') return text.youJudge
  return answers ? text.yourUnit : null
}

type Compared = ComparisonList['rows'][number]
const COMPARED_SIZE = 50

function Comparison({ year }: { readonly year: number }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const columns: TableColumnType<Compared>[] = [
    {
      key: 'name',
      title: text.subject,
      render: (_, row) => (
        <>
          <Link to={paths.evaluationSubject(row.task, row.subject)}>{row.name}</Link>
          <span className={styles.sub}>{row.unitName}</span>
        </>
      ),
    },
    {
      key: 'kind',
      title: text.kind,
      width: 140,
      render: (_, row) => EVALUATION_KIND_NAMES[row.kind][language],
    },
    {
      key: 'self',
      title: text.self,
      width: 110,
      align: 'right',
      render: (_, row) => row.self ?? <span className={styles.sub}>{text.noSelf}</span>,
    },
    { key: 'total', title: text.evaluated, width: 110, align: 'right', dataIndex: 'total' },
    { key: 'grade', title: text.grade, width: 90, render: (_, row) => <GradeMark grade={row.grade} /> },
    {
      key: 'gap',
      title: text.gap,
      width: 160,
      align: 'right',
      render: (_, row) => <Gap row={row} />,
    },
  ]
  const [parameters, setParameters] = useAddress()
  const wide = oneOf(parameters, 'wide', ['yes'] as const)
  const page = pageOf(parameters)
  const query = useComparison({ year, wide, page, size: COMPARED_SIZE })
  return (
    <Loaded query={query}>
      {({ rows, total, wide: count, limit }) => (
        <section aria-label={text.comparison}>
          <div className={styles.compared}>
            <p className={styles.quiet}>
              {year} · {text.limit(limit)}
            </p>
            {wide === 'yes' || total > 0 ? (
              <Checkbox
                className="no-print"
                checked={wide === 'yes'}
                onChange={({ target }) =>
                  setParameters((now) => changed(now, { wide: target.checked ? 'yes' : undefined }))
                }
              >
                {text.onlyListed(count)}
              </Checkbox>
            ) : null}
          </div>
          <Table<Compared>
            className="panel"
            size="small"
            rowKey="subject"
            dataSource={[...rows]}
            columns={columns}
            tableLayout="fixed"
            scroll={{ x: 800 }}
            loading={query.isPlaceholderData}
            pagination={{
              current: page,
              pageSize: COMPARED_SIZE,
              total,
              showSizeChanger: false,
              hideOnSinglePage: true,
              size: 'small',
              onChange: (next) => setParameters((now) => changed(now, { page: next })),
            }}
            locale={{
              emptyText:
                wide === 'yes' ? (
                  <EmptyState title={text.noneListed} />
                ) : (
                  <EmptyState title={text.noComparison}>{text.noComparisonWords}</EmptyState>
                ),
            }}
          />
        </section>
      )}
    </Loaded>
  )
}

function Gap({ row: { gap, listed } }: { readonly row: Compared }) {
  const text = useText(EVALUATIONS)
  if (gap === null) return text.nobody
  if (!listed) return gap
  return (
    <span className={styles.wide}>
      ▲ {gap} {text.listed}
    </span>
  )
}
