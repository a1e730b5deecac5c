/** 终止 of a project: day, document, reason, the money that is taken back; what will happen is said first. */
import { useState } from 'react'
import type { ClosingView } from '#api/filing/closing.ts'
import { readMoney } from '#core/execution/money-sheet.ts'
import { FUNDS, type Fund } from '#core/execution/execution.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { FUND_WORDS } from '#text/execution/execution.ts'
import { CLOSING } from '#text/interface/closing.ts'
import { useCloseProject, useClosing } from '../../api/closing.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'

type Props = { readonly project: string; readonly steps: number; readonly onClose: () => void }
type Ahead = NonNullable<ClosingView['ahead']>

export function CloseDialog(props: Props) {
  const ahead = useClosing(props.project).data?.ahead ?? null
  return ahead === null ? null : <Asked {...props} first={ahead} />
}

function Asked({ project, steps, first, onClose }: Props & { readonly first: Ahead }) {
  const text = useText(CLOSING)
  const [day, setDay] = useState(first.day)
  const ahead = useClosing(project, day).data?.ahead ?? first
  const close = useCloseProject(project)
  const amount = (fund: Fund) => (typed: string) =>
    isWithin(typed, ahead[fund]) ? null : text.tooMuch(yuan(ahead[fund]))
  const form = useForm({
    first: {
      day: first.day,
      number: '',
      reason: '',
      fiscal: yuan(first.fiscal),
      other: yuan(first.other),
    } satisfies Values,
    checks: {
      day: needed(text.dayMissing),
      number: needed(text.numberMissing),
      reason: needed(text.reasonMissing),
      fiscal: amount('fiscal'),
      other: amount('other'),
    },
    send: (said) =>
      close.mutateAsync({
        day: said.day,
        number: said.number.trim(),
        reason: said.reason.trim(),
        fiscal: inFen(said.fiscal),
        other: inFen(said.other),
        steps,
      }),
    onDone: () => {
      notify(text.done)
      onClose()
    },
  })
  return (
    <FormDialog title={text.closeTitle} confirm={text.close} danger form={form} onClose={onClose}>
      <Callout kind="note">
        <WhatFollows ahead={ahead} />
      </Callout>
      <Fields form={form} ahead={ahead} onDay={setDay} />
    </FormDialog>
  )
}

type Values = {
  readonly day: string
  readonly number: string
  readonly reason: string
  readonly fiscal: string
  readonly other: string
}

type FieldsProps = {
  readonly form: Form<Values>
  readonly ahead: Ahead
  /** What is left is asked anew for another day. */
  readonly onDay: (day: string) => void
}

function Fields({ form, ahead, onDay }: FieldsProps) {
  const text = useText(CLOSING)
  const language = useLanguage()
  const day = form.field('day')
  return (
    <>
      <Field
        {...day}
        onChange={(chosen) => {
          day.onChange(chosen)
          if (chosen !== '') onDay(chosen)
        }}
        label={text.day}
        type="date"
        required
        hint={text.dayHint}
      />
      <Field {...form.field('number')} label={text.number} required maxLength={60} />
      <TextArea {...form.field('reason')} label={text.reason} required rows={3} maxLength={1000} />
      {FUNDS.filter((fund) => fund === 'fiscal' || ahead[fund] !== '0' || form.values[fund] !== '0.00').map(
        (fund) => (
          <Field
            key={fund}
            {...form.field(fund)}
            label={text.taken(FUND_WORDS[fund][language])}
            inputMode="decimal"
            maxLength={30}
            hint={text.most(yuan(ahead[fund]))}
          />
        ),
      )}
    </>
  )
}

function WhatFollows({ ahead }: { readonly ahead: Ahead }) {
  const text = useText(CLOSING)
  const { sheets, warnings, adjusting } = ahead
  const lines = [
    text.aheadMoney,
    ...(adjusting ? [text.aheadAdjusting] : []),
    sheets + warnings === 0 ? text.aheadNoMonitoring : text.aheadMonitoring(sheets, warnings),
    text.aheadLater,
    text.aheadUndo,
  ]
  return (
    <>
      <strong>{text.ahead}</strong>
      <ul aria-label={text.ahead}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

/** 分 as text, in 元. */
function yuan(amount: string): string {
  return formatMoney(fen(BigInt(amount)), '元', 2)
}

/** 元 as typed, in 分 as text; blank is nothing. */
function inFen(typed: string): string {
  return String(readMoney(typed.trim() === '' ? '0' : typed, '元') ?? 0n)
}

function isWithin(typed: string, most: string): boolean {
  const amount = readMoney(typed.trim() === '' ? '0' : typed, '元')
  return amount !== null && amount >= 0n && amount <= BigInt(most)
}
