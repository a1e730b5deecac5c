/** All rows of a list that can be ticked, on every page of it, ticked at once: offered in the bar of the ticked. */
import { createContext, use, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { LISTS } from '#text/interface/lists.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { errorText } from '../ui/error-text.ts'
import { notify } from '../ui/notices.tsx'
import { everyRow, type LoadPage, type RowPage } from './every-row.ts'
import type { Choosing } from './list-table.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { useReading } from './use-reading.ts'

type Every = {
  readonly total: number
  /** More are not dealt with at once: the list is narrowed down first. */
  readonly most: number
  /** How many were read; null: nothing is being read. */
  readonly done: number | null
  readonly start: () => void
  readonly stop: () => void
}

/** null: nothing is left to tick beyond what is ticked. */
const EveryRow = createContext<Every | null>(null)

type Props<R> = {
  readonly choosing: Choosing<R> | null
  readonly data: RowPage<R>
  readonly load: LoadPage<R> | undefined
  readonly keyOf: (row: R) => string
  /** What the list is narrowed down to, whatever its page. */
  readonly filter: object
  readonly children: ReactNode
}

/** Around a list of several pages and its bar. */
export function ChoosingEvery<R>({ choosing, data, load, keyOf, filter, children }: Props<R>) {
  const language = useLanguage()
  const { progress, run, stop } = useReading((error) => notify(errorText(error, language), 'error'))
  const [taken, take] = useState<ReadonlySet<string> | null>(null)
  const offer = choosing?.most === undefined || load === undefined ? null : { ...choosing, load }
  const start = ({ onChoose, barred = () => null, load: from }: NonNullable<typeof offer>) =>
    run(async (reading) => {
      const rows = await everyRow(from, { keyOf, ...reading })
      const free = (rows ?? []).filter((row) => barred(row) === null)
      take(new Set(free.map(keyOf)))
      onChoose(free)
    })
  const isOffered =
    offer !== null && data.total > data.rows.length && isPageChosen({ ...offer, data, keyOf }, taken)
  const every = isOffered
    ? {
        total: data.total,
        most: offer.most ?? 0,
        done: progress?.done ?? null,
        start: () => void start(offer),
        stop,
      }
    : null
  return (
    <EveryRow value={every}>
      <StopsAtEnd key={JSON.stringify(filter)} stop={stop} />
      {children}
    </EveryRow>
  )
}

/** What was asked of one list is not ticked in another. */
function StopsAtEnd({ stop }: { readonly stop: () => void }) {
  const atEnd = useEffectEvent(stop)
  useEffect(() => () => atEnd(), [])
  return null
}

type PageChosen<R> = Pick<Choosing<R>, 'chosen' | 'barred'> & Pick<Props<R>, 'data' | 'keyOf'>

/** All of the page shown, and not yet all of the list. @param taken what was ticked as all of the list */
function isPageChosen<R>(
  { chosen, barred = () => null, data, keyOf }: PageChosen<R>,
  taken: ReadonlySet<string> | null,
): boolean {
  const keys = new Set(chosen.map(keyOf))
  const here = data.rows.filter((row) => barred(row) === null).map(keyOf)
  const isAll =
    taken !== null && [...taken].every((key) => keys.has(key)) && here.every((key) => taken.has(key))
  return here.length > 0 && here.every((key) => keys.has(key)) && !isAll
}

/** Nothing where all of the list is ticked, or not even all of the page shown. */
export function ChooseEvery() {
  const text = useText(LISTS)
  const every = use(EveryRow)
  if (every === null) return null
  const { total, most, done, start, stop } = every
  if (done !== null) return <ReadingProgress progress={{ done, all: total }} stop={stop} />
  return (
    <Button
      disabled={total > most}
      title={total > most ? text.tooManyChosen(most) : undefined}
      onClick={start}
    >
      {text.chooseEvery(total)}
    </Button>
  )
}
