/**
 * What the leader of an evaluation does: waits for the marks, writes the report, sends it, decides on the feedback, and
 * settles the result.
 */
import { useRef, useState } from 'react'
import { Button, Select } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { EMPTY_REPORT, REPORT_PARTS, type Adjustment } from '#core/evaluation/task.ts'
import { evaluationRefusalText, REPORT_PART_NAMES } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import type { Language } from '#text/language.ts'
import { useActOnEvaluationSheet } from '../../api/evaluations.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RestoredNote } from '../../ui/restored-note.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { FeedbackPoints, splitLines, ReportText } from './feedback.tsx'
import { MarksTable } from './marks-table.tsx'
import styles from './evaluations.module.css'

type Doing = 'send' | 'settle' | { readonly refuse: number }

export function LeadPanel({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { subject, task } = sheet
  const [doing, start] = useState<Doing | null>(null)
  if (subject.state === 'marking')
    return (
      <section className={`panel ${styles.plate}`}>
        <Callout kind="note">{words.waitMarks(subject.marks?.in ?? 0, subject.marks?.of ?? 0)}</Callout>
      </section>
    )
  const writes = task.state === 'running' && subject.state !== 'final'
  return (
    <>
      <MarksTable sheet={sheet} />
      {subject.state === 'reporting' ? null : (
        <Decisions sheet={sheet} isOpen={writes} onRefuse={(refuse) => start({ refuse })} />
      )}
      {writes ? <ReportForm sheet={sheet} onStart={start} /> : <ReportText sheet={sheet} />}
      {doing === 'send' ? <SendDialog sheet={sheet} onClose={() => start(null)} /> : null}
      {doing === 'settle' ? <SettleDialog sheet={sheet} onClose={() => start(null)} /> : null}
      {doing !== null && typeof doing === 'object' ? (
        <RefuseDialog sheet={sheet} number={doing.refuse} onClose={() => start(null)} />
      ) : null}
    </>
  )
}

function Decisions({
  sheet,
  isOpen,
  onRefuse,
}: {
  readonly sheet: EvaluationSheetView
  readonly isOpen: boolean
  readonly onRefuse: (number: number) => void
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(sheet.task.id, sheet.subject.id)
  const refused = useErrorText(act.error)
  const accept = (number: number) =>
    act.mutate({ to: 'objection', number, body: { accepted: true, reason: '' } })
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.feedback}>
      <div className={styles.head}>
        <h2>{words.feedback}</h2>
      </div>
      {act.error ? <Callout kind="error">{refused}</Callout> : null}
      <FeedbackPoints sheet={sheet} {...(isOpen ? { onAccept: accept, onRefuse } : {})} />
    </section>
  )
}

type ReportFormProps = { readonly sheet: EvaluationSheetView; readonly onStart: (doing: Doing) => void }

/** What is written of the report, and its saving, after which something else may start. */
function useReport({ sheet, onStart }: ReportFormProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(sheet.task.id, sheet.subject.id)
  const next = useRef<Doing | null>(null)
  const { user } = useSession()
  const { adjustments, ...parts } = sheet.report ?? EMPTY_REPORT
  const form = useForm({
    first: { ...parts, adjusted: adjustments },
    keeps: `${user.id} report ${sheet.subject.id}`,
    send: ({ adjusted, ...written }) =>
      act.mutateAsync({ to: 'report', body: { ...written, adjustments: [...adjusted] } }),
    onDone: () => {
      if (next.current === null) notify(words.reportSaved)
      else onStart(next.current)
    },
  })
  const save = (then: Doing | null) => {
    next.current = then
    form.send()
  }
  return { form, save }
}

function ReportForm(props: ReportFormProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  const { sheet } = props
  const { subject, objections } = sheet
  const { form, save } = useReport(props)
  const refused = useErrorText(form.error)
  const isSent = subject.state === 'feedback'
  const keeps = keepsOpen(sheet, language)
  const mayAdjust = isSent && objections.some(({ accepted }) => accepted === true)
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.report}>
      <div className={styles.head}>
        <h2>{words.report}</h2>
      </div>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <RestoredNote form={form} />
      {REPORT_PARTS.map((part) => (
        <TextArea
          key={part}
          {...form.field(part)}
          label={REPORT_PART_NAMES[part][language]}
          required
          rows={4}
          maxLength={20_000}
        />
      ))}
      {mayAdjust ? (
        <Adjustments
          sheet={sheet}
          adjustments={form.values.adjusted}
          onChange={(adjusted) => form.change({ adjusted })}
        />
      ) : null}
      <div className={styles.bar}>
        <Button
          type="primary"
          disabled={keeps !== null}
          title={keeps ?? ''}
          loading={form.isBusy}
          onClick={() => save(isSent ? 'settle' : 'send')}
        >
          {isSent ? words.settle : words.send}
        </Button>
        <Button loading={form.isBusy} onClick={() => save(null)}>
          {words.saveReport}
        </Button>
        {keeps === null ? null : <span className={styles.quiet}>{keeps}</span>}
      </div>
    </section>
  )
}

