/**
 * What is around the input of a field: its label, what belongs in it, and what is wrong with it, tied
 * together for screen readers.
 */
import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

/** What the input carries so that it is read together with its words. */
type Tie = {
  readonly id: string
  readonly required?: boolean | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

type Props = {
  readonly label: string
  readonly required?: boolean | undefined
  readonly hint?: string | undefined
  /** What is wrong, and how to mend it. */
  readonly fault?: string | null | undefined
  readonly children: (tie: Tie) => ReactNode
}

export function FieldFrame({ label, required, hint, fault, children }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null]
    .filter((one) => one !== null)
    .join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required ? (
          <span className={styles.star} aria-hidden="true">
            {' '}
            *
          </span>
        ) : null}
      </label>
      {children({
        id,
        required,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      ) : null}
      <div id={`${id}-fault`} className={styles.fault} aria-live="polite">
        {fault}
      </div>
    </div>
  )
}
