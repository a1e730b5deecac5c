/** What the signed-in person did to several last, for as long as all of it can be taken back. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { EachActed } from '#api/kernel/common.ts'
import { UNDO_MINUTES } from '#core/filing/undo.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { TOGETHER } from '#text/interface/together.ts'
import type { Language } from '#text/language.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { holdsForPerson } from '../preferences/persons-own.ts'
import { errorText } from '../ui/error-text.ts'
import { notify } from '../ui/notices.tsx'
import { problemText } from '../ui/problem-text.ts'
import { OutcomesDialog, type Outcome } from './outcomes-dialog.tsx'
import { UndoButton } from './undo-button.tsx'
import styles from './list-page.module.css'

/** Where it was done, and is shown. */
type Place = 'filings' | 'warnings' | `results ${number}`
export type Batch = {
  /** The name under which it was done; null: it has none. */ readonly request: string | null
  /** What was done to how many. */ readonly title: string
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  /** Milliseconds. */ readonly at: number
}
type Undone = Omit<Outcome, 'name'>

/** Of an address that answers for each. */
export function undoneOf({ results }: EachActed, takenBack: string, language: Language): readonly Undone[] {
  return results.map(({ id, problem }) => ({
    id,
    isDone: problem === null,
    said: problem === null ? takenBack : problemText(problem, language),
  }))
}

const last = new Map<Place, Batch>()
const listeners = new Set<() => void>()

/** @param batch null: nothing is to be taken back any more */
export function rememberBatch(place: Place, batch: Batch | null): void {
  if (batch === null) last.delete(place)
  else last.set(place, batch)
  for (const listener of listeners) listener()
}

holdsForPerson(() => {
  for (const place of last.keys()) rememberBatch(place, null)
})

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export type UndoBatch = (batch: Batch) => Promise<readonly Undone[]>
type Props = {
  readonly place: Place
  /** Takes it back: what came of each. */
  readonly undo: UndoBatch
}

export function LastBatch({ place, undo }: Props) {
  const batch = useLastBatch(place)
  const [undone, setUndone] = useState<readonly Outcome[] | null>(null)
  useEffect(() => {
    if (batch === null) return undefined
    const left = batch.at + UNDO_MINUTES * 60_000 - Date.now()
    const timer = window.setTimeout(() => rememberBatch(place, null), Math.max(left, 0))
    return () => window.clearTimeout(timer)
  }, [place, batch])
  if (undone !== null) return <UndoneDialog outcomes={undone} onClose={() => setUndone(null)} />
  if (batch === null) return null
  return (
    <section className={`panel no-print ${styles.lastBatch}`} aria-label={batch.title}>
      <strong>{batch.title}</strong>
      <BatchUndo place={place} undo={undo} onUndone={setUndone} />
    </section>
  )
}

/** Says what was done, with the way to take it back there and then. */
export function useUndoNotice(place: Place, undo: UndoBatch): (words: string) => void {
  const text = useText(TOGETHER)
  const filings = useText(FILINGS)
  const language = useLanguage()
  const takeBack = async () => {
    const batch = last.get(place)
    if (batch === undefined) return
    try {
      const undone = await undo(batch)
      const [refused] = undone.filter(({ isDone }) => !isDone)
      rememberBatch(place, null)
      notify(filings.undoneTitle(undone.filter(({ isDone }) => isDone).length, undone.length))
      if (typeof refused?.said === 'string') notify(refused.said, 'error')
    } catch (error) {
      notify(errorText(error, language), 'error')
    }
  }
  return (words) => notify(words, 'good', { label: text.takeBack, onPress: () => void takeBack() })
}

function useLastBatch(place: Place): Batch | null {
  return useSyncExternalStore(subscribe, () => last.get(place) ?? null)
}

/** The button that takes it back; nothing where there is nothing to be taken back any more. */
export function BatchUndo({
  place,
  undo,
  onUndone,
}: Props & { readonly onUndone: (outcomes: readonly Outcome[]) => void }) {
  const batch = useLastBatch(place)
  if (batch === null) return null
  const nameOf = (wanted: string) => batch.rows.find(({ id }) => id === wanted)?.name ?? wanted
  return (
    <UndoButton
      undo={async () => ({ results: await undo(batch) })}
      onUndone={(results) => {
        onUndone(results.map((result) => ({ ...result, name: nameOf(result.id) })))
        rememberBatch(place, null)
      }}
    />
  )
}

type UndoneProps = { readonly outcomes: readonly Outcome[]; readonly onClose: () => void }

/** What was taken back, and what somebody acted on meanwhile. */
export function UndoneDialog({ outcomes, onClose }: UndoneProps) {
  const text = useText(FILINGS)
  const done = outcomes.filter(({ isDone }) => isDone).length
  return (
    <OutcomesDialog
      title={text.undoneTitle(done, outcomes.length)}
      label={text.results}
      outcomes={outcomes}
      width={560}
      onClose={onClose}
    />
  )
}
