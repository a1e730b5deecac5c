/** What kinds of rows there are, and how many of each; one pressed lists them alone. */
import { useAddsYears } from '../preferences/year.ts'
import { Money } from '../ui/money.tsx'
import type { ChangeFilter, FilterChange } from './fields.tsx'
import styles from './count-chips.module.css'

export type CountChip = {
  readonly label: string
  /** Before the label, for the eye alone. */
  readonly sign?: string
  readonly count?: number
  /** Together, in 分. */
  readonly money?: string
  readonly isPressed: boolean
  readonly change: FilterChange
}

type Props = {
  readonly label: string
  readonly chips: readonly CountChip[]
  readonly onChange: ChangeFilter
}

/** Of several years the money is not said: no sum adds years. */
export function CountChips({ label, chips, onChange }: Props) {
  const addsYears = useAddsYears()
  return (
    <fieldset className={`${styles.chips} no-print`} aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.label}
          type="button"
          className={`${styles.chip} ${chip.count === undefined ? styles.uncounted : ''}`}
          aria-pressed={chip.isPressed}
          onClick={() => onChange(chip.change)}
        >
          <span>
            {chip.sign === undefined ? null : <span aria-hidden="true">{chip.sign} </span>}
            {chip.label}
          </span>{' '}
          {chip.count === undefined ? null : <span className={styles.count}>{chip.count}</span>}{' '}
          {chip.money === undefined || addsYears ? null : (
            <span className={styles.money}>
              <Money amount={chip.money} unit />
            </span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
