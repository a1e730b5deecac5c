/** One of the severities, chosen or shown: signs with words, as everywhere. */
import { useId } from 'react'
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import styles from './rule-sets.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly value: Severity | T
  /** A further choice with its words, before the severities. */
  readonly other?: { readonly value: T; readonly words: string }
  readonly disabled?: boolean
  readonly onChange: (value: Severity | T) => void
}

export function SeverityChoice<T extends string = never>({
  label,
  value,
  other,
  disabled = false,
  onChange,
}: Props<T>) {
  const text = useText(COMMON)
  const name = useId()
  const choices: readonly { readonly value: Severity | T; readonly words: string; readonly sign: string }[] =
    [
      ...SEVERITIES.map((severity) => ({
        value: severity,
        words: text[severity],
        sign: SEVERITY_SIGN[severity],
      })),
      ...(other === undefined ? [] : [{ value: other.value, words: other.words, sign: '' }]),
    ]
  return (
    <fieldset className={styles.choice} aria-label={label} disabled={disabled}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={`${styles.option} ${choice.value === value ? styles.chosen : ''} ${styles[choice.value] ?? ''}`}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.sign === '' ? null : <span aria-hidden="true">{choice.sign}</span>}
          <span>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  )
}
