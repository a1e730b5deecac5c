/** The report as it is read, and what the evaluated unit says of it point by point. */
import { useState } from 'react'
import { Button } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { REPORT_PARTS } from '#core/evaluation/task.ts'
import { REPORT_PART_NAMES } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useActOnEvaluationSheet } from '../../api/evaluations.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { RestoredNote } from '../../ui/restored-note.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

export function ReportText({ sheet: { report } }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  if (report === null) return null
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.report}>
      <div className={styles.head}>
        <h2>{words.report}</h2>
      </div>
      <dl>
        {REPORT_PARTS.map((part) => (
          <div key={part} className={styles.reading}>
            <dt>{REPORT_PART_NAMES[part][language]}</dt>
            <dd className={styles.said}>{report[part]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Feedback({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task, subject } = sheet
  const [speaking, speak] = useState(false)
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.feedback}>
      <div className={styles.head}>
        <h2>{words.feedback}</h2>
        {task.standing.answers && subject.state === 'feedback' && !subject.heard ? (
          <Button type="primary" size="small" onClick={() => speak(true)}>
            {words.giveFeedback}
          </Button>
        ) : null}
      </div>
      <FeedbackPoints sheet={sheet} />
      {speaking ? <FeedbackDialog sheet={sheet} onClose={() => speak(false)} /> : null}
    </section>
  )
}

type DialogProps = { readonly sheet: EvaluationSheetView; readonly onClose: () => void }

function FeedbackDialog({ sheet: { task, subject }, onClose }: DialogProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const { user } = useSession()
  const form = useForm({
    first: { points: '' },
    keeps: `${user.id} feedback ${subject.id}`,
    send: ({ points }) => act.mutateAsync({ to: 'objections', body: { points: splitLines(points) } }),
    onDone: () => {
      notify(words.feedbackSent)
      onClose()
    },
  })
  return (
    <FormDialog title={words.giveFeedback} confirm={words.giveFeedback} form={form} onClose={onClose}>
      <p className={styles.said}>{words.feedbackWords}</p>
      <RestoredNote form={form} />
      <TextArea {...form.field('points')} label={words.feedbackPoints} rows={8} maxLength={20_000} />
    </FormDialog>
  )
}

/** Every line that is not blank. */
export function splitLines(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

type PointsProps = {
  readonly sheet: EvaluationSheetView
  /** For the person who decides. */ readonly onAccept?: (number: number) => void
  readonly onRefuse?: (number: number) => void
}

/** What was said, with what became of it. */
export function FeedbackPoints({ sheet: { subject, objections }, onAccept, onRefuse }: PointsProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  if (!subject.heard) return <p className={styles.quiet}>{words.unheard(subject.feedbackDue ?? '')}</p>
  if (objections.length === 0) return <p className={styles.quiet}>{words.noFeedback}</p>
  return (
    <ol className={styles.list}>
      {objections.map(({ number, text, accepted, reason }) => (
        <li key={number}>
          <p className={styles.said}>
            {number}. {text}
          </p>
          <div className={styles.line}>
            <span className={accepted === null ? styles.wide : styles.quiet}>
              {decisionText(accepted, words)}
              {reason === '' ? '' : `：${reason}`}
            </span>
            {onAccept === undefined ? null : (
              <button
                type="button"
                className={styles.link}
                aria-label={words.acceptOf(number)}
                onClick={() => onAccept(number)}
              >
                {words.accept}
              </button>
            )}
            {onRefuse === undefined ? null : (
              <button
                type="button"
                className={styles.link}
                aria-label={words.refuseOf(number)}
                onClick={() => onRefuse(number)}
              >
                {words.refuse}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function decisionText(accepted: boolean | null, words: Spoken<typeof EVALUATION_SHEET_WORDS>): string {
  if (accepted === null) return words.undecided
  return accepted ? words.accepted : words.refused
}
