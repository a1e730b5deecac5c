/**
 * 撰写报告: its four parts, drafted from the facts where nothing is written yet, the term of 整改, and the points that
 * feedback changed.
 */
import { useRef } from 'react'
import { Button, Select } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { EMPTY_REPORT, REPORT_PARTS, type Adjustment } from '#core/evaluation/task.ts'
import { evaluationRefusalText, REPORT_PART_NAMES } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import { useActOnEvaluationSheet, useReportDraft } from '../../api/evaluations.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { RestoredNote } from '../../ui/restored-note.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm, type Form } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

/** What the lead is about to do: to send the report, to settle the result, or to refuse a point. */
export type Doing = 'send' | 'settle' | { readonly refuse: number }

type ReportFormProps = { readonly sheet: EvaluationSheetView; readonly onStart: (doing: Doing) => void }

/** What is written of the report, and its saving, after which something else may start. */
function useReport({ sheet, onStart }: ReportFormProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(sheet.task.id, sheet.subject.id)
  const next = useRef<Doing | null>(null)
  const { user } = useSession()
  const { adjustments, rectifyDue = '', ...parts } = sheet.report ?? EMPTY_REPORT
  const form = useForm({
    first: { ...parts, rectifyDue, adjusted: adjustments },
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

export function ReportForm(props: ReportFormProps) {
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
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <RestoredNote form={form} />
      <Parts sheet={sheet} form={form} />
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

type ReportValues = Record<(typeof REPORT_PARTS)[number], string> & {
  rectifyDue: string
  adjusted: readonly Adjustment[]
}
type PartsProps = { readonly sheet: EvaluationSheetView; readonly form: Form<ReportValues> }

/** The four parts, and what the facts say for those that are empty. What somebody wrote is never touched. */
function Parts({ sheet: { task, subject }, form }: PartsProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  const { data: draft } = useReportDraft(task.id, subject.id)
  const isSent = subject.state === 'feedback'
  const empty = REPORT_PARTS.filter((part) => form.values[part].trim() === '' && (draft?.[part] ?? '') !== '')
  const isDrafted = (part: (typeof REPORT_PARTS)[number]) =>
    form.values[part] !== '' && form.values[part] === draft?.[part]
  return (
    <>
      <div className={styles.head}>
        <h2>{words.report}</h2>
        {draft === undefined || empty.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => form.change(Object.fromEntries(empty.map((part) => [part, draft[part]])))}
          >
            {words.draft}
          </Button>
        )}
      </div>
      {empty.length === 0 ? null : <p className={styles.quiet}>{words.draftWords}</p>}
      {!isSent && REPORT_PARTS.some(isDrafted) ? <Callout kind="note">{words.draftedWords}</Callout> : null}
      {REPORT_PARTS.map((part) => (
        <TextArea
          key={part}
          {...form.field(part)}
          label={REPORT_PART_NAMES[part][language]}
          required
          rows={rowsOf(form.values[part])}
          maxLength={20_000}
          {...partHint(part, !isSent && isDrafted(part), words)}
        />
      ))}
      <Field
        {...form.field('rectifyDue')}
        label={words.rectifyDue}
        type="date"
        min={task.today}
        hint={words.rectifyDueHint}
      />
    </>
  )
}

/** As many as the text has lines, within bounds: it is read here. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0)
  return Math.min(Math.max(lines + 1, 4), 14)
}
const LINE = 40

function partHint(
  part: (typeof REPORT_PARTS)[number],
  isDrafted: boolean,
  words: Spoken<typeof EVALUATION_SHEET_WORDS>,
): { readonly hint?: string } {
  const hints = [
    ...(part === 'problems' ? [words.problemsHint] : []),
    ...(isDrafted ? [words.draftedHint] : []),
  ]
  return hints.length === 0 ? {} : { hint: hints.join(' ') }
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
