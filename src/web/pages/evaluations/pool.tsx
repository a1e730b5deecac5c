/** 机构和专家库: qualification, specialty, what is avoided, and how each did. */
import { useState } from 'react'
import { Checkbox, Radio, Select, Table, type TableColumnType } from 'antd'
import type { PoolEntryView, PoolView } from '#api/evaluations.ts'
import { POOL_KINDS, type PoolKind } from '#core/evaluation/task.ts'
import { POOL_KIND_NAMES } from '#text/evaluation.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { usePool, useSavePool } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './evaluations.module.css'

export function Pool() {
  return <Loaded query={usePool()}>{(pool) => <Entries pool={pool} />}</Loaded>
}

function Entries({ pool }: { readonly pool: PoolView }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const organisation = useOrganisation()
  const [editing, edit] = useState<PoolEntryView | null>(null)
  const unitName = (id: string) => organisation.data?.units.find((unit) => unit.id === id)?.name ?? '…'
  const columns: TableColumnType<PoolEntryView>[] = [
    {
      key: 'name',
      title: text.entryName,
      width: 200,
      render: (_, row) => (
        <>
          {pool.mayManage ? (
            <button
              type="button"
              className={styles.link}
              aria-label={text.editEntry(row.name)}
              onClick={() => edit(row)}
            >
              {row.name}
            </button>
          ) : (
            row.name
          )}
          <span className={styles.sub}>
            {[
              POOL_KIND_NAMES[row.kind][language],
              row.agency?.name,
              row.kind === 'expert' && row.user === null ? text.noAccount : null,
              row.active ? null : text.inactive,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'qualification', title: text.qualification, width: 160, dataIndex: 'qualification' },
    { key: 'specialty', title: text.specialty, width: 160, dataIndex: 'specialty' },
    { key: 'place', title: text.place, width: 110, dataIndex: 'place' },
    {
      key: 'avoids',
      title: text.avoidances,
      render: (_, row) =>
        row.avoidances.map(({ unit, reason }) => (
          <span key={unit} className={styles.sub}>
            {unitName(unit)}：{reason}
          </span>
        )),
    },
    {
      key: 'service',
      title: text.service,
      width: 130,
      render: (_, row) => text.serviceOf(row.tasks, row.stars),
    },
  ]
  return (
    <>
      <Table<PoolEntryView>
        className="panel"
        size="small"
        rowKey="id"
        aria-label={text.pool}
        dataSource={[...pool.rows]}
        columns={columns}
        tableLayout="fixed"
        scroll={{ x: 900 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
        locale={{ emptyText: <EmptyState title={text.emptyPool}>{text.emptyPoolWords}</EmptyState> }}
      />
      {editing === null ? null : <EntryDialog entry={editing} onClose={() => edit(null)} />}
    </>
  )
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
  const language = useLanguage()
  const common = useText(COMMON)
  const organisation = useOrganisation()
  const pool = usePool()
  const save = useSavePool(entry?.id ?? null)
  const [kind, setKind] = useState<PoolKind>(entry?.kind ?? 'expert')
  const [name, setName] = useState(entry?.name ?? '')
  const [qualification, setQualification] = useState(entry?.qualification ?? '')
  const [specialty, setSpecialty] = useState(entry?.specialty ?? '')
  const [place, setPlace] = useState(entry?.place ?? '')
  const [note, setNote] = useState(entry?.note ?? '')
  const [user, setUser] = useState<string | null>(entry?.user?.id ?? null)
  const [agency, setAgency] = useState<string | null>(entry?.agency?.id ?? null)
  const [active, setActive] = useState(entry?.active ?? true)
  const [avoidances, setAvoidances] = useState<readonly { readonly unit: string; readonly reason: string }[]>(
    entry?.avoidances ?? [],
  )
  const [tried, setTried] = useState(false)
  const units = organisation.data?.units ?? []
  const taken = new Set(
    pool.data?.rows.flatMap((row) => (row.id === entry?.id || row.user === null ? [] : [row.user.id])) ?? [],
  )
  const confirm = () => {
    setTried(true)
    if (name.trim() === '' || avoidances.some(({ reason }) => reason.trim() === '')) return
    save.mutate(
      {
        kind,
        name: name.trim(),
        qualification,
        specialty,
        place,
        note,
        user,
        agency,
        active,
        avoidances,
        version: entry?.version ?? 0,
      },
      {
        onSuccess: () => {
          notify(text.saved)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={entry === null ? text.addExpert : text.editEntry(entry.name)}
      confirm={entry === null ? text.addExpert : common.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {entry === null ? (
        <Radio.Group
          aria-label={text.kind}
          value={kind}
          onChange={({ target }: { readonly target: { readonly value?: PoolKind } }) =>
            setKind(target.value ?? 'expert')
          }
          options={POOL_KINDS.toReversed().map((one) => ({
            value: one,
            label: POOL_KIND_NAMES[one][language],
          }))}
        />
      ) : null}
      <Field
        label={text.entryName}
        required
        maxLength={60}
        value={name}
        onChange={setName}
        fault={tried && name.trim() === '' ? text.nameMissing : null}
      />
      <Field label={text.qualification} maxLength={200} value={qualification} onChange={setQualification} />
      <Field label={text.specialty} maxLength={200} value={specialty} onChange={setSpecialty} />
      <Field label={text.place} maxLength={100} value={place} onChange={setPlace} />
      {kind === 'expert' ? (
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
                onChange={(one: string | null | undefined) => setUser(one ?? null)}
                options={(pool.data?.people ?? [])
                  .filter(({ id }) => !taken.has(id))
                  .map(({ id, name: called, account }) => ({ value: id, label: `${called} ${account}` }))}
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
                onChange={(one: string | null | undefined) => setAgency(one ?? null)}
                options={(pool.data?.rows ?? [])
                  .filter((row) => row.kind === 'agency')
                  .map(({ id, name: called }) => ({ value: id, label: called }))}
              />
            )}
          </FieldFrame>
        </>
      ) : null}
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
              setAvoidances((now) =>
                chosen.map((unit) => now.find((one) => one.unit === unit) ?? { unit, reason: '' }),
              )
            }
            options={units
              .filter(({ kind: of }) => of !== 'office')
              .map(({ id, name: called }) => ({ value: id, label: called }))}
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
            setAvoidances((now) => now.map((one) => (one.unit === unit ? { unit, reason: said } : one)))
          }
          fault={tried && reason.trim() === '' ? text.avoidanceMissing : null}
        />
      ))}
      <Field label={text.note} maxLength={1000} value={note} onChange={setNote} />
      <Checkbox checked={active} onChange={({ target }) => setActive(target.checked)}>
        {text.active}
      </Checkbox>
    </FormDialog>
  )
}
