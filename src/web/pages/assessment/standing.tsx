/**
 * Beside the form: the points of each element, the conclusion, what is still missing, and the versions that
 * were signed.
 */
import type { ReactNode } from 'react'
import { conclusionOfContent, assessmentLacks } from '#core/assessment/complete.ts'
import type { AssessmentContent } from '#core/assessment/content.ts'
import { countAssessment } from '#core/assessment/count.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import { assessmentRefusalNote, assessmentElementName, assessmentLackText } from '#text/assessment.ts'
import { policyAssessmentNote } from '#text/policies.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { assessedOf, assessmentReportPath, type AssessedView } from '../../api/assessments.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import styles from './assessment.module.css'

type Props = {
  readonly view: AssessedView
  readonly content: AssessmentContent | null
  readonly scheme: AssessmentScheme
  readonly unsaved: boolean
  /** What can be done. */ readonly children: ReactNode
}

export function AssessmentStandingPanel({ view, content, scheme, unsaved, children }: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const saved = view.changedAt === null ? '' : text.savedBy(view.changedBy ?? '', momentText(view.changedAt))
  return (
    <aside className={styles.side} aria-label={text.standing}>
      <Missing view={view} />
      {content === null ? null : <Points content={content} scheme={scheme} />}
      {content === null || !view.mayWrite ? null : <Lacks content={content} scheme={scheme} />}
      {children}
      <p className={styles.quiet} aria-live="polite">
        {unsaved ? text.unsaved : saved}
      </p>
      <p className={styles.quiet}>
        {text.rules(
          ruleSetName(
            view.state === 'signed' && view.versions[0] !== undefined
              ? view.versions[0].ruleSet
              : view.ruleSet,
            language,
          ),
        )}
      </p>
      <Versions view={view} />
    </aside>
  )
}

/** What of it is missing, and what that keeps back. */
function Missing({ view }: { readonly view: AssessedView }) {
  const language = useLanguage()
  const { refusal } = view
  if (refusal === null) return null
  const blocks = 'policy' in view ? view.blocksStart : view.blocksSubmission
  return (
    <Callout kind={blocks ? 'warning' : 'note'}>
      {'policy' in view
        ? policyAssessmentNote(refusal, blocks, language)
        : assessmentRefusalNote(refusal, blocks, language)}
    </Callout>
  )
}

function Points({
  content,
  scheme,
}: {
  readonly content: AssessmentContent
  readonly scheme: AssessmentScheme
}) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const { elements, total } = countAssessment(content, scheme)
  const concluded = conclusionOfContent(content, scheme)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.total}>
      <div className={styles.total}>
        <span>{text.total}</span>
        <strong>{showPoints(total)}</strong>
        {concluded === null ? null : <ConclusionMark conclusion={concluded} />}
      </div>
      <ul className={styles.elements}>
        {elements.map(({ element, weight, points, open }) => (
          <li key={element}>
            <span>{assessmentElementName(element, language)}</span>
            <span className={styles.figure}>
              {open > 0 ? (
                <span className={styles.quiet}>
                  {text.openItems(open)}
                  {'　'}
                </span>
              ) : null}
              {text.of(showPoints(points), showPoints(weight))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lacks({
  content,
  scheme,
}: {
  readonly content: AssessmentContent
  readonly scheme: AssessmentScheme
}) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const lacks = assessmentLacks(content, scheme)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.lacks}>
      {lacks.length === 0 ? (
        <p className={styles.complete}>✓ {text.nothingLacks}</p>
      ) : (
        <>
          <h3>{text.lacks}</h3>
          <ul className={styles.list}>
            {lacks.map((lack) => (
              <li key={lack.code}>{assessmentLackText(lack, language)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Versions({ view }: { readonly view: AssessedView }) {
  const text = useText(ASSESSMENTS)
  if (view.versions.length === 0) return null
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.versions}>
      <h3>{text.versions}</h3>
      {view.versions.map(({ number, total, conclusion, signedBy, signedAt, comment }) => (
        <div key={number} className={styles.version}>
          <p>
            {text.version(number)}
            {'　'}
            {showPoints(makePoints(total))}
            {'　'}
            <ConclusionMark conclusion={conclusion} />
          </p>
          <p className={styles.quiet}>{text.signedBy(signedBy ?? '', momentText(signedAt))}</p>
          {comment === '' ? null : <p className={styles.read}>{comment}</p>}
          <p className="no-print">
            <a href={assessmentReportPath(assessedOf(view), 'docx', number)} download>
              {text.word}
            </a>
            {'　'}
            <a href={assessmentReportPath(assessedOf(view), 'pdf', number)} download>
              {text.pdf}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
