/**
 * Single keys as commands of a page; never while somebody types, and never together with Ctrl, Alt or Meta.
 */
import { useEffect, useRef } from 'react'

/** A command that needs what is still being loaded: it is done when that is there. */
export const NOT_YET = 'not-yet'

/** How long a key waits for what its command needs, in ms. */
const PATIENCE = 5_000

/**
 * @param commands by `KeyboardEvent.key` in lower case: `j`, `arrowleft`.
 * @param isFirst heard before all others of the page, wherever it stands in it
 */
export function useKeys(
  commands: Readonly<Record<string, (() => void) | typeof NOT_YET>>,
  isFirst = false,
): void {
  const waiting = useRef<{ readonly key: string; readonly at: number } | null>(null)
  useEffect(() => {
    const held = waiting.current
    const command = held === null ? undefined : commands[held.key]
    if (held === null || command === NOT_YET) return
    waiting.current = null
    if (Date.now() - held.at < PATIENCE) command?.()
  }, [commands])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || takesKey(event)) return
      const command = commands[event.key.toLowerCase()]
      if (command === undefined || (event.key === 'Enter' && pressesSomething(event.target))) return
      event.preventDefault()
      waiting.current = command === NOT_YET ? { key: event.key.toLowerCase(), at: Date.now() } : null
      if (command !== NOT_YET) command()
    }
    window.addEventListener('keydown', onKey, isFirst)
    return () => window.removeEventListener('keydown', onKey, isFirst)
  }, [commands, isFirst])
}

/** Fields that are pressed, not typed in: a letter means nothing to them. */
const PRESSED = 'input:is([type="radio"], [type="checkbox"])'
const KEYS_OF_PRESSED: ReadonlySet<string> = new Set([
  ' ',
  'Enter',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
])
/** Fields that are typed in, lists to choose from, open menus and dialogs. */
const TYPED =
  `input:not(${PRESSED}), textarea, select, [contenteditable="true"], [role="menu"], ` +
  '[role="listbox"], [role="combobox"], [role="dialog"], dialog'

/** Where the key means something of its own. */
function takesKey({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(TYPED) !== null || (KEYS_OF_PRESSED.has(key) && target.closest(PRESSED) !== null)
}

/** Enter on a button or a link belongs to it. */
function pressesSomething(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary') !== null
}
