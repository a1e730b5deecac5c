/** A measure written by hand, or one changed. */
import { useState } from 'react'
import { Select } from 'antd'
import type { AssuranceRegister, MeasureView } from '#api/assurance.ts'
import {
  ASSURANCE_KINDS,
  MEASURE_TEXT_MAX,
  MEASURE_TITLE_MAX,
  type AssuranceKind,
} from '#core/assurance/measure.ts'
import { ASSURANCE_KIND_NAMES } from '#text/assurance.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { useChangeAssurance } from '../../api/assurance.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export function MeasureDialog({
  register: { unit, year },
  measure,
  onClose,
}: {
  readonly register: AssuranceRegister
  readonly measure: MeasureView | null
  readonly onClose: () => void
}) {
  const text = useText(ASSURANCE)
  const language = useLanguage()
  const change = useChangeAssurance(unit.id, year)
  const [title, setTitle] = useState(measure?.title ?? '')
  const [kind, setKind] = useState<AssuranceKind>(measure?.kind ?? 'system')
  const [body, setBody] = useState(measure?.text ?? '')
  const [asked, setAsked] = useState(false)
  const confirm = () => {
    setAsked(true)
    if (title.trim() === '') return
    change.mutate(
      { kind: 'measure', id: measure?.id ?? null, input: { kind, title: title.trim(), text: body.trim() } },
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
      title={measure === null ? text.add : text.edit(measure.title)}
      confirm={text.save}
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.name}
        value={title}
        maxLength={MEASURE_TITLE_MAX}
        required
        fault={asked && title.trim() === '' ? text.missing : null}
        onChange={setTitle}
      />
      <Select
        aria-label={text.kind}
        value={kind}
        options={ASSURANCE_KINDS.map((one) => ({ value: one, label: ASSURANCE_KIND_NAMES[one][language] }))}
        onChange={setKind}
      />
      <TextArea label={text.text} value={body} maxLength={MEASURE_TEXT_MAX} onChange={setBody} />
    </FormDialog>
  )
}
