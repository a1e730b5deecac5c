/** A bar of progress, 0 … 100, named for screen readers. */
import styles from './progress.module.css'

export function ProgressBar({ percent, label }: { readonly percent: number; readonly label: string }) {
  return <progress className={styles.bar} max={100} value={percent} aria-label={label} />
}
