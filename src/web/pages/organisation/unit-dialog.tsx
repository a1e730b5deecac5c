/** A change of a unit, or a new one: what is to be, from which day, by which paper. */
import { useState } from 'react'
import { Radio } from 'antd'
import type { ChangeOrganisation, OrganisationUnit } from '#api/organisation.ts'
import type { UnitChangeKind } from '#core/organisation/change.ts'
import { organisationOf, UNIT_KINDS, unitsBelow, type UnitKind } from '#core/organisation/unit.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useChangeOrganisation } from '../../api/organisation.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import styles from './organisation.module.css'
import { PostsStay } from './posts-stay.tsx'
import { CloseEffects, MoveEffects } from './unit-effects.tsx'
import { UnitChoice } from './unit-choice.tsx'

export type Asked =
  | { readonly change: 'create'; readonly parent: OrganisationUnit | null }
  | { readonly change: Exclude<UnitChangeKind, 'create'>; readonly unit: OrganisationUnit }

type Props = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly onDone: (id: string) => void
  readonly onClose: () => void
}

/** What the fields of the dialog hold. */
type Typed = {
  readonly kind: UnitKind
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly office: string | null
  readonly into: string | null
}

export function UnitDialog({ asked, units, onDone, onClose }: Props) {
  const text = useText(ORGANISATION)
  const change = useChangeOrganisation()
  const [typed, setTyped] = useState<Typed>(() => typedOf(asked))
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
          notify(
            text.saved(
              asked.change === 'create' || asked.change === 'rename' ? typed.name.trim() : asked.unit.name,
            ),
          )
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
      <Fields
        asked={asked}
        units={units}
        typed={typed}
        tried={tried}
        onChange={(next) => setTyped({ ...typed, ...next })}
      />
      <Field
        label={text.from}
        type="date"
        required
        max={dayOfToday()}
        hint={text.fromHint}
        value={from}
        onChange={setFrom}
        fault={from === '' ? text.needed : null}
      />
      <Field
        label={text.note}
        maxLength={500}
        autoComplete="off"
        placeholder={text.noteHint}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  )
}

type FieldsProps = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly typed: Typed
  readonly tried: boolean
  readonly onChange: (change: Partial<Typed>) => void
}

function Fields({ asked, units, typed, tried, onChange }: FieldsProps) {
  const text = useText(ORGANISATION)
  const open = units.filter(({ closed }) => closed === null)
  const offices = open.filter(({ kind }) => kind === 'office')
  const above = open.filter(({ id, kind }) => kind !== 'office' && !isBelow(asked, units, id))
  const needed = tried ? text.needed : null
  switch (asked.change) {
    case 'create':
      return (
        <>
          <KindField kind={typed.kind} onChange={(kind) => onChange({ kind, parent: null, office: null })} />
          <Field
            label={text.name}
            required
            maxLength={200}
            autoComplete="off"
            value={typed.name}
            onChange={(name) => onChange({ name })}
            fault={tried && typed.name.trim() === '' ? text.needed : null}
          />
          <Field
            label={text.code}
            maxLength={20}
            autoComplete="off"
            hint={text.codeHint}
            value={typed.code}
            onChange={(code) => onChange({ code })}
            fault={tried && !isCode(typed.code) ? text.codeHint : null}
          />
          {typed.kind === 'unit' ? (
            <UnitChoice
              label={text.parent}
              units={above}
              none={text.noParent}
              value={typed.parent}
              onChange={(parent) => onChange({ parent })}
            />
          ) : null}
          {typed.kind === 'department' ? (
            <UnitChoice
              label={text.inCharge}
              units={offices}
              none={text.noOffice}
              value={typed.office}
              onChange={(office) => onChange({ office })}
            />
          ) : null}
        </>
      )
    case 'rename':
      return (
        <Field
          label={text.newName}
          required
          maxLength={200}
          autoComplete="off"
          value={typed.name}
          onChange={(name) => onChange({ name })}
          fault={typed.name.trim() === '' ? text.needed : null}
        />
      )
    case 'recode':
      return (
        <Field
          label={text.newCode}
          maxLength={20}
          autoComplete="off"
          hint={text.codeHint}
          value={typed.code}
          onChange={(code) => onChange({ code })}
          fault={tried && !isCode(typed.code) ? text.codeHint : null}
        />
      )
    case 'move':
      return (
        <>
          <UnitChoice
            label={text.parent}
            units={above}
            none={text.noParent}
            value={typed.parent}
            onChange={(parent) => onChange({ parent })}
          />
          <MoveEffects unit={asked.unit} units={units} parent={typed.parent} />
        </>
      )
    case 'charge':
      return (
        <UnitChoice
          label={text.inCharge}
          units={offices}
          none={text.noOffice}
          value={typed.office}
          onChange={(office) => onChange({ office })}
        />
      )
    case 'classify':
      return (
        <>
          <p>{text.classifyWords}</p>
          <KindField kind={typed.kind} onChange={(kind) => onChange({ kind })} />
        </>
      )
    case 'merge':
      return (
        <>
          <p>{text.mergeWords}</p>
          <PostsStay unit={asked.unit.id} />
          <UnitChoice
            label={text.into}
            units={open.filter(
              ({ id, kind }) =>
                !isBelow(asked, units, id) && (kind === 'office') === (asked.unit.kind === 'office'),
            )}
            value={typed.into}
            onChange={(into) => onChange({ into })}
            fault={typed.into === null ? needed : null}
          />
        </>
      )
    case 'close':
      return (
        <>
          <p>{text.closeWords}</p>
          <CloseEffects unit={asked.unit.id} />
          <PostsStay unit={asked.unit.id} closing />
        </>
      )
    case 'reopen':
      return null
  }
}

function KindField({
  kind,
  onChange,
}: {
  readonly kind: UnitKind
  readonly onChange: (kind: UnitKind) => void
}) {
  const text = useText(ORGANISATION)
  return (
    <fieldset className={styles.kinds}>
      <legend>{text.kind}</legend>
      <Radio.Group
        value={kind}
        onChange={({ target }: { target: { value?: UnitKind } }) => onChange(target.value ?? kind)}
        options={UNIT_KINDS.map((value) => ({ value, label: text[value] }))}
      />
    </fieldset>
  )
}

function typedOf(asked: Asked): Typed {
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
  { kind, code, name, parent, office, into }: Typed,
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

function isCode(code: string): boolean {
  return /^([0-9A-Za-z]{3,20})?$/.test(code.trim())
}

function codeOf(code: string): string | null {
  return code.trim() === '' ? null : code.trim()
}

/** Nothing stands below itself. */
function isBelow(asked: Asked, units: readonly OrganisationUnit[], id: string): boolean {
  return asked.change !== 'create' && unitsBelow(organisationOf(units), asked.unit.id).has(id)
}
