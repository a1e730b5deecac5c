/** What can be done with the rows of a project's form. */
import type { ReactNode } from 'react'
import { DELEGATION } from '#text/interface/delegation.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { ToolBar, type Tool } from './tool-bar.tsx'

type Names =
  | 'undo'
  | 'redo'
  | 'add'
  | 'copy'
  | 'up'
  | 'down'
  | 'remove'
  | 'fill'
  | 'value'
  | 'library'
  | 'delegate'
type Props = {
  readonly commands: Readonly<Record<Names, () => unknown>>
  /**
   * Whether a row is chosen, one of the indicators, and of it the value; or words with boxes to be ticked.
   */
  readonly row: boolean
  readonly indicator: boolean
  readonly value: boolean
  readonly undo: boolean
  readonly redo: boolean
  /** Whether the person may look into the library, and hand cells to a colleague. */
  readonly library: boolean
  readonly delegate: boolean
  /** Behind the rows' own tools. */
  readonly children: ReactNode
}

export function Tools({ commands, row, indicator, value, undo, redo, library, delegate, children }: Props) {
  const text = useText(WRITING)
  const handing = useText(DELEGATION)
  const tool = (name: Names, label: string, keys: string, why: string | null): Tool => ({
    name,
    label,
    keys,
    why,
    run: commands[name],
  })
  const needsRow = row ? null : text.needsRow
  return (
    <ToolBar
      groups={[
        [
          tool('undo', text.undo, 'Ctrl+Z', undo ? null : text.nothingToUndo),
          tool('redo', text.redo, 'Ctrl+Y', redo ? null : text.nothingToRedo),
        ],
        [
          tool('add', text.addRow, 'Ctrl+Enter', null),
          tool('copy', text.copyRow, 'Ctrl+Shift+D', needsRow),
          tool('up', text.moveUp, 'Alt+Shift+↑', needsRow),
          tool('down', text.moveDown, 'Alt+Shift+↓', needsRow),
          tool('remove', text.removeRow, 'Ctrl+Delete', needsRow),
          tool('fill', text.fillDown, 'Ctrl+D', needsRow),
        ],
        [
          ...(library ? [tool('library', text.library, '', indicator ? null : text.needsIndicator)] : []),
          tool('value', text.editValue, 'F4', value ? null : text.needsValue),
          ...(delegate ? [tool('delegate', handing.delegate, handing.delegateKeys, null)] : []),
        ],
      ]}
    >
      {children}
    </ToolBar>
  )
}
