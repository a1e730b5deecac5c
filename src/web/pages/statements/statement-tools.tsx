/** What can be done with the rows of the text. */
import { STATEMENT } from '#text/interface/statement.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { ToolBar, type Tool } from '../../components/writing/tool-bar.tsx'
import type { WritingState } from '../../components/writing/writing-state.ts'
import { canLink, type StatementCommands } from './commands.ts'
import type { StatementEdit } from './row-commands.ts'
import type { StatementField, StatementHead } from '#core/writing/statement-form.ts'

type Props = {
  readonly commands: StatementCommands
  readonly editing: StatementEdit
  readonly history: WritingState<StatementHead, StatementField>['session']['history']
  /** Whether the text has duties with activities. */
  readonly duties: boolean
}

export function StatementTools({ commands, editing: { at, row, list }, history, duties }: Props) {
  const text = useText(STATEMENT)
  const words = useText(WRITING)
  const needsRow = row === null ? text.needsRow : null
  const needsLink = duties ? text.needsLinkOrActivity : text.needsLink
  const tool = (name: keyof StatementCommands, label: string, keys: string, why: string | null): Tool => ({
    name,
    label,
    keys,
    why,
    run: commands[name],
  })
  return (
    <ToolBar
      groups={[
        [
          tool('undo', words.undo, 'Ctrl+Z', history.past.length > 0 ? null : words.nothingToUndo),
          tool('redo', words.redo, 'Ctrl+Y', history.future.length > 0 ? null : words.nothingToRedo),
        ],
        [
          tool('add', words.addRow, 'Ctrl+Enter', needsRow),
          tool('up', words.moveUp, 'Alt+Shift+↑', needsRow),
          tool('down', words.moveDown, 'Alt+Shift+↓', needsRow),
          tool('remove', words.removeRow, 'Ctrl+Delete', needsRow),
        ],
        [
          { ...tool('pick', text.link, 'F4', canLink(list) ? null : needsLink), name: 'link' },
          {
            ...tool('pick', words.editValue, 'F4', at.field === 'value' ? null : text.needsValue),
            name: 'value',
          },
        ],
      ]}
    />
  )
}
