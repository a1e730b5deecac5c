/**
 * Asking for what a decision needs: the reason and the last day of a waiver, a comment on a wrong finding.
 */
import { Radio } from 'antd'
import { DECISION_REASON_MAX } from '#api/findings/decisions.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { useDecisions } from './use-decisions.ts'
import styles from './decisions.module.css'

type Props = {
  readonly findings: readonly LivingFinding[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

type Published = 'default' | 'yes' | 'no'

export function WaiveDialog({ findings, onClose, onDone }: Props) {
  const text = useText(DECISIONS)
  const { waive } = useDecisions()
  const form = useForm({
    first: { reason: '', until: '', published: 'default' as Published },
    checks: { reason: needed(text.reasonMissing) },
    send: async ({ reason, until, published }) => {
      await waive(findings, {
        reason: reason.trim(),
        until: until === '' ? null : until,
        published: published === 'default' ? undefined : published === 'yes',
      })
      onDone?.()
    },
    onDone: onClose,
  })
  return (
    <FormDialog
      title={text.waiveTitle(findings.length)}
      confirm={text.waiveConfirm}
      form={form}
      onClose={onClose}
    >
      <Field
        {...form.field('reason')}
        label={text.reason}
        required
        maxLength={DECISION_REASON_MAX}
        hint={text.reasonHint}
      />
      <Field {...form.field('until')} label={text.until} type="date" hint={text.untilHint} />
      <fieldset className={styles.choice}>
        <legend>{text.published}</legend>
        <Radio.Group
          value={form.values.published}
          onChange={({ target }) => form.change({ published: target.value as Published })}
        >
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
  const { dispute } = useDecisions()
  const form = useForm({
    first: { reason: '' },
    send: async ({ reason }) => {
      await dispute(findings, reason.trim())
      onDone?.()
    },
    onDone: onClose,
  })
  return (
    <FormDialog
      title={text.disputeTitle(findings.length)}
      confirm={text.disputeConfirm}
      form={form}
      onClose={onClose}
    >
      <p>{text.disputeWords}</p>
      <Field {...form.field('reason')} label={text.comment} maxLength={DECISION_REASON_MAX} />
    </FormDialog>
  )
}
