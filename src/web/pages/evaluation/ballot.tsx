/** 评分表 of an expert: blind, by keyboard, saved on the way and handed in once. */
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { markFaults, totalMark } from '#core/evaluation/combine.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import { evaluationPartName } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { useActOnEvaluationSheet } from '../../api/evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './evaluations.module.css'

/** What is marked and said, what of it is missing or does not fit, and its saving and handing in. */
function useBallot(sheet: EvaluationSheetView) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { task, subject, items, own } = sheet
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>(own?.marks ?? {})
  const [opinion, setOpinion] = useState(own?.opinion ?? '')
  const [submitting, submit] = useState(false)
  const isOpen =
    own !== null && own.submittedAt === null && subject.state === 'marking' && task.state === 'running'
  const missing = markFaults(items, marks).filter(({ code }) => code === 'mark-missing').length
  const unfit = markFaults(items, marks, false).length
  const total = hundredthsText(totalMark(items, marks))
  const hand = (isSubmitted: boolean) =>
    act.mutate(
      {
        to: 'ballot',
        body: { version: own?.version ?? 0, marks: { ...marks }, opinion, submit: isSubmitted },
      },
      {
        onSuccess: () => {
          notify(isSubmitted ? words.submitted : words.savedNow)
          submit(false)
        },
      },
    )
  const save = () => {
    if (isOpen && unfit === 0 && !act.isPending) hand(false)
  }
  return {
    marks,
    setMarks,
    opinion,
    setOpinion,
    submitting,
    submit,
    act,
    isOpen,
    missing,
    unfit,
    total,
    hand,
    save,
  }
}

type OfBallot = { readonly ballot: ReturnType<typeof useBallot> }

export function BallotForm({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { own } = sheet
  const ballot = useBallot(sheet)
  const { act, marks, setMarks, opinion, setOpinion, isOpen, total, save } = ballot
  const refused = useProblemText(act.error)
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    }
    moveToMark(event)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that every field of the sheet hears
    <section className={`panel ${styles.plate}`} aria-label={words.marking} onKeyDown={onKey}>
      <div className={styles.head}>
        <h2>{words.marking}</h2>
        <span className={styles.big} aria-label={words.total}>
          {total}
        </span>
      </div>
      {own !== null && own.submittedAt !== null ? (
        <Callout kind="good">{words.submittedWords}</Callout>
      ) : null}
      {act.error && !ballot.submitting ? <Callout kind="error">{refused}</Callout> : null}
      <MarkRows
        sheet={sheet}
        marks={marks}
        isOpen={isOpen}
        onChange={(id, mark) => setMarks((now) => ({ ...now, [id]: mark }))}
      />
      <TextArea
        label={words.opinion}
        rows={4}
        maxLength={5000}
        value={opinion}
        onChange={setOpinion}
        readOnly={!isOpen}
      />
      {isOpen ? <Bar ballot={ballot} /> : null}
      {ballot.submitting ? <SubmitDialog ballot={ballot} /> : null}
    </section>
  )
}

/** An arrow or Enter takes the focus to the mark before or after. */
function moveToMark(event: KeyboardEvent<HTMLElement>): void {
  const step = stepOf(event.key)
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-mark]')]
  all[all.indexOf(event.target) + step]?.focus()
}

/** Rows back or on. */
function stepOf(key: string): -1 | 0 | 1 {
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' || key === 'Enter' ? 1 : 0
}

function Bar({ ballot: { act, missing, unfit, submit, save } }: OfBallot) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <div className={styles.bar}>
      <Button
        type="primary"
        disabled={missing > 0 || unfit > 0}
        title={missing > 0 ? words.stillOpen(missing) : ''}
        onClick={() => submit(true)}
      >
        {words.submit}
      </Button>
      <Button disabled={unfit > 0} loading={act.isPending} onClick={save}>
        {words.save}
      </Button>
      <span className={styles.quiet}>
        {missing > 0 ? words.stillOpen(missing) : ''} {words.keys}
      </span>
    </div>
  )
}

function SubmitDialog({ ballot: { act, total, hand, submit } }: OfBallot) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <FormDialog
      title={words.submit}
      confirm={words.submit}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => hand(true)}
      onClose={() => submit(false)}
    >
      <p className={styles.said}>{words.submitWords(total)}</p>
    </FormDialog>
  )
}

type RowsProps = {
  readonly sheet: EvaluationSheetView
  readonly marks: Readonly<Record<string, string>>
  readonly isOpen: boolean
  readonly onChange: (id: string, mark: string) => void
}

function MarkRows({ sheet: { items, figures }, marks, isOpen, onChange }: RowsProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const faults = new Set(markFaults(items, marks, false).map(({ item }) => item))
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{words.item}</th>
            <th>{words.fromRecord}</th>
            <th className={styles.figure}>{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <MarkRow
              key={item.id}
              item={item}
              figure={figures.find((one) => one.item === item.id)}
              mark={marks[item.id] ?? ''}
              unfit={faults.has(item.third)}
              isOpen={isOpen}
              onChange={(mark) => onChange(item.id, mark)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly item: EvaluationSheetView['items'][number]
  readonly figure: EvaluationSheetView['figures'][number] | undefined
  readonly mark: string
  readonly unfit: boolean
  readonly isOpen: boolean
  readonly onChange: (mark: string) => void
}

function MarkRow({ item, figure, mark, unfit, isOpen, onChange }: RowProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  const { part, third, weight, standard, derived } = item
  return (
    <tr>
      <th scope="row" title={standard}>
        {third}
        <span className={styles.sub}>
          {evaluationPartName(part, language)} · {standard}
        </span>
      </th>
      <td>
        {derived === null ? null : (
          <FromRecord name={third} figure={figure} isOpen={isOpen} onTake={onChange} />
        )}
      </td>
      <td className={styles.figure}>
        <input
          data-mark
          className={styles.mark}
          inputMode="decimal"
          maxLength={6}
          aria-label={words.markOf(third)}
          aria-invalid={unfit}
          title={words.unfit(weight)}
          readOnly={!isOpen}
          value={mark}
          onChange={({ target }) => onChange(target.value.trim())}
        />{' '}
        / {weight}
        {unfit ? <span className={`${styles.sub} ${styles.fault}`}>{words.unfit(weight)}</span> : null}
      </td>
    </tr>
  )
}

function Figure({
  name,
  rate,
  points,
  isOpen,
  onTake,
}: {
  readonly name: string
  readonly rate: string
  readonly points: string
  readonly isOpen: boolean
  readonly onTake: (points: string) => void
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return isOpen ? (
    <button
      type="button"
      className={styles.link}
      aria-label={words.take(name)}
      onClick={() => onTake(points)}
    >
      {words.figure(rate, points)}
    </button>
  ) : (
    <span>{words.figure(rate, points)}</span>
  )
}

type FromRecordProps = {
  readonly name: string
  readonly figure: EvaluationSheetView['figures'][number] | undefined
  readonly isOpen: boolean
  readonly onTake: (points: string) => void
}

function FromRecord({ name, figure, isOpen, onTake }: FromRecordProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  if (figure === undefined || figure.rate === null || figure.points === null)
    return <span className={styles.quiet}>{words.noFigure}</span>
  return <Figure name={name} rate={figure.rate} points={figure.points} isOpen={isOpen} onTake={onTake} />
}
