/**
 * A table that is filled in like a spreadsheet. Its cells say where they are (`data-line`, `data-column`): ↑, ↓ and
 * Enter lead to the field above or below (past the last line Enter stays; Shift+Enter breaks the line of a long
 * text), ← and → at the end of what is typed to the one beside, and a block
 * that is pasted goes into the cells from the one with the focus on. Tab is the browser's.
 */
import { useEffect, useRef, type RefObject } from 'react'
import { parseBlock, type PastedBlock } from '#core/kernel/clipboard.ts'

/** A line from 0 on. */
export type GridPlace = { readonly line: number; readonly column: string }
/** @param block its rows belong to the lines from `at` on */
export type PasteBlock = (at: GridPlace, block: PastedBlock) => void

type Field = HTMLInputElement | HTMLTextAreaElement

/** @param onPaste null: it is only looked at */
export function useGrid(onPaste: PasteBlock | null): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  const paste = useRef(onPaste)
  useEffect(() => {
    paste.current = onPaste
  })
  useEffect(() => {
    const here = table.current
    if (here === null) return
    const onKey = (event: KeyboardEvent) => moveByKey(here, event)
    const onBlock = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const at = placeOf(event.target)
      // One cell is typed text, as anywhere.
      if (at === null || paste.current === null || !/[\t\n\r]/u.test(text)) return
      event.preventDefault()
      paste.current(at, parseBlock(text))
    }
    here.addEventListener('keydown', onKey)
    here.addEventListener('paste', onBlock)
    return () => {
      here.removeEventListener('keydown', onKey)
      here.removeEventListener('paste', onBlock)
    }
  }, [])
  return table
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line][data-column]') : null
}

function placeOf(target: EventTarget | null): GridPlace | null {
  const { line, column } = cellOf(target)?.dataset ?? {}
  return line === undefined || column === undefined ? null : { line: Number(line), column }
}

/** What is typed in; lists to choose from have keys of their own. */
function isTyped(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      target.getAttribute('role') !== 'combobox' &&
      !['checkbox', 'radio'].includes(target.type))
  )
}

function moveByKey(table: HTMLTableElement, event: KeyboardEvent): void {
  const { target, key } = event
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || !isTyped(target)) return
  const at = placeOf(target)
  if (at === null) return
  const next = goal(table, { at, key, shift: event.shiftKey, field: target })
  // Below the last line there is none, and a long text gets no line for it.
  if (key === 'Enter' && !event.shiftKey) event.preventDefault()
  if (next === null) return
  event.preventDefault()
  next.focus()
  if (isTyped(next) && next.type !== 'date') next.select()
}

type Move = {
  readonly at: GridPlace
  readonly key: string
  readonly shift: boolean
  readonly field: Field
}

function goal(table: HTMLTableElement, { at, key, shift, field }: Move): HTMLElement | null {
  const isLong = field instanceof HTMLTextAreaElement
  // A date has no end that one comes to: its own keys change it.
  const [start, end] = field.type === 'date' ? [-1, -1] : [field.selectionStart, field.selectionEnd]
  const length = field.value.length
  const isWhole = start === 0 && end === length
  if (key === 'Enter') return isLong && shift ? null : below(table, at, shift ? -1 : 1)
  if (shift || start === -1) return null
  if (key === 'ArrowUp') return isLong && start !== 0 ? null : below(table, at, -1)
  if (key === 'ArrowDown') return isLong && end !== length ? null : below(table, at, 1)
  if (key === 'ArrowLeft' && (isWhole || (start === 0 && end === 0))) return beside(table, at, -1)
  if (key === 'ArrowRight' && (isWhole || (start === length && end === length))) return beside(table, at, 1)
  return null
}

function fieldsIn(cell: Element | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>('input:not(:disabled), textarea:not(:disabled)') ?? null
}

/** The next line that has a field in this column; where there is none, where one is. */
function below(table: HTMLTableElement, { line, column }: GridPlace, step: 1 | -1): HTMLElement | null {
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(column)}"]`)]
  const here = cells.findIndex((cell) => Number(cell.dataset['line']) === line)
  for (let next = here + step; cells[next] !== undefined; next += step) {
    const field = fieldsIn(cells[next])
    if (field !== null) return field
  }
  return null
}

function beside(table: HTMLTableElement, { line, column }: GridPlace, step: 1 | -1): HTMLElement | null {
  const cells = [...table.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)]
  const here = cells.findIndex((cell) => cell.dataset['column'] === column)
  for (let next = here + step; cells[next] !== undefined; next += step) {
    const field = fieldsIn(cells[next])
    if (field !== null) return field
  }
  return null
}
