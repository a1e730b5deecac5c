/**
 * Asking for what a decision needs: the reason and the last day of a waiver, a comment on a wrong finding.
 */
import { useState } from 'react'
import { Radio } from 'antd'
import { DECISION_REASON_MAX } from '#api/findings/decisions.ts'
import type { FindingWithId } from '#api/projects.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useDecisions } from './use-decisions.ts'
import styles from './decisions.module.css'

type Props = {
  readonly findings: readonly FindingWithId[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

type Published = 'default' | 'yes' | 'no'

export function WaiveDialog({ findings, onClose, onDone }: Props) {
  const text = useText(DECISIONS)
  const { waive, busy, error } = useDecisions()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [published, setPublished] = useState<Published>('default')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const confirm = () => {
    setTried(true)
    if (missing) return
    const said = {
      reason: reason.trim(),
      until: until === '' ? null : until,
      published: published === 'default' ? undefined : published === 'yes',
    }
    waive(findings, said, {
      onDone: () => {
        onDone?.()
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={text.waiveTitle(findings.length)}
      confirm={text.waiveConfirm}
      busy={busy}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.reason}
        required
        maxLength={DECISION_REASON_MAX}
        hint={text.reasonHint}
        value={reason}
        onChange={setReason}
        fault={tried && missing ? text.reasonMissing : null}
      />
      <Field label={text.until} type="date" hint={text.untilHint} value={until} onChange={setUntil} />
      <fieldset className={styles.choice}>
        <legend>{text.published}</legend>
        <Radio.Group value={published} onChange={({ target }) => setPublished(target.value as Published)}>
          <Radio value="default">{text.publishedDefault}</Radio>
          <Radio value="yes">{text.publishedYes}</Radio>
          <Radio value="no">{text.publishedNo}</Radio>
        </Radio.Group>
      </fieldset>
    </FormDialog>
  )
}

export function DisputeDialog({ findings, onClose, onDone }: Props) {
  const text = useText(DECISIONS)
  const { dispute, busy, error } = useDecisions()
  const [comment, setComment] = useState('')
  const confirm = () =>
    dispute(findings, comment.trim(), {
      onDone: () => {
        onDone?.()
        onClose()
      },
    })
  return (
    <FormDialog
      title={text.disputeTitle(findings.length)}
      confirm={text.disputeConfirm}
      busy={busy}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.disputeWords}</p>
      <Field label={text.comment} maxLength={DECISION_REASON_MAX} value={comment} onChange={setComment} />
    </FormDialog>
  )
}
