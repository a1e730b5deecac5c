/** What is evaluated, with the state of each and what waits for whom. */
import { Link } from 'react-router'
import { Button } from 'antd'
import type { EvaluationSubject, EvaluationView } from '#api/evaluation/evaluations.ts'
import { openCommitment } from '#core/evaluation/task.ts'
import { subjectWait } from '#core/evaluation/waits.ts'
import { SUBJECT_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { DrawPanel } from './drawn.tsx'
import styles from './evaluations.module.css'

export function Subjects({
  view,
  onChoose,
}: {
  readonly view: EvaluationView
  readonly onChoose: () => void
}) {
  const text = useText(EVALUATIONS)
  const { standing, state } = view
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.subjects}>
      <div className={styles.head}>
        <h2>{text.subjects}</h2>
        {standing.leads && state === 'preparing' && isChosen(view) ? (
          <Button size="small" onClick={onChoose}>
            {chooseWords(view, text)}
          </Button>
        ) : null}
        <SubjectsExport view={view} />
      </div>
      {view.subjects.length === 0 ? (
        <EmptyState title={text.noSubjects} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{text.subject}</th>
                {isChosen(view) ? <th className={styles.figure}>{moneyTitle(view, text)}</th> : null}
                <th>{text.state}</th>
                <th>{text.waits}</th>
                <th className={styles.figure}>{text.score}</th>
              </tr>
            </thead>
            <tbody>
              {view.subjects.map((subject) => (
                <Subject key={subject.id} view={view} subject={subject} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {standing.leads ? <DrawPanel view={view} what="subjects" /> : null}
    </section>
  )
}

/** A whole department is its own subject; projects and policies are chosen. */
function isChosen({ subjectKind }: EvaluationView): boolean {
  return subjectKind !== 'department'
}

/** The approved budget of a project, or the plan of the year of a policy. */
function moneyTitle({ subjectKind }: EvaluationView, text: Spoken<typeof EVALUATIONS>): string {
  return subjectKind === 'policy' ? text.planOfYear : text.budget
}

function SubjectsExport({ view }: { readonly view: EvaluationView }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const isPreparing = view.state === 'preparing'
  const columns: ListColumn<EvaluationSubject>[] = [
    { key: 'subject', title: text.subject, cell: ({ name }) => name },
    { key: 'unit', title: text.ofUnit, cell: ({ unit }) => unit.name },
    ...(isChosen(view)
      ? [
          moneyColumn<EvaluationSubject>({
            key: 'budget',
            title: moneyTitle(view, text),
            amount: ({ budget }) => budget,
          }),
        ]
      : []),
    {
      key: 'state',
      title: text.state,
      cell: ({ state }) => (isPreparing ? null : SUBJECT_STATE_NAMES[state][language]),
    },
    {
      key: 'marks',
      title: text.marksIn,
      cell: ({ marks, state }) =>
        marks === null || state !== 'marking' || isPreparing ? null : text.marksOf(marks.in, marks.of),
    },
    {
      key: 'waits',
      title: text.waits,
      cell: (subject) => {
        if (view.state !== 'running') return null
        const { wait, material } = waitWords(subject, view.today, text)
        return [wait, material].filter((words) => words !== null).join('；')
      },
    },
    { key: 'score', title: text.score, cell: ({ total }) => (total === null ? null : Number(total)) },
    {
      key: 'grade',
      title: text.grade,
      cell: ({ grade }) => grade,
    },
  ]
  return (
    <RowsExport
      title={`${view.name} ${text.subjects}`}
      rows={view.subjects}
      columns={columns}
      keyOf={({ id }) => id}
    />
  )
}

/** A draw that is committed to is what comes next. */
function chooseWords(
  { choices, subjects, subjectKind }: EvaluationView,
  text: Spoken<typeof EVALUATIONS>,
): string {
  if (openCommitment(choices, 'subjects') !== null) return text.drawNow
  if (subjects.length > 0) return text.chooseAgain
  return subjectKind === 'policy' ? text.choosePolicies : text.chooseSubjects
}

function Subject({ view, subject }: { readonly view: EvaluationView; readonly subject: EvaluationSubject }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const opens = view.state !== 'preparing' && view.standing.judges !== 'asked'
  return (
    <tr>
      <th scope="row">
        {opens ? <Link to={paths.evaluationSubject(view.id, subject.id)}>{subject.name}</Link> : subject.name}
        <span className={styles.sub}>{subject.unit.name}</span>
      </th>
      {isChosen(view) ? (
        <td className={styles.figure}>
          <Money amount={subject.budget} dashed />
        </td>
      ) : null}
      <td>
        {view.state === 'preparing' ? text.nobody : SUBJECT_STATE_NAMES[subject.state][language]}
        {subject.marks === null || subject.state !== 'marking' || view.state === 'preparing' ? null : (
          <span className={styles.sub}>{text.marksOf(subject.marks.in, subject.marks.of)}</span>
        )}
      </td>
      <td>{view.state === 'running' ? <Waits subject={subject} today={view.today} /> : text.nobody}</td>
      <td className={styles.figure}>
        {subject.total ?? text.nobody} {subject.grade === null ? null : <GradeMark grade={subject.grade} />}
      </td>
    </tr>
  )
}

type WaitsProps = { readonly subject: EvaluationSubject; readonly today: string }

type WaitWords = { readonly wait: string | null; readonly material: string | null }

/** Whom it waits for, and for what material; null: for nothing. */
function waitWords(subject: EvaluationSubject, today: string, text: Spoken<typeof EVALUATIONS>): WaitWords {
  const { mine, feedbackDue, undecided, asked, state } = subject
  const wait = subjectWait(subject, today)
  const words = {
    marks: mine === false ? text.waitsYou : text.waitsExperts,
    report: text.waitsLead,
    unit: text.waitsUnit(feedbackDue ?? ''),
    decision: text.waitsDecision(undecided),
    settling: text.waitsSettle,
  }
  return {
    wait: wait === null ? null : words[wait],
    material: asked === null || state === 'final' ? null : text.waitsMaterial(asked.count, asked.due),
  }
}

function Waits({ subject, today }: WaitsProps) {
  const text = useText(EVALUATIONS)
  const { wait, material } = waitWords(subject, today, text)
  return (
    <>
      {wait ?? text.nobody}
      {material === null ? null : <span className={styles.sub}>{material}</span>}
    </>
  )
}
