/** An entry of 机构和专家库: who it is, what they know, and what they avoid. */
import { Checkbox, Radio, Select } from 'antd'
import { POOL_KINDS, type PoolKind } from '#core/evaluation/task.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
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
import { needed, useForm, type FieldProps, type Form } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

type Fields = Omit<
  PoolEntry,
  'id' | 'user' | 'agency' | 'version' | 'tasks' | 'stars' | 'ratings' | 'avoidances'
> & {
  readonly user: string | null
  readonly agency: string | null
  /** The units that are avoided, each with its reason. */
  readonly avoided: PoolEntry['avoidances']
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
  avoided: [],
}

function fieldsOf(entry: PoolEntry | null): Fields {
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
    avoided: avoidances,
  }
}

/** What is typed of it, and its saving. */
function useEntry(entry: PoolEntry | null, onClose: () => void) {
  const text = useText(EVALUATIONS)
  const save = useSavePool(entry?.id ?? null)
  return useForm({
    first: () => fieldsOf(entry),
    checks: {
      name: needed(text.nameMissing),
      avoided: (avoided) =>
        avoided.some(({ reason }) => reason.trim() === '') ? text.avoidanceMissing : null,
    },
    send: ({ avoided, ...fields }) =>
      save.mutateAsync({
        ...fields,
        name: fields.name.trim(),
        avoidances: avoided,
        version: entry?.version ?? 0,
      }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
}

/** @param entry null: a new one */
export function EntryDialog({
  entry,
  onClose,
}: {
  readonly entry: PoolEntry | null
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const common = useText(COMMON)
  const form = useEntry(entry, onClose)
  const { kind, active, avoided } = form.values
  return (
    <FormDialog
      title={entry === null ? text.addExpert : text.editEntry(entry.name)}
      confirm={entry === null ? text.addExpert : common.save}
      form={form}
      onClose={onClose}
    >
      {entry === null ? <KindField {...form.field('kind')} /> : null}
      <Field {...form.field('name')} label={text.entryName} required maxLength={60} />
      <Field {...form.field('qualification')} label={text.qualification} maxLength={200} />
      <Field {...form.field('specialty')} label={text.specialty} maxLength={200} />
      <Field {...form.field('place')} label={text.place} maxLength={100} />
      {kind === 'expert' ? <ExpertFields entry={entry} form={form} /> : null}
      <AvoidanceFields
        avoidances={avoided}
        tried={form.isTried}
        onChange={(next) => form.change({ avoided: next })}
      />
      <Field {...form.field('note')} label={text.note} maxLength={1000} />
      <Checkbox checked={active} onChange={({ target }) => form.change({ active: target.checked })}>
        {text.active}
      </Checkbox>
    </FormDialog>
  )
}

function KindField({ value, onChange }: FieldProps<PoolKind>) {
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

type ExpertFieldsProps = { readonly entry: PoolEntry | null; readonly form: Form<Fields> }

/** The account of an expert, and the agency they work for. */
function ExpertFields({ entry, form }: ExpertFieldsProps) {
  const user = form.field('user')
  const agency = form.field('agency')
  const text = useText(EVALUATIONS)
  const pool = usePool()
  const taken = new Set(
    pool.data?.rows.flatMap((row) => (row.id === entry?.id || row.user === null ? [] : [row.user.id])) ?? [],
  )
  return (
    <>
      <FieldFrame label={text.account} hint={text.accountHint} fault={user.fault}>
        {(tie) => (
          <Select
            {...tie}
            className={styles.pick ?? ''}
            aria-label={text.account}
            allowClear
            placeholder={text.noAccount}
            showSearch={{ optionFilterProp: 'label' }}
            value={user.value}
            onChange={(one: string | null | undefined) => user.onChange(one ?? null)}
            options={(pool.data?.people ?? [])
              .filter(({ id }) => !taken.has(id))
              .map(({ id, name, account }) => ({ value: id, label: `${name} ${account}` }))}
          />
        )}
      </FieldFrame>
      <FieldFrame label={text.agency} fault={agency.fault}>
        {(tie) => (
          <Select
            {...tie}
            className={styles.pick ?? ''}
            aria-label={text.agency}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={agency.value}
            onChange={(one: string | null | undefined) => agency.onChange(one ?? null)}
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
  readonly avoidances: Fields['avoided']
  readonly tried: boolean
  readonly onChange: (avoidances: Fields['avoided']) => void
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
