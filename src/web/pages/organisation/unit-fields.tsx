/** What a change of a unit asks for, each kind of change its own. */
import { Radio } from 'antd'
import type { OrganisationUnit } from '#api/organisation.ts'
import type { UnitChangeKind } from '#core/organisation/change.ts'
import { buildOrganisation, UNIT_KINDS, unitsBelow, type UnitKind } from '#core/organisation/unit.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import type { FieldProps, Form } from '../../ui/use-form.ts'
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

/** With the day from which it holds, and the paper. */
export type UnitForm = TypedUnit & { readonly from: string; readonly note: string }

type Props = {
  readonly asked: Asked
  readonly units: readonly OrganisationUnit[]
  readonly form: Form<UnitForm>
}

export function UnitFields({ asked, units, form }: Props) {
  const text = useText(ORGANISATION)
  switch (asked.change) {
    case 'create':
      return <CreateFields asked={asked} units={units} form={form} />
    case 'rename':
      return <NameField {...form.field('name')} label={text.newName} />
    case 'recode':
      return <CodeField {...form.field('code')} label={text.newCode} />
    case 'move':
      return (
        <>
          <ParentChoice asked={asked} units={units} {...form.field('parent')} />
          <MoveEffects unit={asked.unit} units={units} parent={form.values.parent} />
        </>
      )
    case 'charge':
      return <OfficeChoice units={units} {...form.field('office')} />
    case 'classify':
      return (
        <>
          <p>{text.classifyWords}</p>
          <KindField kind={form.values.kind} onChange={(kind) => form.change({ kind })} />
        </>
      )
    case 'merge':
      return <MergeFields unit={asked.unit} units={units} {...form.field('into')} />
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

function CreateFields({ asked, units, form }: Props) {
  const text = useText(ORGANISATION)
  const { kind } = form.values
  return (
    <>
      <KindField kind={kind} onChange={(next) => form.change({ kind: next, parent: null, office: null })} />
      <NameField {...form.field('name')} label={text.name} />
      <CodeField {...form.field('code')} label={text.code} />
      {kind === 'unit' ? <ParentChoice asked={asked} units={units} {...form.field('parent')} /> : null}
      {kind === 'department' ? <OfficeChoice units={units} {...form.field('office')} /> : null}
    </>
  )
}

type TextProps = FieldProps<string> & { readonly label: string }

function NameField(props: TextProps) {
  return <Field {...props} required maxLength={200} autoComplete="off" />
}

function CodeField(props: TextProps) {
  const text = useText(ORGANISATION)
  return <Field {...props} maxLength={20} autoComplete="off" hint={text.codeHint} />
}

type ParentProps = Pick<Props, 'asked' | 'units'> & FieldProps<string | null>

function ParentChoice({ asked, units, ...field }: ParentProps) {
  const text = useText(ORGANISATION)
  const above = openOf(units).filter(({ id, kind }) => kind !== 'office' && !isBelow(asked, units, id))
  return <UnitChoice label={text.parent} units={above} none={text.noParent} {...field} />
}

type OfficeProps = Pick<Props, 'units'> & FieldProps<string | null>

function OfficeChoice({ units, ...field }: OfficeProps) {
  const text = useText(ORGANISATION)
  return (
    <UnitChoice
      label={text.inCharge}
      units={openOf(units).filter(({ kind }) => kind === 'office')}
      none={text.noOffice}
      {...field}
    />
  )
}

type MergeProps = Pick<Props, 'units'> & FieldProps<string | null> & { readonly unit: OrganisationUnit }

function MergeFields({ unit, units, ...field }: MergeProps) {
  const text = useText(ORGANISATION)
  const others = openOf(units).filter(
    ({ id, kind }) =>
      !isBelow({ change: 'merge', unit }, units, id) && (kind === 'office') === (unit.kind === 'office'),
  )
  return (
    <>
      <p>{text.mergeWords}</p>
      <PostsStay unit={unit.id} />
      <UnitChoice label={text.into} units={others} {...field} />
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
  return asked.change !== 'create' && unitsBelow(buildOrganisation(units), asked.unit.id).has(id)
}
