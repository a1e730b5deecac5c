/** One field of a form: a label, what belongs in it, and what is wrong with it, tied together for screen readers. */
import { useId, type InputHTMLAttributes } from 'react'
import styles from './field.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong, and how to mend it. */
  readonly fault?: string | null
}

export function Field({ label, value, onChange, hint, fault, required, ...input }: Props) {
  const id = useId()
  // A fault that only repeats the hint stands in its place.
  const advice = hint === fault ? undefined : hint
  const described = [advice ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter((one) => one !== null).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required ? <span className={styles.star} aria-hidden="true"> *</span> : null}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        value={value}
        required={required}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={({ target }) => onChange(target.value)}
      />
      {advice ? <div id={`${id}-hint`} className={styles.hint}>{advice}</div> : null}
      <div id={`${id}-fault`} className={styles.fault} aria-live="polite">{fault}</div>
    </div>
  )
}
