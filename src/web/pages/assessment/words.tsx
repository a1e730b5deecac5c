/** A text of the assessment: written, or read. */
import { TextArea } from '../../ui/text-area.tsx'
import styles from './assessment.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly rows?: number
  /** null: only read. */ readonly onChange: ((value: string) => void) | null
  readonly required?: boolean
}

export function WordsField({ label, value, most, rows = 3, onChange, required = false }: Props) {
  if (onChange !== null)
    return (
      <TextArea
        label={label}
        value={value}
        onChange={onChange}
        maxLength={most}
        rows={rows}
        required={required}
      />
    )
  return value.trim() === '' ? null : (
    <div>
      <div className={styles.quiet}>{label}</div>
      <p className={styles.read}>{value}</p>
    </div>
  )
}
