/** 回避声明; cancelling a task or letting an expert go, with the reason; rating what somebody did. */
import { Radio, Rate } from 'antd'
import { useNavigate } from 'react-router'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useActOnTask, useDeclare } from '../../api/evaluations.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Term } from '../../ui/term.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

export function DeclareDialog({
  view,
  onClose,
}: {
  readonly view: EvaluationView
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const navigate = useNavigate()
  const declare = useDeclare(view.id)
  const form = useForm({
    // Nothing is declared for the expert.
    first: { conflict: null as boolean | null, reason: '' },
    checks: {
      conflict: (conflict) => (conflict === null ? text.declareMissing : null),
      reason: (reason, { conflict }) => (conflict === true ? needed(text.reasonMissing)(reason) : null),
    },
    send: ({ conflict, reason }) =>
      declare.mutateAsync({ conflict: conflict === true, reason: reason.trim() }),
    onDone: (_, { values: { conflict } }) => {
      notify(conflict ? text.leftNow : text.declaredNow)
      if (conflict) void navigate(paths.evaluations())
      else onClose()
    },
  })
  return (
    <FormDialog title={text.declare} confirm={text.declare} form={form} onClose={onClose}>
      <p className={styles.said}>
        {text.declareWords} <Term id="avoidance" of={text.declare} />
      </p>
      <ul className={styles.list}>
        {view.subjects.map(({ id, name, unit }) => (
          <li key={id}>
            {name}
            <span className={styles.sub}>{unit.name}</span>
          </li>
        ))}
      </ul>
      <ConflictField {...form.field('conflict')} />
      {form.values.conflict ? (
        <TextArea {...form.field('reason')} label={text.conflictReason} required rows={2} maxLength={500} />
      ) : null}
    </FormDialog>
  )
}

function ConflictField({ value, fault, onChange }: FieldProps<boolean | null>) {
  const text = useText(EVALUATIONS)
  return (
    <FieldFrame label={text.declaration} required fault={fault}>
      {({ id, 'aria-describedby': described }) => (
        <Radio.Group
          vertical
          id={id}
          aria-label={text.declaration}
          aria-describedby={described}
          value={value}
          onChange={({ target }: { readonly target: { readonly value?: boolean } }) =>
            onChange(target.value === true)
          }
          options={[
            { value: false, label: text.noConflict },
            { value: true, label: text.conflict },
          ]}
        />
      )}
    </FieldFrame>
  )
}

export type ReasonFor =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'dismiss'; readonly entry: string; readonly name: string }

export function TaskReasonDialog({
  id,
  of,
  onClose,
}: {
  readonly id: string
  readonly of: ReasonFor
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(id)
  const title = of.kind === 'cancel' ? text.cancelTask : text.dismissOf(of.name)
  return (
    <ReasonDialog
      title={title}
      confirm={title}
      danger
      label={text.reason}
      missing={text.reasonMissing}
      longest={500}
      send={(reason) =>
        act.mutateAsync({
          to: 'acts',
          body:
            of.kind === 'cancel' ? { act: 'cancel', reason } : { act: 'dismiss', entry: of.entry, reason },
        })
      }
      onDone={() => notify(of.kind === 'cancel' ? text.cancelled : text.dismissed)}
      onClose={onClose}
    >
      {of.kind === 'cancel' ? <p className={styles.said}>{text.cancelWords}</p> : null}
    </ReasonDialog>
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
  const form = useForm({
    first: { stars: 4, comment: '' },
    send: ({ stars, comment }) =>
      act.mutateAsync({ to: 'ratings', body: { entry, stars, comment: comment.trim() } }),
    onDone: () => {
      notify(text.rated)
      onClose()
    },
  })
  return (
    <FormDialog title={text.rateOf(name)} confirm={text.rate} form={form} onClose={onClose}>
      <FieldFrame label={text.stars}>
        {() => (
          <Rate value={form.values.stars} onChange={(next) => form.change({ stars: Math.max(1, next) })} />
        )}
      </FieldFrame>
      <TextArea {...form.field('comment')} label={text.reason} rows={3} maxLength={500} />
    </FormDialog>
  )
}
