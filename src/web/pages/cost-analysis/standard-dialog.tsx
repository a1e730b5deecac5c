/** One standard: added, or changed. */
import type { GivenStandard, StandardView } from '#api/cost-analysis.ts'
import { STANDARD_LEVELS, type StandardLevel } from '#core/cost-analysis/standard.ts'
import { STANDARD_TEXT_MAX } from '#core/cost-analysis/standard-sheet.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { STANDARD_LEVEL_NAMES } from '#text/cost-analysis.ts'
import { COST_STANDARDS } from '#text/interface/cost-analysis.ts'
import { useSaveStandards } from '../../api/cost-analysis.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { fenOf } from './typed.ts'

const YEAR = /^(?:19|20)\d{2}$/u

type Props = { readonly standard: StandardView | null; readonly onClose: () => void }

function firstOf(standard: StandardView | null) {
  const lastYear = standard?.lastYear ?? null
  return {
    number: standard?.number ?? '',
    name: standard?.name ?? '',
    words: standard?.words.join('、') ?? '',
    level: standard?.level ?? ('county' as StandardLevel),
    per: standard?.per ?? '',
    amount: standard === null ? '' : formatMoney(fen(BigInt(standard.amount)), '元'),
    firstYear: standard === null ? '' : String(standard.firstYear),
    lastYear: lastYear === null ? '' : String(lastYear),
    source: standard?.source ?? '',
    note: standard?.note ?? '',
  }
}

function givenOf(values: ReturnType<typeof firstOf>): GivenStandard {
  return {
    number: values.number.trim(),
    name: values.name.trim(),
    words: values.words.split(/[、,，;；]/u).flatMap((word) => word.trim() || []),
    level: values.level,
    per: values.per.trim(),
    amount: fenOf(values.amount) ?? '0',
    firstYear: Number(values.firstYear),
    lastYear: values.lastYear.trim() === '' ? null : Number(values.lastYear),
    source: values.source.trim(),
    note: values.note.trim(),
  }
}

export function StandardDialog({ standard, onClose }: Props) {
  const text = useText(COST_STANDARDS)
  const language = useLanguage()
  const save = useSaveStandards()
  const form = useForm({
    first: () => firstOf(standard),
    checks: {
      number: needed(text.missing),
      name: needed(text.missing),
      per: needed(text.missing),
      source: needed(text.missing),
      amount: (typed) => ((fenOf(typed) ?? '0') === '0' ? text.amountWrong : null),
      firstYear: (typed) => (YEAR.test(typed.trim()) ? null : text.yearWrong),
      lastYear: (typed) => (typed.trim() === '' || YEAR.test(typed.trim()) ? null : text.yearWrong),
    },
    send: (values) => save.mutateAsync({ file: '', standards: [givenOf(values)] }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  const most = STANDARD_TEXT_MAX
  return (
    <FormDialog
      title={standard === null ? text.add : text.editOf(standard.number)}
      confirm={text.save}
      form={form}
      onClose={onClose}
    >
      <Field
        {...form.field('number')}
        label={text.number}
        maxLength={most.number}
        disabled={standard !== null}
        required
      />
      <Field {...form.field('name')} label={text.name} maxLength={most.name} required />
      <Field {...form.field('words')} label={text.applies} hint={text.appliesHint} />
      <SelectField
        {...form.field('level')}
        label={text.level}
        options={STANDARD_LEVELS.map((value) => ({ value, label: STANDARD_LEVEL_NAMES[value][language] }))}
        onChange={(level) => form.change({ level: level as StandardLevel })}
      />
      <Field {...form.field('per')} label={text.per} hint={text.perHint} maxLength={most.per} required />
      <Field {...form.field('amount')} label={text.amount} inputMode="decimal" required />
      <Field {...form.field('firstYear')} label={text.firstYear} inputMode="numeric" required />
      <Field {...form.field('lastYear')} label={text.lastYear} hint={text.lastYearHint} inputMode="numeric" />
      <Field {...form.field('source')} label={text.source} maxLength={most.source} required />
      <TextArea {...form.field('note')} label={text.note} maxLength={most.note} />
    </FormDialog>
  )
}
