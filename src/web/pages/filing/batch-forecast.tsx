/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import type { BatchAct, FilingActed } from '#api/filing/filings.ts'
import { actName, FILING_STATE_NAMES, isConfirmation, stepName } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { otherPersonWords } from '../../components/filing/other-person.ts'
import { ForecastTable } from '../../lists/forecast-table.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { batchActName, type ChosenRow } from './fitting.ts'

type Props = {
  readonly act: BatchAct
  readonly chosen: readonly ChosenRow[]
  /** What the server would answer; undefined while it is asked. */
  readonly forecast: readonly FilingActed[] | undefined
}

/** One row each, those that go first. */
export function BatchForecast({ act, chosen, forecast }: Props) {
  const text = useText(FILINGS)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const will = (found: FilingActed | undefined, { unitName: unit, waits }: ChosenRow) => {
    if (found === undefined) return text.asksForecast
    if (!found.ok) return together.isLeft(problemText(found.problem, language))
    const name = actName(act, isConfirmation(waits[0]), language)
    const { goesTo } = found
    if (goesTo === undefined || goesTo.length === 0) return text.forecastDone(name)
    if (goesTo === 'unit') return text.forecastToUnit(name, unit)
    const steps = goesTo.map(({ id, roles }) => stepName(id, roles, language))
    return (act === 'return' ? text.forecastBackTo : text.forecastGoesTo)(name, steps)
  }
  const row = (one: ChosenRow) => {
    const { id, name, unitName, fiscalYear, state } = one
    const found = forecast?.find((one) => one.id === id)
    return {
      id,
      name,
      unit: unitName,
      year: fiscalYear,
      state: FILING_STATE_NAMES[state][language],
      will: will(found, one),
      isDone: found?.ok !== false,
    }
  }
  return <ForecastTable rows={chosen.map(row)} />
}

/** How many wait for nothing but words: an opinion typed, they go. */
export function needWords(forecast: Props['forecast']): number {
  return (forecast ?? []).filter(
    (one) => !one.ok && String(one.problem.values['reason']) === 'comment-missing',
  ).length
}

/** What is to be known of all of them: that none fits, who gives a step up. */
export function ForecastNotes({ act, chosen, forecast }: Props) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const givenUp = otherPersonWords(
    forecast?.flatMap((one) => (one.ok ? (one.givesUp ?? []) : [])) ?? [],
    language,
  )
  const silent = needWords(forecast)
  const isNone = forecast !== undefined && silent === 0 && forecast.every(({ ok }) => !ok)
  return (
    <>
      {isNone ? <Callout kind="warning">{text.noneFits(batchActName(act, chosen, language))}</Callout> : null}
      {silent === 0 ? null : <Callout kind="note">{text.needWords(silent)}</Callout>}
      {givenUp === '' ? null : <Callout kind="warning">{givenUp}</Callout>}
    </>
  )
}
