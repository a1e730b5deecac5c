/** 评分表 of an expert: blind, by keyboard, saved on the way and handed in once. */
import { useState, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { kindsOfItem } from '#core/evaluation/facts-of-item.ts'
import { markFaults, totalMark } from '#core/evaluation/combine.ts'
import type { Derived } from '#core/evaluation/framework.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import { marksOfRecord } from '#core/evaluation/take-record.ts'
import { evaluationPartName } from '#text/evaluation.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useActOnEvaluationSheet } from '../../api/evaluations.ts'
import { useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { RestoredNote } from '../../ui/restored-note.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

type Marks = Readonly<Record<string, string>>

/** What is marked and said, what of it is missing or does not fit, and its saving and handing in. */
function useBallot({ task, subject, items, own }: EvaluationSheetView) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const act = useActOnEvaluationSheet(task.id, subject.id)
  const [submitting, submit] = useState(false)
  const { user } = useSession()
  const isOpen =
    own !== null && own.submittedAt === null && subject.state === 'marking' && task.state === 'running'
  const hand = (
    { given, opinion }: { readonly given: Marks; readonly opinion: string },
    isSubmitted: boolean,
  ) =>
    act.mutateAsync({
      to: 'ballot',
      body: { version: own?.version ?? 0, marks: { ...given }, opinion, submit: isSubmitted },
    })
  const form = useForm({
    first: { given: (own?.marks ?? {}) as Marks, opinion: own?.opinion ?? '' },
    keeps: isOpen ? `${user.id} ballot ${subject.id}` : undefined,
    checks: {
      // Said beside every mark.
      given: (given) => (markFaults(items, given, false).length > 0 ? '' : null),
    },
    send: (values) => hand(values, false),
    onDone: () => notify(words.savedNow),
  })
  const { given } = form.values
  return {
    form,
    submitting,
    submit,
    isOpen,
    missing: markFaults(items, given).filter(({ code }) => code === 'mark-missing').length,
    total: hundredthsText(totalMark(items, given)),
    handIn: () => hand(form.values, true),
  }
}

type OfBallot = { readonly ballot: ReturnType<typeof useBallot> }

export function BallotForm({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const { own } = sheet
  const ballot = useBallot(sheet)
  const { form, isOpen, total } = ballot
  const { given } = form.values
  const refused = useErrorText(form.error)
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (isOpen) form.send()
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
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <RestoredNote form={form} />
      {isOpen ? (
        <TakeAll figures={sheet.figures} marks={given} onTake={(marks) => form.change({ given: marks })} />
      ) : null}
      <MarkRows
        sheet={sheet}
        marks={given}
        isOpen={isOpen}
        onChange={(id, mark) => form.change({ given: { ...given, [id]: mark } })}
      />
      <TextArea
        {...form.field('opinion')}
        label={words.opinion}
        rows={4}
        maxLength={5000}
        readOnly={!isOpen}
      />
      {isOpen ? <Bar ballot={ballot} /> : null}
      {ballot.submitting ? <SubmitDialog ballot={ballot} /> : null}
    </section>
  )
}

type TakeAllProps = {
  readonly figures: EvaluationSheetView['figures']
  readonly marks: Marks
  readonly onTake: (marks: Marks) => void
}

/** What is still empty, by the record; a mark that was given stays. */
function TakeAll({ figures, marks, onTake }: TakeAllProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const taken = marksOfRecord(figures, marks)
  const count = Object.keys(taken).length
  if (count === 0) return null
  return (
    <div className={styles.compared}>
      <Button size="small" onClick={() => onTake({ ...marks, ...taken })}>
        {words.takeAll}
      </Button>
      <span className={styles.quiet}>{words.takeAllWords(count)}</span>
    </div>
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

function Bar({ ballot: { form, missing, submit } }: OfBallot) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <div className={styles.bar}>
      <Button
        type="primary"
        disabled={missing > 0 || form.isFaulty}
        title={missing > 0 ? words.stillOpen(missing) : ''}
        onClick={() => submit(true)}
      >
        {words.submit}
      </Button>
      <Button disabled={form.isFaulty} loading={form.isBusy} onClick={form.send}>
        {words.save}
      </Button>
      <span className={styles.quiet}>
        {missing > 0 ? words.stillOpen(missing) : ''} {words.keys}
      </span>
    </div>
  )
}

function SubmitDialog({ ballot: { total, handIn, submit } }: OfBallot) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    <ConfirmDialog
      title={words.submit}
      confirm={words.submit}
      send={handIn}
      onDone={() => notify(words.submitted)}
      onClose={() => submit(false)}
    >
      <p className={styles.said}>{words.submitWords(total)}</p>
    </ConfirmDialog>
  )
}

