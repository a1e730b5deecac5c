/** What is done with several sheets of a round together: those who have them are reminded. */
import type { RoundView, SheetListRow, SheetQuery } from '#api/monitoring/monitoring.ts'
import type { SheetState } from '#core/monitoring/sheet-flow.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useRemindSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { RemindListed, RemindTicked } from '../../components/messages/remind-buttons.tsx'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { useText } from '../../preferences/language.ts'

type BarProps = {
  readonly round: RoundView
  readonly chosen: readonly SheetListRow[]
  readonly onClear: () => void
}

export function SheetsBar({ round, chosen, onClear }: BarProps) {
  const text = useText(MONITORING)
  const remind = useRemindSheets(round.id)
  const waiting = chosen.filter((row) => row.remind)
  const home = waiting.filter(({ state }) => state === 'draft').length
  if (chosen.length === 0) return null
  return (
    <ChosenBar
      label={text.forChosen}
      words={text.chosenSheets(chosen.length)}
      clear={text.chooseNone}
      onClear={onClear}
    >
      <RemindTicked
        isFirst
        name={text.sheetsCounted(waiting.length)}
        home={home}
        review={waiting.length - home}
        send={({ comment }) => remind.mutateAsync({ sheets: waiting.map(({ project }) => project), comment })}
        onDone={onClear}
      />
    </ChosenBar>
  )
}

type AllProps = {
  readonly round: RoundView
  readonly states: Readonly<Record<SheetState, number>>
  readonly filter: { readonly [K in 'unit' | 'search' | 'light' | 'state']?: SheetQuery[K] }
}

/** Nothing for those who may remind nobody, nor where the round is closed. */
export function RemindAllSheets({ round, states, filter }: AllProps) {
  const text = useText(MONITORING)
  const mayRemind = useMay()('monitoring.remind')
  const remind = useRemindSheets(round.id)
  if (!mayRemind || round.closedAt !== null) return null
  return (
    <RemindListed
      name={text.listedSheets}
      home={states.draft}
      review={states.department + states.finance}
      send={({ comment, waits }) => remind.mutateAsync({ of: { ...filter, waits }, comment })}
    />
  )
}
