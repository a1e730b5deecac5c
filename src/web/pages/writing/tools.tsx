/** What can be done with rows, in buttons: the keys of each stand in its title. A button that is off says why. */
import { Button } from 'antd'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import styles from './writing.module.css'

type Names = 'undo' | 'redo' | 'add' | 'copy' | 'up' | 'down' | 'remove' | 'fill' | 'value' | 'library'
type Props = {
  readonly commands: Readonly<Record<Names, () => unknown>>
  /** Whether a row is chosen, and of it the value. */
  readonly row: boolean
  readonly value: boolean
  readonly undo: boolean
  readonly redo: boolean
  /** Whether the person may look into the library. */
  readonly library: boolean
}

export function Tools({ commands, row, value, undo, redo, library }: Props) {
  const text = useText(WRITING)
  const tool = (name: Names, label: string, keys: string, why: string | null) => (
    <Button
      size="small" disabled={why !== null} title={why ?? `${label} ${keys}`}
      // The chosen cell stays where it is.
      onMouseDown={(event) => event.preventDefault()} onClick={() => void commands[name]()}
    >
      {label}
    </Button>
  )
  const needsRow = row ? null : text.needsRow
  return (
    <div className={styles.tools} role="toolbar" aria-label={text.tools}>
      {tool('undo', text.undo, 'Ctrl+Z', undo ? null : text.nothingToUndo)}
      {tool('redo', text.redo, 'Ctrl+Y', redo ? null : text.nothingToRedo)}
      <span aria-hidden="true" className={styles.gap} />
      {tool('add', text.addRow, 'Ctrl+Enter', null)}
      {tool('copy', text.copyRow, 'Ctrl+Shift+D', needsRow)}
      {tool('up', text.moveUp, 'Alt+Shift+↑', needsRow)}
      {tool('down', text.moveDown, 'Alt+Shift+↓', needsRow)}
      {tool('remove', text.removeRow, 'Ctrl+Delete', needsRow)}
      {tool('fill', text.fillDown, 'Ctrl+D', needsRow)}
      <span aria-hidden="true" className={styles.gap} />
      {library ? tool('library', text.library, '', needsRow) : null}
      {tool('value', text.editValue, 'F4', value ? null : text.needsValue)}
    </div>
  )
}