/** What keeps the result from being settled, as the server would say it; null: nothing does. */
function keepsOpen({ task, subject, objections }: EvaluationSheetView, language: Language): string | null {
  if (subject.state !== 'feedback') return null
  const until = subject.feedbackDue ?? ''
  if (!subject.heard && until >= task.today) return evaluationRefusalText('unheard', { until }, language)
  const count = objections.filter(({ accepted }) => accepted === null).length
  return count === 0 ? null : evaluationRefusalText('undecided', { count }, language)
}

function Adjustments({
  sheet: { items },
  adjustments,
  onChange,
}: {
  readonly sheet: EvaluationSheetView
  readonly adjustments: readonly Adjustment[]
  readonly onChange: (adjustments: readonly Adjustment[]) => void
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const left = items.filter(({ id }) => !adjustments.some(({ item }) => item === id))
  const change = (item: string, part: Partial<Adjustment>) =>
    onChange(adjustments.map((one) => (one.item === item ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.plate}>
      <legend>{words.adjustments}</legend>
      {adjustments.map(({ item, mark, reason }) => {
        const of = items.find(({ id }) => id === item)
        return (
          <div key={item} className={styles.line}>
            <Field
              label={`${of?.third ?? item} ${words.adjustMark}（0–${of?.weight ?? ''}）`}
              value={mark}
              onChange={(now) => change(item, { mark: now.trim() })}
            />
            <Field
              label={words.adjustReason}
              value={reason}
              maxLength={1000}
              onChange={(now) => change(item, { reason: now })}
            />
            <button
              type="button"
              className={styles.link}
              aria-label={words.adjustRemove(of?.third ?? item)}
              onClick={() => onChange(adjustments.filter((one) => one.item !== item))}
            >
              ×
            </button>
          </div>
        )
      })}
      <Select
        className={styles.pick ?? ''}
        aria-label={words.adjust}
        placeholder={words.adjust}
        value={null}
        onChange={(item: string | null) =>
          item === null ? undefined : onChange([...adjustments, { item, mark: '', reason: '' }])
        }
        options={left.map(({ id, third }) => ({ value: id, label: third }))}
      />
    </fieldset>
  )
}

type DialogProps = { readonly sheet: EvaluationSheetView; readonly onClose: () => void }

function SendDialog({ sheet: { task, subject }, onClose }: DialogProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const form = useForm({
    first: { due: '' },
    checks: { due: needed(words.missing) },
    send: ({ due }) => act.mutateAsync({ to: 'sending', body: { due } }),
    onDone: () => {
      notify(words.sent)
      onClose()
    },
  })
  return (
    <FormDialog title={words.send} confirm={words.send} form={form} onClose={onClose}>
      <p className={styles.said}>{words.sendWords}</p>
      <Field {...form.field('due')} label={words.feedbackDue} type="date" required min={task.today} />
    </FormDialog>
  )
}

function SettleDialog({ sheet: { task, subject, result, report }, onClose }: DialogProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const form = useForm({
    // What the report says is wrong is what is to be rectified, unless the lead says otherwise.
    first: { problems: splitLines(report?.problems ?? '').join('\n'), due: '' },
    checks: {
      due: (due, { problems }) => (splitLines(problems).length > 0 && due === '' ? words.missing : null),
    },
    send: ({ problems, due }) =>
      act.mutateAsync({
        to: 'result',
        body: { rectify: splitLines(problems).map((problem) => ({ problem, requirement: '', due })) },
      }),
    onDone: () => {
      notify(words.settled)
      onClose()
    },
  })
  return (
    <FormDialog title={words.settle} confirm={words.settle} form={form} onClose={onClose}>
      <p className={styles.said}>{words.settleWords(result?.total ?? '', result?.grade ?? '')}</p>
      <TextArea {...form.field('problems')} label={words.rectify} rows={4} hint={words.rectifyHint} />
      {splitLines(form.values.problems).length > 0 ? (
        <Field {...form.field('due')} label={words.rectifyDue} type="date" required min={task.today} />
      ) : null}
    </FormDialog>
  )
}

function RefuseDialog({
  sheet: { task, subject },
  number,
  onClose,
}: DialogProps & { readonly number: number }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  return (
    <ReasonDialog
      title={words.refuseOf(number)}
      confirm={words.refuse}
      label={words.refuseReason}
      missing={words.missing}
      longest={3000}
      send={(reason) => act.mutateAsync({ to: 'objection', number, body: { accepted: false, reason } })}
      onClose={onClose}
    />
  )
}
