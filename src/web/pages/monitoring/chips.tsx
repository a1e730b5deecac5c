/** What of a list is shown, one of a few: pressed, it lists that alone. */
import type { ReactNode } from 'react'
import type { ChangeFilter, FilterChange } from '../../lists/fields.tsx'
import styles from './monitoring.module.css'

type Chip = {
  readonly key: string
  readonly words: ReactNode
  readonly isPressed: boolean
  readonly change: FilterChange
}

type Props = { readonly chips: readonly Chip[]; readonly onChange: ChangeFilter }

export function Chips({ chips, onChange }: Props) {
  return (
    <div className={`${styles.filters} no-print`}>
      {chips.map(({ key, words, isPressed, change }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-pressed={isPressed}
          onClick={() => onChange(change)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
