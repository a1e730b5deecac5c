/**
 * The one field that lies over the chosen cell. It holds the cell's text, all of it chosen, so that typing
 * begins anew (with an input method, too) and F2 goes on in it; leaving it keeps what was typed, Esc takes it
 * back.
 */
import { useEffect, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { MoveDirection } from './lines.ts'
import styles from './writing.module.css'

type CellCommands = {
  readonly onType: (text: string) => void
  /**
   * Leaves the cell by Tab, Enter or an arrow; `extend` with Shift.
   * @returns false where the key leads out of the form
   */
  readonly onGo: (direction: MoveDirection, extend: boolean) => boolean
  readonly onLeave: () => void
  readonly onClear: () => void
  readonly onCopy: () => string
  readonly onPaste: (text: string) => void
  /** Ctrl+Z and the like. @returns whether the key meant something */
  readonly onCommand: (event: KeyboardEvent) => boolean
}

type Props = CellCommands & {
  readonly label: string
  readonly describedBy: string | undefined
  readonly text: string
  /** Kept only when it is left: the labels of a merged cell. */
  readonly late: boolean
}

const ARROWS: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function CellInput({ label, describedBy, text, late, ...commands }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  // What was here when typing began; null while the cell is only chosen.
  const [began, setBegan] = useState<string | null>(null)
  const [caret, setCaret] = useState(false)
  // While an input method composes, and for what is kept late, the field alone knows the text.
  const [own, setOwn] = useState<string | null>(null)
  const shown = own ?? text
  const latest = useRef({ own, began, late, commands })
  useLayoutEffect(() => {
    latest.current = { own, began, late, commands }
  })

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    return () => {
      const { own: left, began: from, commands: last } = latest.current
      if (left !== null) last.onType(left)
      if (from !== null) last.onLeave()
    }
  }, [])
  useEffect(() => {
    // Taken back or changed by somebody else while the cell is chosen: all of it is chosen again.
    if (began === null && document.activeElement === field.current && field.current?.value === text)
      field.current.select()
  }, [text, began])

  const begin = () => began === null && setBegan(text)
  const type = (value: string, composing: boolean) => {
    begin()
    if (composing || late) setOwn(value)
    else {
      setOwn(null)
      commands.onType(value)
    }
  }
  const settle = () => {
    if (own !== null) commands.onType(own)
    if (began !== null) commands.onLeave()
    setOwn(null)
    setBegan(null)
    setCaret(false)
  }
  const cancel = () => {
    if (began !== null && !late) commands.onType(began)
    setOwn(null)
    setBegan(null)
    setCaret(false)
  }
  const go = (event: KeyboardEvent, direction: MoveDirection, extend = false) => {
    settle()
    if (commands.onGo(direction, extend)) event.preventDefault()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Safari tells of the key that ends a composition after its end.
    if (event.nativeEvent.isComposing || event.key === 'Process' || event.nativeEvent.keyCode === 229) return
    const writing = began !== null || caret
    const arrow = ARROWS[event.key]
    if (event.key === 'Tab') go(event, event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      field.current?.setRangeText('\n', field.current.selectionStart, field.current.selectionEnd, 'end')
      type(field.current?.value ?? '', false)
      setCaret(true)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      go(event, event.shiftKey ? 'up' : 'down')
    } else if (arrow !== undefined && !caret && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      go(event, arrow, event.shiftKey && !writing)
    } else if (event.key === 'F2') {
      event.preventDefault()
      setCaret(true)
      const end = field.current?.value.length ?? 0
      field.current?.setSelectionRange(end, end)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
      field.current?.select()
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !writing && !event.ctrlKey) {
      event.preventDefault()
      commands.onClear()
    } else if (commands.onCommand(event)) event.preventDefault()
  }

  const onCopy = (event: ClipboardEvent) => {
    if (began !== null || caret) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', commands.onCopy())
    if (event.type === 'cut') commands.onClear()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (began !== null || caret) return
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
      data-writing={began !== null || caret || undefined}
      onChange={(event) =>
        type(event.target.value, 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true)
      }
      onCompositionEnd={(event) => type(event.currentTarget.value, false)}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onBlur={settle}
      onMouseDown={() => setCaret(true)}
    />
  )
}
