/** The keys of a table's rows: ↑ and ↓ walk them, Enter opens the one walked to. */
import type { KeyboardEvent } from 'react'

type OnKey = (event: KeyboardEvent<HTMLElement>) => void

/** @param onOpen undefined: the rows are not walked */
export function rowKeys<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  onOpen: ((row: R) => void) | undefined,
): OnKey | null {
  if (onOpen === undefined) return null
  return (event) => {
    if (event.target !== event.currentTarget) return
    const line = event.currentTarget
    const step = siblingOf(event.key)
    if (step !== null) {
      event.preventDefault()
      const next = line[step]
      if (next instanceof HTMLElement && next.dataset['rowKey'] !== undefined) next.focus()
    }
    if (event.key === 'Enter') {
      const row = rows.find((one) => keyOf(one) === line.dataset['rowKey'])
      if (row !== undefined) onOpen(row)
    }
  }
}

function siblingOf(key: string): 'nextElementSibling' | 'previousElementSibling' | null {
  if (key === 'ArrowDown') return 'nextElementSibling'
  return key === 'ArrowUp' ? 'previousElementSibling' : null
}
