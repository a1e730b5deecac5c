/**
 * An amount of 分 (decimal string) as people read it: 万元, two decimals, tabular figures; every digit on
 * hovering.
 */
import styles from './figures.module.css'
import { exactWanText, wanText } from './wan.ts'

export { wanText }

/**
 * @param unit writes 万元 behind the figure, where no heading says it
 * @param exact every digit, where lines have to add up before one’s eyes
 * @param dashed nothing is a dash: in columns, where figures are looked for among zeroes
 */
export function Money({
  amount,
  unit = false,
  exact: whole = false,
  dashed = false,
}: {
  readonly amount: string | null
  readonly unit?: boolean
  readonly exact?: boolean
  readonly dashed?: boolean
}) {
  const text = whole ? exactWanText(amount) : wanText(amount)
  if (text === null || (dashed && /^0+$/.test(amount ?? ''))) return <span className={styles.none}>—</span>
  const exact = exactWanText(amount)
  return (
    <span className={styles.figure} title={exact === text ? undefined : `${exact} 万元`}>
      {text}
      {unit ? <span className={styles.unit}> 万元</span> : null}
    </span>
  )
}
