/** The same act to several: what it needs, how far it is, and what came of each. */
import { useState } from 'react'
import type { FilingAct, FilingActed } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { canBeUndone } from '#core/filing/undo.ts'
import { isApprovalDate } from '#core/filing/act.ts'
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { several, useActOnFilings, type FilingRef } from '../../api/filings.ts'
import { ApprovalFields } from '../../components/filing/approval-fields.tsx'
import { OpinionChips, withOpinion } from '../../components/filing/opinion-chips.tsx'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import { useInPieces } from '../../ui/use-in-pieces.ts'
import { BatchForecast } from './batch-forecast.tsx'
import { rememberBatch } from './last-batch.tsx'
import type { BatchAct, ChosenRow } from './fitting.ts'
import styles from '../../lists/list-page.module.css'

type Props = {
  readonly of: FilingRef['of']
  readonly act: BatchAct
  readonly rows: readonly ChosenRow[]
  /** All that were ticked, those among them that the act does not fit. */
  readonly chosen: readonly ChosenRow[]
  /** What came of it is shown. */ readonly onOver: () => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** So many at once: what is done already is seen while the rest goes on. */
const TOGETHER = 20

/** What is asked for, and sending them on their way, some at a time. */
function useBatch({ of, act, rows, onOver }: Props) {
  const words = useText(FILING)
  const text = useText(FILINGS)
  const language = useLanguage()
  const acting = useActOnFilings()
  const [request] = useState(() => crypto.randomUUID())
  const pieces = useInPieces<ChosenRow, FilingActed>(rows, TOGETHER)
  const form = useForm({
    first: { number: '', date: '', comment: '' },
    checks: {
      number: act === 'approve' ? needed(words.numberMissing) : undefined,
      date: (date) => (act === 'approve' && !isApprovalDate(date) ? words.dateMissing : null),
      comment: act === 'return' ? needed(words.reasonMissing) : undefined,
    },
    send: (typed) =>
      pieces.run(async (piece) => {
        const ids = piece.map(({ id }) => id)
        const acted = await acting.mutateAsync({ ...several(of, ids), act: actOf(act, typed), request })
        return acted.results
      }),
    onDone: () => {
      const title = text.batchTitle(ACT_NAMES[act][language], text.counted(of, rows.length))
      if (of === 'projects' && canBeUndone(act)) rememberBatch({ request, title, rows, at: Date.now() })
      onOver()
    },
  })
  return { form, ...pieces }
}

export function BatchDialog(props: Props) {
  const { of, act, rows, chosen, onClose, onDone } = props
  const text = useText(FILINGS)
  const language = useLanguage()
  const { form, results, isOver } = useBatch(props)
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (isOver) return <Over results={results} rows={rows} onClose={close} />
  return (
    <FormDialog
      title={text.batchTitle(ACT_NAMES[act][language], text.counted(of, rows.length))}
      confirm={ACT_NAMES[act][language]}
      danger={act === 'return'}
      form={form}
      onClose={close}
    >
      <BatchWords act={act} leftOut={chosen.length - rows.length} />
      <BatchForecast act={act} chosen={chosen} />
      {form.isBusy ? <Callout kind="note">{text.running(results.length, rows.length)}</Callout> : null}
      {act === 'approve' ? <ApprovalFields form={form} /> : null}
      <BatchComment {...form.field('comment')} isReason={act === 'return'} />
    </FormDialog>
  )
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

type CommentProps = FieldProps<string> & {
  /** Why they are returned: it has to be written. */
  readonly isReason: boolean
}

function BatchComment({ isReason, ...field }: CommentProps) {
  const way = useText(FILING)
  return (
    <>
      {isReason ? (
        <OpinionChips onAdd={(opinion) => field.onChange(withOpinion(field.value, opinion))} />
      ) : null}
      <TextArea
        {...field}
        label={isReason ? way.reason : way.commentOptional}
        required={isReason}
        maxLength={COMMENT_MAX}
      />
    </>
  )
}

type OverProps = Pick<Props, 'rows' | 'onClose'> & { readonly results: readonly FilingActed[] }

function Over({ results, rows, onClose }: OverProps) {
  const text = useText(FILINGS)
  const language = useLanguage()
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
            {result.ok ? FILING_STATE_NAMES[result.state][language] : problemText(result.problem, language)}
          </>
        ),
      }))}
      width={560}
      onClose={onClose}
    />
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
