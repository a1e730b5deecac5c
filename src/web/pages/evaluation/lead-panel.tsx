/**
 * What the leader of an evaluation does: waits for the marks, writes the report, sends it, decides on the feedback, and
 * settles the result.
 */
import { useState } from 'react'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { isToRectify } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { useActOnEvaluationSheet } from '../../api/evaluations.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { FeedbackPoints, splitLines, ReportText } from './feedback.tsx'
import { MarksTable } from './marks-table.tsx'
import { ReportForm, type Doing } from './report-form.tsx'
import styles from './evaluations.module.css'

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
    first: {
      problems: splitLines(report?.problems ?? '')
        .filter(isToRectify)
        .join('\n'),
      due: report?.rectifyDue ?? '',
    },
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
