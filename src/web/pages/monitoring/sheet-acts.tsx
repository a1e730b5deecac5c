/**
 * The bar below a sheet: whether it is kept, what keeps it from being sent in, and the steps that are the
 * reader's.
 */
import { useState } from 'react'
import { Button, Input } from 'antd'
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { SHEET_TEXT_MAX } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { SHEET_ACT_NAMES, SHEET_BAR_WORDS } from '#text/monitoring.ts'
import { isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useActOnMonitoringSheet } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { AsItCameDialog } from './as-it-came-dialog.tsx'
import styles from './monitoring.module.css'
import type { Kept, SheetKeeper } from './sheet-keeper.ts'

type Props = {
  readonly view: MonitoringSheetView
  readonly state: Kept['state']
  readonly flush: SheetKeeper['flush']
  readonly faults: number
}

export function SheetActs({ view, state, flush, faults }: Props) {
  const text = useText(MONITORING)
  const act = useActOnMonitoringSheet(view.round.id, view.project)
  const refused = useErrorText(act.error)
  const [comment, setComment] = useState('')
  const kept = { saved: text.saved, unsaved: text.unsaved, saving: text.saving, failed: text.unsaved }[state]
  const checks = view.acts.some((one) => one.act === 'return')
  const [asked, setAsked] = useState(false)
  /** null: what was written could not be kept. */
  const settled = async () => (view.mayWrite ? flush() : view.revision)
  const go = async (kind: MonitoringSheetView['acts'][number]['act']) => {
    const revision = await settled()
    if (revision === null) return
    act.mutate({ act: kind, comment, revision }, { onError: (error) => setAsked(isAsItCame(error)) })
  }
  const sendAsItCame = async (why: string) => {
    const revision = await settled()
    if (revision !== null) await act.mutateAsync({ act: 'send', comment: why, revision, confirmed: true })
  }
  if (view.acts.length === 0 && !view.mayWrite) return null
  return (
    <>
      {asked ? (
        <AsItCameDialog asked={act.error} onSend={sendAsItCame} onClose={() => setAsked(false)} />
      ) : null}
      {act.error && !asked && !isAsItCame(act.error) ? <Callout kind="error">{refused}</Callout> : null}
      <div className={`${styles.acts} no-print`}>
        <output className={styles.faint}>{view.mayWrite ? kept : text.readOnly}</output>
        {view.mayWrite && faults > 0 ? <span className={styles.faint}>{text.faultsLeft(faults)}</span> : null}
        {checks ? (
          <Input
            className={styles.search}
            value={comment}
            maxLength={SHEET_TEXT_MAX}
            aria-label={text.comment}
            placeholder={text.comment}
            onChange={({ target }) => setComment(target.value)}
          />
        ) : null}
        <span className={styles.right} />
        {view.acts.map((one) => (
          <ActButton
            key={one.act}
            act={one}
            faults={faults}
            comment={comment}
            busy={act.isPending}
            onGo={() => void go(one.act)}
          />
        ))}
      </div>
    </>
  )
}

type ActProps = {
  readonly act: MonitoringSheetView['acts'][number]
  readonly faults: number
  readonly comment: string
  readonly busy: boolean
  readonly onGo: () => void
}

/** A step that cannot be taken yet says why. */
function ActButton({ act: { act, refusal }, faults, comment, busy, onGo }: ActProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const why = (): string | null => {
    if (refusal !== null) return SHEET_BAR_WORDS[refusal][language]
    if (act === 'send' && faults > 0) return text.faultsLeft(faults)
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
