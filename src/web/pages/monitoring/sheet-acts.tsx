/**
 * The bar below a sheet: whether it is kept, what keeps it from being sent in, and the steps that are the
 * reader's.
 */
import { useState } from 'react'
import { Button, Input } from 'antd'
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { SHEET_TEXT_MAX } from '#api/monitoring/monitoring.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import type { SheetOutcome } from '#core/monitoring/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { SHEET_ACT_NAMES, SHEET_BAR_WORDS } from '#text/monitoring.ts'
import { isAsItCame } from '../../components/filing/as-it-came.tsx'
import { NextSheet } from '../../components/filing/next-sheet.tsx'
import { usePassedNotice } from '../../components/filing/passed-notice.ts'
import { whenDone } from '../../api/when-done.ts'
import { useMay } from '../../api/session.ts'
import { useActOnMonitoringSheet, useUndoPasses } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { AsItCameDialog } from './as-it-came-dialog.tsx'
import styles from './monitoring.module.css'
import { SendDialog } from './send-dialog.tsx'
import type { Kept, SheetKeeper } from './sheet-keeper.ts'

type Props = {
  readonly view: MonitoringSheetView
  readonly state: Kept['state']
  readonly flush: SheetKeeper['flush']
  readonly content: SheetContent
  readonly outcome: SheetOutcome
  /** A step was taken on this page. */
  readonly hasActed: boolean
  readonly onActed: () => void
}

/** What is asked before a sheet is sent in: whether it goes, and why it goes as it came. */
type Asked = 'send' | 'as-it-came' | null

/** The steps of a sheet, taken once what was written is kept. */
function useActs({ view, flush, onActed }: Props) {
  const act = useActOnMonitoringSheet(view.round.id, view.project)
  const undo = useUndoPasses(view.round.id)
  const language = useLanguage()
  const { say, takeBack } = usePassedNotice()
  const [comment, setComment] = useState('')
  const [asked, ask] = useState<Asked>(null)
  const undoPass = () => undo.mutateAsync([view.project])
  /** null: what was written could not be kept. */
  const settled = async () => (view.mayWrite ? flush() : view.revision)
  const go = async (kind: MonitoringSheetView['acts'][number]['act']) => {
    if (kind === 'send') {
      ask('send')
      return
    }
    const revision = await settled()
    if (revision === null) return
    // What refuses it is said by the bar.
    whenDone(act.mutateAsync({ act: kind, comment, revision }), ({ mayUndo }) => {
      onActed()
      say(SHEET_ACT_NAMES[kind][language], { name: view.name, undo: mayUndo ? undoPass : null })
    })
  }
  /** Whether it went; a sheet that goes as it came is asked about once more. */
  const send = async () => {
    const revision = await settled()
    try {
      if (revision !== null) {
        await act.mutateAsync({ act: 'send', comment, revision })
        onActed()
      }
      ask(null)
    } catch (error) {
      if (!isAsItCame(error)) throw error
      ask('as-it-came')
    }
  }
  const sendAsItCame = async (why: string) => {
    const revision = await settled()
    if (revision === null) return
    await act.mutateAsync({ act: 'send', comment: why, revision, confirmed: true })
    onActed()
  }
  const undoNow = () => void takeBack(view.name, undoPass)
  return { act, comment, setComment, asked, ask, go, send, sendAsItCame, undoNow, isUndoing: undo.isPending }
}

export function SheetActs(props: Props) {
  const { view, state, content, outcome, hasActed } = props
  // Who reads final sheets alone has none that waits.
  const takesPart = useMay()('monitoring.read')
  const text = useText(MONITORING)
  const { act, comment, setComment, asked, ask, go, send, sendAsItCame, undoNow, isUndoing } = useActs(props)
  const refused = useErrorText(act.error)
  const faults = outcome.faults.length
  const kept = { saved: text.saved, unsaved: text.unsaved, saving: text.saving, failed: text.unsaved }[state]
  const checks = view.acts.some((one) => one.act === 'return')
  const isDone = view.acts.length === 0 && !view.mayWrite
  if (isDone && !view.mayUndo && !takesPart) return null
  return (
    <>
      {asked === 'as-it-came' ? (
        <AsItCameDialog asked={act.error} onSend={sendAsItCame} onClose={() => ask(null)} />
      ) : null}
      {asked === 'send' ? (
        <SendDialog
          view={view}
          content={content}
          outcome={outcome}
          onSend={send}
          onClose={() => ask((now) => (now === 'send' ? null : now))}
        />
      ) : null}
      {act.error && asked === null && !isAsItCame(act.error) ? (
        <Callout kind="error">{refused}</Callout>
      ) : null}
      <div className={`${styles.acts} no-print`}>
        <output className={styles.faint}>{view.mayWrite ? kept : text.readOnly}</output>
        {view.mayWrite && faults > 0 ? <span className={styles.faint}>{text.faultsLeft(faults)}</span> : null}
        {checks ? <Comment value={comment} onChange={setComment} /> : null}
        <span className={styles.right} />
        {view.mayUndo ? (
          <Button loading={isUndoing} onClick={undoNow}>
            {text.undoPass}
          </Button>
        ) : null}
        {takesPart && (isDone || hasActed) ? (
          <NextSheet kind="monitoring" id={view.project} round={view.round.id} hasActed={hasActed} />
        ) : null}
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

type CommentProps = { readonly value: string; readonly onChange: (words: string) => void }

/** What is said to a step. */
function Comment({ value, onChange }: CommentProps) {
  const text = useText(MONITORING)
  return (
    <Input
      className={styles.search}
      value={value}
      maxLength={SHEET_TEXT_MAX}
      aria-label={text.comment}
      placeholder={text.commentHere}
      onChange={({ target }) => onChange(target.value)}
    />
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
