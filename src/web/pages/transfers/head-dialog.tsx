/** A transfer registered or changed: by hand, or from the form that came with it. */
import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import type { TargetFormRead, TransferBody, TransferView } from '#api/transfers.ts'
import { INDICATOR_KINDS, KIND_LABEL, type IndicatorKind } from '#core/indicator/kind.ts'
import { isFiscalYear } from '#core/kernel/period.ts'
import {
  isSameName,
  SUMMINGS,
  TRANSFER_KINDS,
  TRANSFER_LEVELS,
  usualSumming,
  type RegionIndicator,
  type TransferKind,
  type TransferLevel,
} from '#core/transfers/transfer.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { formDoubtText, SUMMING_NAMES, TRANSFER_KIND_NAMES, TRANSFER_LEVEL_NAMES } from '#text/transfers.ts'
import { useReadTargetForm, useSaveTransfer, useTransferOffers } from '../../api/transfers.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'
import { FileInput, FileNotes } from './file-input.tsx'
import { fenOf, wanOf } from './typed.ts'
import styles from './transfers.module.css'
import table from '../../ui/table.module.css'

type Props = {
  /** null: a new one. */
  readonly view: TransferView | null
  readonly year: number | undefined
  readonly onClose: () => void
}

function firstOf(view: TransferView | null, year: number | undefined) {
  return {
    year: String(view?.year ?? year ?? ''),
    name: view?.name ?? '',
    code: view?.code ?? '',
    level: view?.level ?? ('central' as TransferLevel),
    kind: view?.kind ?? ('shared' as TransferKind),
    unit: view?.unit.id ?? '',
    ministry: view?.ministry ?? '',
    amount: view === null ? '' : wanOf(view.amount),
    local: view === null ? '0' : wanOf(view.local),
    documentNumber: view?.documentNumber ?? '',
    receivedOn: view?.receivedOn ?? '',
    goal: view?.objective.goal ?? '',
    indicators: view?.objective.indicators ?? [NEW_ROW],
  }
}
type Values = ReturnType<typeof firstOf>

const NEW_ROW: RegionIndicator = { kind: 'quantity', name: '', value: '', summing: 'sum' }

function bodyOf(values: Values): TransferBody {
  return {
    year: Number(values.year),
    code: values.code.trim(),
    name: values.name.trim(),
    level: values.level,
    kind: values.kind,
    unit: values.unit,
    ministry: values.ministry.trim(),
    amount: fenOf(values.amount) ?? '0',
    local: fenOf(values.local) ?? '0',
    documentNumber: values.documentNumber.trim(),
    receivedOn: values.receivedOn,
    objective: {
      goal: values.goal.trim(),
      indicators: values.indicators.map((row) => ({
        ...row,
        name: row.name.trim(),
        value: row.value.trim(),
      })),
    },
  }
}

function areRowsWhole(rows: readonly RegionIndicator[]): boolean {
  return (
    rows.length > 0 &&
    rows.every(
      ({ name, value }, i) =>
        name.trim() !== '' &&
        value.trim() !== '' &&
        !rows.some((other, j) => j < i && isSameName(name, other.name)),
    )
  )
}

function useHeadForm({ view, year, onClose }: Props) {
  const text = useText(TRANSFERS)
  const navigate = useNavigate()
  const save = useSaveTransfer(view)
  return useForm({
    first: () => firstOf(view, year),
    checks: {
      year: (typed) => (isFiscalYear(Number(typed)) ? null : text.yearWrong),
      name: needed(text.missing),
      unit: needed(text.missing),
      documentNumber: needed(text.missing),
      receivedOn: needed(text.dayWrong),
      goal: needed(text.missing),
      amount: (typed) => ((fenOf(typed) ?? '0') === '0' ? text.amountWrong : null),
      local: (typed) => (fenOf(typed) === null ? text.localWrong : null),
      indicators: (rows) => (areRowsWhole(rows) ? null : text.rowsWrong),
    },
    send: (values) => save.mutateAsync(bodyOf(values)),
    onDone: (id) => {
      notify(text.saved)
      onClose()
      if (view === null) void navigate(paths.transfer(id, 'split'))
    },
  })
}

export function HeadDialog(props: Props) {
  const { view, onClose } = props
  const text = useText(TRANSFERS)
  const form = useHeadForm(props)
  return (
    <FormDialog
      title={view === null ? text.add : text.edit}
      confirm={text.save}
      form={form}
      width={860}
      onClose={onClose}
    >
      <FromForm form={form} />
      <HeadFields form={form} />
      <TextArea {...form.field('goal')} label={text.goal} rows={3} maxLength={4000} required />
      <Rows form={form} />
    </FormDialog>
  )
}

