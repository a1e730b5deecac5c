/** Fields in their states, and dialogs to be opened. */
import { useState } from 'react'
import { Button } from 'antd'
import { PARTS } from '#text/interface/parts.ts'
import { ApiError, NOT_REACHED } from '../../api/api-error.ts'
import { useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { ROWS } from './examples.ts'
import { State } from './part.tsx'
import styles from './parts.module.css'

const NAME = ROWS[0]?.name ?? ''
const LONGEST = 200

export function FieldStates() {
  const text = useText(PARTS)
  const [name, type] = useState(NAME)
  const none = () => undefined
  const label = text.projectName
  return (
    <div className={styles.fields}>
      <State name="plain" wide>
        <Field label={label} value="" onChange={none} />
      </State>
      <State name="filled" wide>
        <Field label={label} value={name} onChange={type} required />
      </State>
      <State name="hinted" wide>
        <Field label={label} value={name} onChange={type} hint={text.projectHint} />
      </State>
      <State name="faulty" wide>
        <Field label={label} value="" onChange={none} required fault={text.projectMissing} />
      </State>
      <State name="readOnly" wide>
        <Field label={label} value={NAME} onChange={none} readOnly />
      </State>
      <State name="disabled" wide>
        <Field label={label} value={NAME} onChange={none} disabled />
      </State>
    </div>
  )
}

export function AreaStates() {
  const text = useText(PARTS)
  const [words, type] = useState('')
  return (
    <div className={styles.fields}>
      <State name="plain" wide>
        <TextArea label={text.opinion} value={words} onChange={type} rows={3} />
      </State>
      <State name="faulty" wide>
        <TextArea
          label={text.opinion}
          value=""
          onChange={() => undefined}
          rows={3}
          required
          fault={text.opinionMissing}
        />
      </State>
    </div>
  )
}

export function SelectStates() {
  const text = useText(PARTS)
  const [chosen, choose] = useState('waitingKind')
  const options = (['waitingKind', 'doneKind', 'returnedKind'] as const).map((value) => ({
    value,
    label: text[value],
  }))
  return (
    <div className={styles.fields}>
      <State name="plain" wide>
        <SelectField label={text.state} value={chosen} options={options} onChange={choose} />
      </State>
      <State name="faulty" wide>
        <SelectField
          label={text.state}
          value={chosen}
          options={options}
          onChange={choose}
          fault={text.noMatchWords}
        />
      </State>
    </div>
  )
}

type Opened = 'form' | 'confirm' | 'reason' | 'refused'

export function DialogStates() {
  const text = useText(PARTS)
  const [opened, open] = useState<Opened | null>(null)
  const close = () => open(null)
  const done = () => notify(text.savedWords)
  return (
    <div className={styles.row}>
      <Button onClick={() => open('form')}>{text.openForm}</Button>
      <Button onClick={() => open('confirm')}>{text.openConfirm}</Button>
      <Button onClick={() => open('reason')}>{text.openReason}</Button>
      <Button onClick={() => open('refused')}>{text.openRefused}</Button>
      {opened === 'form' ? <ExampleForm onClose={close} /> : null}
      {opened === 'confirm' ? (
        <ConfirmDialog title={text.confirmTitle} confirm={text.confirm} send={done} onClose={close}>
          <p>{text.confirmWords}</p>
        </ConfirmDialog>
      ) : null}
      {opened === 'reason' ? (
        <ReasonDialog
          title={text.giveBack}
          confirm={text.giveBack}
          danger
          label={text.opinion}
          missing={text.opinionMissing}
          longest={LONGEST}
          send={done}
          onClose={close}
        />
      ) : null}
      {opened === 'refused' ? (
        <ConfirmDialog
          title={text.confirmTitle}
          confirm={text.confirm}
          danger
          send={() => Promise.reject(new ApiError(0, { code: NOT_REACHED, values: {} }))}
          onClose={close}
        >
          <p>{text.confirmWords}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}

function ExampleForm({ onClose }: { readonly onClose: () => void }) {
  const text = useText(PARTS)
  const form = useForm({
    first: { name: '' },
    checks: { name: needed(text.projectMissing) },
    send: () => notify(text.savedWords),
    onDone: onClose,
  })
  return (
    <FormDialog title={text.edit} confirm={text.sendIn} form={form} onClose={onClose}>
      <Field
        {...form.field('name')}
        label={text.projectName}
        required
        hint={text.projectHint}
        maxLength={LONGEST}
      />
    </FormDialog>
  )
}
