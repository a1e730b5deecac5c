/** A grade as a word on a quiet ground of its tone. */
import type { Grade } from '#core/kernel/grade.ts'
import { itemGradeName, reviewGradeName } from '#text/review.ts'
import { useLanguage } from '../preferences/language.ts'
import styles from './grade-mark.module.css'

const TONE: Record<Grade, string | undefined> = {
  优: styles.good,
  良: styles.good,
  中: styles.fair,
  差: styles.poor,
}

/** @param of whose grade it is: a sheet without one is 未定级, an item 未判断 */
export function GradeMark({
  grade,
  of = 'sheet',
  large = false,
}: {
  readonly grade: Grade | null
  readonly of?: 'sheet' | 'item'
  readonly large?: boolean
}) {
  const language = useLanguage()
  const words = of === 'sheet' ? reviewGradeName(grade, language) : itemGradeName(grade, language)
  return (
    <span
      className={`${styles.grade} ${grade === null ? styles.none : TONE[grade]} ${large ? styles.large : ''}`}
    >
      {words}
    </span>
  )
}
