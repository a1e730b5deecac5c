/** The field over the chosen cell of the form, and what is done with it. */
import type { KeyboardEvent } from 'react'
import { cellText } from '#core/writing/form.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { clearChosen, copyOfChosen, goOn, pasteAtChosen, typeInChosen } from './cell-commands.ts'
import { CellInput } from './cell-input.tsx'
import { fieldName } from './columns.ts'
import { commandOfKeys, type KeyCommand } from './command-keys.ts'
import { isLevel } from './lines.ts'
import { numberOfRow } from './place-name.ts'
import type { WritingEdit } from './row-commands.ts'
import type { WritingCommands } from './commands.ts'
import type { ShownFields } from './use-shown-fields.ts'

type Props = {
  readonly editing: WritingEdit
  readonly shown: ShownFields
  readonly commands: WritingCommands
  readonly describedBy: string
}

/** These work without a row, too. */
const WITHOUT_ROW: ReadonlySet<KeyCommand> = new Set<KeyCommand>(['undo', 'redo', 'add'])

export function FormCell({ editing, shown, commands, describedBy }: Props) {
  const text = useText(WRITING)
  const { writing, form, chosen } = editing
  const { at, row } = chosen
  const field = fieldName(at.field)
  const onCommand = (event: KeyboardEvent): boolean => {
    const command = commandOfKeys(event)
    if (command === null || (row === null && !WITHOUT_ROW.has(command))) return false
    commands[command]()
    return true
  }
  const onPaste = (clip: string) => {
    const { headings, columns, rows } = pasteAtChosen(editing, clip)
    const isInPart = columns + rows > 0
    const messages = [
      ...(headings > 0 ? [text.headingLeftOut(headings)] : []),
      ...(isInPart ? [text.pastedInPart(columns, rows)] : []),
    ]
    if (messages.length > 0) notify(messages.join(' '), isInPart ? 'error' : undefined)
  }
  return (
    <CellInput
      key={`${at.row ?? ''} ${at.field}`}
      label={row === null ? field : text.cellIn(field, numberOfRow(form, row.row))}
      describedBy={describedBy}
      text={cellText(form, at) ?? ''}
      late={isLevel(at.field)}
      onType={(typed) => typeInChosen(editing, typed)}
      onGo={(direction, extend) => goOn(editing, shown, { direction, extend })}
      onLeave={() => writing.leave(at)}
      onCommand={onCommand}
      onPaste={onPaste}
      onClear={() => clearChosen(editing)}
      onCopy={() => copyOfChosen(editing)}
    />
  )
}
