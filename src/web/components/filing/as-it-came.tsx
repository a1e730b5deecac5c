/**
 * Of what is sent in again as it was sent back: the sender has read why it came back, and lets it stay as it
 * is.
 */
import { Checkbox } from 'antd'
import { FILING } from '#text/interface/filing.ts'
import { ApiError } from '../../api/api-error.ts'
import { useText } from '../../preferences/language.ts'
import type { FieldProps } from '../../ui/use-form.ts'
import fields from '../../ui/field.module.css'

/** The server asks why: nothing was changed since it was sent back. */
export function isAsItCame(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const { code, values } = error.problem
  return (
    code === 'self-evaluation-unchanged' ||
    code === 'sheet-unchanged' ||
    (code === 'assessment-refused' && values?.['reason'] === 'unchanged')
  )
}

export function AsItCame({ value, onChange, fault }: FieldProps<boolean>) {
  const text = useText(FILING)
  return (
    <div className={fields.field}>
      <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
        {text.confirmAsItCame}
      </Checkbox>
      <div className={fields.fault} aria-live="polite">
        {fault}
      </div>
    </div>
  )
}
