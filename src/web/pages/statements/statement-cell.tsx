/** The field over the chosen cell of the text, and what keys and the clipboard do there. */
import type { KeyboardEvent } from 'react'
import { parseBlock } from '#core/kernel/clipboard.ts'
import { cellText } from '#core/writing/form.ts'
import { pasteStatement, setStatementCells } from '#core/writing/statement-commands.ts'
import { rowList, rowsOfList } from '#core/writing/statement-form.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { CellInput } from '../../components/writing/cell-input.tsx'
import { commandOfKeys, type KeyCommand } from '../../components/writing/command-keys.ts'
import { mergedRows, type MoveDirection } from '../../components/writing/lines.ts'
import { newRowId } from '../../components/writing/row-id.ts'
import type { StatementCommands } from './commands.ts'
import { statementRowNumber } from './conflict-names.ts'
import { statementColumns, nameOfCell, neighbourIn } from './places.ts'
import type { StatementEdit } from './row-commands.ts'
import { keyOfPlace } from './statement-marks.ts'

type Props = {
  readonly editing: StatementEdit
  readonly commands: StatementCommands
  /** Whether the text shows duties. */
  readonly duties: boolean
  readonly describedBy: string
}

export function StatementCell({ editing, commands, duties, describedBy }: Props) {
  const words = useText(WRITING)
  const { writing, form, at, row, list, pick } = editing
  const cellName = nameOfCell(at.field, list)
  const onGo = (direction: MoveDirection, extend: boolean): boolean => {
    if (extend) return true
    const next = neighbourIn(form, at, direction, duties)
    if (next !== null) pick(next)
    return next !== null || (direction !== 'next' && direction !== 'previous')
  }
  const onCommand = (event: KeyboardEvent): boolean => {
    const command = commandOfKeys(event)
    if (command === null || !isKnown(command) || (row === null && !WITHOUT_ROW.has(command))) return false
    commands[command]()
    return true
  }
  return (
    <CellInput
      key={keyOfPlace(at)}
      label={row === null ? cellName : words.cellIn(cellName, statementRowNumber(form, row.id))}
      describedBy={describedBy}
      text={cellText(form, at) ?? ''}
      late={at.field === 'level1' || at.field === 'level2'}
      onType={(typed) => typeInChosen(editing, typed)}
      onGo={onGo}
      onLeave={() => writing.leave(at)}
      onCommand={onCommand}
      onPaste={(clip) => pasteAtChosen(editing, clip)}
      onClear={() => writing.do(setStatementCells(form, [{ place: at, text: '' }]))}
      onCopy={() => cellText(form, at) ?? ''}
    />
  )
}

/** These work without a row, too. */
const WITHOUT_ROW: ReadonlySet<KeyCommand> = new Set<KeyCommand>(['undo', 'redo'])

/** Rows of the text are neither copied nor filled down. */
function isKnown(command: KeyCommand): command is keyof StatementCommands {
  return command !== 'copy' && command !== 'fill'
}

/** A label is written for all rows that it labels. */
function typeInChosen({ writing, form, at, row }: StatementEdit, typed: string): void {
  if (row === null || (at.field !== 'level1' && at.field !== 'level2')) {
    writing.type(at, typed)
    return
  }
  const { field } = at
  const rows = rowsOfList(form, rowList(row))
  const { start, end } = mergedRows(rows, rows.indexOf(row), field)
  const labelled = rows.slice(start, end).map(({ id }) => ({ place: { row: id, field }, text: typed }))
  writing.do(setStatementCells(form, labelled))
}

/** A block of cells is written from the chosen cell on; above the tables all is one text. */
function pasteAtChosen({ writing, form, at, list }: StatementEdit, clip: string): void {
  const block = parseBlock(clip)
  const isOne = block.length < 2 && (block[0]?.length ?? 0) < 2
  if (isOne || list === null) {
    const text = isOne ? (block[0]?.[0] ?? '') : clip
    writing.do(setStatementCells(form, [{ place: at, text }]))
    return
  }
  const fields = statementColumns(form, list).map(({ field }) => field)
  writing.do(pasteStatement(form, at, block, { fields, newId: newRowId }))
}
