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

type Acted = Extract<FilingActed, { ok: true }>

type Props = {
  readonly act: BatchAct
  readonly chosen: readonly ChosenRow[]
  /** What the server would answer; undefined while it is asked. */
  readonly forecast: readonly FilingActed[] | undefined
}

/** What is done with one, and who has it from then on; without its unit where several are counted. */
export function useActedWords(act: BatchAct) {
  const text = useText(FILINGS)
  const language = useLanguage()
  return ({ goesTo }: Acted, { unitName, waits }: Pick<ChosenRow, 'unitName' | 'waits'>) => {
    const name = actName(act, isConfirmation(waits[0]), language)
    if (goesTo === undefined || goesTo.length === 0) return text.actedDone(name)
    if (goesTo === 'unit') return text.actedToUnit(name, unitName)
    const steps = goesTo.map(({ id, roles }) => stepName(id, roles, language))
    return (act === 'return' ? text.actedBackTo : text.actedGoesTo)(name, steps)
  }
}

/** One row each, those that go first. */
export function BatchForecast({ act, chosen, forecast }: Props) {
  const text = useText(FILINGS)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const acted = useActedWords(act)
  const will = (found: FilingActed | undefined, one: ChosenRow) => {
    if (found === undefined) return text.asksForecast
    if (needsWords(found)) return text.withWords
    return found.ok ? text.will(acted(found, one)) : together.isLeft(problemText(found.problem, language))
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
      isDone: found?.ok !== false || needsWords(found),
    }
  }
  return <ForecastTable rows={chosen.map(row)} />
}

/** How many go where, said above the rows where there are several. */
function ForecastTotals({ act, chosen, forecast }: Props) {
  const text = useText(FILINGS)
  const acted = useActedWords(act)
  const counts = new Map<string, number>()
  for (const found of forecast ?? []) {
    const row = chosen.find(({ id }) => id === found.id)
    if (!found.ok || row === undefined) continue
    const said = acted(found, { ...row, unitName: null })
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  return chosen.length < 2 || counts.size === 0 ? null : <p>{text.willTotals([...counts])}</p>
}

/** How many wait for nothing but words: an opinion typed, they go. */
export function needWords(forecast: Props['forecast']): number {
  return (forecast ?? []).filter(needsWords).length
}

function needsWords(found: FilingActed): boolean {
  return !found.ok && String(found.problem.values['reason']) === 'comment-missing'
}

type NotesProps = Props & {
  /** How many need an opinion, written or not. */
  readonly silent: number
}

/** What is to be known before anything is written: that none fits, how many need an opinion. */
export function ForecastNotes({ act, chosen, forecast, silent }: NotesProps) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const unsaid = needWords(forecast)
  const isNone = forecast !== undefined && unsaid === 0 && forecast.every(({ ok }) => !ok)
  return (
    <>
      {isNone ? <Callout kind="warning">{text.noneFits(batchActName(act, chosen, language))}</Callout> : null}
      {silent === 0 ? null : (
        <Callout kind="note">{unsaid > 0 ? text.needWords(silent) : text.wordsGiven(silent)}</Callout>
      )}
    </>
  )
}

/** Where they go, and who gives a step up: below what is written, which it must not move. */
export function ForecastSums({ act, chosen, forecast }: Props) {
  const language = useLanguage()
  const givenUp = otherPersonWords(
    forecast?.flatMap((one) => (one.ok ? (one.givesUp ?? []) : [])) ?? [],
    language,
  )
  return (
    <>
      <ForecastTotals act={act} chosen={chosen} forecast={forecast} />
      {givenUp === '' ? null : <Callout kind="warning">{givenUp}</Callout>}
    </>
  )
}
