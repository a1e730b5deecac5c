/**
 * Three counts as one bar, in proportion. The words and numbers are beside it, so it is hidden from screen
 * readers.
 */
import { SEVERITIES, type SeverityCounts } from '#core/kernel/finding.ts'
import styles from './severity-bar.module.css'

/** @param scale the count that fills the whole width; the sum when not given. */
export function SeverityBar({ counts, scale }: { readonly counts: SeverityCounts; readonly scale?: number }) {
  const sum = counts.error + counts.warning + counts.advice
  const whole = Math.max(scale ?? sum, 1)
  return (
    <div className={styles.bar} aria-hidden="true">
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span
          key={severity}
          className={styles[severity]}
          style={{ width: `${(counts[severity] / whole) * 100}%` }}
        />
      ))}
    </div>
  )
}
