/** 材料调阅: what the unit was asked for and answered, with the evidence. */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import type { EvidenceFile } from '#core/attachments/rows.ts'
import type { EvidenceRequest } from '#core/evaluation/rows.ts'
import {
  evaluationFilePath,
  uploadEvaluationFile,
  useActOnEvaluationSheet,
  useRemoveEvaluationFile,
} from '../../api/evaluations.ts'
import { whenDone } from '../../api/when-done.ts'
import { Chooser } from '../../components/attachments/chooser.tsx'
import { SendingList } from '../../components/attachments/sendings.tsx'
import { useSendings } from '../../components/attachments/use-sendings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { sizeText } from '../../ui/size.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

export function Requests({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task, subject, requests } = sheet
  const [asking, ask] = useState(false)
  const [answering, answer] = useState<EvidenceRequest | null>(null)
  const mayAsk =
    task.state === 'running' &&
    subject.state !== 'final' &&
    (task.standing.leads || task.standing.judges === 'declared')
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.requests}>
      <div className={styles.head}>
        <h2>{words.requests}</h2>
        {mayAsk ? (
          <Button size="small" onClick={() => ask(true)}>
            {words.ask}
          </Button>
        ) : null}
      </div>
      {requests.length === 0 ? (
        <p className={styles.quiet}>{words.noRequests}</p>
      ) : (
        <ul className={styles.list}>
          {requests.map((request) => (
            <Request key={request.id} sheet={sheet} request={request} onAnswer={() => answer(request)} />
          ))}
        </ul>
      )}
      {asking ? <AskDialog sheet={sheet} onClose={() => ask(false)} /> : null}
      {answering === null ? null : (
        <AnswerDialog sheet={sheet} request={answering} onClose={() => answer(null)} />
      )}
    </section>
  )
}

type RequestProps = {
  readonly sheet: EvaluationSheetView
  readonly request: EvidenceRequest
  readonly onAnswer: () => void
}

function Request({ sheet, request, onAnswer }: RequestProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task } = sheet
  return (
    <li>
      <p className={styles.said}>{request.question}</p>
      {request.answeredAt === null ? (
        <div className={styles.line}>
          <span className={styles.quiet}>
            {words.waitsUntil(request.due)}
            {request.due < task.today ? ' ▲' : ''}
          </span>
          {task.standing.answers && task.state === 'running' ? (
            <button type="button" className={styles.link} onClick={onAnswer}>
              {words.answer}
            </button>
          ) : null}
        </div>
      ) : (
        <Answered sheet={sheet} request={request} />
      )}
    </li>
  )
}

function Answered({ sheet, request }: Omit<RequestProps, 'onAnswer'>) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task, subject } = sheet
  const names = new Map(evidenceOf(sheet).map(({ id, file }) => [id, file]))
  return (
    <>
      <p className={styles.said}>
        {words.answer}：{request.answer}
      </p>
      <span className={styles.sub}>
        {request.answeredBy}
        {request.files.map((file) => (
          <span key={file}>
            {' '}
            ·{' '}
            <a className="in-words" href={evaluationFilePath(task.id, subject.id, file)} download>
              {names.get(file) ?? words.files}
            </a>
          </span>
        ))}
      </span>
    </>
  )
}

/** What hangs on the project, and what was handed in to this evaluation. */
function evidenceOf({
  record,
  files,
}: EvaluationSheetView): readonly { readonly id: string; readonly file: string }[] {
  return [...(record?.attachments ?? []), ...files]
}

