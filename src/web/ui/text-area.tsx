/** A field of several lines. */
import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'onChange' | 'value'> & {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly fault?: string | null
}

export function TextArea({ label, value, onChange, hint, fault, required, rows = 4, ...input }: Props) {
  return (
    <FieldFrame label={label} required={required} hint={hint} fault={fault}>
      {(tie) => (
        <textarea
          {...input}
          {...tie}
          rows={rows}
          className={`${styles.input} ${styles.area}`}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldFrame>
  )
}
