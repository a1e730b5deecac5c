/** A conclusion as a word with its sign, on a quiet ground of its tone: never by colour alone. */
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import { assessmentConclusionName } from '#text/assessment.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './conclusion-mark.module.css'

const SIGN: Record<AssessmentConclusion, string> = { support: '✓', adjust: '△', refuse: '✕' }

export function ConclusionMark({ conclusion }: { readonly conclusion: AssessmentConclusion }) {
  const language = useLanguage()
  return (
    <span className={styles.conclusion} data-conclusion={conclusion}>
      <span aria-hidden="true">{SIGN[conclusion]} </span>
      {assessmentConclusionName(conclusion, language)}
    </span>
  )
}
