/**
 * Lays an indicator down, or changes what one says. Kind and name of one that is there stay: they are what it
 * is.
 */
import { useId, useState } from 'react'
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
  const [typed, setTyped] = useState<Typed>(indicator ?? BLANK)
  const [tried, setTried] = useState(false)
  const { kind, name, meaning, formula, direction, unit, basis } = typed
  const given = givenOf(typed, indicator === null)
  const fault = given.name.length < 2 ? text.nameNeeded : null
  const confirm = () => {
    setTried(true)
    if (fault !== null) return
    save.mutate(given, {
      onSuccess: () => {
        notify(text.saved(given.name))
        onSaved(libraryKey(given))
        onClose()
      },
    })
  }
  const change = (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next }))
  return (
    <FormDialog
      title={indicator === null ? text.newTitle : text.editTitle(name)}
      confirm={common.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {indicator === null ? (
        <KindAndName kind={kind} name={name} fault={tried ? fault : null} onChange={change} />
      ) : null}
      <Field
        label={text.meaning}
        value={meaning}
        maxLength={300}
        hint={text.meaningHint}
        onChange={(next) => change({ meaning: next })}
      />
      <Field
        label={text.formula}
        value={formula}
        maxLength={300}
        hint={text.formulaHint}
        onChange={(next) => change({ formula: next })}
      />
      <DirectionField direction={direction} onChange={(next) => change({ direction: next })} />
      <Field
        label={text.unit}
        value={unit ?? ''}
        maxLength={20}
        hint={text.unitHint}
        onChange={(next) => change({ unit: next })}
      />
      <Field label={text.basis} value={basis} maxLength={200} onChange={(next) => change({ basis: next })} />
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
