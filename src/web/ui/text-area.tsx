/** A field of several lines: its label, what belongs in it, and what is wrong with it. */
import { useId, type TextareaHTMLAttributes } from 'react'
import styles from './field.module.css'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly fault?: string | null
}

export function TextArea({ label, value, onChange, hint, fault, required, rows = 4, ...input }: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter((one) => one !== null).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required ? <span className={styles.star} aria-hidden="true"> *</span> : null}
      </label>
      <textarea
        {...input} id={id} rows={rows} className={`${styles.input} ${styles.area}`} value={value} required={required}
        aria-invalid={fault ? true : undefined} aria-describedby={described === '' ? undefined : described} onChange={({ target }) => onChange(target.value)}
      />
      {hint ? <div id={`${id}-hint`} className={styles.hint}>{hint}</div> : null}
      <div id={`${id}-fault`} className={styles.fault} aria-live="polite">{fault}</div>
    </div>
  )
}
