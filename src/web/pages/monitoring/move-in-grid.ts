/**
 * The arrow keys in a table: from one link or button of it (`data-cell`) to the one beside, above or below,
 * past cells that hold none.
 */
import { useEffect, useRef, type RefObject } from 'react'

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function useArrowKeys(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const here = table.current
    const move = (event: KeyboardEvent) => {
      if (here !== null) moveInGrid(here, event)
    }
    here?.addEventListener('keydown', move)
    return () => here?.removeEventListener('keydown', move)
  }, [])
  return table
}

function moveInGrid(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const from =
    event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('td, th') : null
  if (step === undefined || from === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return
  const [rows, columns] = step
  const lines = [...table.rows]
  let line = lines.findIndex((one) => one.contains(from))
  let column = from.cellIndex
  for (;;) {
    line += rows
    column += columns
    const cell = lines[line]?.cells[column]
    if (cell === undefined) return
    const next = cell.querySelector<HTMLElement>('[data-cell]')
    if (next === null) continue
    event.preventDefault()
    next.focus()
    return
  }
}
