/** Typing one payment, or one budget change. */
import { useState } from 'react'
import { Checkbox, Select } from 'antd'
import { ENTERED_CHANGE_KINDS, type EnteredChangeKind } from '#core/execution/budget-change.ts'
import { FUNDS, type Fund } from '#core/execution/execution.ts'
import { readAmount } from '#core/execution/money-sheet.ts'
import { CHANGE_KIND_WORDS, FUND_WORDS, PAYMENT_KIND_WORDS } from '#text/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { useBookChange, useBookPayment } from '../../api/execution.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
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
  const read = readAmount(amount, '元')
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

export function PaymentDialog({ project, year, onClose }: Props) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const send = useBookPayment(project)
  const common = useCommon(year)
  const [voucher, setVoucher] = useState('')
  const [kind, setKind] = useState<'payment' | 'refund'>('payment')
  const [purpose, setPurpose] = useState('')
  const [procurement, setProcurement] = useState(false)
  const [carryover, setCarryover] = useState(false)
  const confirm = () => {
    common.setTried(true)
    if (common.isWrong || common.read === null || voucher.trim() === '') return
    send.mutate(
      {
        voucher: voucher.trim(),
        day: common.day,
        amount: String(common.read),
        fund: common.fund,
        kind,
        purpose: purpose.trim(),
        procurement,
        carryover,
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
      title={text.addPayment}
      confirm={text.addPayment}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.voucher}
        required
        maxLength={100}
        value={voucher}
        onChange={setVoucher}
        fault={common.tried && voucher.trim() === '' ? text.required : null}
      />
      <FieldFrame label={text.kind} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={kind}
            options={(['payment', 'refund'] as const).map((one) => ({
              value: one,
              label: PAYMENT_KIND_WORDS[one][language],
            }))}
            onChange={setKind}
          />
        )}
      </FieldFrame>
      <CommonFields common={common} year={year} />
      <Field label={text.purpose} maxLength={500} value={purpose} onChange={setPurpose} />
      <div className={styles.marks}>
        <Checkbox checked={procurement} onChange={({ target }) => setProcurement(target.checked)}>
          {text.procurement}
        </Checkbox>
        <Checkbox checked={carryover} onChange={({ target }) => setCarryover(target.checked)}>
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
  const language = useLanguage()
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
      <FieldFrame label={text.kind} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={kind}
            options={ENTERED_CHANGE_KINDS.map((one) => ({
              value: one,
              label: CHANGE_KIND_WORDS[one][language],
            }))}
            onChange={setKind}
          />
        )}
      </FieldFrame>
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
