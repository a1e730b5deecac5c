/** How many targets, and how much money, are in each state; a press shows those alone. */
import type { FilingList } from '#api/filing/filings.ts'
import { FILING_STATES } from '#core/filing/states.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { MoneySum } from '../../ui/money-sum.tsx'
import type { ChangeFilingFilter, FilingFilter } from './filing-filter.ts'
import styles from '../../lists/list-page.module.css'

export function StateChips({
  list,
  filter,
  onChange,
}: {
  readonly list: FilingList
  readonly filter: FilingFilter
  readonly onChange: ChangeFilingFilter
}) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const shown = FILING_STATES.filter((state) => list.states[state].count > 0 || state === filter.state)
  const count = FILING_STATES.reduce((sum, state) => sum + list.states[state].count, 0)
  const budget = FILING_STATES.reduce((sum, state) => sum + BigInt(list.states[state].budget), 0n).toString()
  if (count === 0) return null
  return (
    <fieldset className={styles.states} aria-label={text.states}>
      <Chip
        label={text.everyState}
        count={count}
        budget={budget}
        pressed={filter.state === undefined}
        onPress={() => onChange({ state: undefined })}
      />
      {shown.map((state) => (
        <Chip
          key={state}
          label={FILING_STATE_NAMES[state][language]}
          count={list.states[state].count}
          budget={list.states[state].budget}
          pressed={filter.state === state}
          onPress={() => onChange({ state })}
        />
      ))}
    </fieldset>
  )
}

type ChipProps = {
  readonly label: string
  readonly count: number
  readonly budget: string
  readonly pressed: boolean
  readonly onPress: () => void
}

function Chip({ label, count, budget, pressed, onPress }: ChipProps) {
  const text = useText(FILINGS)
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed={pressed}
      aria-label={text.stateOf(label, count)}
      onClick={onPress}
    >
      <span>{label}</span>
      <span className={styles.chipCount}>{count}</span>
      <span className={styles.chipMoney}>
        <MoneySum amount={budget} unit />
      </span>
    </button>
  )
}
