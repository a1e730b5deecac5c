/** One 评价任务: what is evaluated and what waits for whom, the experts, and the framework. */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { EvaluationJudge, EvaluationSubject, EvaluationView } from '#api/evaluations.ts'
import type { DrawRecord } from '#core/evaluation/draw.ts'
import { drawsOf } from '#core/evaluation/task.ts'
import {
  EVALUATION_KIND_NAMES,
  SUBJECT_KIND_NAMES,
  SUBJECT_STATE_NAMES,
  TASK_STATE_NAMES,
} from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { ruleSetName } from '#text/rule-sets.ts'
import { drawPath, useActOnTask, useEvaluation } from '../../api/evaluations.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { ChooseDialog, type ChooseWhat } from './choose-dialog.tsx'
import { Framework } from './framework.tsx'
import { DeclareDialog, RateDialog, ReasonDialog, type ReasonOf } from './task-dialogs.tsx'
import styles from './evaluations.module.css'

export function EvaluationPage() {
  const { id = '' } = useParams()
  return <Loaded query={useEvaluation(id)}>{(view) => <Opened view={view} />}</Loaded>
}

function Opened({ view }: { readonly view: EvaluationView }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const act = useActOnTask(view.id)
  const refused = useProblemText(act.error)
  const [choosing, choose] = useState<ChooseWhat | null>(null)
  const [declaring, declare] = useState(false)
  const [asking, ask] = useState<ReasonOf | null>(null)
  const [rating, rate] = useState<{ readonly entry: string; readonly name: string } | null>(null)
  const { standing, state } = view
  const lacks = [
    view.subjects.length === 0 ? text.lackSubjects : null,
    view.judges.length === 0 ? text.lackExperts : null,
    view.faults.length > 0 ? text.lackFramework : null,
  ].filter((one) => one !== null)
  const open = () =>
    act.mutate({ to: 'acts', body: { act: 'open' } }, { onSuccess: () => notify(text.opened) })
  return (
    <>
      <PageHeader
        title={view.name}
        crumbs={[{ label: text.title, to: paths.evaluations() }]}
        beside={TASK_STATE_NAMES[state][language]}
        actions={
          <>
            {standing.leads &&
            (state === 'preparing' ||
              (state === 'running' && view.subjects.every((one) => one.state !== 'final'))) ? (
              <Button onClick={() => ask({ kind: 'cancel' })}>{text.cancelTask}</Button>
            ) : null}
            {standing.leads && state === 'preparing' ? (
              <Button
                type="primary"
                disabled={lacks.length > 0}
                title={lacks.length > 0 ? `${text.notYet}${lacks.join('、')}` : ''}
                loading={act.isPending}
                onClick={open}
              >
                {text.open}
              </Button>
            ) : null}
            {standing.judges === 'asked' && state === 'running' ? (
              <Button type="primary" onClick={() => declare(true)}>
                {text.declare}
              </Button>
            ) : null}
          </>
        }
      />
      {act.error ? <Callout kind="error">{refused}</Callout> : null}
      {standing.judges === 'asked' && state === 'running' ? (
        <Callout kind="note">{text.declareWords}</Callout>
      ) : null}
      {standing.leads && state === 'preparing' && lacks.length > 0 ? (
        <Callout kind="note">
          {text.notYet}
          {lacks.join('、')}
        </Callout>
      ) : null}
      <div className={styles.two}>
        <div>
          <Subjects view={view} onChoose={() => choose('subjects')} />
          <Framework key={view.version} view={view} />
        </div>
        <div>
          <Facts view={view} onChoose={() => choose('agency')} onRate={rate} />
          {standing.leads ? (
            <Experts
              view={view}
              onChoose={() => choose('experts')}
              onDismiss={(judge) => ask({ kind: 'dismiss', entry: judge.entry, name: judge.name })}
              onRate={rate}
            />
          ) : null}
        </div>
      </div>
      {choosing === null ? null : <ChooseDialog view={view} what={choosing} onClose={() => choose(null)} />}
      {declaring ? <DeclareDialog view={view} onClose={() => declare(false)} /> : null}
      {asking === null ? null : <ReasonDialog id={view.id} of={asking} onClose={() => ask(null)} />}
      {rating === null ? null : <RateDialog id={view.id} {...rating} onClose={() => rate(null)} />}
    </>
  )
}

