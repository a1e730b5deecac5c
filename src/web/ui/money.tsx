/** An amount of 分 (decimal string) as people read it: 万元, two decimals or as many as it needs, tabular figures. */
import { fen, showMoney } from '#core/money.ts'
import styles from './figures.module.css'

/** `1262160000` → `1,262.16`; null when there is none. */
export function wanText(amount: string | null): string | null {
  return amount === null || !/^-?\d+$/.test(amount) ? null : showMoney(fen(BigInt(amount)))
}

/** @param unit writes 万元 behind the figure, where no heading says it. */
export function Money({ amount, unit = false }: { readonly amount: string | null; readonly unit?: boolean }) {
  const text = wanText(amount)
  if (text === null) return <span className={styles.none}>—</span>
  return (
    <span className={styles.figure}>
      {text}
      {unit ? <span className={styles.unit}> 万元</span> : null}
    </span>
  )
}
