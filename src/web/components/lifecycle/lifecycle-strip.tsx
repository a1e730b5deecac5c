/** The form of a project with what told it, and its stages: state, what is asked, and the way there. */
import { Select } from 'antd'
import { Link } from 'react-router'
import type { LifecycleView } from '#api/lifecycle.ts'
import type { Action } from '#core/kernel/actions.ts'
import { missingStages, REQUIREMENTS, type Stage, type StageStanding } from '#core/lifecycle/stages.ts'
import { PROJECT_FORMS, type ProjectForm, type SpecialForm } from '#core/target/project-form.ts'
import { LIFECYCLE } from '#text/interface/lifecycle.ts'
import {
  formGroundText,
  PROJECT_FORM_NAMES,
  STAGE_NAMES,
  stageAsksText,
  stageNoteText,
} from '#text/lifecycle.ts'
import { AUTHORITY_NAMES } from '#text/rules/authorities.ts'
import { useSetForm } from '../../api/lifecycle.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import { StageMark } from './stage-mark.tsx'
import styles from './lifecycle.module.css'

type Props = { readonly view: LifecycleView }

export function LifecycleStrip({ view }: Props) {
  const text = useText(LIFECYCLE)
  const { form } = view
  return (
    <section className={`${styles.strip} no-print`} aria-label={text.title}>
      <FormLine view={view} />
      {form === 'general' ? null : <Stages view={view} form={form} />}
    </section>
  )
}

/** Of the choice: again what the project itself says. */
const DERIVED = 'derived'

function FormLine({ view: { project, form, derived, byHand, maySet } }: Props) {
  const text = useText(LIFECYCLE)
  const language = useLanguage()
  const set = useSetForm(project)
  const refused = useErrorText(set.error)
  return (
    <>
      <div className={styles.form}>
        <span>{text.form}</span>
        {maySet ? (
          <Select<ProjectForm | typeof DERIVED>
            size="small"
            aria-label={text.form}
            loading={set.isPending}
            value={byHand === null ? DERIVED : byHand.form}
            options={[
              { value: DERIVED, label: text.asDerived(PROJECT_FORM_NAMES[derived.form][language]) },
              ...PROJECT_FORMS.map((value) => ({ value, label: PROJECT_FORM_NAMES[value][language] })),
            ]}
            onChange={(value) => set.mutate(value === DERIVED ? null : value)}
          />
        ) : (
          <strong>{PROJECT_FORM_NAMES[form][language]}</strong>
        )}
        <span className={styles.faint}>
          {byHand === null
            ? formGroundText(derived.ground, language)
            : text.byHand(byHand.by, momentText(byHand.at))}
        </span>
      </div>
      {set.error ? <Callout kind="error">{refused}</Callout> : null}
    </>
  )
}

function Stages({ view, form }: Props & { readonly form: SpecialForm }) {
  const text = useText(LIFECYCLE)
  const language = useLanguage()
  const missing = missingStages(view.stages)
  const { source, confirmed } = REQUIREMENTS[form]
  return (
    <>
      <ol className={styles.stages} aria-label={text.stages}>
        {view.stages.map((standing) => (
          <li key={standing.stage} title={stageAsksText(form, standing.stage, language)}>
            <StageName view={view} standing={standing} />
            <StageMark state={standing.state} />
            {standing.note === null ? null : (
              <span className={styles.faint}>{stageNoteText(standing.note, language)}</span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.faint}>
        {missing.length === 0
          ? text.nothingLacks
          : missing.map((stage) => (
              <strong key={stage} className={styles.lacking}>
                {text.lacking(STAGE_NAMES[stage][language], stageAsksText(form, stage, language))}
              </strong>
            ))}{' '}
        {text.rule(AUTHORITY_NAMES[source][language])}
        {/* Beside the verdict that something lacks, which rests on it. */}
        {confirmed || missing.length === 0 ? null : `（${text.unchecked}）`}
      </p>
    </>
  )
}

/** What is read before the page of a stage is opened. */
const ASKED_FOR: Record<Stage, Action> = {
  assessment: 'assessment.read',
  target: 'project.read',
  monitoring: 'monitoring.read',
  'self-evaluation': 'self-evaluation.read',
  evaluation: 'evaluation.read',
}

/** With the way to its page, where there is one and the signed-in person may open it. */
function StageName({ view, standing: { stage, state } }: Props & { readonly standing: StageStanding }) {
  const language = useLanguage()
  const may = useMay()
  const name = STAGE_NAMES[stage][language]
  const opens =
    may(ASKED_FOR[stage]) &&
    (stage !== 'self-evaluation' || state === 'done' || may('self-evaluation.follow'))
  const to = opens ? pageOf(view, stage, state) : null
  return to === null ? <span>{name}</span> : <Link to={to}>{name}</Link>
}

function pageOf(
  { project, round, task }: LifecycleView,
  stage: Stage,
  state: StageStanding['state'],
): string | null {
  const isThere = state === 'done' || state === 'under-way'
  switch (stage) {
    case 'assessment':
      return paths.assessment(project)
    case 'target':
      return null
    case 'monitoring':
      return round === null ? null : paths.monitoringSheet(round, project)
    case 'self-evaluation':
      return isThere ? paths.selfEvaluation(project) : null
    case 'evaluation':
      return task === null ? null : paths.evaluation(task)
  }
}
