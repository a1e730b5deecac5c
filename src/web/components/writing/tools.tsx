/** What can be done with the rows of a project's form. */
import type { ReactNode } from 'react'
import { hasBox } from '#core/target/choice.ts'
import { cellText, type WrittenForm } from '#core/writing/form.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import type { Chosen } from './chosen.ts'
import type { WritingCommands } from './commands.ts'
import { ToolBar, type Tool } from './tool-bar.tsx'
import type { WritingState } from './writing-state.ts'

type Props = {
  readonly commands: WritingCommands
  readonly form: WrittenForm
  readonly chosen: Chosen
  readonly history: WritingState['session']['history']
  /** Whether cells can be handed to a colleague. */
  readonly mayDelegate: boolean
  /** Behind the rows' own tools. */
  readonly children: ReactNode
}

export function Tools({ commands, form, chosen, history, mayDelegate, children }: Props) {
  const text = useText(WRITING)
  const handing = useText(DELEGATION)
  const may = useMay()
  const { at, row, list } = chosen
  const isIndicator = row !== null && list === null
  const canPick = at.field === 'value' || (at.field === 'text' && hasBox(cellText(form, at) ?? ''))
  const tool = (name: keyof WritingCommands, label: string, keys: string, why: string | null): Tool => ({
    name,
    label,
    keys,
    why,
    run: commands[name],
  })
  const needsRow = row === null ? text.needsRow : null
  return (
    <ToolBar
      groups={[
        [
          tool('undo', text.undo, 'Ctrl+Z', history.past.length > 0 ? null : text.nothingToUndo),
          tool('redo', text.redo, 'Ctrl+Y', history.future.length > 0 ? null : text.nothingToRedo),
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
          ...(may('library.read')
            ? [tool('library', text.library, '', isIndicator ? null : text.needsIndicator)]
            : []),
          tool('pick', text.editValue, 'F4', canPick ? null : text.needsValue),
          ...(mayDelegate ? [tool('delegate', handing.delegate, handing.delegateKeys, null)] : []),
        ],
      ]}
    >
      {children}
    </ToolBar>
  )
}
