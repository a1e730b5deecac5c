/** The points of those that could be given, with the grade. */
import type { DocumentSummary } from '#api/documents/documents.ts'
import { GradeMark } from './grade-mark.tsx'
import styles from './score.module.css'

const FULL = 100

/** @param grade null: too little was judged for one */
export function ScoreMark({ score, judged, grade }: Pick<DocumentSummary, 'score' | 'judged' | 'grade'>) {
  return (
    <span className={styles.score}>
      <span>
        {score.toFixed(1)}
        {judged === FULL ? null : <span className={styles.of}>/{judged.toFixed(0)}</span>}
      </span>
      <GradeMark grade={grade} />
    </span>
  )
}
