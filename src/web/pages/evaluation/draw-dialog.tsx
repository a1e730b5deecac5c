/** The draw that was committed to: its seed once it is known; or the commitment taken back, with a reason. */
import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import type { DrawCommitment } from '#core/evaluation/commitment.ts'
import { drawHistory } from '#core/evaluation/task.ts'
import { drawnName } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useActOnTask } from '../../api/evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import { needed, useForm } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

type Props = {
  readonly view: EvaluationView
  readonly open: DrawCommitment
  readonly onClose: () => void
}

export function DrawDialog({ view, open, onClose }: Props) {
  const [withdraws, withdraw] = useState(false)
  return withdraws ? (
    <WithdrawDraw view={view} open={open} onClose={onClose} />
  ) : (
    <DrawNow view={view} open={open} onWithdraw={() => withdraw(true)} onClose={onClose} />
  )
}

function DrawNow({ view, open, onWithdraw, onClose }: Props & { readonly onWithdraw: () => void }) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const act = useActOnTask(view.id)
  const { what, source, drawAt } = open
  const draws = drawHistory(view.choices, what).length
  const form = useForm({
    first: { seed: '', reason: open.again ?? '' },
    checks: {
      seed: needed(text.seedMissing),
      reason: draws === 0 ? undefined : needed(text.againMissing),
    },
    send: ({ seed, reason }) => {
      const again = reason.trim() === '' ? {} : { reason: reason.trim() }
      return act.mutateAsync({ to: what, body: { by: 'draw', seed: seed.trim(), ...again } })
    },
    onDone: () => {
      notify(text.chosen)
      onClose()
    },
  })
  const left = useMinutesUntil(drawAt)
  return (
    <FormDialog
      title={text.drawOf(drawnName(what, language))}
      confirm={text.drawNow}
      form={form}
      isReady={left === 0}
      onClose={onClose}
    >
      <Commitment open={open} />
      {left === 0 ? null : <Callout kind="note">{text.drawEarly(momentText(drawAt), left)}</Callout>}
      {draws === 0 ? null : (
        <>
          <Callout kind="warning">{text.againWords(draws)}</Callout>
          <TextArea {...form.field('reason')} label={text.againReason} required rows={2} maxLength={500} />
        </>
      )}
      <Field {...form.field('seed')} label={text.seedOf(source)} required maxLength={100} />
      <p>
        <Button type="link" size="small" onClick={onWithdraw}>
          {text.withdrawDraw}
        </Button>
      </p>
    </FormDialog>
  )
}

/** How many minutes are left until a moment, begun ones whole; 0 once it has come: it is looked at every second. */
function useMinutesUntil(moment: string): number {
  const leftNow = () => Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 60_000))
  const [left, setLeft] = useState(leftNow)
  useEffect(() => {
    if (left === 0) return undefined
    const timer = window.setInterval(() => setLeft(leftNow()), 1000)
    return () => window.clearInterval(timer)
  })
  return left
}

function WithdrawDraw({ view, open, onClose }: Props) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(view.id)
  return (
    <ReasonDialog
      title={text.withdrawDraw}
      confirm={text.withdrawDraw}
      danger
      label={text.withdrawReason}
      missing={text.withdrawMissing}
      longest={500}
      send={(reason) => act.mutateAsync({ to: 'draws/withdrawal', body: { what: open.what, reason } })}
      onDone={() => notify(text.withdrawn)}
      onClose={onClose}
    >
      <Commitment open={open} />
    </ReasonDialog>
  )
}

/** What was laid down, with the digest by which anybody can hold the draw against it. */
export function Commitment({ open }: { readonly open: DrawCommitment }) {
  const text = useText(EVALUATIONS)
  const { candidates, count, source, drawAt, at, digest } = open
  return (
    <p className={styles.quiet}>
      {text.committed(candidates.length, count)}{' '}
      {text.committedAt(momentText(at), momentText(drawAt), source)}
      <br />
      {text.digest} <code className={styles.digest}>{digest}</code>
    </p>
  )
}
