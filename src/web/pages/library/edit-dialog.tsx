/**
 * Lays an indicator down, or changes what one says. Kind and name of one that is there stay: they are what it
 * is.
 */
import { useId } from 'react'
import { Select } from 'antd'
import type { LibraryDetail, SaveLibraryIndicator } from '#api/library.ts'
import { INDICATOR_KINDS, type IndicatorKind } from '#core/indicator/kind.ts'
import { DIRECTIONS, libraryKey, type IndicatorDirection } from '#core/library/library-indicator.ts'
import { COMMON } from '#text/interface/common.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { directionName, indicatorKindName } from '#text/library.ts'
import { useSaveIndicator } from '../../api/library.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from './library.module.css'

type Props = {
  /** null: a new one. */ readonly indicator: LibraryDetail | null
  readonly onSaved: (key: string) => void
  readonly onClose: () => void
}

type Typed = Omit<SaveLibraryIndicator, 'isNew'>

const BLANK: Typed = {
  kind: 'quantity',
  name: '',
  meaning: '',
  formula: '',
  direction: 'higher',
  unit: '',
  basis: '',
  state: 'offered',
}

export function EditDialog({ indicator, onSaved, onClose }: Props) {
  const text = useText(LIBRARY)
  const common = useText(COMMON)
  const save = useSaveIndicator()
  const isNew = indicator === null
  const form = useForm({
    first: indicator ?? BLANK,
    checks: { name: (name) => (name.trim().length < 2 ? text.nameNeeded : null) },
    send: async (typed) => {
      const given = givenOf(typed, isNew)
      await save.mutateAsync(given)
      return given
    },
    onDone: (given) => {
      notify(text.saved(given.name))
      onSaved(libraryKey(given))
      onClose()
    },
  })
  const { change } = form
  const { kind, name, direction, unit } = form.values
  return (
    <FormDialog
      title={isNew ? text.newTitle : text.editTitle(name)}
      confirm={common.save}
      form={form}
      onClose={onClose}
    >
      {isNew ? (
        <KindAndName kind={kind} name={name} fault={form.field('name').fault} onChange={change} />
      ) : null}
      <Field {...form.field('meaning')} label={text.meaning} maxLength={300} hint={text.meaningHint} />
      <Field {...form.field('formula')} label={text.formula} maxLength={300} hint={text.formulaHint} />
      <DirectionField direction={direction} onChange={(next) => change({ direction: next })} />
      <Field
        label={text.unit}
        value={unit ?? ''}
        maxLength={20}
        hint={text.unitHint}
        onChange={(next) => change({ unit: next })}
      />
      <Field {...form.field('basis')} label={text.basis} maxLength={200} />
    </FormDialog>
  )
}

function givenOf(typed: Typed, isNew: boolean): SaveLibraryIndicator {
  const { kind, name, meaning, formula, direction, unit, basis, state } = typed
  return {
    kind,
    name: name.trim(),
    meaning: meaning.trim(),
    formula: formula.trim(),
    direction,
    unit: unit?.trim() || null,
    basis: basis.trim(),
    state,
    isNew,
  }
}

type KindAndNameProps = {
  readonly kind: IndicatorKind
  readonly name: string
  readonly fault: string | null
  readonly onChange: (next: { readonly kind?: IndicatorKind; readonly name?: string }) => void
}

function KindAndName({ kind, name, fault, onChange }: KindAndNameProps) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const id = useId()
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{text.kind}</label>
        <Select
          id={id}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          options={INDICATOR_KINDS.map((value) => ({ value, label: indicatorKindName(value, language) }))}
        />
      </div>
      <Field
        label={text.name}
        required
        value={name}
        maxLength={40}
        fault={fault}
        onChange={(next) => onChange({ name: next })}
      />
    </>
  )
}

function DirectionField({
  direction,
  onChange,
}: {
  readonly direction: IndicatorDirection | null
  readonly onChange: (direction: IndicatorDirection | null) => void
}) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text.direction}</label>
      <Select
        id={id}
        value={direction ?? 'none'}
        onChange={(next: IndicatorDirection | 'none') => onChange(next === 'none' ? null : next)}
        options={[
          ...DIRECTIONS.map((value) => ({ value, label: directionName(value, language) })),
          { value: 'none' as const, label: text.noDirection },
        ]}
      />
    </div>
  )
}
