/** 审核通过 of several sheets: what each will get, then sheet after sheet on its way, and what came of each. */
import { SHEET_TEXT_MAX, type SheetListRow } from '#api/monitoring/monitoring.ts'
import { PASSED_STATES, type PassedState } from '#core/monitoring/together.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { aloneText, SHEET_ACT_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { usePassSheets, useUndoPasses } from '../../api/monitoring.ts'
import { ForecastTable } from '../../lists/forecast-table.tsx'
import { TogetherDialog } from '../../lists/together-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

type Rows = readonly SheetListRow[]
type Props = {
  readonly round: string
  /** Those that the reader checks, whether together or alone. */
  readonly rows: Rows
  readonly onClose: () => void
  readonly onDone: () => void
}

export function PassDialog({ round, rows, onClose, onDone }: Props) {
  const language = useLanguage()
  const passing = usePassSheets(round)
  const undo = useUndoPasses(round)
  return (
    <TogetherDialog
      act={SHEET_ACT_NAMES.pass[language]}
      rows={rows.flatMap(passedTogether)}
      commentMost={SHEET_TEXT_MAX}
      send={(piece, comment) => {
        const sheets = piece.map(({ id, state, revision }) => ({ id, state, revision }))
        return passing.mutateAsync({ act: 'pass', comment, sheets })
      }}
      undo={(sheets) => undo.mutateAsync(sheets)}
      onClose={onClose}
      onDone={onDone}
    >
      <PassForecast rows={rows} />
    </TogetherDialog>
  )
}

type Passed = {
  readonly id: string
  readonly name: string
  readonly state: PassedState
  readonly revision: number
}

function passedTogether({ project: id, name, state: now, revision, pass }: SheetListRow): readonly Passed[] {
  const state = PASSED_STATES.find((one) => one === now)
  return state === undefined || pass?.alone.length !== 0 ? [] : [{ id, name, state, revision }]
}

/** Those that are decided about alone first, each with the reason. */
function PassForecast({ rows }: { readonly rows: Rows }) {
  const text = useText(MONITORING)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const forecasts = rows.map((row) => {
    const alone = row.pass?.alone ?? []
    const passed = row.state === 'finance' ? text.willBeFinal : text.willGoOn
    return {
      id: row.project,
      name: row.name,
      state: SHEET_STATE_NAMES[row.state][language],
      will: alone.length > 0 ? together.isLeft(aloneText(alone, language)) : passed,
      isDone: alone.length === 0,
    }
  })
  const left = forecasts.filter(({ isDone }) => !isDone)
  const passed = forecasts.filter(({ isDone }) => isDone)
  return (
    <>
      {left.length === 0 ? null : <p>{text.someAlone(passed.length, left.length)}</p>}
      <ForecastTable rows={[...left, ...passed]} />
    </>
  )
}
