/** A share as a figure with a bar; a dash where there is nothing to do. */
import styles from './assurance.module.css'

export function Share({ percent }: { readonly percent: number | null }) {
  if (percent === null) return <span className={styles.zero}>—</span>
  return (
    <span className={styles.share}>
      {percent}%
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
    </span>
  )
}