type RowsProps = {
  readonly sheet: EvaluationSheetView
  readonly marks: Readonly<Record<string, string>>
  readonly isOpen: boolean
  readonly onChange: (id: string, mark: string) => void
}

function MarkRows({ sheet: { items, figures, said }, marks, isOpen, onChange }: RowsProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const faults = new Set(markFaults(items, marks, false).map(({ item }) => item))
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.ballot}`}>
        <thead>
          <tr>
            <th className={styles.judged}>{words.item}</th>
            <th>{words.fromRecord}</th>
            <th className={`${styles.figure} ${styles.given}`}>{words.mine}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <MarkRow
              key={item.id}
              item={item}
              figure={figures.find((one) => one.item === item.id)}
              facts={factsOf(item, said)}
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
  /** What was asked and reached of the indicators that it is judged by. */
  readonly facts: readonly Fact[]
  readonly mark: string
  readonly unfit: boolean
  readonly isOpen: boolean
  readonly onChange: (mark: string) => void
}

function MarkRow({ item, figure, facts, mark, unfit, isOpen, onChange }: RowProps) {
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
          <FromRecord name={third} derived={derived} figure={figure} isOpen={isOpen} onTake={onChange} />
        )}
        <Facts name={third} facts={facts} />
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

type Fact = NonNullable<EvaluationSheetView['said']>['indicators'][number]

function factsOf(
  item: EvaluationSheetView['items'][number],
  said: EvaluationSheetView['said'],
): readonly Fact[] {
  const kinds = kindsOfItem(item)
  return said === null ? [] : said.indicators.filter(({ kind }) => kind !== null && kinds.includes(kind))
}

function Facts({ name, facts }: { readonly name: string; readonly facts: readonly Fact[] }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  if (facts.length === 0) return null
  return (
    <ul className={styles.proof} aria-label={words.factsOf(name)}>
      {facts.map(({ name: indicator, asked, reached, reason }, i) => (
        <li key={i}>
          <span lang="zh-CN">{indicator}</span> {asked} → <strong>{reached === '' ? '—' : reached}</strong>
          {reason === '' ? null : <span className={styles.sub}>{words.unitSays(reason)}</span>}
        </li>
      ))}
    </ul>
  )
}

type FigureProps = {
  readonly name: string
  readonly derived: Derived
  readonly rate: string
  readonly points: string
  readonly isOpen: boolean
  readonly onTake: (points: string) => void
}

function Figure({ name, derived, rate, points, isOpen, onTake }: FigureProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const said = derived === 'cost-saving' ? savingText(rate, words) : `${rate}%`
  return (
    <div className={styles.line}>
      <span>{said}</span>
      {isOpen ? (
        <Button size="small" aria-label={`${words.take(points)}：${name}`} onClick={() => onTake(points)}>
          {words.take(points)}
        </Button>
      ) : (
        <span className={styles.quiet}>{words.take(points)}</span>
      )}
    </div>
  )
}

/** 成本节约率 is no share of the points: why all or not all of them are given is said. */
function savingText(rate: string, words: Spoken<typeof EVALUATION_SHEET_WORDS>): string {
  if (rate.startsWith('-')) return words.spentMore(rate.slice(1))
  return Number(rate) === 0 ? words.savedNothing : words.savedSome(rate)
}

type FromRecordProps = {
  readonly name: string
  readonly derived: Derived
  readonly figure: EvaluationSheetView['figures'][number] | undefined
  readonly isOpen: boolean
  readonly onTake: (points: string) => void
}

function FromRecord({ name, derived, figure, isOpen, onTake }: FromRecordProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  if (figure !== undefined && figure.doubt !== null && figure.rate !== null)
    return <span className={styles.quiet}>{doubtText(figure.rate, figure.doubt, words)}</span>
  if (figure === undefined || figure.rate === null || figure.points === null)
    return <span className={styles.quiet}>{words.noFigure}</span>
  const { rate, points } = figure
  return <Figure name={name} derived={derived} rate={rate} points={points} isOpen={isOpen} onTake={onTake} />
}

function doubtText(
  rate: string,
  { code, rate: of }: NonNullable<EvaluationSheetView['figures'][number]['doubt']>,
  words: Spoken<typeof EVALUATION_SHEET_WORDS>,
): string {
  return code === 'work-unfinished' ? words.workUnfinished(rate, of) : words.littlePaid(rate, of)
}
