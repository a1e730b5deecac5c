/** A measure written by hand, or one changed. */
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
import { needed, useForm } from '../../ui/use-form.ts'

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
  const form = useForm({
    first: {
      title: measure?.title ?? '',
      kind: measure?.kind ?? ('system' as AssuranceKind),
      body: measure?.text ?? '',
    },
    checks: { title: needed(text.missing) },
    send: ({ title, kind, body }) =>
      change.mutateAsync({
        kind: 'measure',
        id: measure?.id ?? null,
        input: { kind, title: title.trim(), text: body.trim() },
      }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  return (
    <FormDialog
      title={measure === null ? text.add : text.edit(measure.title)}
      confirm={text.save}
      form={form}
      onClose={onClose}
    >
      <Field {...form.field('title')} label={text.name} maxLength={MEASURE_TITLE_MAX} required />
      <Select
        aria-label={text.kind}
        value={form.values.kind}
        options={ASSURANCE_KINDS.map((one) => ({ value: one, label: ASSURANCE_KIND_NAMES[one][language] }))}
        onChange={(kind) => form.change({ kind })}
      />
      <TextArea {...form.field('body')} label={text.text} maxLength={MEASURE_TEXT_MAX} />
    </FormDialog>
  )
}
