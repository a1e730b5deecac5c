/** What an evaluation is: its kind, unit, ends and agency. */
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { DrawPanel } from './drawn.tsx'
import styles from './evaluations.module.css'
import { Rating } from './rating.tsx'

export function TaskFacts({
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
  const { state } = view
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
        <AgencyFacts view={view} onChoose={onChoose} onRate={onRate} />
        <dt>{text.ledBy}</dt>
        <dd>{view.createdBy}</dd>
        <dt>{text.ruleSet}</dt>
        <dd>{ruleSetName(view.ruleSet, language)}</dd>
      </dl>
    </section>
  )
}

type AgencyProps = {
  readonly view: EvaluationView
  readonly onChoose: () => void
  readonly onRate: (of: { readonly entry: string; readonly name: string }) => void
}

function AgencyFacts({ view, onChoose, onRate }: AgencyProps) {
  const text = useText(EVALUATIONS)
  const { agency, standing, state } = view
  return (
    <>
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
        <DrawPanel view={view} what="agency" />
      </dd>
    </>
  )
}
