/**
 * Typing in the field that lies over the chosen cell: what was here before, what an input method composes yet,
 * and what is kept when the cell is left.
 */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { CellCommands } from './key-commands.ts'

type Options = {
  /** As the form has it. */
  readonly text: string
  /** Kept only when it is left: the labels of a merged cell. */
  readonly late: boolean
  readonly commands: CellCommands
}

export type CellTyping = {
  readonly shown: string
  /** Something was typed, or the caret was put into the text: the cell is not only chosen. */
  readonly isWriting: boolean
  readonly hasCaret: boolean
  readonly setCaret: (caret: boolean) => void
  readonly type: (value: string, composing: boolean) => void
  /** Keeps what was typed. */
  readonly settle: () => void
  /** Takes back what was typed. */
  readonly cancel: () => void
}

export function useCellTyping(
  field: RefObject<HTMLTextAreaElement | null>,
  { text, late, commands }: Options,
): CellTyping {
  // What was here when typing began; null while the cell is only chosen.
  const [began, setBegan] = useState<string | null>(null)
  const [hasCaret, setCaret] = useState(false)
  // While an input method composes, and for what is kept late, the field alone knows the text.
  const [own, setOwn] = useState<string | null>(null)
  const latest = useRef({ own, began, commands })
  useLayoutEffect(() => {
    latest.current = { own, began, commands }
  })

  useLayoutEffect(() => {
    const input = field.current
    input?.focus({ preventScroll: true })
    input?.select()
    return () => {
      const { own: left, began: from, commands: last } = latest.current
      if (left !== null) last.onType(left)
      if (from !== null) last.onLeave()
    }
  }, [field])
  useEffect(() => {
    // Taken back or changed by somebody else while the cell is chosen: all of it is chosen again.
    if (began === null && document.activeElement === field.current && field.current?.value === text)
      field.current.select()
  }, [field, text, began])

  const forget = () => {
    setOwn(null)
    setBegan(null)
    setCaret(false)
  }
  const type = (value: string, composing: boolean) => {
    if (began === null) setBegan(text)
    setOwn(composing || late ? value : null)
    if (!composing && !late) commands.onType(value)
  }
  const settle = () => {
    if (own !== null) commands.onType(own)
    if (began !== null) commands.onLeave()
    forget()
  }
  const cancel = () => {
    if (began !== null && !late) commands.onType(began)
    forget()
  }
  return {
    shown: own ?? text,
    isWriting: began !== null || hasCaret,
    hasCaret,
    setCaret,
    type,
    settle,
    cancel,
  }
}