function Facts({
  view,
  onChoose,
  onRate,
}: {
  readonly view: EvaluationView
  readonly onChoose: () => void
  readonly onRate: (of: { readonly entry: string; readonly name: string }) => void
}) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const { agency, standing, state } = view
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.facts}>
      <dl className={styles.facts}>
        <dt>{text.kind}</dt>
        <dd>
          {EVALUATION_KIND_NAMES[view.kind][language]} · {SUBJECT_KIND_NAMES[view.subjectKind][language]} ·{' '}
          {view.year}
        </dd>
        <dt>{text.unit}</dt>
        <dd>{view.unit?.name ?? text.wholeRegion}</dd>
        <dt>{text.marksDue}</dt>
        <dd>
          {view.marksDue}
          {state === 'running' &&
          view.marksDue < view.today &&
          view.subjects.some((one) => one.state === 'marking') ? (
            <span className={styles.wide}> ▲</span>
          ) : null}
        </dd>
        <dt>{text.due}</dt>
        <dd>
          {view.due}
          {state === 'running' && view.due < view.today ? <span className={styles.wide}> ▲</span> : null}
        </dd>
        <dt>{text.agency}</dt>
        <dd>
          {agency?.name ?? text.nobody}{' '}
          {standing.leads && state === 'preparing' && view.subjects.length > 0 ? (
            <button type="button" className={`${styles.link} no-print`} onClick={onChoose}>
              {text.chooseAgency}
            </button>
          ) : null}
          {standing.leads && state === 'finished' && agency !== null ? (
            <Rating
              of={view.agencyRating}
              onRate={() => onRate({ entry: agency.id, name: agency.name })}
              name={agency.name}
            />
          ) : null}
          <Drawn view={view} what="agency" />
        </dd>
        <dt>{text.ledBy}</dt>
        <dd>{view.createdBy}</dd>
        <dt>{text.ruleSet}</dt>
        <dd>{ruleSetName(view.ruleSet, language)}</dd>
      </dl>
    </section>
  )
}

function Rating({
  of,
  name,
  onRate,
}: {
  readonly of: { readonly stars: number; readonly comment: string } | null
  readonly name: string
  readonly onRate: () => void
}) {
  const text = useText(EVALUATIONS)
  return of === null ? (
    <button
      type="button"
      className={`${styles.link} no-print`}
      aria-label={text.rateOf(name)}
      onClick={onRate}
    >
      {text.rate}
    </button>
  ) : (
    <span title={of.comment}>{text.starsOf(of.stars)}</span>
  )
}

/**
 * How something was chosen, where by draw: with the file that repeats it; and every draw that another choice
 * took the place of.
 */
