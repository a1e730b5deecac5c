/** What a change of a unit asks for, each kind of change its own. */
import { Radio } from 'antd'
import type { OrganisationUnit } from '#api/organisation.ts'
import type { UnitChangeKind } from '#core/organisation/change.ts'
import { organisationOf, UNIT_KINDS, unitsBelow, type UnitKind } from '#core/organisation/unit.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import styles from './organisation.module.css'
import { PostsStay } from './posts-stay.tsx'
import { CloseEffects, MoveEffects } from './unit-effects.tsx'
import { UnitChoice } from './unit-choice.tsx'

export type Asked =
  | { readonly change: 'create'; readonly parent: OrganisationUnit | null }
  | { readonly change: Exclude<UnitChangeKind, 'create'>; readonly unit: OrganisationUnit }

/** What the fields of the dialog hold. */
export type TypedUnit = {
  readonly kind: UnitKind
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly office: string | null
  readonly into: string | null
}

type Props = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly typed: TypedUnit
  readonly tried: boolean
  readonly onChange: (change: Partial<TypedUnit>) => void
}

export function UnitFields({ asked, units, typed, tried, onChange }: Props) {
  const text = useText(ORGANISATION)
  switch (asked.change) {
    case 'create':
      return <CreateFields asked={asked} units={units} typed={typed} tried={tried} onChange={onChange} />
    case 'rename':
      return (
        <NameField
          label={text.newName}
          name={typed.name}
          isRefused={typed.name.trim() === ''}
          onChange={onChange}
        />
      )
    case 'recode':
      return <CodeField label={text.newCode} code={typed.code} tried={tried} onChange={onChange} />
    case 'move':
      return (
        <>
          <ParentChoice asked={asked} units={units} parent={typed.parent} onChange={onChange} />
          <MoveEffects unit={asked.unit} units={units} parent={typed.parent} />
        </>
      )
    case 'charge':
      return <OfficeChoice units={units} office={typed.office} onChange={onChange} />
    case 'classify':
      return (
        <>
          <p>{text.classifyWords}</p>
          <KindField kind={typed.kind} onChange={(kind) => onChange({ kind })} />
        </>
      )
    case 'merge':
      return (
        <MergeFields unit={asked.unit} units={units} into={typed.into} tried={tried} onChange={onChange} />
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

function CreateFields({ asked, units, typed, tried, onChange }: Props) {
  const text = useText(ORGANISATION)
  return (
    <>
      <KindField kind={typed.kind} onChange={(kind) => onChange({ kind, parent: null, office: null })} />
      <NameField
        label={text.name}
        name={typed.name}
        isRefused={tried && typed.name.trim() === ''}
        onChange={onChange}
      />
      <CodeField label={text.code} code={typed.code} tried={tried} onChange={onChange} />
      {typed.kind === 'unit' ? (
        <ParentChoice asked={asked} units={units} parent={typed.parent} onChange={onChange} />
      ) : null}
      {typed.kind === 'department' ? (
        <OfficeChoice units={units} office={typed.office} onChange={onChange} />
      ) : null}
    </>
  )
}

type NameProps = Pick<Props, 'onChange'> & {
  readonly label: string
  readonly name: string
  readonly isRefused: boolean
}

function NameField({ label, name, isRefused, onChange }: NameProps) {
  const text = useText(ORGANISATION)
  return (
    <Field
      label={label}
      required
      maxLength={200}
      autoComplete="off"
      value={name}
      onChange={(next) => onChange({ name: next })}
      fault={isRefused ? text.needed : null}
    />
  )
}

type CodeProps = Pick<Props, 'tried' | 'onChange'> & { readonly label: string; readonly code: string }

function CodeField({ label, code, tried, onChange }: CodeProps) {
  const text = useText(ORGANISATION)
  return (
    <Field
      label={label}
      maxLength={20}
      autoComplete="off"
      hint={text.codeHint}
      value={code}
      onChange={(next) => onChange({ code: next })}
      fault={tried && !isCode(code) ? text.codeHint : null}
    />
  )
}

type ParentProps = Pick<Props, 'asked' | 'units' | 'onChange'> & { readonly parent: string | null }

function ParentChoice({ asked, units, parent, onChange }: ParentProps) {
  const text = useText(ORGANISATION)
  const above = openOf(units).filter(({ id, kind }) => kind !== 'office' && !isBelow(asked, units, id))
  return (
    <UnitChoice
      label={text.parent}
      units={above}
      none={text.noParent}
      value={parent}
      onChange={(next) => onChange({ parent: next })}
    />
  )
}

type OfficeProps = Pick<Props, 'units' | 'onChange'> & { readonly office: string | null }

function OfficeChoice({ units, office, onChange }: OfficeProps) {
  const text = useText(ORGANISATION)
  return (
    <UnitChoice
      label={text.inCharge}
      units={openOf(units).filter(({ kind }) => kind === 'office')}
      none={text.noOffice}
      value={office}
      onChange={(next) => onChange({ office: next })}
    />
  )
}

type MergeProps = Pick<Props, 'units' | 'tried' | 'onChange'> & {
  readonly unit: OrganisationUnit
  readonly into: string | null
}

function MergeFields({ unit, units, into, tried, onChange }: MergeProps) {
  const text = useText(ORGANISATION)
  const others = openOf(units).filter(
    ({ id, kind }) =>
      !isBelow({ change: 'merge', unit }, units, id) && (kind === 'office') === (unit.kind === 'office'),
  )
  return (
    <>
      <p>{text.mergeWords}</p>
      <PostsStay unit={unit.id} />
      <UnitChoice
        label={text.into}
        units={others}
        value={into}
        onChange={(next) => onChange({ into: next })}
        fault={tried && into === null ? text.needed : null}
      />
    </>
  )
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

function openOf(units: readonly OrganisationUnit[]): readonly OrganisationUnit[] {
  return units.filter(({ closed }) => closed === null)
}

export function isCode(code: string): boolean {
  return /^([0-9A-Za-z]{3,20})?$/.test(code.trim())
}

/** Nothing is below itself. */
function isBelow(asked: Asked, units: readonly OrganisationUnit[], id: string): boolean {
  return asked.change !== 'create' && unitsBelow(organisationOf(units), asked.unit.id).has(id)
}
