/** A change of a unit, or a new one: what is to be, from which day, by which paper. */
import type { ChangeOrganisation, OrganisationUnit } from '#api/organisation.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useChangeOrganisation } from '../../api/organisation.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday, yearOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'
import { isCode, UnitFields, type Asked, type TypedUnit, type UnitForm } from './unit-fields.tsx'

type Props = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly onDone: (id: string) => void
  readonly onClose: () => void
}

/** What is typed, what is missing of it, and the change. */
function useUnitChange({ asked, onDone }: Props) {
  const text = useText(ORGANISATION)
  const change = useChangeOrganisation()
  const isNamed = asked.change === 'create' || asked.change === 'rename'
  const isCoded = asked.change === 'create' || asked.change === 'recode'
  return useForm({
    first: (): UnitForm => ({ ...typedOf(asked), from: dayOfToday(), note: '' }),
    checks: {
      name: isNamed ? needed(text.needed) : undefined,
      code: (code) => (isCoded && !isCode(code) ? text.codeHint : null),
      into: (into) => (asked.change === 'merge' && into === null ? text.needed : null),
      from: needed(text.needed),
    },
    saidAtOnce: asked.change === 'rename' ? ['name', 'from'] : ['from'],
    send: (typed) =>
      change.mutateAsync({ what: changeOf(asked, typed), from: typed.from, note: typed.note.trim() }),
    onDone: ({ id }, { values }) => {
      notify(text.saved(nameAfter(asked, values)))
      onDone(id)
    },
  })
}

export function UnitDialog(props: Props) {
  const { asked, units, onClose } = props
  const text = useText(ORGANISATION)
  const form = useUnitChange(props)
  const name = asked.change === 'create' ? null : asked.unit.name
  const word = asked.change === 'create' ? text.add : text[asked.change]
  return (
    <FormDialog
      title={name === null ? word : text.changeOf(word, name)}
      confirm={asked.change === 'create' ? text.create : word}
      danger={asked.change === 'close' || asked.change === 'merge'}
      form={form}
      onClose={onClose}
    >
      <UnitFields asked={asked} units={units} form={form} />
      <DayAndPaper form={form} />
    </FormDialog>
  )
}

/** From which day it holds, and by which paper. */
function DayAndPaper({ form }: { readonly form: Form<UnitForm> }) {
  const text = useText(ORGANISATION)
  return (
    <>
      <Field
        {...form.field('from')}
        label={text.from}
        type="date"
        required
        max={dayOfToday()}
        hint={text.fromHint}
      />
      <Field
        {...form.field('note')}
        label={text.note}
        maxLength={500}
        autoComplete="off"
        placeholder={text.noteHint(yearOfToday())}
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

function changeOf(
  asked: Asked,
  { kind, code, name, parent, office, into }: TypedUnit,
): ChangeOrganisation['what'] {
  if (asked.change === 'create')
    return { change: 'create', kind, code: codeOf(code), name: name.trim(), parent, office }
  const { id } = asked.unit
  switch (asked.change) {
    case 'rename':
      return { change: 'rename', id, name: name.trim() }
    case 'recode':
      return { change: 'recode', id, code: codeOf(code) }
    case 'move':
      return { change: 'move', id, parent }
    case 'charge':
      return { change: 'charge', id, office }
    case 'classify':
      return { change: 'classify', id, kind }
    case 'merge':
      return { change: 'merge', id, into: into ?? '' }
    case 'close':
      return { change: 'close', id }
    case 'reopen':
      return { change: 'reopen', id }
  }
}

function codeOf(code: string): string | null {
  return code.trim() === '' ? null : code.trim()
}
