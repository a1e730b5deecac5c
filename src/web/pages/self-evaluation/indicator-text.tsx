/** A field for words, or a short one for a number, with its label. */
import styles from './self-evaluation.module.css'

type TextProps = {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly writing: boolean
  readonly short?: boolean
  readonly onChange: (value: string) => void
}

export function Text({ label, name, value, writing, short = false, onChange }: TextProps) {
  return (
    <label className={short ? styles.short : styles.text}>
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
