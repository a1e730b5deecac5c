/** The experts of an evaluation, and what each has done of it. */
import { Button } from 'antd'
import type { EvaluationJudge, EvaluationView } from '#api/evaluation/evaluations.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useText } from '../../preferences/language.ts'
import { DrawPanel } from './drawn.tsx'
import styles from './evaluations.module.css'
import { Rating } from './rating.tsx'

type ExpertsProps = {
  readonly view: EvaluationView
  readonly onChoose: () => void
  readonly onDismiss: (judge: EvaluationJudge) => void
  readonly onRate: (of: { readonly entry: string; readonly name: string }) => void
}

export function TaskExperts({ view, onChoose, onDismiss, onRate }: ExpertsProps) {
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
        <p className={styles.quiet}>
          {text.noExperts}
          {view.subjects.length > 0 ? null : `。${text.expertsLater}`}
        </p>
      ) : (
        <ul className={styles.list}>
          {view.judges.map((judge) => (
            <Expert
              key={judge.entry}
              view={view}
              judge={judge}
              onDismiss={() => onDismiss(judge)}
              onRate={() => onRate({ entry: judge.entry, name: judge.name })}
            />
          ))}
        </ul>
      )}
      <DrawPanel view={view} what="experts" />
    </section>
  )
}

type ExpertProps = {
  readonly view: EvaluationView
  readonly judge: EvaluationJudge
  readonly onDismiss: () => void
  readonly onRate: () => void
}

function Expert({ view, judge, onDismiss, onRate }: ExpertProps) {
  const text = useText(EVALUATIONS)
  return (
    <li>
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
            onClick={onDismiss}
          >
            {text.dismiss}
          </button>
        ) : null}
        {view.state === 'finished' ? <Rating of={judge.rating} name={judge.name} onRate={onRate} /> : null}
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
  )
}
