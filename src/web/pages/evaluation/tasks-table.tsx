/** 评价任务 with their kind, end, progress and state. */
import { Link } from 'react-router'
import type { EvaluationList, EvaluationSummary } from '#api/evaluation/evaluations.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES, TASK_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, headFields, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere, type Orders } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import styles from './evaluations.module.css'

export function Tasks({ list: evaluations }: { readonly list: EvaluationList }) {
  const text = useText(EVALUATIONS)
  const list = useList({
    search: searchField(text.searchTask),
    grade: choiceField(
      text.grade,
      GRADES.map((value) => ({ value, label: value })),
    ),
    ...headFields(['year', 'due', 'score', 'grade']),
  })
  const wanted = foldLabel(list.filter.search ?? '')
  const { grade } = list.filter
  const found = evaluations.rows.filter(
    ({ name, unit, results }) =>
      foldLabel(`${name} ${unit?.name ?? ''}`).includes(wanted) &&
      (grade === undefined || results.grades[grade] > 0),
  )
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
      shape={{ width: 1060 }}
    />
  )
}

/** They came with the page. */
const HERE = { error: null, refetch: () => undefined }
const ORDERS: Orders<EvaluationSummary> = {
  year: (a, b) => a.year - b.year,
  due: (a, b) => a.due.localeCompare(b.due),
  score: (a, b) => pointsOf(a) - pointsOf(b),
  grade: (a, b) => rankOf(a) - rankOf(b) || pointsOf(a) - pointsOf(b),
}

/** Hundredths; tasks without a result come before all. */
function pointsOf({ results: { mean } }: EvaluationSummary): number {
  return mean === null ? -1 : Math.round(Number(mean) * 100)
}

/** The lowest grade that is in it, 差 first; tasks without a result before all. */
function rankOf({ results: { count, grades } }: EvaluationSummary): number {
  return count === 0 ? -1 : GRADES.toReversed().findIndex((grade) => grades[grade] > 0)
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
          <span className={styles.sub}>
            <OfUnit row={row} />
          </span>
        </>
      ),
      also: [{ title: text.unit, cell: ({ unit }) => unit?.name ?? text.wholeRegion }],
    },
    {
      key: 'kind',
      title: text.kind,
      term: 'evaluation-kind',
      width: 150,
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
    ...useResults(),
  ]
}

/** A department that was evaluated as a whole has its archive. */
function OfUnit({ row: { unit, subjectKind, results } }: { readonly row: EvaluationSummary }) {
  const text = useText(EVALUATIONS)
  if (unit === null) return text.wholeRegion
  return subjectKind === 'department' && results.count > 0 ? (
    <Link to={paths.departmentArchives({ unit: unit.id })} title={text.departmentArchive}>
      {unit.name}
    </Link>
  ) : (
    unit.name
  )
}

/** What came of it, of what is 定稿: the points of one subject, or the mean of several, and their grades. */
function useResults(): ListColumn<EvaluationSummary>[] {
  const text = useText(EVALUATIONS)
  return [
    {
      ...FIGURE,
      key: 'score',
      title: text.score,
      hint: text.scoreHint,
      width: 120,
      sort: 'score',
      cell: ({ results: { mean } }) => (mean === null ? null : Number(mean)),
      show: ({ id, results: { mean, count, only } }) =>
        mean === null ? (
          text.nobody
        ) : (
          <>
            {only === null ? mean : <Link to={paths.evaluationSubject(id, only)}>{mean}</Link>}
            {only === null ? <span className={styles.sub}>{text.meanOf(count)}</span> : null}
          </>
        ),
      also: [{ title: text.finalCount, cell: ({ results: { count } }) => count }],
    },
    {
      key: 'grade',
      title: text.grade,
      width: 130,
      sort: 'grade',
      cell: ({ results: { grades, only } }) =>
        only === null ? null : (GRADES.find((grade) => grades[grade] > 0) ?? null),
      show: ({ results: { grades, count, only } }) =>
        count === 0
          ? text.nobody
          : GRADES.filter((grade) => grades[grade] > 0).map((grade) => (
              <span key={grade} className={styles.graded}>
                <GradeMark grade={grade} /> {only === null ? grades[grade] : null}
              </span>
            )),
      also: GRADES.map((grade) => ({
        title: grade,
        cell: ({ results: { grades } }: EvaluationSummary) => grades[grade],
      })),
    },
  ]
}

/** How far each is. */
function useStanding(): ListColumn<EvaluationSummary>[] {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const progress = ({ subjects: { marking, reporting, feedback, final } }: EvaluationSummary) =>
    text.progressOf(final, marking + reporting + feedback + final)
  return [
    { key: 'progress', title: text.progress, width: 130, cell: progress },
    {
      key: 'state',
      title: text.state,
      width: 100,
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
