/** How many there are, in a column: none is a dash, so that figures are seen among zeroes. */
import styles from './figures.module.css'

export function Count({ of: count }: { readonly of: number }) {
  return count === 0 ? <span className={styles.none}>—</span> : count
}
