/**
 * Shares of a whole as one bar. Words and figures are beside it, so it is hidden from screen readers; grey and on
 * paper its parts are told apart by their patterns.
 */
import styles from './share-bar.module.css'

export type BarPart = {
  readonly tone: 'accent' | 'error' | 'warning' | 'advice' | 'good' | 'none'
  readonly amount: number
}

type Props = {
  readonly parts: readonly BarPart[]
  /** What fills the whole width; absent: the parts together. */
  readonly whole?: number
  /** In a line of words, beside or below a figure; absent: as wide as its place. */
  readonly size?: 'small' | 'thin'
}

export function ShareBar({ parts, whole, size }: Props) {
  const all = Math.max(whole ?? parts.reduce((sum, { amount }) => sum + amount, 0), 1)
  return (
    <span className={`${styles.bar} ${size === undefined ? '' : styles[size]}`} aria-hidden="true">
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ tone, amount }) => (
          <span
            key={tone}
            className={styles[tone]}
            style={{ width: `${Math.min(100, (amount / all) * 100)}%` }}
          />
        ))}
    </span>
  )
}
