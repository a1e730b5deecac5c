/** A share as a figure with a bar; a dash where there is nothing to do. */
import { ShareBar } from '../../ui/share-bar.tsx'
import styles from './assurance.module.css'

export function Share({ percent }: { readonly percent: number | null }) {
  if (percent === null) return <span className={styles.zero}>—</span>
  return (
    <span className={styles.share}>
      {percent}%
      <ShareBar parts={[{ tone: 'good', amount: percent }]} whole={100} size="small" />
    </span>
  )
}
