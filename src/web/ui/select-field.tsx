/** One field of a form in which one of a few is chosen. */
import { FieldFrame } from './field-frame.tsx'
import styles from './field.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong, and how to mend it. */
  readonly fault?: string | null
}

export function SelectField({ label, value, options, onChange, hint, fault }: Props) {
  return (
    <FieldFrame label={label} hint={hint} fault={fault}>
      {(tie) => (
        <select
          {...tie}
          className={styles.input}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
