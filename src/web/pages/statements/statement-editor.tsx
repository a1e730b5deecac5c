/**
 * The text of a department with its tools and keys, and beside it targets, sums, findings and what somebody
 * else wrote.
 */
import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { StatementView } from '#api/statements/statements.ts'
import { sumChecks, takeSum, type SumCheck } from '#core/writing/covered.ts'
import { dropActivity, hangAlso } from '#core/writing/duties.ts'
import { cellText } from '#core/writing/form.ts'
import type { EditPosition } from '#core/writing/history.ts'
import {
  LIST_FIELDS,
  rowList,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementPlace,
} from '#core/writing/statement-form.ts'
import type { WritingState } from '../../components/writing/writing-state.ts'
import { statementCommands } from './commands.ts'
import type { DutyDrops } from './duty-drag.ts'
import { FIRST_PLACE } from './places.ts'
import { addDuty, addTable, addTo, type StatementEdit, type StatementWriting } from './row-commands.ts'
import { StatementCell } from './statement-cell.tsx'
import { StatementDialogs, type OpenStatementDialog } from './statement-dialogs.tsx'
import { statementMarks } from './statement-marks.ts'
import { StatementSheet } from './statement-sheet.tsx'
import { StatementSide } from './statement-side.tsx'
import { StatementTools } from './statement-tools.tsx'
import styles from '../../components/writing/writing.module.css'

type Props = {
  readonly view: StatementView
  readonly writing: StatementWriting
  readonly state: WritingState<StatementHead, StatementField>
  /** Where the tools are drawn. */
  readonly bar: HTMLElement | null
}

export function StatementEditor({ view, writing, state, bar }: Props) {
  const { findings } = state
  const { form, history } = state.session
  const readOnly = view.refusal !== null
  const { editing, show } = useEditing(writing, form)
  const [dialog, openDialog] = useState<OpenStatementDialog | null>(null)
  const sums = useMemo(() => sumChecks(form, view.projects), [form, view.projects])
  const marks = useMemo(() => statementMarks(findings, form), [findings, form])
  const commands = statementCommands(editing, { show, open: openDialog })
  const tools = (
    <StatementTools commands={commands} editing={editing} history={history} duties={view.duties} />
  )
  const field = (describedBy: string) => (
    <StatementCell editing={editing} commands={commands} duties={view.duties} describedBy={describedBy} />
  )
  const edit = {
    onPick: editing.pick,
    onLink: (row: string) => openDialog({ kind: 'links', row }),
    onTake: (check: SumCheck) => writing.do(takeSum(form, check)),
    onAdd: (list: StatementList) => addTo(editing, list, null),
    onAddDuty: () => addDuty(editing),
    onAddTable: () => addTable(editing),
    drops: dropsOn(editing, view),
    field,
  }
  return (
    <div className={styles.columns}>
      {bar === null || readOnly ? null : createPortal(tools, bar)}
      <StatementSheet
        content={{ view, form, marks, sums, edit: readOnly ? null : edit }}
        active={editing.at}
      />
      <StatementSide view={view} editing={editing} state={state} sums={sums} onShow={show} />
      <StatementDialogs view={view} editing={editing} dialog={dialog} onClose={() => openDialog(null)} />
    </div>
  )
}

/** The chosen cell with its row, and leading to another. */
function useEditing(writing: StatementWriting, form: StatementForm) {
  const [choice, pick] = useState<StatementPlace>(FIRST_PLACE)
  const show = useCallback(
    (place: StatementPlace | EditPosition<StatementHead, StatementField> | null) => {
      if (place === null) return
      const now = writing.get().session.form
      const cell = place.field === null ? firstCell(now, place.row) : place
      if (cell !== null && cellText(now, cell) !== undefined) pick(cell)
    },
    [writing],
  )
  // A row that is gone leaves its place to the first cell.
  const at = cellText(form, choice) === undefined ? FIRST_PLACE : choice
  const row = at.row === null ? null : (form.rows.find(({ id }) => id === at.row) ?? null)
  const editing: StatementEdit = { writing, form, at, row, list: row === null ? null : rowList(row), pick }
  return { editing, show }
}

/** A row that came or went is shown by its first cell. */
function firstCell(form: StatementForm, id: string): StatementPlace | null {
  const row = form.rows.find((one) => one.id === id)
  return row === undefined ? null : { row: id, field: LIST_FIELDS[rowList(row)][0] ?? 'title' }
}

/** What comes of activities and projects that are dropped on a row. */
function dropsOn({ writing, form, pick }: StatementEdit, { projects }: StatementView): DutyDrops {
  return {
    onActivity: (id, drop) => {
      writing.do(dropActivity(form, id, drop))
      pick({ row: id, field: 'name' })
    },
    onProject: (id, activity) => {
      const project = projects.find((one) => one.id === id)
      if (project !== undefined) writing.do(hangAlso(form, activity, project))
    },
  }
}
