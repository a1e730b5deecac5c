/** 执行率: the figure, a bar below it, and a sign and a word where more was paid than there is. */
import { EXECUTION } from '#text/interface/execution.ts'
import { useText } from '../../preferences/language.ts'
import { ShareBar } from '../../ui/share-bar.tsx'
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
      <ShareBar
        parts={[{ tone: overspent ? 'error' : 'accent', amount: Number(rate) }]}
        whole={100}
        size="thin"
      />
      {overspent ? <span className={styles.flag}>▲ {text.overspent}</span> : null}
    </span>
  )
}
