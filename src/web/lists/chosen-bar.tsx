/** Below a list: how many of its rows are ticked, and what can be done with them together. */
import type { ReactNode } from 'react'
import { ChooseEvery } from './choosing-every.tsx'
import styles from './chosen-bar.module.css'

type Props = {
  /** Names it for screen readers; absent: how many there are. */
  readonly label?: string
  /** How many. */
  readonly words: string
  readonly clear: string
  readonly onClear: () => void
  readonly children: ReactNode
}

export function ChosenBar({ label, words, clear, onClear, children }: Props) {
  return (
    <fieldset className={`${styles.bar} no-print`} aria-label={label ?? words}>
      <strong>{words}</strong>
      <ChooseEvery />
      {children}
      <button type="button" className={styles.clear} onClick={onClear}>
        {clear}
      </button>
    </fieldset>
  )
}
