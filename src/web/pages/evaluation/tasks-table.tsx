/** 评价任务 with their kind, end, progress and state. */
import { Table, type TableColumnType } from 'antd'
import { Link } from 'react-router'
import type { EvaluationList, EvaluationSummary } from '#api/evaluation/evaluations.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES, TASK_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import styles from './evaluations.module.css'

export function Tasks({ list }: { readonly list: EvaluationList }) {
  const text = useText(EVALUATIONS)
  const columns = useColumns(list.today)
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

function useColumns(today: string): TableColumnType<EvaluationSummary>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return [
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
          {row.state === 'running' && row.due < today ? <span className={styles.wide}> ▲</span> : null}
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
