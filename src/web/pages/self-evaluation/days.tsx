/** By when sheets are sent in and checked, from the calendar of the year. */
import type { EvaluationDays } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { useText } from '../../preferences/language.ts'
import styles from './self-evaluation.module.css'

export function Days({ days: { submit, check } }: { readonly days: EvaluationDays }) {
  const text = useText(SELF_EVALUATION)
  const words = [
    submit === null ? null : text.submitBy(submit),
    check === null ? null : text.checkBy(check),
  ].filter((one) => one !== null)
  return words.length === 0 ? null : <p className={styles.days}>{words.join('　')}</p>
}
