/** The points of those that could be given, with the grade as a word. */
import { reviewGradeName } from '#text/review.ts'
import type { DocumentSummary } from '#api/documents/documents.ts'
import { useLanguage } from '../preferences/language.ts'
import styles from './score.module.css'

type Grade = NonNullable<DocumentSummary['grade']>
const TONE: Record<Grade, string | undefined> = {
  优: styles.good,
  良: styles.good,
  中: styles.fair,
  差: styles.poor,
}

const FULL = 100

/** @param grade null: too little was judged for one */
export function ScoreMark({ score, judged, grade }: Pick<DocumentSummary, 'score' | 'judged' | 'grade'>) {
  const language = useLanguage()
  return (
    <span className={styles.score}>
      <span>
        {score.toFixed(1)}
        {judged === FULL ? null : <span className={styles.of}>/{judged.toFixed(0)}</span>}
      </span>
      <span className={grade === null ? styles.none : TONE[grade]}>{reviewGradeName(grade, language)}</span>
    </span>
  )
}
