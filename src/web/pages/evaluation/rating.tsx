/** The stars that an expert or an agency was given, or the way to give them. */
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useText } from '../../preferences/language.ts'
import styles from './evaluations.module.css'

export function Rating({
  of,
  name,
  onRate,
}: {
  readonly of: { readonly stars: number; readonly comment: string } | null
  readonly name: string
  readonly onRate: () => void
}) {
  const text = useText(EVALUATIONS)
  return of === null ? (
    <button
      type="button"
      className={`${styles.link} no-print`}
      aria-label={text.rateOf(name)}
      onClick={onRate}
    >
      {text.rate}
    </button>
  ) : (
    <span title={of.comment}>{text.starsOf(of.stars)}</span>
  )
}
