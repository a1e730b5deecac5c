/** Rows of a list that are ticked, on whatever page of it. */
import { useState } from 'react'
import type { Choosing } from './list-table.tsx'

type Settings<R> = {
  /** Of the page shown. */
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  readonly isTickable: (row: R) => boolean
  /** What the list shows: once it is narrowed down otherwise, nothing is ticked. */
  readonly filter: object
  readonly label: (row: R) => string
  /** Why a row cannot be ticked, where that is not plain. */
  readonly why?: (row: R) => string | undefined
  readonly most: number
}

/** Those of the page shown as they are now; what can be ticked no more is not. */
export function useTickedRows<R>(settings: Settings<R>): {
  readonly choosing: Choosing<R>
  readonly clear: () => void
} {
  const { rows, keyOf, isTickable, filter, label, why, most } = settings
  const scope = JSON.stringify(filter)
  const [ticked, tick] = useState<{ readonly scope: string; readonly rows: readonly R[] }>({
    scope,
    rows: [],
  })
  const now = new Map(rows.map((row) => [keyOf(row), row]))
  const kept = ticked.scope === scope ? ticked.rows : []
  return {
    choosing: {
      chosen: kept.map((row) => now.get(keyOf(row)) ?? row).filter(isTickable),
      onChoose: (some) => tick({ scope, rows: some }),
      label,
      barred: (row) => (isTickable(row) ? null : { why: why?.(row) }),
      most,
    },
    clear: () => tick({ scope, rows: [] }),
  }
}
