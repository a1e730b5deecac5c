/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { ForecastTable } from '../../lists/forecast-table.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { misfit, type BatchAct, type ChosenRow } from './fitting.ts'

type Props = { readonly act: BatchAct; readonly chosen: readonly ChosenRow[] }

export function BatchForecast({ act, chosen }: Props) {
  const text = useText(FILINGS)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const forecast = (row: ChosenRow) => {
    const why = misfit(act, row)
    return {
      id: row.id,
      name: row.name,
      state: FILING_STATE_NAMES[row.state][language],
      will:
        why === null ? text.forecastDone(ACT_NAMES[act][language]) : together.isLeft(text[`misfit-${why}`]),
      isDone: why === null,
    }
  }
  return <ForecastTable rows={chosen.map(forecast)} />
}
