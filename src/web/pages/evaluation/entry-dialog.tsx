/** An entry of 机构和专家库: who it is, what they know, and what they avoid. */
import { useState } from 'react'
import { Checkbox, Radio, Select } from 'antd'
import type { PoolEntryView } from '#api/evaluation/evaluations.ts'
import { POOL_KINDS, type PoolKind } from '#core/evaluation/task.ts'
import { POOL_KIND_NAMES } from '#text/evaluation.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { usePool, useSavePool } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useFields } from '../../ui/use-fields.ts'
import styles from './evaluations.module.css'

type Fields = Omit<PoolEntryView, 'id' | 'user' | 'agency' | 'version' | 'tasks' | 'stars' | 'ratings'> & {
  readonly user: string | null
  readonly agency: string | null
}

const EMPTY: Fields = {
  kind: 'expert',
  name: '',
  qualification: '',
  specialty: '',
  place: '',
  note: '',
  user: null,
  agency: null,
  active: true,
  avoidances: [],
}

function fieldsOf(entry: PoolEntryView | null): Fields {
  if (entry === null) return EMPTY
  const { kind, name, qualification, specialty, place, note, user, agency, active, avoidances } = entry
  return {
    kind,
    name,
    qualification,
    specialty,
    place,
    note,
    user: user?.id ?? null,
    agency: agency?.id ?? null,
    active,
    avoidances,
  }
}

/** What is typed of it, and its saving. */
function useEntry(entry: PoolEntryView | null, onClose: () => void) {
  const text = useText(EVALUATIONS)
  const save = useSavePool(entry?.id ?? null)
  const [fields, change] = useFields(() => fieldsOf(entry))
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (fields.name.trim() === '' || fields.avoidances.some(({ reason }) => reason.trim() === '')) return
    save.mutate(
      { ...fields, name: fields.name.trim(), version: entry?.version ?? 0 },
      {
        onSuccess: () => {
          notify(text.saved)
          onClose()
        },
      },
    )
  }
  return { fields, change, tried, save, confirm }
}

/** @param entry null: a new one */
export function EntryDialog({
  entry,
  onClose,
}: {
  readonly entry: PoolEntryView | null
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const common = useText(COMMON)
  const { fields, change, tried, save, confirm } = useEntry(entry, onClose)
  const { kind, name, qualification, specialty, place, note, active } = fields
  return (
    <FormDialog
      title={entry === null ? text.addExpert : text.editEntry(entry.name)}
      confirm={entry === null ? text.addExpert : common.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {entry === null ? <KindField value={kind} onChange={(chosen) => change({ kind: chosen })} /> : null}
      <Field
        label={text.entryName}
        required
        maxLength={60}
        value={name}
        onChange={(typed) => change({ name: typed })}
        fault={tried && name.trim() === '' ? text.nameMissing : null}
      />
      <Field
        label={text.qualification}
        maxLength={200}
        value={qualification}
        onChange={(typed) => change({ qualification: typed })}
      />
      <Field
        label={text.specialty}
        maxLength={200}
        value={specialty}
        onChange={(typed) => change({ specialty: typed })}
      />
      <Field
        label={text.place}
        maxLength={100}
        value={place}
        onChange={(typed) => change({ place: typed })}
      />
      {kind === 'expert' ? <ExpertFields entry={entry} fields={fields} onChange={change} /> : null}
      <AvoidanceFields
        avoidances={fields.avoidances}
        tried={tried}
        onChange={(avoidances) => change({ avoidances })}
      />
      <Field label={text.note} maxLength={1000} value={note} onChange={(typed) => change({ note: typed })} />
      <Checkbox checked={active} onChange={({ target }) => change({ active: target.checked })}>
        {text.active}
      </Checkbox>
    </FormDialog>
  )
}

type KindFieldProps = { readonly value: PoolKind; readonly onChange: (kind: PoolKind) => void }

function KindField({ value, onChange }: KindFieldProps) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return (
    <Radio.Group
      aria-label={text.kind}
      value={value}
      onChange={({ target }: { readonly target: { readonly value?: PoolKind } }) =>
        onChange(target.value ?? 'expert')
      }
      options={POOL_KINDS.toReversed().map((one) => ({ value: one, label: POOL_KIND_NAMES[one][language] }))}
    />
  )
}

type ExpertFieldsProps = {
  readonly entry: PoolEntryView | null
  readonly fields: Fields
  readonly onChange: (some: Partial<Fields>) => void
}

/** The account of an expert, and the agency they work for. */
function ExpertFields({ entry, fields: { user, agency }, onChange }: ExpertFieldsProps) {
  const text = useText(EVALUATIONS)
  const pool = usePool()
  const taken = new Set(
    pool.data?.rows.flatMap((row) => (row.id === entry?.id || row.user === null ? [] : [row.user.id])) ?? [],
  )
  return (
    <>
      <FieldFrame label={text.account} hint={text.accountHint}>
        {(tie) => (
          <Select
            {...tie}
            className={styles.pick ?? ''}
            aria-label={text.account}
            allowClear
            placeholder={text.noAccount}
            showSearch={{ optionFilterProp: 'label' }}
            value={user}
            onChange={(one: string | null | undefined) => onChange({ user: one ?? null })}
            options={(pool.data?.people ?? [])
              .filter(({ id }) => !taken.has(id))
              .map(({ id, name, account }) => ({ value: id, label: `${name} ${account}` }))}
          />
        )}
      </FieldFrame>
      <FieldFrame label={text.agency}>
        {(tie) => (
          <Select
            {...tie}
            className={styles.pick ?? ''}
            aria-label={text.agency}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={agency}
            onChange={(one: string | null | undefined) => onChange({ agency: one ?? null })}
            options={(pool.data?.rows ?? [])
              .filter((row) => row.kind === 'agency')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FieldFrame>
    </>
  )
}

type AvoidanceFieldsProps = {
  readonly avoidances: Fields['avoidances']
  readonly tried: boolean
  readonly onChange: (avoidances: Fields['avoidances']) => void
}

/** The units that are avoided, each with its reason. */
function AvoidanceFields({ avoidances, tried, onChange }: AvoidanceFieldsProps) {
  const text = useText(EVALUATIONS)
  const organisation = useOrganisation()
  const units = organisation.data?.units ?? []
  return (
    <>
      <FieldFrame label={text.avoidances}>
        {(tie) => (
          <Select
            {...tie}
            className={styles.pick ?? ''}
            aria-label={text.avoidances}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={avoidances.map(({ unit }) => unit)}
            onChange={(chosen: readonly string[]) =>
              onChange(
                chosen.map((unit) => avoidances.find((one) => one.unit === unit) ?? { unit, reason: '' }),
              )
            }
            options={units
              .filter(({ kind }) => kind !== 'office')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </FieldFrame>
      {avoidances.map(({ unit, reason }) => (
        <Field
          key={unit}
          label={text.avoidanceReason(units.find(({ id }) => id === unit)?.name ?? '')}
          required
          maxLength={200}
          value={reason}
          onChange={(said) =>
            onChange(avoidances.map((one) => (one.unit === unit ? { unit, reason: said } : one)))
          }
          fault={tried && reason.trim() === '' ? text.avoidanceMissing : null}
        />
      ))}
    </>
  )
}
