/** The label of a list to choose from, and below it what is wrong with the choice. */
import { useId, type ReactNode } from 'react'
import fields from '../../ui/field.module.css'
import styles from './writing.module.css'

type Props = {
  readonly label: string
  readonly required?: boolean
  readonly fault: string | null
  /** Draws the list, with the id that the label speaks of. */
  readonly children: (id: string) => ReactNode
}

export function ChoiceField({ label, required = false, fault, children }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={fields['label']} htmlFor={id}>
        {label}
        {required ? (
          <span className={fields['star']} aria-hidden="true">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {children(id)}
      <div className={fields['fault']} aria-live="polite">
        {fault}
      </div>
    </div>
  )
}