function HeadFields({ form }: { readonly form: Form<Values> }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const offers = useTransferOffers()
  const departments = (offers.data?.departments ?? []).map(({ id, code, name }) => ({
    value: id,
    label: [code, name].filter((part) => part !== null).join(' '),
  }))
  return (
    <div className={styles.fields}>
      <Field {...form.field('name')} label={text.name} maxLength={120} required />
      <Field {...form.field('year')} label={text.year} inputMode="numeric" maxLength={4} required />
      <SelectField
        {...form.field('level')}
        label={text.level}
        options={TRANSFER_LEVELS.map((value) => ({ value, label: TRANSFER_LEVEL_NAMES[value][language] }))}
        onChange={(level) => form.change({ level: level as TransferLevel })}
      />
      <SelectField
        {...form.field('kind')}
        label={text.kind}
        options={TRANSFER_KINDS.map((value) => ({ value, label: TRANSFER_KIND_NAMES[value][language] }))}
        onChange={(kind) => form.change({ kind: kind as TransferKind })}
      />
      <Field {...form.field('ministry')} label={text.ministry} maxLength={120} />
      <FieldFrame label={text.unit} required fault={form.field('unit').fault}>
        {(tie) => (
          <Select
            id={tie.id}
            aria-label={text.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={form.values.unit === '' ? undefined : form.values.unit}
            options={departments}
            onChange={(unit: string) => form.change({ unit })}
          />
        )}
      </FieldFrame>
      <Field {...form.field('amount')} label={text.amountTyped} inputMode="decimal" required />
      <Field {...form.field('local')} label={text.localTyped} inputMode="decimal" required />
      <Field {...form.field('documentNumber')} label={text.documentNumber} maxLength={60} required />
      <Field {...form.field('receivedOn')} label={text.receivedOn} type="date" required />
      <Field {...form.field('code')} label={text.code} maxLength={60} />
    </div>
  )
}

/** What the form of the level above says, in the fields: nothing is kept until it is saved. */
function FromForm({ form }: { readonly form: Form<Values> }) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const reading = useReadTargetForm()
  const [notes, setNotes] = useState<readonly string[]>([])
  const take = ({ form: read, doubts }: TargetFormRead) => {
    setNotes(doubts.map((doubt) => formDoubtText(doubt, language)))
    form.change(valuesOf(read, form.values))
    notify(text.read(read.indicators.length))
  }
  return (
    <div>
      <FileInput label={text.fromFile} reading={reading} onRead={take} />
      <FileNotes title={text.doubtful} notes={notes} />
    </div>
  )
}

/** What the file leaves blank stays as it was typed. */
function valuesOf(read: TargetFormRead['form'], typed: Values): Partial<Values> {
  const or = (said: string | null, kept: string) => (said === null || said === '' ? kept : said)
  const year = read.year === null ? typed.year : String(read.year)
  return {
    year,
    name: or(read.name, typed.name),
    level: read.level ?? typed.level,
    ministry: or(read.ministry, typed.ministry),
    amount: read.amount === null ? typed.amount : wanOf(read.amount),
    local: read.local === null ? typed.local : wanOf(read.local),
    goal: or(read.goal, typed.goal),
    indicators:
      read.indicators.length === 0
        ? typed.indicators
        : read.indicators.map(({ kind, name, value }) => ({
            kind: kind ?? 'quantity',
            name,
            value,
            summing: usualSumming(value, Number(year), 'money'),
          })),
  }
}

function Rows({ form }: { readonly form: Form<Values> }) {
  const text = useText(TRANSFERS)
  const { indicators } = form.values
  const { fault } = form.field('indicators')
  const set = (at: number, row: RegionIndicator | null) =>
    form.change({
      indicators: indicators.flatMap((own, i) => {
        if (i !== at) return [own]
        return row === null ? [] : [row]
      }),
    })
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{text.indicators}</caption>
        <thead>
          <tr>
            {[text.level2, text.level3, text.value, text.summing].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th>
              <span className="visually-hidden">{text.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((row, at) => (
            // eslint-disable-next-line react/no-array-index-key
            <Row key={at} row={row} year={Number(form.values.year)} onChange={(one) => set(at, one)} />
          ))}
        </tbody>
      </table>
      {fault === null ? null : <p className={styles.alert}>{fault}</p>}
      <Button size="small" onClick={() => form.change({ indicators: [...indicators, NEW_ROW] })}>
        {text.addRow}
      </Button>
    </div>
  )
}

type RowProps = {
  readonly row: RegionIndicator
  readonly year: number
  readonly onChange: (row: RegionIndicator | null) => void
}

function Row({ row, year, onChange }: RowProps) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  return (
    <tr>
      <td>
        <Select
          size="small"
          style={{ width: 148 }}
          aria-label={text.of(text.level2, row.name)}
          value={row.kind}
          options={INDICATOR_KINDS.map((value) => ({ value, label: KIND_LABEL[value] }))}
          onChange={(kind: IndicatorKind) => onChange({ ...row, kind })}
        />
      </td>
      <td>
        <Input
          size="small"
          maxLength={120}
          aria-label={text.of(text.level3, row.name)}
          value={row.name}
          onChange={({ target }) => onChange({ ...row, name: target.value })}
        />
      </td>
      <td>
        <Input
          size="small"
          maxLength={200}
          style={{ width: 120 }}
          aria-label={text.of(text.value, row.name)}
          value={row.value}
          onChange={({ target }) =>
            onChange({ ...row, value: target.value, summing: usualSumming(target.value, year, 'money') })
          }
        />
      </td>
      <td>
        <Select
          size="small"
          style={{ width: 172 }}
          aria-label={text.of(text.summing, row.name)}
          value={row.summing}
          options={SUMMINGS.map((value) => ({ value, label: SUMMING_NAMES[value][language] }))}
          onChange={(summing) => onChange({ ...row, summing })}
        />
      </td>
      <td>
        <Button
          size="small"
          type="link"
          danger
          aria-label={text.removeRow(row.name)}
          onClick={() => onChange(null)}
        >
          {text.remove}
        </Button>
      </td>
    </tr>
  )
}
