/** The points of those that could be given, with the grade, and why it is another than one would take it for. */
import type { DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { reviewGradeName } from '#text/review.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { GradeMark } from './grade-mark.tsx'
import styles from './score.module.css'

const FULL = 100

type Props = Pick<DocumentSummary, 'score' | 'judged' | 'grade'> & {
  /** What the points alone come to. */
  readonly byPoints?: DocumentSummary['byPoints']
  /** Open errors. */
  readonly errors?: number
}

/** @param props.grade null: too little was judged for one */
export function ScoreMark({ score, judged, grade, byPoints = grade, errors = 0 }: Props) {
  const text = useText(COMMON)
  const language = useLanguage()
  const share = judged === 0 ? '' : ((score * FULL) / judged).toFixed(1)
  const isHeldDown = byPoints !== null && grade !== byPoints
  const held = isHeldDown ? text.gradeHeldDown(share, reviewGradeName(byPoints, language)) : null
  const why = held ?? (grade === '优' && errors > 0 ? text.gradeDespiteErrors(share) : null)
  return (
    <span>
      <span className={styles.score}>
        <span>
          {judged === 0 ? '—' : score.toFixed(1)}
          {judged === FULL || judged === 0 ? null : <span className={styles.of}>/{judged.toFixed(0)}</span>}
        </span>
        <GradeMark grade={grade} />
      </span>
      {why === null ? null : <span className={styles.why}>{why}</span>}
    </span>
  )
}