function AskDialog({
  sheet: { task, subject },
  onClose,
}: {
  readonly sheet: EvaluationSheetView
  readonly onClose: () => void
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const form = useForm({
    first: { question: '', due: '' },
    checks: { question: needed(words.missing), due: needed(words.missing) },
    send: ({ question, due }) =>
      act.mutateAsync({ to: 'requests', body: { question: question.trim(), due } }),
    onDone: () => {
      notify(words.asked)
      onClose()
    },
  })
  return (
    <FormDialog title={words.ask} confirm={words.ask} form={form} onClose={onClose}>
      <TextArea {...form.field('question')} label={words.question} required rows={4} maxLength={2000} />
      <Field {...form.field('due')} label={words.answerDue} type="date" required min={task.today} />
    </FormDialog>
  )
}

function AnswerDialog({
  sheet,
  request,
  onClose,
}: {
  readonly sheet: EvaluationSheetView
  readonly request: EvidenceRequest
  readonly onClose: () => void
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task, subject } = sheet
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const added = useAddedFiles(task.id, subject.id)
  const isComing = added.sendings.list.some(({ error }) => error === null)
  const form = useForm({
    first: { answer: '', files: [] as readonly string[] },
    checks: { answer: needed(words.missing), files: () => (isComing ? words.answerComing : null) },
    send: ({ answer, files }) =>
      act.mutateAsync({
        to: 'request',
        request: request.id,
        body: { answer: answer.trim(), files: [...files, ...added.files.map(({ id }) => id)] },
      }),
    onDone: () => {
      notify(words.answered)
      onClose()
    },
  })
  return (
    <FormDialog title={words.answer} confirm={words.answer} form={form} onClose={onClose}>
      <p className={styles.said}>{request.question}</p>
      <TextArea {...form.field('answer')} label={words.answerOf} required rows={5} maxLength={5000} />
      <FilesField {...form.field('files')} sheet={sheet} without={added.files.map(({ id }) => id)} />
      <AddedFiles added={added} />
    </FormDialog>
  )
}

/** Files that are handed in with an answer; taken away again before it is given. */
function useAddedFiles(task: string, subject: string) {
  const [files, setFiles] = useState<readonly EvidenceFile[]>([])
  const remove = useRemoveEvaluationFile(task, subject)
  const takeBack = async (id: string) => {
    await remove.mutateAsync(id)
    setFiles((now) => now.filter((one) => one.id !== id))
  }
  const sendings = useSendings(subject, {
    attach: async (of, file, _proves, signal) => {
      const saved = await uploadEvaluationFile(task, of, file, signal)
      if (!signal.aborted) setFiles((now) => [...now, saved])
      return saved
    },
    takeBack,
  })
  const takeAway = (id: string) => whenDone(takeBack(id), () => undefined)
  return { files, sendings, takeAway, error: remove.error }
}

function AddedFiles({ added }: { readonly added: ReturnType<typeof useAddedFiles> }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { files, sendings, takeAway, error } = added
  const refused = useErrorText(error)
  return (
    <fieldset className={styles.added} aria-label={words.answerAdd}>
      <Chooser onChosen={(chosen) => sendings.add(chosen)} />
      <SendingList sendings={sendings} />
      {error === null ? null : <Callout kind="error">{refused}</Callout>}
      <ul className={styles.list}>
        {files.map(({ id, file, size }) => (
          <li key={id}>
            {file} <span className={styles.quiet}>{sizeText(size)}</span>
            <Button
              type="link"
              size="small"
              danger
              aria-label={words.takeAway(file)}
              onClick={() => takeAway(id)}
            >
              {words.takeAwayShort}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type FilesFieldProps = FieldProps<readonly string[]> & {
  readonly sheet: EvaluationSheetView
  /** Those that go with the answer by themselves. */
  readonly without: readonly string[]
}

function FilesField({ sheet, without, value, fault, onChange }: FilesFieldProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <FieldFrame
      label={words.answerFiles}
      hint={sheet.record === null ? words.answerFilesHere : words.answerFilesHint}
      fault={fault}
    >
      {(tie) => (
        <Select
          {...tie}
          className={styles.pick ?? ''}
          aria-label={words.answerFiles}
          mode="multiple"
          value={[...value]}
          onChange={(now: readonly string[]) => onChange(now)}
          options={evidenceOf(sheet)
            .filter(({ id }) => !without.includes(id))
            .map(({ id, file }) => ({ value: id, label: file }))}
        />
      )}
    </FieldFrame>
  )
}
