/** A field for words, or a short one for a number, with its label. */
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
  return (
    <label className={short ? styles.short : styles.text} data-line={grid?.line} data-column={grid?.column}>
      <span>{label}</span>
      {short ? (
        <input
          className={styles.input}
          aria-label={name}
          inputMode="numeric"
          value={value}
          disabled={!writing}
          maxLength={20}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          className={styles.area}
          aria-label={name}
          rows={value.length > 60 ? 3 : 1}
          value={value}
          disabled={!writing}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </label>
  )
}
