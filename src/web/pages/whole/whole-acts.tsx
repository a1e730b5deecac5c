/** The bar below a sheet: whether it is kept, what is open, the steps that are the reader's, and its publication. */
import { useState } from 'react'
import { Button, Input } from 'antd'
import { WHOLE_TEXT_MAX, type WholeView } from '#api/whole.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { SHEET_ACT_NAMES, SHEET_BAR_WORDS } from '#text/monitoring.ts'
import { isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useActOnWhole, usePublishWhole, useUndoWhole } from '../../api/whole.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { AsItCameDialog } from '../monitoring/as-it-came-dialog.tsx'
import type { Kept, SheetKeeper } from '../monitoring/sheet-keeper.ts'
import styles from './whole.module.css'

type Props = {
  readonly view: WholeView
  readonly saving: Kept['state']
  readonly flush: SheetKeeper['flush']
  /** How many places keep it from being sent in. */
  readonly faults: number
}
type Act = WholeView['acts'][number]['act']

export function WholeActs({ view, saving, flush, faults }: Props) {
  const text = useText(WHOLE)
  const act = useActOnWhole(view.id)
  const undo = useUndoWhole(view.id)
  const refused = useErrorText(act.error ?? undo.error)
  const [comment, setComment] = useState('')
  const [asked, ask] = useState<'as-it-came' | 'publish' | null>(null)
  const settled = async () => (view.mayWrite ? flush() : view.revision)
  const send = async (kind: Act, more: object = {}) => {
    const revision = await settled()
    if (revision !== null) await act.mutateAsync({ act: kind, comment, revision, ...more })
  }
  const go = (kind: Act) =>
    void send(kind).catch((error: unknown) => {
      if (isAsItCame(error)) ask('as-it-came')
    })
  const kept = { saved: text.saved, unsaved: text.unsaved, saving: text.saving, failed: text.unsaved }[saving]
  const checks = view.acts.some((one) => one.act === 'return')
  if (view.acts.length === 0 && !view.mayWrite && !view.mayUndo && !view.mayPublish) return null
  return (
    <>
      {(act.error ?? undo.error) && asked === null ? <Callout kind="error">{refused}</Callout> : null}
      {asked === 'as-it-came' ? (
        <AsItCameDialog
          asked={act.error}
          onSend={(why) => send('send', { comment: why, confirmed: true })}
          onClose={() => ask(null)}
        />
      ) : null}
      {asked === 'publish' ? <PublishDialog view={view} onClose={() => ask(null)} /> : null}
      <div className={`${styles.acts} no-print`}>
        <output className={styles.quiet}>{view.mayWrite ? kept : text.readOnly}</output>
        {view.mayWrite && faults > 0 ? <span className={styles.quiet}>{text.openPlaces(faults)}</span> : null}
        {checks ? <Comment value={comment} onChange={setComment} /> : null}
        <span className={styles.right} />
        {view.mayUndo ? (
          <Button loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
            {text.undo}
          </Button>
        ) : null}
        {view.mayPublish ? <Button onClick={() => ask('publish')}>{text.publish}</Button> : null}
        {view.acts.map((one) => (
          <ActButton
            key={one.act}
            of={one}
            {...{ faults, comment }}
            busy={act.isPending}
            onGo={() => go(one.act)}
          />
        ))}
      </div>
    </>
  )
}

type CommentProps = { readonly value: string; readonly onChange: (comment: string) => void }

function Comment({ value, onChange }: CommentProps) {
  const text = useText(WHOLE)
  return (
    <Input
      style={{ maxWidth: 280 }}
      value={value}
      maxLength={WHOLE_TEXT_MAX}
      aria-label={text.comment}
      placeholder={text.comment}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

type ActProps = {
  readonly of: WholeView['acts'][number]
  readonly faults: number
  readonly comment: string
  readonly busy: boolean
  readonly onGo: () => void
}

/** A step that cannot be taken yet says why. */
function ActButton({ of: { act, refusal }, faults, comment, busy, onGo }: ActProps) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const why = (): string | null => {
    if (refusal !== null) return SHEET_BAR_WORDS[refusal][language]
    if (act === 'send' && faults > 0) return text.openPlaces(faults)
    return act === 'return' && comment.trim() === '' ? text.commentHint : null
  }
  const reason = why()
  return (
    <Button
      type={act === 'send' || act === 'pass' ? 'primary' : 'default'}
      disabled={reason !== null}
      title={reason ?? undefined}
      loading={busy}
      onClick={onGo}
    >
      {SHEET_ACT_NAMES[act][language]}
    </Button>
  )
}

function PublishDialog({ view, onClose }: { readonly view: WholeView; readonly onClose: () => void }) {
  const text = useText(WHOLE)
  const publish = usePublishWhole(view.id)
  const form = useForm({
    first: { on: view.published?.on ?? '', place: view.published?.place ?? '' },
    checks: { on: needed(text.publishOn), place: needed(text.publishPlace) },
    send: ({ on, place }) => publish.mutateAsync({ on, place, revision: view.revision }),
    onDone: onClose,
  })
  return (
    <FormDialog title={text.publish} confirm={text.publish} form={form} onClose={onClose}>
      <p>{text.publishWords}</p>
      <Field {...form.field('on')} label={text.publishOn} type="date" required />
      <Field {...form.field('place')} label={text.publishPlace} required maxLength={200} />
    </FormDialog>
  )
}
