/** The same act to several: what it needs, how far it is, and what came of each. */
import { useState, type Dispatch, type SetStateAction } from 'react'
import type { FilingAct, FilingActed } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { isApprovalDate } from '#core/filing/act.ts'
import { ACT_NAMES } from '#text/filing.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { several, useActOnFilings, type WayOf } from '../../api/filings.ts'
import { OpinionChips, withOpinion } from '../../components/filing/opinion-chips.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { BatchResults } from './batch-results.tsx'
import type { BatchAct, WayRow } from './fitting.ts'
import styles from '../../lists/list-page.module.css'

type Props = {
  readonly of: WayOf['of']
  readonly act: BatchAct
  readonly rows: readonly WayRow[]
  readonly leftOut: number
  /** What came of it is shown. */ readonly onOver: () => void
  readonly onClose: () => void
  readonly onDone: () => void
}

/** So many at once: what is done already is seen while the rest goes on. */
const TOGETHER = 20

/** Sends them on their way, some at a time. */
function useBatch(of: WayOf['of'], rows: readonly WayRow[], onOver: () => void) {
  const send = useActOnFilings()
  const [results, setResults] = useState<readonly FilingActed[]>([])
  const [state, setState] = useState<'asking' | 'running' | 'over'>('asking')
  const [request] = useState(() => crypto.randomUUID())
  const run = async (act: FilingAct) => {
    setState('running')
    const ids = rows.map(({ id }) => id)
    try {
      for (let at = 0; at < ids.length; at += TOGETHER) {
        const acted = await send.mutateAsync({
          ...several(of, ids.slice(at, at + TOGETHER)),
          act,
          request,
        })
        setResults((before) => [...before, ...acted.results])
      }
      setState('over')
      onOver()
    } catch {
      // What was refused as a whole is said above the fields; what was done before is in the results.
      setState('asking')
    }
  }
  return { results, state, error: send.error, run }
}

export function BatchDialog({ of, act, rows, leftOut, onOver, onClose, onDone }: Props) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const [comment, setComment] = useState('')
  const [number, setNumber] = useState('')
  const [date, setDate] = useState('')
  const [tried, setTried] = useState(false)
  const { results, state, error, run } = useBatch(of, rows, onOver)
  const title = text.batchTitle(ACT_NAMES[act][language], text.counted(of, rows.length))
  const faults = {
    comment: act === 'return' && comment.trim() === '',
    number: act === 'approve' && number.trim() === '',
    date: act === 'approve' && !isApprovalDate(date),
  }
  const confirm = () => {
    setTried(true)
    if (!Object.values(faults).some(Boolean))
      void run(actOf(act, { comment: comment.trim(), number: number.trim(), date }))
  }
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (state === 'over') return <Over results={results} rows={rows} onClose={close} />
  return (
    <FormDialog
      title={title}
      confirm={ACT_NAMES[act][language]}
      danger={act === 'return'}
      busy={state === 'running'}
      error={error}
      onConfirm={confirm}
      onClose={close}
    >
      <BatchWords act={act} leftOut={leftOut} />
      {state === 'running' ? (
        <Callout kind="note">{text.running(results.length, rows.length)}</Callout>
      ) : null}
      {act === 'approve' ? (
        <ApprovalFields
          number={number}
          date={date}
          faults={tried ? faults : null}
          onNumber={setNumber}
          onDate={setDate}
        />
      ) : null}
      <BatchComment
        isReason={act === 'return'}
        isMissing={tried && faults.comment}
        value={comment}
        onChange={setComment}
      />
    </FormDialog>
  )
}

/** What the act does, and how many of those that were ticked it does not fit. */
function BatchWords({ act, leftOut }: Pick<Props, 'act' | 'leftOut'>) {
  const text = useText(FILINGS)
  return (
    <p className={styles.words}>
      {text[`${act}Words`]}
      {leftOut > 0 ? ` ${text.leftOut(leftOut)}` : ''}
    </p>
  )
}

type CommentProps = {
  /** Why they are returned: it has to be written. */
  readonly isReason: boolean
  readonly isMissing: boolean
  readonly value: string
  readonly onChange: Dispatch<SetStateAction<string>>
}

function BatchComment({ isReason, isMissing, value, onChange }: CommentProps) {
  const way = useText(FILING)
  return (
    <>
      {isReason ? (
        <OpinionChips onAdd={(opinion) => onChange((written) => withOpinion(written, opinion))} />
      ) : null}
      <TextArea
        label={isReason ? way.reason : way.commentOptional}
        required={isReason}
        maxLength={COMMENT_MAX}
        value={value}
        onChange={onChange}
        fault={isMissing ? way.reasonMissing : null}
      />
    </>
  )
}

type OverProps = Pick<Props, 'rows' | 'onClose'> & { readonly results: readonly FilingActed[] }

function Over({ results, rows, onClose }: OverProps) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  return (
    <Dialog
      title={text.resultTitle(results.filter(({ ok }) => ok).length, results.length)}
      okText={common.close}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
      width={560}
    >
      <BatchResults results={results} rows={rows} />
    </Dialog>
  )
}

type ApprovalProps = {
  readonly number: string
  readonly date: string
  /** null: not told yet. */
  readonly faults: { readonly number: boolean; readonly date: boolean } | null
  readonly onNumber: (number: string) => void
  readonly onDate: (date: string) => void
}

function ApprovalFields({ number, date, faults, onNumber, onDate }: ApprovalProps) {
  const way = useText(FILING)
  return (
    <>
      <Field
        label={way.number}
        required
        maxLength={60}
        hint={way.numberHint}
        value={number}
        onChange={onNumber}
        fault={faults?.number ? way.numberMissing : null}
      />
      <Field
        label={way.date}
        required
        type="date"
        value={date}
        onChange={onDate}
        fault={faults?.date ? way.dateMissing : null}
      />
    </>
  )
}

function actOf(
  kind: BatchAct,
  { comment, number, date }: { readonly comment: string; readonly number: string; readonly date: string },
): FilingAct {
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
