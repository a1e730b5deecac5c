/** What a policy is, what is told of it, and what was done with it. */
import { Link } from 'react-router'
import type { PolicyView } from '#api/policies.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import { assessmentStateName } from '#text/assessment.ts'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { POLICIES } from '#text/interface/policies.ts'
import {
  POLICY_ACT_NAMES,
  POLICY_RULE_NAMES,
  POLICY_RULE_SOURCES,
  policyAssessmentNote,
  policyFindingText,
} from '#text/policies.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { dayText, momentText } from '../../ui/time.ts'
import styles from './policies.module.css'

type Props = { readonly view: PolicyView }

export function Findings({ view: { findings } }: Props) {
  const text = useText(POLICIES)
  const language = useLanguage()
  if (findings.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.told}>
      <h2>{text.told}</h2>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.facts['year'] ?? ''}`}>
            <strong className={styles.told}>
              <span aria-hidden="true">▲ </span>
              {POLICY_RULE_NAMES[finding.rule][language]}
            </strong>
            <span>
              {policyFindingText(finding, language)}
              <span className={styles.small}>{POLICY_RULE_SOURCES[finding.rule][language]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Facts({ view }: Props) {
  const text = useText(POLICIES)
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [text.unit, [view.unit.code, view.unit.name].filter(Boolean).join(' ')],
    [text.documentNumber, view.documentNumber || '—'],
    [text.issuedOn, view.issuedOn ?? '—'],
    [text.term, text.termOf(view.validFrom, view.validTo)],
    [text.assessment, <Assessed key="assessment" view={view} />],
  ]
  return (
    <section className={`panel ${styles.part}`} aria-label={text.facts}>
      <h2>{text.facts}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.ground === '' ? null : (
        <p className={styles.written}>
          <span className={styles.quiet}>{text.ground}：</span>
          {view.ground}
        </p>
      )}
      <Missing view={view} />
    </section>
  )
}

function Assessed({ view: { assessment } }: Props) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const { state, total, conclusion } = assessment
  if (conclusion === null || total === null) return <>{assessmentStateName(state, language)}</>
  return (
    <>
      <ConclusionMark conclusion={conclusion} /> {text.score(showPoints(makePoints(total)))}
    </>
  )
}

function Missing({ view: { assessment, state } }: Props) {
  const language = useLanguage()
  if (assessment.refusal === null || state === 'ended') return null
  const blocks = assessment.gate === 'required'
  return (
    <p className={blocks ? styles.alert : styles.quiet}>
      {policyAssessmentNote(assessment.refusal, blocks, language)}
    </p>
  )
}

/** What was found of it by 部门评价 and 财政评价; nothing where none is final. */
export function Evaluations({ view: { evaluations } }: Props) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const may = useMay()
  if (evaluations.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.evaluations}>
      <h2>{text.evaluations}</h2>
      <ul className={styles.plain}>
        {evaluations.map(({ task, subject, name, year, kind, total, grade, decidedAt }) => (
          <li key={subject}>
            <span className={styles.quiet}>{dayText(decidedAt)}</span>{' '}
            {text.evaluationOf(year, EVALUATION_KIND_NAMES[kind][language])} {total}{' '}
            <GradeMark grade={grade} />{' '}
            {may('evaluation.read') ? (
              <Link className="in-words" to={paths.evaluationSubject(task, subject)}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Steps({ view: { steps } }: Props) {
  const text = useText(POLICIES)
  const language = useLanguage()
  if (steps.length === 0) return null
  return (
    <section className={`panel ${styles.part}`} aria-label={text.steps}>
      <h2>{text.steps}</h2>
      <ul className={styles.plain}>
        {steps.map(({ act, comment, at, by }) => (
          <li key={at}>
            <span className={styles.quiet}>{momentText(at)}</span> {by} {POLICY_ACT_NAMES[act][language]}
            {comment === '' ? null : `：${comment}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
