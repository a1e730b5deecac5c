/**
 * The one field that lies over the chosen cell. It holds the cell's text, all of it chosen, so that typing
 * begins anew (with an input method, too) and F2 or a double click goes on in it; leaving it keeps what was
 * typed, Esc takes it back.
 */
import { useRef, type ClipboardEvent } from 'react'
import { onCellKey } from './cell-keys.ts'
import type { CellCommands } from './key-commands.ts'
import { useCellTyping } from './use-cell-typing.ts'
import styles from './writing.module.css'

type Props = CellCommands & {
  readonly label: string
  readonly describedBy: string | undefined
  readonly text: string
  /** Kept only when it is left: the labels of a merged cell. */
  readonly late: boolean
}

export function CellInput({ label, describedBy, text, late, ...commands }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const pointer = useRef('')
  const typing = useCellTyping(field, { text, late, commands })
  const { shown, isWriting, type } = typing

  const onCopy = (event: ClipboardEvent) => {
    if (isWriting) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', commands.onCopy())
    if (event.type === 'cut') commands.onClear()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isWriting) return
    event.preventDefault()
    commands.onPaste(event.clipboardData.getData('text/plain'))
  }

  return (
    <textarea
      ref={field}
      className={styles.input}
      value={shown}
      aria-label={label}
      aria-describedby={describedBy}
      spellCheck={false}
      rows={1}
      data-writing={isWriting || undefined}
      onChange={(event) =>
        type(event.target.value, 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true)
      }
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
      onKeyDown={(event) => onCellKey(event, typing, commands)}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onBlur={typing.settle}
      onPointerDown={(event) => {
        pointer.current = event.pointerType
      }}
      onMouseDown={(event) => {
        // As in a spreadsheet: one press chooses, two write. A finger writes with one.
        const isChoosing = pointer.current === 'mouse' && event.detail < 2 && !isWriting
        if (!isChoosing) return typing.setCaret(true)
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        event.currentTarget.select()
      }}
    />
  )
}
