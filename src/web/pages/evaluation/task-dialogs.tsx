/** 回避声明; cancelling a task or letting an expert go, with the reason; rating what somebody did. */
import { useState } from 'react'
import { Radio, Rate } from 'antd'
import { useNavigate } from 'react-router'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useActOnTask, useDeclare } from '../../api/evaluations.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './evaluations.module.css'

/** What is declared, and its sending. */
function useDeclaring(id: string, onClose: () => void) {
  const text = useText(EVALUATIONS)
  const navigate = useNavigate()
  const send = useDeclare(id)
  const [conflict, setConflict] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = () => {
    setTried(true)
    if (conflict && reason.trim() === '') return
    send.mutate(
      { conflict, reason: reason.trim() },
      {
        onSuccess: () => {
          notify(conflict ? text.leftNow : text.declaredNow)
          if (conflict) void navigate(paths.evaluations())
          else onClose()
        },
      },
    )
  }
  return { send, conflict, setConflict, reason, setReason, tried, confirm }
}

export function DeclareDialog({
  view,
  onClose,
}: {
  readonly view: EvaluationView
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const { send, conflict, setConflict, reason, setReason, tried, confirm } = useDeclaring(view.id, onClose)
  return (
    <FormDialog
      title={text.declare}
      confirm={text.declare}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={styles.said}>{text.declareWords}</p>
      <ul className={styles.list}>
        {view.subjects.map(({ id, name, unit }) => (
          <li key={id}>
            {name}
            <span className={styles.sub}>{unit.name}</span>
          </li>
        ))}
      </ul>
      <Radio.Group
        vertical
        aria-label={text.declare}
        value={conflict}
        onChange={({ target }: { readonly target: { readonly value?: boolean } }) =>
          setConflict(target.value === true)
        }
        options={[
          { value: false, label: text.noConflict },
          { value: true, label: text.conflict },
        ]}
      />
      {conflict ? (
        <TextArea
          label={text.conflictReason}
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          fault={tried && reason.trim() === '' ? text.reasonMissing : null}
        />
      ) : null}
    </FormDialog>
  )
}

export type ReasonOf =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'dismiss'; readonly entry: string; readonly name: string }

export function ReasonDialog({
  id,
  of,
  onClose,
}: {
  readonly id: string
  readonly of: ReasonOf
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(id)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const title = of.kind === 'cancel' ? text.cancelTask : text.dismissOf(of.name)
  const confirm = () => {
    setTried(true)
    if (reason.trim() === '') return
    act.mutate(
      {
        to: 'acts',
        body:
          of.kind === 'cancel'
            ? { act: 'cancel', reason: reason.trim() }
            : { act: 'dismiss', entry: of.entry, reason: reason.trim() },
      },
      {
        onSuccess: () => {
          notify(of.kind === 'cancel' ? text.cancelled : text.dismissed)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={title}
      confirm={title}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {of.kind === 'cancel' ? <p className={styles.said}>{text.cancelWords}</p> : null}
      <TextArea
        label={text.reason}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        fault={tried && reason.trim() === '' ? text.reasonMissing : null}
      />
    </FormDialog>
  )
}

export function RateDialog({
  id,
  entry,
  name,
  onClose,
}: {
  readonly id: string
  readonly entry: string
  readonly name: string
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(id)
  const [stars, setStars] = useState(4)
  const [comment, setComment] = useState('')
  const confirm = () =>
    act.mutate(
      { to: 'ratings', body: { entry, stars, comment: comment.trim() } },
      {
        onSuccess: () => {
          notify(text.rated)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={text.rateOf(name)}
      confirm={text.rate}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <FieldFrame label={text.stars}>
        {() => <Rate value={stars} onChange={(next) => setStars(Math.max(1, next))} />}
      </FieldFrame>
      <TextArea label={text.reason} rows={3} maxLength={500} value={comment} onChange={setComment} />
    </FormDialog>
  )
}
