/** A score out of 100 with its grade as a word. */
import { COMMON } from '#text/interface/common.ts'
import type { DocumentSummary } from '#api/documents.ts'
import { useText } from '../preferences/language.ts'
import styles from './score.module.css'

type Grade = DocumentSummary['grade']
const WORD = { 优: 'gradeExcellent', 良: 'gradeGood', 中: 'gradeFair', 差: 'gradePoor' } as const satisfies Record<Grade, keyof typeof COMMON>
const TONE: Record<Grade, string | undefined> = { 优: styles.good, 良: styles.good, 中: styles.fair, 差: styles.poor }

export function ScoreMark({ score, grade }: { readonly score: number; readonly grade?: Grade }) {
  const text = useText(COMMON)
  return (
    <span className={styles.score}>
      <span>{score.toFixed(1)}</span>
      {grade === undefined ? null : <span className={TONE[grade]}>{text[WORD[grade]]}</span>}
    </span>
  )
}
