/** How many targets, and how much money, are in each state; a press shows those alone. */
import type { FilingList } from '#api/filing/filings.ts'
import { FILING_STATES, type FilingState } from '#core/filing/states.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

type Props = {
  readonly states: FilingList['states']
  readonly chosen: FilingState | undefined
  readonly onChange: ChangeFilter
}

export function StateChips({ states, chosen, onChange }: Props) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const shown = FILING_STATES.filter((state) => states[state].count > 0 || state === chosen)
  const count = FILING_STATES.reduce((sum, state) => sum + states[state].count, 0)
  const budget = FILING_STATES.reduce((sum, state) => sum + BigInt(states[state].budget), 0n).toString()
  if (count === 0) return null
  const chips = [
    { state: undefined, label: text.everyState, count, money: budget },
    ...shown.map((state) => ({
      state,
      label: FILING_STATE_NAMES[state][language],
      count: states[state].count,
      money: states[state].budget,
    })),
  ].map(({ state, ...chip }) => ({
    ...chip,
    isPressed: state === chosen,
    change: { state },
  }))
  return <CountChips label={text.states} chips={chips} onChange={onChange} />
}
