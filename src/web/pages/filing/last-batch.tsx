/** What the signed-in person did to several last, for as long as all of it can be taken back. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FilingActed } from '#api/filing/filings.ts'
import { UNDO_MINUTES } from '#core/filing/undo.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { useUndoFilings } from '../../api/filings.ts'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { UndoButton } from '../../lists/undo-button.tsx'
import { problemText } from '../../ui/problem-text.ts'
import type { ChosenRow } from './fitting.ts'
import styles from '../../lists/list-page.module.css'

type Batch = {
  readonly request: string
  /** What was done to how many. */ readonly title: string
  readonly rows: readonly Pick<ChosenRow, 'id' | 'name'>[]
  /** Milliseconds. */ readonly at: number
}

let last: Batch | null = null
const listeners = new Set<() => void>()

/** @param batch null: nothing is to be taken back any more */
export function rememberBatch(batch: Batch | null): void {
  last = batch
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function LastBatch() {
  const batch = useSyncExternalStore(subscribe, () => last)
  const undo = useUndoFilings()
  const [undone, setUndone] = useState<{
    readonly results: readonly FilingActed[]
    readonly rows: Batch['rows']
  } | null>(null)
  useEffect(() => {
    if (batch === null) return undefined
    const left = batch.at + UNDO_MINUTES * 60_000 - Date.now()
    const timer = window.setTimeout(() => rememberBatch(null), Math.max(left, 0))
    return () => window.clearTimeout(timer)
  }, [batch])
  if (undone !== null) return <Undone {...undone} onClose={() => setUndone(null)} />
  if (batch === null) return null
  return (
    <section className={`panel no-print ${styles.lastBatch}`} aria-label={batch.title}>
      <strong>{batch.title}</strong>
      <UndoButton
        undo={() => undo.mutateAsync(batch.request)}
        onUndone={(results) => {
          setUndone({ results, rows: batch.rows })
          rememberBatch(null)
        }}
      />
    </section>
  )
}

type UndoneProps = {
  readonly results: readonly FilingActed[]
  readonly rows: Batch['rows']
  readonly onClose: () => void
}

/** What was taken back, and what somebody acted on meanwhile. */
function Undone({ results, rows, onClose }: UndoneProps) {
  const text = useText(FILINGS)
  const language = useLanguage()
  return (
    <OutcomesDialog
      title={text.undoneTitle(results.filter(({ ok }) => ok).length, results.length)}
      label={text.results}
      outcomes={results.map((result) => ({
        id: result.id,
        name: rows.find(({ id }) => id === result.id)?.name ?? result.id,
        isDone: result.ok,
        said: result.ok ? FILING_STATE_NAMES[result.state][language] : problemText(result.problem, language),
      }))}
      width={560}
      onClose={onClose}
    />
  )
}
