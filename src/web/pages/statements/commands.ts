/** What the tools of the text do, by their names. */
import type { EditPosition } from '#core/writing/history.ts'
import { moveStatementRow } from '#core/writing/statement-commands.ts'
import type { StatementField, StatementHead, StatementList } from '#core/writing/statement-form.ts'
import { addTo, removeChosenRow, type StatementEdit } from './row-commands.ts'
import type { OpenStatementDialog } from './statement-dialogs.tsx'

export type StatementCommands = ReturnType<typeof statementCommands>

type Ways = {
  readonly show: (place: EditPosition<StatementHead, StatementField> | null) => void
  readonly open: (dialog: OpenStatementDialog) => void
}

export function statementCommands(editing: StatementEdit, { show, open }: Ways) {
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
