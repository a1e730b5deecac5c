/** The keys of the tools, the same in every form that is written. */
import type { KeyboardEvent } from 'react'

/** `pick`: opens what the chosen cell can be picked from. */
export type KeyCommand = 'undo' | 'redo' | 'add' | 'copy' | 'up' | 'down' | 'remove' | 'fill' | 'pick'

/** @returns null where the keys are no tool's */
export function commandOfKeys({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): KeyCommand | null {
  if (key === 'F4') return 'pick'
  if (altKey && shiftKey && key === 'ArrowUp') return 'up'
  if (altKey && shiftKey && key === 'ArrowDown') return 'down'
  if (!ctrlKey && !metaKey) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return 'redo'
    case 'd':
      return shiftKey ? 'copy' : 'fill'
    case 'enter':
      return 'add'
    case 'delete':
      return 'remove'
    default:
      return null
  }
}
