/** Typing one payment, or one budget change. */
import { Checkbox, Select } from 'antd'
import { ENTERED_CHANGE_KINDS, type EnteredChangeKind } from '#core/execution/budget-change.ts'
import { FUNDS, type Fund } from '#core/execution/execution.ts'
import { readMoney } from '#core/execution/money-sheet.ts'
import {
  FUND_NATURES,
  FUND_ORIGINS,
  fundOfNature,
  type FundNature,
  type FundOrigin,
} from '#core/target/fund-nature.ts'
import { FUND_NATURE_WORDS, FUND_ORIGIN_WORDS } from '#text/execution/funding.ts'
import { FUNDING } from '#text/interface/funding.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import type { Wording } from '#text/language.ts'
import { useBookChange, useBookPayment } from '../../api/execution.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import styles from './execution.module.css'

type Props = { readonly project: string; readonly year: number; readonly onClose: () => void }

/** What both have. */
type CommonValues = {
  readonly day: string
  readonly amount: string
  readonly fund: Fund
  /** '': not known. */
  readonly nature: FundNature | ''
  readonly origin: FundOrigin | ''
}

function useCommon(year: number) {
  const text = useText(EXECUTION)
  const today = dayOfToday()
  const first: CommonValues = {
    day: today.startsWith(`${year}-`) ? today : '',
    amount: '',
    fund: 'fiscal',
    nature: '',
    origin: '',
  }
  const checks = {
    day: (day: string) => (day.startsWith(`${year}-`) ? null : text.dayOutside(year)),
    amount: (amount: string) => (readAmount(amount) === '0' ? text.amountWrong : null),
  }
  return { first, checks }
}

/** In 分, as it is sent; 0 where it is none. */
function readAmount(typed: string): string {
  return String(readMoney(typed, '元') ?? 0n)
}

type CommonFieldsProps = {
  readonly day: FieldProps<string>
  readonly amount: FieldProps<string>
  readonly fund: FieldProps<Fund>
  readonly nature: FieldProps<FundNature | ''>
  readonly origin: FieldProps<FundOrigin | ''>
  readonly year: number
}

/** As it is sent. */
function saidFunds({ nature, origin }: Pick<CommonValues, 'nature' | 'origin'>) {
  return { nature: nature === '' ? null : nature, origin: origin === '' ? null : origin }
}

function CommonFields({ day, amount, fund, nature, origin, year }: CommonFieldsProps) {
  const text = useText(EXECUTION)
  const funding = useText(FUNDING)
  const language = useLanguage()
  return (
    <>
      <Field {...day} label={text.date} type="date" required min={`${year}-01-01`} max={`${year}-12-31`} />
      <Field
        {...amount}
        label={text.amountYuan}
        required
        inputMode="decimal"
        maxLength={30}
        hint={text.amountHint}
      />
      <FieldFrame label={text.fund} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={fund.value}
            options={FUNDS.map((one) => ({ value: one, label: FUND_WORDS[one][language] }))}
            onChange={fund.onChange}
          />
        )}
      </FieldFrame>
      <FieldFrame label={funding.nature} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={nature.value}
            options={[
              { value: '' as const, label: funding.notChosen },
              ...FUND_NATURES.map((value) => ({ value, label: FUND_NATURE_WORDS[value][language] })),
            ]}
            onChange={(chosen: FundNature | '') => {
              nature.onChange(chosen)
              if (chosen !== '') fund.onChange(fundOfNature(chosen))
            }}
          />
        )}
      </FieldFrame>
      <FieldFrame label={funding.origin} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={origin.value}
            options={[
              { value: '' as const, label: funding.notChosen },
              ...FUND_ORIGINS.map((value) => ({ value, label: FUND_ORIGIN_WORDS[value][language] })),
            ]}
            onChange={(chosen: FundOrigin | '') => origin.onChange(chosen)}
          />
        )}
      </FieldFrame>
    </>
  )
}

type KindFieldProps<Kind extends string> = FieldProps<Kind> & {
  readonly kinds: readonly Kind[]
  readonly words: Readonly<Record<Kind, Wording>>
}

