/** What the keys of a cell ask the form to do. */
import type { KeyboardEvent } from 'react'
import type { MoveDirection } from './lines.ts'

export type CellCommands = {
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
