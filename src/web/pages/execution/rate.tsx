/** 执行率: the figure, a bar below it, and a sign and a word where more was paid than there is. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useText } from '../../preferences/language.ts'
import styles from './execution.module.css'

export function RateText({ rate, overspent }: { readonly rate: string | null; readonly overspent: boolean }) {
  const text = useText(EXECUTION)
  if (rate === null)
    return (
      <span
        className={overspent ? styles.flag : styles.quiet}
        title={overspent ? text.unbudgetedWhy : text.notApplicableWhy}
      >
        {overspent ? `▲ ${text.overspent}` : text.notApplicable}
      </span>
    )
  return (
    <span className={`${styles.rate} ${overspent ? styles.over : ''}`}>
      <span>{rate}%</span>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.min(100, Number(rate))}%` }} />
      </span>
      {overspent ? <span className={styles.flag}>▲ {text.overspent}</span> : null}
    </span>
  )
}
