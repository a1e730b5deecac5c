/** A field for words, or a short one for a number, with its label; where nothing is written, all that was. */
import type { GridPlace } from '../../keys/use-grid.ts'
import styles from './self-evaluation.module.css'

type TextProps = {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly writing: boolean
  readonly short?: boolean
  /** Where it is in the table that is filled in by keys. */
  readonly grid?: GridPlace
  readonly onChange: (value: string) => void
}

export function Text({ label, name, value, writing, short = false, grid, onChange }: TextProps) {
  if (!writing)
    return (
      <div className={`${short ? styles.short : styles.text} ${styles.read}`}>
        <span aria-hidden="true">{label}</span>
        <p className={styles.written} aria-label={name} role="note">
          {value === '' ? '—' : value}
        </p>
      </div>
    )
  return (
    <label className={short ? styles.short : styles.text} data-line={grid?.line} data-column={grid?.column}>
      <span>{label}</span>
      {short ? (
        <input
          className={styles.input}
          aria-label={name}
          inputMode="numeric"
          value={value}
          maxLength={20}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          className={styles.area}
          aria-label={name}
          rows={value.length > 60 ? 3 : 1}
          value={value}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  )
}