function Drawn({ view, what }: { readonly view: EvaluationView; readonly what: ChooseWhat }) {
  const text = useText(EVALUATIONS)
  const record = view.choices[what]
  const draws = drawsOf(view.choices, what)
  if (draws.length === 0) return null
  const now = record?.by === 'draw' ? record : null
  return (
    <div className={styles.quiet}>
      {now === null ? null : (
        <p>
          {text.drawnBy(now.draw.seed)} {now.draw.at === undefined ? '' : `${momentText(now.draw.at)} `}
          <a href={drawPath(view.id, what)} download>
            {text.drawFile}
          </a>
        </p>
      )}
      {now !== null && now.left.length > 0 ? (
        <p>{text.leftOut(now.left.map(({ name }) => name).join('、'))}</p>
      ) : null}
      {draws.length === 1 && now !== null ? null : (
        <details open>
          <summary>{text.drawsBefore(draws.length)}</summary>
          <ol className={styles.draws} aria-label={text.drawsBefore(draws.length)}>
            {draws.map((draw, i) => (
              <DrawLine key={i} draw={draw} number={i + 1} path={drawPath(view.id, what, i + 1)} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function DrawLine({
  draw: { seed, at, reason, drawn, candidates },
  number,
  path,
}: {
  readonly draw: DrawRecord
  readonly number: number
  readonly path: string
}) {
  const text = useText(EVALUATIONS)
  return (
    <li>
      {text.drawNumber(number, at === undefined ? '' : momentText(at))} · {text.drawnBy(seed)} ·{' '}
      {text.drawTook(drawn.length, candidates.length)}{' '}
      <a href={path} download>
        {text.drawFileOf(number)}
      </a>
      {reason === undefined ? null : (
        <>
          <br />
          {text.drawReason(reason)}
        </>
      )}
    </li>
  )
}

function Subjects({ view, onChoose }: { readonly view: EvaluationView; readonly onChoose: () => void }) {
  const text = useText(EVALUATIONS)
  const { standing, state } = view
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.subjects}>
      <div className={styles.head}>
        <h2>{text.subjects}</h2>
        {standing.leads && state === 'preparing' && view.subjectKind === 'project' ? (
          <Button size="small" onClick={onChoose}>
            {view.subjects.length === 0 ? text.chooseSubjects : text.chooseAgain}
          </Button>
        ) : null}
      </div>
      {view.subjects.length === 0 ? (
        <EmptyState title={text.noSubjects} />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{text.subject}</th>
                {view.subjectKind === 'project' ? <th className={styles.figure}>{text.budget}</th> : null}
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
      {standing.leads ? <Drawn view={view} what="subjects" /> : null}
    </section>
  )
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
      {view.subjectKind === 'project' ? (
        <td className={styles.figure}>
          <Money amount={subject.budget} />
        </td>
      ) : null}
      <td>
        {view.state === 'preparing' ? text.nobody : SUBJECT_STATE_NAMES[subject.state][language]}
        {subject.marks === null || subject.state !== 'marking' || view.state === 'preparing' ? null : (
          <span className={styles.sub}>{text.marksOf(subject.marks.in, subject.marks.of)}</span>
        )}
      </td>
      <td>{view.state === 'running' ? <Waits subject={subject} /> : text.nobody}</td>
      <td className={styles.figure}>
        {subject.total ?? text.nobody} {subject.grade === null ? null : <GradeMark grade={subject.grade} />}
      </td>
    </tr>
  )
}

function Waits({ subject: { state, mine, heard, feedbackDue } }: { readonly subject: EvaluationSubject }) {
  const text = useText(EVALUATIONS)
  if (state === 'marking') return mine === false ? text.waitsYou : text.waitsExperts
  if (state === 'reporting') return text.waitsLead
  if (state === 'feedback') return heard ? text.waitsSettle : text.waitsUnit(feedbackDue ?? '')
  return text.nobody
}

type ExpertsProps = {
  readonly view: EvaluationView
  readonly onChoose: () => void
  readonly onDismiss: (judge: EvaluationJudge) => void
  readonly onRate: (of: { readonly entry: string; readonly name: string }) => void
}

function Experts({ view, onChoose, onDismiss, onRate }: ExpertsProps) {
  const text = useText(EVALUATIONS)
  const mayChoose =
    view.subjects.length > 0 &&
    (view.state === 'preparing' ||
      (view.state === 'running' && view.subjects.every(({ state }) => state === 'marking')))
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.experts}>
      <div className={styles.head}>
        <h2>{text.experts}</h2>
        {mayChoose ? (
          <Button size="small" onClick={onChoose}>
            {text.chooseExperts}
          </Button>
        ) : null}
      </div>
      {view.judges.length === 0 ? (
        <p className={styles.quiet}>{text.noExperts}</p>
      ) : (
        <ul className={styles.list}>
          {view.judges.map((judge) => (
            <li key={judge.entry}>
              <div className={styles.line}>
                <strong>{judge.name}</strong>
                {judge.drawn ? <span className={styles.quiet}>{text.drawn}</span> : null}
                {view.state === 'running' &&
                judge.ended === null &&
                view.subjects.every(({ state }) => state === 'marking') ? (
                  <button
                    type="button"
                    className={`${styles.link} no-print`}
                    aria-label={text.dismissOf(judge.name)}
                    onClick={() => onDismiss(judge)}
                  >
                    {text.dismiss}
                  </button>
                ) : null}
                {view.state === 'finished' ? (
                  <Rating
                    of={judge.rating}
                    name={judge.name}
                    onRate={() => onRate({ entry: judge.entry, name: judge.name })}
                  />
                ) : null}
              </div>
              <span className={styles.sub}>
                {[
                  judge.agency,
                  judge.ended === null ? null : text.left(judge.ended),
                  ...(view.state === 'preparing' || judge.ended !== null
                    ? []
                    : [
                        judge.declared ? text.declared : text.undeclared,
                        text.done(judge.done, view.subjects.length),
                      ]),
                ]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Drawn view={view} what="experts" />
    </section>
  )
}
