/** The same act to several: what it needs, how far it is, and what came of each. */
import { useState } from 'react'
import type { BatchAct, FilingAct, FilingActed } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { canBeUndone } from '#core/filing/undo.ts'
import { isApprovalDate } from '#core/filing/act.ts'
import { CLEAN_OPINION, PASSING_OPINIONS } from '#core/filing/standard-opinions.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { several, useActOnFilings, useForecast, type FilingRef } from '../../api/filings.ts'
import { ApprovalFields } from '../../components/filing/approval-fields.tsx'
import { lastNumber, rememberNumber } from '../../components/filing/last-number.ts'
import { OpinionLines } from '../../components/filing/opinion-lines.tsx'
import { OpinionChips, withOpinion } from '../../components/filing/opinion-chips.tsx'
import { BatchUndo, rememberBatch, UndoneDialog } from '../../lists/last-batch.tsx'
import { OutcomesDialog, type Outcome } from '../../lists/outcomes-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import { useInPieces } from '../../ui/use-in-pieces.ts'
import { BatchForecast, ForecastNotes, ForecastSums, needWords, useActedWords } from './batch-forecast.tsx'
import { batchActName, type ChosenRow } from './fitting.ts'
import { OpinionChoice, useOwnOpinions, type OwnOpinions } from './own-opinions.tsx'
import { useUndoBatch } from './last-filings.tsx'
import styles from '../../lists/list-page.module.css'

