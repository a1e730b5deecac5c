/** One field of a form. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong, and how to mend it. */
  readonly fault?: string | null
  /** What a figure is of, behind it: %. The label says it, too. */
  readonly unit?: string
}

export function Field({ label, value, onChange, hint, fault, unit, required, ...input }: Props) {
  return (
    // A fault that only repeats the hint is in its place.
    <FieldFrame label={label} required={required} hint={hint === fault ? undefined : hint} fault={fault}>
      {(tie) => (
        <Behind unit={unit}>
          <input
            {...input}
            {...tie}
            className={styles.input}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        </Behind>
      )}
    </FieldFrame>
  )
}

function Behind({ unit, children }: { readonly unit: string | undefined; readonly children: ReactNode }) {
  if (unit === undefined) return children
  return (
    <span className={styles.withUnit}>
      {children}
      <span aria-hidden="true">{unit}</span>
    </span>
  )
}
