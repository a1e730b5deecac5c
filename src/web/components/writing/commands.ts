/** What the tools of the form do, by their names. */
import type { CellPlace, WrittenForm } from '#core/writing/form.ts'
import { listOfRow } from '#core/writing/form.ts'
import type { EditPosition } from '#core/writing/history.ts'
import type { OpenEditorDialog } from './editor-dialogs.tsx'
import {
  addBelow,
  copyChosenRow,
  fillChosenDown,
  FIRST_FIELD,
  moveChosenRow,
  removeChosenRows,
  tickNextBox,
  type WritingEdit,
} from './row-commands.ts'
import { valuePreset } from './value-preset.ts'

export type WritingCommands = ReturnType<typeof writingCommands>

type Ways = {
  readonly show: (place: CellPlace | null) => void
  readonly open: (dialog: OpenEditorDialog) => void
}

export function writingCommands(editing: WritingEdit, { show, open }: Ways) {
  const { writing, form, chosen } = editing
  return {
    undo: () => show(cellToShow(writing.undo(), writing.get().session.form)),
    redo: () => show(cellToShow(writing.redo(), writing.get().session.form)),
    add: () => addBelow(editing),
    copy: () => copyChosenRow(editing),
    up: () => moveChosenRow(editing, -1),
    down: () => moveChosenRow(editing, 1),
    remove: () => removeChosenRows(editing),
    fill: () => fillChosenDown(editing),
    pick: () => {
      if (chosen.row?.field === 'text') tickNextBox(editing)
      else
        open({
          kind: 'value',
          preset: valuePreset(form, chosen.at.row, { unit: '', direction: null }),
        })
    },
    library: () => open({ kind: 'library' }),
    delegate: () => open({ kind: 'delegate' }),
  }
}

/** A row that came or went is shown by the cell by which it is known. */
function cellToShow(at: EditPosition | null, { rows }: WrittenForm): CellPlace | null {
  if (at === null || at.field !== null) return at
  const row = rows.find(({ id }) => id === at.row)
  const list = row === undefined ? null : listOfRow(row)
  return { row: at.row, field: FIRST_FIELD[list ?? 'indicators'] }
}
