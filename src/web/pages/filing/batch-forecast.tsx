/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import type { BatchAct, FilingActed } from '#api/filing/filings.ts'
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { otherPersonWords } from '../../components/filing/other-person.ts'
import { ForecastTable } from '../../lists/forecast-table.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { problemText } from '../../ui/problem-text.ts'
import type { ChosenRow } from './fitting.ts'

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
  const will = (found: FilingActed | undefined) => {
    if (found === undefined) return text.asksForecast
    return found.ok
      ? text.forecastDone(ACT_NAMES[act][language])
      : together.isLeft(problemText(found.problem, language))
  }
  const row = ({ id, name, fiscalYear, state }: ChosenRow) => {
    const found = forecast?.find((one) => one.id === id)
    return {
      id,
      name,
      year: fiscalYear,
      state: FILING_STATE_NAMES[state][language],
      will: will(found),
      isDone: found?.ok !== false,
    }
  }
  return <ForecastTable rows={chosen.map(row)} />
}

/** What is to be known of all of them: that none fits, who gives a step up. */
export function ForecastNotes({ act, forecast }: Omit<Props, 'chosen'>) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const givenUp = otherPersonWords(
    forecast?.flatMap((one) => (one.ok ? (one.givesUp ?? []) : [])) ?? [],
    language,
  )
  const isNone = forecast !== undefined && forecast.every(({ ok }) => !ok)
  return (
    <>
      {isNone ? <Callout kind="warning">{text.noneFits(ACT_NAMES[act][language])}</Callout> : null}
      {givenUp === '' ? null : <Callout kind="warning">{givenUp}</Callout>}
    </>
  )
}
