/** 批复: the number of the document and its date. */
import { FILING } from '#text/interface/filing.ts'
import { useText } from '../../preferences/language.ts'
import { yearOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import type { FieldProps } from '../../ui/use-form.ts'

type Props = {
  readonly form: { readonly field: (name: 'number' | 'date') => FieldProps<string> }
}

export function ApprovalFields({ form }: Props) {
  const text = useText(FILING)
  return (
    <>
      <Field
        {...form.field('number')}
        label={text.number}
        required
        maxLength={60}
        hint={text.numberHint(yearOfToday())}
      />
      <Field {...form.field('date')} label={text.date} required type="date" />
    </>
  )
}
