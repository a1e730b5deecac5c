/** What is done with several sheets of a round together: they are passed, or those who have them are reminded. */
import { useState } from 'react'
import { Button } from 'antd'
import type { RoundView, SheetListRow, SheetQuery } from '#api/monitoring/monitoring.ts'
import type { SheetState } from '#core/monitoring/sheet-flow.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { SHEET_ACT_NAMES } from '#text/monitoring.ts'
import { useRemindSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { RemindListed, RemindTicked } from '../../components/messages/remind-buttons.tsx'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { PassDialog } from './pass-dialog.tsx'

type Rows = readonly SheetListRow[]
type BarProps = {
  readonly round: RoundView
  readonly chosen: Rows
  readonly onClear: () => void
}

export function SheetsBar({ round, chosen, onClear }: BarProps) {
  const text = useText(MONITORING)
  const remind = useRemindSheets(round.id)
  const [passing, pass] = useState<Rows | null>(null)
  const toPass = chosen.filter((row) => row.pass !== null)
  const waiting = chosen.filter((row) => row.remind)
  const home = waiting.filter(({ state }) => state === 'draft').length
  return (
    <>
      {chosen.length === 0 ? null : (
        <ChosenBar
          label={text.forChosen}
          words={text.chosenSheets(chosen.length)}
          clear={text.chooseNone}
          onClear={onClear}
        >
          {toPass.length === 0 ? null : <PassButton rows={toPass} onPass={() => pass(toPass)} />}
          {waiting.length === 0 ? null : (
            <RemindTicked
              isFirst={toPass.length === 0}
              name={text.sheetsCounted(waiting.length)}
              home={home}
              review={waiting.length - home}
              send={({ comment }) =>
                remind.mutateAsync({ sheets: waiting.map(({ project }) => project), comment })
              }
              onDone={onClear}
            />
          )}
        </ChosenBar>
      )}
      {passing === null ? null : (
        <PassDialog round={round.id} rows={passing} onClose={() => pass(null)} onDone={onClear} />
      )}
    </>
  )
}

/** Of those alone that are passed together; where none is, it says so. */
function PassButton({ rows, onPass }: { readonly rows: Rows; readonly onPass: () => void }) {
  const text = useText(MONITORING)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const count = rows.filter(({ pass }) => pass?.alone.length === 0).length
  return (
    <Button
      type="primary"
      disabled={count === 0}
      title={count === 0 ? text.allAlone : undefined}
      onClick={onPass}
    >
      {together.title(SHEET_ACT_NAMES.pass[language], count)}
    </Button>
  )
}

type AllProps = {
  readonly round: RoundView
  readonly states: Readonly<Record<SheetState, number>>
  readonly filter: {
    readonly [K in 'unit' | 'search' | 'light' | 'state' | 'kind' | 'causes']?: SheetQuery[K]
  }
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