type Props = {
  readonly of: FilingRef['of']
  readonly act: BatchAct
  /** All that were ticked. */
  readonly chosen: readonly ChosenRow[]
  /** What came of it is shown. */ readonly onOver: () => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** So many at once: what is done already is seen while the rest goes on. */
const TOGETHER = 20

/** What is asked for, and sending them on their way, some at a time. */
function useBatch({ of, act, chosen, onOver }: Props) {
  const words = useText(FILING)
  const text = useText(FILINGS)
  const language = useLanguage()
  const [request] = useState(() => crypto.randomUUID())
  const [sent, keepSent] = useState<readonly ChosenRow[] | null>(null)
  const [isSaid, say] = useState(false)
  const [silent, keepSilent] = useState<number | null>(null)
  const forecast = useForecast({
    of,
    ids: chosen.map(({ id }) => id),
    kind: act,
    said: SAID[act] ?? isSaid,
    isAsked: sent === null,
  })
  const done = new Set(forecast.data?.flatMap(({ id, ok }) => (ok ? [id] : [])))
  const rows = sent ?? chosen.filter(({ id }) => done.has(id))
  const pieces = useInPieces<ChosenRow, FilingActed>(rows, TOGETHER)
  const own = useOwnOpinions(of, act, rows)
  const sendPiece = useSending(of, act, request)
  const form = useForm({
    first: { number: act === 'approve' ? lastNumber() : '', date: dayOfToday(), comment: '' },
    checks: {
      number: act === 'approve' ? needed(words.numberMissing) : undefined,
      date: (date) => (act === 'approve' && !isApprovalDate(date) ? words.dateMissing : null),
      comment: asksReason(act, own) ? needed(words.reasonMissing) : undefined,
    },
    send: (typed) => {
      // Those that are on their way, whatever is asked of the others meanwhile.
      keepSent(rows)
      return pieces.run((piece) => sendPiece(piece, typed, own))
    },
    onDone: (_sent, { values }) => {
      if (act === 'approve') rememberNumber(values.number)
      const title = text.batchTitle(batchActName(act, rows, language), text.counted(of, rows.length))
      if (canBeUndone(act)) rememberBatch('filings', { request, title, rows, at: Date.now() })
      onOver()
    },
  })
  const isNowSaid = form.values.comment.trim() !== ''
  if (isNowSaid !== isSaid) say(isNowSaid)
  const isKnown = sent !== null || (forecast.data !== undefined && !forecast.isPlaceholderData)
  // How many need words is known from the answer without any, and stays in sight once they are written.
  const without = isKnown && sent === null && !isSaid ? needWords(forecast.data) : silent
  if (without !== silent) keepSilent(without)
  return { form, forecast, isKnown, rows, own, silent: without, ...pieces }
}

/** Why they are returned has to be written, but where each has findings of its own that say it. */
function asksReason(act: BatchAct, { isChosen, without }: OwnOpinions): boolean {
  return act === 'return' && (!isChosen || without > 0)
}

/** Sends one opinion to all of a piece, or each target its own, under one name: it is undone as one. */
function useSending(of: FilingRef['of'], act: BatchAct, request: string) {
  const acting = useActOnFilings()
  return async (piece: readonly ChosenRow[], typed: Typed, { isChosen, notes }: OwnOpinions) => {
    const send = async (ids: readonly string[], comment: string) =>
      (await acting.mutateAsync({ ...several(of, ids), act: actOf(act, { ...typed, comment }), request }))
        .results
    if (!isChosen)
      return send(
        piece.map(({ id }) => id),
        typed.comment,
      )
    const results: FilingActed[] = []
    for (const { id } of piece) results.push(...(await send([id], notes?.get(id) || typed.comment)))
    return results
  }
}

/** Whether something is said with the act, where that is no question of what is typed. */
const SAID: { readonly [act in BatchAct]?: boolean } = { submit: false, return: true, approve: true }

export function BatchDialog(props: Props) {
  const { of, act, chosen, onClose, onDone } = props
  const text = useText(FILINGS)
  const language = useLanguage()
  const { form, forecast, isKnown, rows, own, silent, results, isOver } = useBatch(props)
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (isOver) return <Over act={act} results={results} rows={rows} onClose={close} />
  const asked = isKnown ? rows : chosen
  // Where none will go, the title still says what was ticked.
  const named = asked.length === 0 ? chosen : asked
  const name = batchActName(act, chosen, language)
  return (
    <FormDialog
      title={text.batchTitle(name, text.counted(of, named.length))}
      confirm={name}
      danger={act === 'return'}
      form={form}
      isReady={isKnown && rows.length > 0 && (!own.isChosen || own.notes !== undefined)}
      width={640}
      onClose={close}
    >
      <BatchWords act={act} leftOut={chosen.length - asked.length - needWords(forecast.data)} />
      {forecast.error === null ? null : <NotForetold error={forecast.error} />}
      {act === 'approve' ? <YearsWarning rows={asked} /> : null}
      <ForecastNotes act={act} chosen={chosen} forecast={forecast.data} silent={silent ?? 0} />
      {form.isBusy ? <Callout kind="note">{text.running(results.length, rows.length)}</Callout> : null}
      {act === 'approve' ? <ApprovalFields form={form} /> : null}
      <OpinionChoice own={own} rows={rows} />
      {own.isChosen && own.without === 0 ? null : (
        <BatchComment {...form.field('comment')} act={act} needed={silent} />
      )}
      <ForecastSums act={act} chosen={chosen} forecast={forecast.data} />
      <BatchForecast act={act} chosen={chosen} forecast={forecast.data} />
    </FormDialog>
  )
}

/** What the server would answer is not known: nothing is confirmed blindly. */
function NotForetold({ error }: { readonly error: unknown }) {
  return <Callout kind="error">{useErrorText(error)}</Callout>
}

/** One number for targets of several years is seldom meant. */
function YearsWarning({ rows }: { readonly rows: readonly ChosenRow[] }) {
  const text = useText(FILINGS)
  const years = [...new Set(rows.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => a - b)
  return years.length < 2 ? null : <Callout kind="warning">{text.severalYears(years)}</Callout>
}

/** What the act does, and how many of those that were ticked it does not fit. */
function BatchWords({ act, leftOut }: Pick<Props, 'act'> & { readonly leftOut: number }) {
  const text = useText(FILINGS)
  return (
    <p className={styles.words}>
      {text[`${act}Words`]}
      {leftOut > 0 ? ` ${text.leftOut(leftOut)}` : ''}
    </p>
  )
}

/** Several pass at once only where no error and no warning is open. */
const BATCH_OPINIONS = [CLEAN_OPINION, ...PASSING_OPINIONS]

type CommentProps = FieldProps<string> & {
  readonly act: BatchAct
  /** For how many it has to be written; null while that is asked. */
  readonly needed: number | null
}

function BatchComment({ act, needed: many, ...field }: CommentProps) {
  const way = useText(FILING)
  const text = useText(FILINGS)
  const add = (opinion: string) => field.onChange(withOpinion(field.value, opinion))
  // Why they are returned has to be written.
  const isReason = act === 'return'
  const isNeeded = many !== null && many > 0
  // Whether it has to be written is asked: nothing is said of it before.
  const optional = many === null ? way.comment : way.commentOptional
  const open = isNeeded ? text.commentNeeded(many) : optional
  return (
    <>
      {isReason ? <OpinionChips onAdd={add} /> : null}
      {act === 'pass' && isNeeded ? <OpinionLines opinions={BATCH_OPINIONS} onChoose={add} /> : null}
      <TextArea {...field} label={isReason ? way.reason : open} required={isReason} maxLength={COMMENT_MAX} />
    </>
  )
}

type OverProps = Pick<Props, 'act' | 'onClose'> & {
  readonly rows: readonly ChosenRow[]
  readonly results: readonly FilingActed[]
}

/** What came of it, and taking it back at once. */
function Over({ act, results, rows, onClose }: OverProps) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const undo = useUndoBatch()
  const acted = useActedWords(act)
  const [undone, setUndone] = useState<readonly Outcome[] | null>(null)
  const said = (result: FilingActed) => {
    if (!result.ok) return problemText(result.problem, language)
    const row = rows.find(({ id }) => id === result.id)
    return row === undefined ? FILING_STATE_NAMES[result.state][language] : text.isActed(acted(result, row))
  }
  if (undone !== null) return <UndoneDialog outcomes={undone} onClose={onClose} />
  return (
    <OutcomesDialog
      title={text.resultTitle(results.filter(({ ok }) => ok).length, results.length)}
      label={text.results}
      outcomes={results.map((result) => ({
        id: result.id,
        name: rows.find(({ id }) => id === result.id)?.name ?? result.id,
        isDone: result.ok,
        said: (
          <>
            <span className="visually-hidden">{result.ok ? text.succeeded : text.failed} </span>
            {said(result)}
          </>
        ),
      }))}
      width={560}
      onClose={onClose}
    >
      {canBeUndone(act) && results.some(({ ok }) => ok) ? (
        <BatchUndo place="filings" undo={undo} onUndone={setUndone} />
      ) : null}
    </OutcomesDialog>
  )
}

type Typed = { readonly number: string; readonly date: string; readonly comment: string }

function actOf(kind: BatchAct, { number: typed, date, comment: written }: Typed): FilingAct {
  const [number, comment] = [typed.trim(), written.trim()]
  switch (kind) {
    case 'submit':
      return { kind, comment }
    case 'pass':
      return { kind, comment, task: null }
    case 'return':
      return { kind, comment, task: null, to: 'previous' }
    case 'approve':
      return { kind, comment, task: null, approval: { number, date } }
  }
}
