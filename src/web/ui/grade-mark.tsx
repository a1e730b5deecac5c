/** A grade as a word on a quiet ground of its tone. */
import type { Grade } from '#core/grade.ts'
import { reviewGradeName } from '#text/review.ts'
import { useLanguage } from '../preferences/language.ts'
import styles from './grade-mark.module.css'

const TONE: Record<Grade, string | undefined> = { 优: styles.good, 良: styles.good, 中: styles.fair, 差: styles.poor }

export function GradeMark({ grade, large = false }: { readonly grade: Grade; readonly large?: boolean }) {
  return <span className={`${styles.grade} ${TONE[grade]} ${large ? styles.large : ''}`}>{reviewGradeName(grade, useLanguage())}</span>
}
