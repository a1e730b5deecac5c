/** A change of a unit, or a new one: what is to be, from which day, by which paper. */
import { useState } from 'react'
import type { ChangeOrganisation, OrganisationUnit } from '#api/organisation.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useChangeOrganisation } from '../../api/organisation.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { isCode, UnitFields, type Asked, type TypedUnit } from './unit-fields.tsx'

type Props = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly onDone: (id: string) => void
  readonly onClose: () => void
}

export function UnitDialog({ asked, units, onDone, onClose }: Props) {
  const text = useText(ORGANISATION)
  const change = useChangeOrganisation()
  const [typed, setTyped] = useState<TypedUnit>(() => typedOf(asked))
  const [from, setFrom] = useState(dayOfToday())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const what = changeOf(asked, typed)
  const confirm = () => {
    setTried(true)
    if (what === null || from === '') return
    change.mutate(
      { what, from, note: note.trim() },
      {
        onSuccess: ({ id }) => {
          notify(text.saved(nameAfter(asked, typed)))
          onDone(id)
        },
      },
    )
  }
  const name = asked.change === 'create' ? null : asked.unit.name
  const word = asked.change === 'create' ? text.add : text[asked.change]
  return (
    <FormDialog
      title={name === null ? word : text.changeOf(word, name)}
      confirm={asked.change === 'create' ? text.create : word}
      danger={asked.change === 'close' || asked.change === 'merge'}
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <UnitFields
        asked={asked}
        units={units}
        typed={typed}
        tried={tried}
        onChange={(next) => setTyped({ ...typed, ...next })}
      />
      <DayAndPaper from={from} note={note} onFrom={setFrom} onNote={setNote} />
    </FormDialog>
  )
}

type DayProps = {
  readonly from: string
  readonly note: string
  readonly onFrom: (day: string) => void
  readonly onNote: (note: string) => void
}

/** From which day it holds, and by which paper. */
function DayAndPaper({ from, note, onFrom, onNote }: DayProps) {
  const text = useText(ORGANISATION)
  return (
    <>
      <Field
        label={text.from}
        type="date"
        required
        max={dayOfToday()}
        hint={text.fromHint}
        value={from}
        onChange={onFrom}
        fault={from === '' ? text.needed : null}
      />
      <Field
        label={text.note}
        maxLength={500}
        autoComplete="off"
        placeholder={text.noteHint}
        value={note}
        onChange={onNote}
      />
    </>
  )
}

function nameAfter(asked: Asked, typed: TypedUnit): string {
  return asked.change === 'create' || asked.change === 'rename' ? typed.name.trim() : asked.unit.name
}

function typedOf(asked: Asked): TypedUnit {
  if (asked.change === 'create')
    return {
      kind: asked.parent === null ? 'department' : 'unit',
      code: '',
      name: '',
      parent: asked.parent?.id ?? null,
      office: null,
      into: null,
    }
  const { kind, code, name, parent, office } = asked.unit
  return { kind, code: code ?? '', name, parent, office, into: null }
}

/** null: something is missing or not as it should be. */
function changeOf(
  asked: Asked,
  { kind, code, name, parent, office, into }: TypedUnit,
): ChangeOrganisation['what'] | null {
  if (asked.change === 'create')
    return name.trim() === '' || !isCode(code)
      ? null
      : { change: 'create', kind, code: codeOf(code), name: name.trim(), parent, office }
  const { id } = asked.unit
  switch (asked.change) {
    case 'rename':
      return name.trim() === '' ? null : { change: 'rename', id, name: name.trim() }
    case 'recode':
      return isCode(code) ? { change: 'recode', id, code: codeOf(code) } : null
    case 'move':
      return { change: 'move', id, parent }
    case 'charge':
      return { change: 'charge', id, office }
    case 'classify':
      return { change: 'classify', id, kind }
    case 'merge':
      return into === null ? null : { change: 'merge', id, into }
    case 'close':
      return { change: 'close', id }
    case 'reopen':
      return { change: 'reopen', id }
  }
}

function codeOf(code: string): string | null {
  return code.trim() === '' ? null : code.trim()
}
