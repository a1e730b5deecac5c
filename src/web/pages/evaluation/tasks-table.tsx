/** 评价任务 with their kind, end, progress and state. */
import { Link } from 'react-router'
import type { EvaluationList, EvaluationSummary } from '#api/evaluation/evaluations.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES, TASK_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { headFields, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere, type Orders } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './evaluations.module.css'

export function Tasks({ list: evaluations }: { readonly list: EvaluationList }) {
  const text = useText(EVALUATIONS)
  const list = useList({ search: searchField(text.searchTask), ...headFields(['year', 'due']) })
  const wanted = foldLabel(list.filter.search ?? '')
  const found = evaluations.rows.filter(({ name }) => foldLabel(name).includes(wanted))
  return (
    <ListPage
      name="evaluations"
      text={{
        title: text.tasks,
        caption: text.tasks,
        noMatch: text.noTaskMatches,
        none: text.none,
        noneWords: evaluations.mayCreate.length > 0 ? text.noneWords : text.noneForYou,
      }}
      list={list}
      {...rowsHere(HERE, found, list, ORDERS)}
      columns={useColumns(evaluations.today)}
      keyOf={({ id }) => id}
      shape={{ width: 860 }}
    />
  )
}

/** They came with the page. */
const HERE = { error: null, refetch: () => undefined }
const ORDERS: Orders<EvaluationSummary> = {
  year: (a, b) => a.year - b.year,
  due: (a, b) => a.due.localeCompare(b.due),
}

function useColumns(today: string): ListColumn<EvaluationSummary>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return [
    {
      key: 'name',
      title: text.name,
      cell: ({ name }) => name,
      show: (row) => (
        <>
          <Link to={paths.evaluation(row.id)}>{row.name}</Link>
          <span className={styles.sub}>{row.unit?.name ?? text.wholeRegion}</span>
        </>
      ),
      also: [{ title: text.unit, cell: ({ unit }) => unit?.name ?? text.wholeRegion }],
    },
    {
      key: 'kind',
      title: text.kind,
      term: 'evaluation-kind',
      width: 170,
      cell: ({ kind }) => EVALUATION_KIND_NAMES[kind][language],
      show: ({ kind, subjectKind }) => (
        <>
          {EVALUATION_KIND_NAMES[kind][language]}
          <span className={styles.sub}>{SUBJECT_KIND_NAMES[subjectKind][language]}</span>
        </>
      ),
      also: [
        { title: text.subjectKind, cell: ({ subjectKind }) => SUBJECT_KIND_NAMES[subjectKind][language] },
      ],
    },
    { key: 'year', title: text.year, width: 90, sort: 'year', cell: ({ year }) => year },
    {
      key: 'due',
      title: text.due,
      width: 130,
      sort: 'due',
      cell: ({ due }) => due,
      show: ({ due, state }) => (
        <>
          <span>{due}</span>
          {state === 'running' && due < today ? <span className={styles.wide}> ▲</span> : null}
        </>
      ),
    },
    ...useStanding(),
  ]
}

/** How far each is. */
function useStanding(): ListColumn<EvaluationSummary>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const progress = ({ subjects: { marking, reporting, feedback, final } }: EvaluationSummary) =>
    text.progressOf(final, marking + reporting + feedback + final)
  return [
    { key: 'progress', title: text.progress, width: 150, cell: progress },
    {
      key: 'state',
      title: text.state,
      width: 150,
      cell: ({ state }) => TASK_STATE_NAMES[state][language],
      show: (row) => (
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

/** What the signed-in person does in it. */
function ownPart(
  { judges, answers }: EvaluationSummary['standing'],
  text: Spoken<typeof EVALUATIONS>,
): string | null {
  if (judges === 'asked') return text.youDeclare
  if (judges === 'declared') return text.youJudge
  return answers ? text.yourUnit : null
}
