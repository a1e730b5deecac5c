/** What keys do in the field that lies over the chosen cell. */
import type { CellCommands } from './key-commands.ts'
import type { KeyboardEvent } from 'react'
import type { MoveDirection } from './lines.ts'
import type { CellTyping } from './use-cell-typing.ts'

type Typed = KeyboardEvent<HTMLTextAreaElement>

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function onCellKey(event: Typed, typing: CellTyping, commands: CellCommands): void {
  // Safari tells of the key that ends a composition after its end.
  if (event.nativeEvent.isComposing || event.key === 'Process' || event.nativeEvent.keyCode === 229) return
  const way = cellMove(event, typing)
  if (way !== null) {
    if (event.key !== 'Tab') event.preventDefault()
    typing.settle()
    if (commands.onGo(way.direction, way.extend)) event.preventDefault()
  } else if (event.key === 'Enter' && event.altKey) {
    event.preventDefault()
    breakLine(event.currentTarget, typing)
  } else if (event.key === 'F2') {
    event.preventDefault()
    typing.setCaret(true)
    const end = event.currentTarget.value.length
    event.currentTarget.setSelectionRange(end, end)
  } else if (event.key === 'Escape') {
    event.preventDefault()
    typing.cancel()
    event.currentTarget.select()
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && !typing.isWriting && !event.ctrlKey) {
    event.preventDefault()
    commands.onClear()
  } else if (commands.onCommand(event)) event.preventDefault()
}

/** Tab, Enter and, while the caret is not in the text, arrows lead to another cell; null of other keys. */
function cellMove(event: Typed, { isWriting, hasCaret }: CellTyping) {
  const to = (direction: MoveDirection, extend = false) => ({ direction, extend })
  if (event.key === 'Tab') return to(event.shiftKey ? 'previous' : 'next')
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  if (event.key === 'Enter') return to(event.shiftKey ? 'up' : 'down')
  const arrow = ARROWS[event.key]
  return arrow === undefined || hasCaret ? null : to(arrow, event.shiftKey && !isWriting)
}

function breakLine(field: HTMLTextAreaElement, typing: CellTyping): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  typing.type(field.value, false)
  typing.setCaret(true)
}
