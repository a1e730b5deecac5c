/** What the tools of the text do, by their names. */
import type { Whereabouts } from '#core/writing/history.ts'
import { moveStatementRow } from '#core/writing/statement-commands.ts'
import type { StatementField, StatementHead, StatementList } from '#core/writing/statement-form.ts'
import { addTo, removeChosenRow, type Editing } from './row-commands.ts'
import type { OpenDialog } from './statement-dialogs.tsx'

export type Commands = ReturnType<typeof commandsOn>

type Ways = {
  readonly show: (place: Whereabouts<StatementHead, StatementField> | null) => void
  readonly open: (dialog: OpenDialog) => void
}

export function commandsOn(editing: Editing, { show, open }: Ways) {
  const { writing, form, at, row, list } = editing
  return {
    undo: () => show(writing.undo()),
    redo: () => show(writing.redo()),
    add: () => list !== null && addTo(editing, list, at.row),
    up: () => row !== null && writing.do(moveStatementRow(form, row.id, -1)),
    down: () => row !== null && writing.do(moveStatementRow(form, row.id, 1)),
    remove: () => removeChosenRow(editing),
    pick: () => {
      if (row !== null && canLink(list)) open({ kind: 'links', row: row.id })
      else if (list === 'indicators') open({ kind: 'value' })
    },
  }
}

/** Whether the rows of a table name projects. */
export function canLink(list: StatementList | null): boolean {
  return list === 'subGoals' || list === 'tasks' || list === 'duties'
}
