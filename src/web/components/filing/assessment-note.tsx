/** Where a target needs a 事前绩效评估 or has one: what came of it, what is missing, and the way there. */
import { Link } from 'react-router'
import type { FilingView } from '#api/filing/filings.ts'
import { refusesSubmission } from '#core/assessment/gate.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import {
  assessmentRefusalNote,
  assessmentConclusionName,
  assessmentReasonName,
  assessmentStateName,
} from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { useFiling } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './filing.module.css'

type Props = {
  readonly project: string
  readonly assessment: NonNullable<FilingView['assessment']>
  /** Approved ones of the target. */ readonly version: number
  /** Said beside already. */ readonly isRefusalSaid: boolean
}

/** The same where the way of the target is not drawn: beside a review. */
export function ProjectAssessmentNote({ project }: { readonly project: string }) {
  const filing = useFiling(project).data
  return filing === undefined || filing.assessment === null ? null : (
    <AssessmentNote
      project={project}
      assessment={filing.assessment}
      version={filing.version}
      isRefusalSaid={false}
    />
  )
}

export function AssessmentNote({
  project,
  assessment: { gate, reasons, state, total, conclusion, refusal },
  version,
  isRefusalSaid,
}: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const may = useMay()
  const why = reasons.map((reason) => assessmentReasonName(reason, language)).join('、')
  const result =
    total === null || conclusion === null
      ? assessmentStateName(state, language)
      : text.resultOf(showPoints(makePoints(total)), assessmentConclusionName(conclusion, language))
  return (
    <p className={styles.assessment} aria-label={text.title} role="note">
      <span>
        {text.short}
        {why === '' ? '' : `（${why}）`}
      </span>
      <span>{result}</span>
      {refusal === null || isRefusalSaid ? null : (
        <span>{assessmentRefusalNote(refusal, refusesSubmission(gate, version), language)}</span>
      )}
      {may('assessment.read') ? (
        <Link to={paths.assessment(project)}>
          {refusal !== null && may('assessment.write') ? text.toAssessment : text.seeAssessment}
        </Link>
      ) : null}
    </p>
  )
}
