/** The columns of the targets that need a 事前绩效评估: what is asked, how far each is, what is missing. */
import type { AssessmentRow } from '#api/assessment.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import {
  assessmentRefusalNote,
  assessmentReasonName,
  assessmentStateName,
  assessmentConclusionName,
} from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import styles from './assessments.module.css'

export function useAssessmentColumns(): ListColumn<AssessmentRow>[] {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const standing = useStanding()
  const reasonsOf = ({ reasons }: AssessmentRow) =>
    reasons.map((reason) => assessmentReasonName(reason, language)).join('、')
  return [
    {
      key: 'name',
      title: text.project,
      cell: ({ name }) => name,
      show: (row) => <NamedRow to={paths.assessment(row.id)} name={row.name} below={unitText(row)} />,
      also: [{ title: text.unit, cell: unitText }],
    },
    moneyColumn({ key: 'budget', title: text.budget, width: 120, amount: ({ budget }) => budget }),
    {
      key: 'why',
      title: text.why,
      width: 150,
      cell: (row) => (row.reasons.length === 0 ? text.notNeeded : reasonsOf(row)),
      show: (row) =>
        row.reasons.length === 0 ? <span className={styles.quiet}>{text.notNeeded}</span> : reasonsOf(row),
    },
    ...standing,
  ]
}

/** How far it is, and what came of it. */
function useStanding(): ListColumn<AssessmentRow>[] {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const refusalOf = ({ refusal, blocksSubmission }: AssessmentRow) =>
    refusal === null ? null : assessmentRefusalNote(refusal, blocksSubmission, language)
  return [
    {
      key: 'state',
      title: text.state,
      width: 100,
      cell: ({ state }) => assessmentStateName(state, language),
    },
    {
      ...FIGURE,
      key: 'score',
      title: text.score,
      width: 72,
      cell: ({ total }) => (total === null ? null : hundredthsText(total)),
    },
    {
      key: 'conclusion',
      title: text.conclusion,
      term: 'conclusion',
      width: 116,
      cell: ({ conclusion }) => (conclusion === null ? null : assessmentConclusionName(conclusion, language)),
      show: ({ conclusion }) => (conclusion === null ? '—' : <ConclusionMark conclusion={conclusion} />),
    },
    {
      key: 'missing',
      title: text.missing,
      width: 240,
      cell: refusalOf,
      show: (row) =>
        row.refusal === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <span className={styles.missing}>{refusalOf(row)}</span>
        ),
    },
  ]
}
