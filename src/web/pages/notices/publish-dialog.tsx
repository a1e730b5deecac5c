/** A notice is written, addressed and published. */
import { useState } from 'react'
import { Radio, Select } from 'antd'
import type { PublishNotice } from '#api/notices.ts'
import { NOTICE_BODY_MAX, NOTICE_TITLE_MAX } from '#api/constants.ts'
import { ROLES, type Role } from '#core/access/roles.ts'
import type { Audience } from '#core/notice/audience.ts'
import { NOTICES } from '#text/interface/notices.ts'
import { ROLE_NAMES } from '#text/roles.ts'
import { usePublishNotice } from '../../api/notices.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './notices.module.css'

type Kind = Audience['kind']

export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(NOTICES)
  const language = useLanguage()
  const send = usePublishNotice()
  const organisation = useOrganisation()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [until, setUntil] = useState('')
  const [kind, setKind] = useState<Kind>('region')
  const [unit, setUnit] = useState<string | null>(null)
  const [role, setRole] = useState<Role | null>(null)
  const [tried, setTried] = useState(false)
  const audience = audienceOf(kind, unit, role)
  const confirm = () => {
    setTried(true)
    if (title.trim() === '' || body.trim() === '' || audience === null) return
    send.mutate(
      { title: title.trim(), body: body.trim(), audience, until: until === '' ? null : until },
      {
        onSuccess: ({ rows }) => {
          notify(text.published(rows[0]?.counts?.told ?? 0))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.publish}
      confirm={text.publish}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.noticeTitle}
        required
        maxLength={NOTICE_TITLE_MAX}
        value={title}
        onChange={setTitle}
        fault={tried && title.trim() === '' ? text.titleMissing : null}
      />
      <TextArea
        label={text.body}
        required
        rows={6}
        maxLength={NOTICE_BODY_MAX}
        value={body}
        onChange={setBody}
        fault={tried && body.trim() === '' ? text.bodyMissing : null}
      />
      <Radio.Group
        className={styles.audience ?? ''}
        aria-label={text.audience}
        value={kind}
        onChange={({ target }: { readonly target: { readonly value?: Kind } }) =>
          setKind(target.value ?? 'region')
        }
      >
        <Radio value="region">{text.wholeRegion}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
        <Radio value="role">{text.ofRole}</Radio>
      </Radio.Group>
      {kind === 'unit' ? (
        <Select
          aria-label={text.unit}
          placeholder={text.unit}
          showSearch={{ optionFilterProp: 'label' }}
          value={unit}
          status={tried && unit === null ? 'error' : ''}
          onChange={(chosen: string | null) => setUnit(chosen)}
          options={
            organisation.data?.units
              .filter(({ closed }) => closed === null)
              .map(({ id, code, name }) => ({
                value: id,
                label: code === null ? name : `${code} ${name}`,
              })) ?? []
          }
        />
      ) : null}
      {kind === 'role' ? (
        <Select
          aria-label={text.role}
          placeholder={text.role}
          value={role}
          status={tried && role === null ? 'error' : ''}
          onChange={(chosen: Role | null) => setRole(chosen)}
          options={ROLES.map((one) => ({ value: one, label: ROLE_NAMES[one][language] }))}
        />
      ) : null}
      {tried && audience === null ? (
        <p className={styles.fault} role="alert">
          {kind === 'unit' ? text.unitMissing : text.roleMissing}
        </p>
      ) : null}
      <Field label={text.until} type="date" min={dayOfToday()} value={until} onChange={setUntil} />
    </FormDialog>
  )
}

function audienceOf(kind: Kind, unit: string | null, role: Role | null): PublishNotice['audience'] | null {
  switch (kind) {
    case 'region':
      return { kind }
    case 'unit':
      return unit === null ? null : { kind, unit }
    case 'role':
      return role === null ? null : { kind, role }
  }
}