function KindField<Kind extends string>({ value, kinds, words, onChange }: KindFieldProps<Kind>) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return (
    <FieldFrame label={text.kind} required={undefined} hint={undefined} fault={null}>
      {({ id }) => (
        <Select
          id={id}
          className={styles.pick ?? ''}
          value={value}
          options={kinds.map((one) => ({ value: one, label: words[one][language] }))}
          onChange={(chosen: Kind) => onChange(chosen)}
        />
      )}
    </FieldFrame>
  )
}

const PAYMENT_KINDS = ['payment', 'refund'] as const

type PaymentValues = CommonValues & {
  readonly voucher: string
  readonly kind: (typeof PAYMENT_KINDS)[number]
  readonly purpose: string
  readonly procurement: boolean
  readonly carryover: boolean
}

function usePayment({ project, year, onClose }: Props) {
  const text = useText(EXECUTION)
  const book = useBookPayment(project)
  const common = useCommon(year)
  const first: PaymentValues = {
    ...common.first,
    voucher: '',
    kind: 'payment',
    purpose: '',
    procurement: false,
    carryover: false,
  }
  return useForm({
    first,
    checks: { ...common.checks, voucher: needed(text.required) },
    send: (values) =>
      book.mutateAsync({
        ...values,
        ...saidFunds(values),
        voucher: values.voucher.trim(),
        amount: readAmount(values.amount),
        purpose: values.purpose.trim(),
      }),
    onDone: () => {
      notify(text.booked)
      onClose()
    },
  })
}

export function PaymentDialog(props: Props) {
  const text = useText(EXECUTION)
  const form = usePayment(props)
  const { procurement, carryover } = form.values
  return (
    <FormDialog title={text.addPayment} confirm={text.addPayment} form={form} onClose={props.onClose}>
      <Field {...form.field('voucher')} label={text.voucher} required maxLength={100} />
      <KindField {...form.field('kind')} kinds={PAYMENT_KINDS} words={PAYMENT_KIND_WORDS} />
      <CommonFields
        day={form.field('day')}
        amount={form.field('amount')}
        fund={form.field('fund')}
        nature={form.field('nature')}
        origin={form.field('origin')}
        year={props.year}
      />
      <Field {...form.field('purpose')} label={text.purpose} maxLength={500} />
      <div className={styles.marks}>
        <Checkbox
          checked={procurement}
          onChange={({ target }) => form.change({ procurement: target.checked })}
        >
          {text.procurement}
        </Checkbox>
        <Checkbox checked={carryover} onChange={({ target }) => form.change({ carryover: target.checked })}>
          {text.carryover}
        </Checkbox>
      </div>
    </FormDialog>
  )
}

/** @param usual the kind that is most likely meant */
export function ChangeDialog({
  project,
  year,
  usual = 'supplement',
  onClose,
}: Props & { readonly usual?: EnteredChangeKind }) {
  const text = useText(EXECUTION)
  const book = useBookChange(project)
  const common = useCommon(year)
  const form = useForm({
    first: { ...common.first, kind: usual, number: '', reason: '' },
    checks: { ...common.checks, number: needed(text.required) },
    send: ({ kind, day, amount, fund, number, reason, ...said }) =>
      book.mutateAsync({
        ...saidFunds(said),
        kind,
        day,
        amount: readAmount(amount),
        fund,
        approvalNumber: number.trim(),
        reason: reason.trim(),
      }),
    onDone: () => {
      notify(text.booked)
      onClose()
    },
  })
  return (
    <FormDialog title={text.addChange} confirm={text.addChange} form={form} onClose={onClose}>
      <KindField {...form.field('kind')} kinds={ENTERED_CHANGE_KINDS} words={CHANGE_KIND_WORDS} />
      <CommonFields
        day={form.field('day')}
        amount={form.field('amount')}
        fund={form.field('fund')}
        nature={form.field('nature')}
        origin={form.field('origin')}
        year={year}
      />
      <Field {...form.field('number')} label={text.number} required maxLength={100} />
      <Field {...form.field('reason')} label={text.reason} maxLength={500} />
    </FormDialog>
  )
}
