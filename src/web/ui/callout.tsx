/** A few words that must be seen before going on. */
import type { ReactNode } from 'react'
import styles from './callout.module.css'

type Props = {
  readonly kind: 'error' | 'warning' | 'good' | 'note'
  readonly children: ReactNode
  readonly action?: ReactNode
}

export function Callout({ kind, children, action }: Props) {
  return (
    <div className={`${styles.callout} ${styles[kind]}`} role={kind === 'error' ? 'alert' : 'note'}>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  )
}
