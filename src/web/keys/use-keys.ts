/**
 * Single keys as commands of a page; never while somebody types, and never together with Ctrl, Alt or Meta.
 */
import { useEffect } from 'react'

/** @param commands by `KeyboardEvent.key` in lower case: `j`, `arrowleft`. */
export function useKeys(commands: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || takesKeys(event.target))
        return
      const command = commands[event.key.toLowerCase()]
      if (command === undefined || (event.key === 'Enter' && pressesSomething(event.target))) return
      event.preventDefault()
      command()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [commands])
}

/** Where keys mean something of their own: fields, lists to choose from, open menus and dialogs. */
function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], ' +
        '[role="combobox"], [role="dialog"], dialog',
    ) !== null
  )
}

/** Enter on a button or a link belongs to it. */
function pressesSomething(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary') !== null
}
