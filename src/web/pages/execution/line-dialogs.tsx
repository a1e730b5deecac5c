/** Typing one payment, or one budget change. */
import { useState } from 'react'
import { Checkbox, Select } from 'antd'
import { ENTERED_CHANGE_KINDS, type EnteredChangeKind } from '#core/execution/budget-change.ts'
import { FUNDS, type Fund } from '#core/execution/execution.ts'
import { readMoney } from '#core/execution/money-sheet.ts'
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
import { useFields } from '../../ui/use-fields.ts'
import styles from './execution.module.css'

type Props = { readonly project: string; readonly year: number; readonly onClose: () => void }

/** The fields that both have, with what is wrong of them once it was tried. */
function useCommon(year: number) {
  const text = useText(EXECUTION)
  const today = dayOfToday()
  const [day, setDay] = useState(today.startsWith(`${year}-`) ? today : '')
  const [amount, setAmount] = useState('')
  const [fund, setFund] = useState<Fund>('fiscal')
  const [tried, setTried] = useState(false)
  const read = readMoney(amount, '元')
  const dayFault = day.startsWith(`${year}-`) ? null : text.dayOutside(year)
  const amountFault = read === null || read === 0n ? text.amountWrong : null
  return {
    day,
    setDay,
    amount,
    setAmount,
    fund,
    setFund,
    tried,
    setTried,
    read,
    dayFault,
    amountFault,
    isWrong: dayFault !== null || amountFault !== null,
  }
}

type Common = ReturnType<typeof useCommon>

function CommonFields({ common, year }: { readonly common: Common; readonly year: number }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  return (
    <>
      <Field
        label={text.date}
        type="date"
        required
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        value={common.day}
        onChange={common.setDay}
        fault={common.tried ? common.dayFault : null}
      />
      <Field
        label={text.amountYuan}
        required
        inputMode="decimal"
        maxLength={30}
        value={common.amount}
        onChange={common.setAmount}
        hint={text.amountHint}
        fault={common.tried ? common.amountFault : null}
      />
      <FieldFrame label={text.fund} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={common.fund}
            options={FUNDS.map((one) => ({ value: one, label: FUND_WORDS[one][language] }))}
            onChange={common.setFund}
          />
        )}
      </FieldFrame>
    </>
  )
}

type KindFieldProps<Kind extends string> = {
  readonly value: Kind
  readonly kinds: readonly Kind[]
  readonly words: Readonly<Record<Kind, Wording>>
  readonly onChange: (kind: Kind) => void
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

/** What is typed of a payment, and its booking. */
function usePayment({ project, year, onClose }: Props) {
  const text = useText(EXECUTION)
  const send = useBookPayment(project)
  const common = useCommon(year)
  const [fields, change] = useFields({
    voucher: '',
    kind: 'payment' as (typeof PAYMENT_KINDS)[number],
    purpose: '',
    procurement: false,
    carryover: false,
  })
  const confirm = () => {
    common.setTried(true)
    if (common.isWrong || common.read === null || fields.voucher.trim() === '') return
    send.mutate(
      {
        ...fields,
        voucher: fields.voucher.trim(),
        day: common.day,
        amount: String(common.read),
        fund: common.fund,
        purpose: fields.purpose.trim(),
      },
      {
        onSuccess: () => {
          notify(text.booked)
          onClose()
        },
      },
    )
  }
  return { fields, change, common, send, confirm }
}

export function PaymentDialog(props: Props) {
  const text = useText(EXECUTION)
  const { fields, change, common, send, confirm } = usePayment(props)
  const { voucher, kind, purpose, procurement, carryover } = fields
  return (
    <FormDialog
      title={text.addPayment}
      confirm={text.addPayment}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <Field
        label={text.voucher}
        required
        maxLength={100}
        value={voucher}
        onChange={(typed) => change({ voucher: typed })}
        fault={common.tried && voucher.trim() === '' ? text.required : null}
      />
      <KindField
        value={kind}
        kinds={PAYMENT_KINDS}
        words={PAYMENT_KIND_WORDS}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <CommonFields common={common} year={props.year} />
      <Field
        label={text.purpose}
        maxLength={500}
        value={purpose}
        onChange={(typed) => change({ purpose: typed })}
      />
      <div className={styles.marks}>
        <Checkbox checked={procurement} onChange={({ target }) => change({ procurement: target.checked })}>
          {text.procurement}
        </Checkbox>
        <Checkbox checked={carryover} onChange={({ target }) => change({ carryover: target.checked })}>
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
  const send = useBookChange(project)
  const common = useCommon(year)
  const [kind, setKind] = useState(usual)
  const [number, setNumber] = useState('')
  const [reason, setReason] = useState('')
  const confirm = () => {
    common.setTried(true)
    if (common.isWrong || common.read === null || number.trim() === '') return
    send.mutate(
      {
        kind,
        day: common.day,
        amount: String(common.read),
        fund: common.fund,
        approvalNumber: number.trim(),
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          notify(text.booked)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.addChange}
      confirm={text.addChange}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <KindField value={kind} kinds={ENTERED_CHANGE_KINDS} words={CHANGE_KIND_WORDS} onChange={setKind} />
      <CommonFields common={common} year={year} />
      <Field
        label={text.number}
        required
        maxLength={100}
        value={number}
        onChange={setNumber}
        fault={common.tried && number.trim() === '' ? text.required : null}
      />
      <Field label={text.reason} maxLength={500} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
