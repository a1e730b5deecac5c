/** The end of the operation log, to be written down; verifying it; taking it away. */
import { useState } from 'react'
import { Button } from 'antd'
import type { LogEnd as End, VerificationLine } from '#api/operation-log.ts'
import { inGroups, parseNoted } from '#core/operation-log/noted.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { DIGEST_NAMES } from '#text/operation-log/log-faults.ts'
import { useChangeAlgorithm, useLogEnd, fetchLogVerification } from '../../api/events.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { useMay } from '../../api/session.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { ErrorState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { useForm } from '../../ui/use-form.ts'
import type { EventFilter } from './event-filter.ts'
import styles from './events.module.css'
import { ExportLogDialog } from './export-log-dialog.tsx'
import { LogReport } from './log-report.tsx'
import { useLongWork } from './use-long-work.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

type Props = {
  readonly filter: EventFilter
  /** Shows the records up to a number. */ readonly onLook: (until: number) => void
}

export function LogEndPanel({ filter, onLook }: Props) {
  const text = useText(EVENTS)
  const common = useText(COMMON)
  const may = useMay()
  const end = useLogEnd()
  const [dialog, setDialog] = useState<'compare' | 'export' | null>(null)
  const { work, start, stop } = useLongWork<Verified>()
  const begin = (noted?: string) => {
    setDialog(null)
    start((progress, signal) => verified(noted, progress, signal))
  }
  return (
    <div className={`panel no-print ${styles.end}`}>
      <div className={styles.top}>
        <Loaded query={end}>{(value) => <EndFacts end={value} />}</Loaded>
        <div className={styles.actions}>
          {may('event.verify') ? (
            <Button type="primary" disabled={work.state === 'running'} onClick={() => begin()}>
              {text.verify}
            </Button>
          ) : null}
          {may('event.verify') ? (
            <Button disabled={work.state === 'running'} onClick={() => setDialog('compare')}>
              {text.compare}
            </Button>
          ) : null}
          {may('event.export') ? <Button onClick={() => setDialog('export')}>{text.exportLog}</Button> : null}
        </div>
      </div>
      <WorkProgress work={work} words={text.verifying}>
        <Button size="small" onClick={stop}>
          {common.cancel}
        </Button>
      </WorkProgress>
      {work.state === 'failed' ? <ErrorState error={work.error} onRetry={() => begin()} /> : null}
      {work.state === 'done' ? <LogReport {...work.result} onLook={onLook} onClose={stop} /> : null}
      {dialog === 'compare' ? <CompareDialog onStart={begin} onClose={() => setDialog(null)} /> : null}
      {dialog === 'export' ? (
        <ExportLogDialog from={filter.from} to={filter.to} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  )
}

type Verified = Extract<VerificationLine, { readonly report: unknown }>

async function verified(
  noted: string | undefined,
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Verified> {
  let report: Verified | null = null
  await fetchLogVerification(
    noted,
    (line) => {
      if ('report' in line) report = line
      else progress(line.checked, line.of)
    },
    signal,
  )
  if (report === null) throw new Error('the answer ended without a report')
  // That it was verified is an event itself.
  await forgetKeys('events')
  return report
}

function EndFacts({ end }: { readonly end: End }) {
  const text = useText(EVENTS)
  const language = useLanguage()
  if (end.length === 0) return <div className={styles.facts}>{text.noneYet}</div>
  const copy = () =>
    void navigator.clipboard.writeText(`${end.length}:${end.head}`).then(() => notify(text.copied))
  return (
    <div className={styles.facts}>
      <div className={styles.number}>
        <strong>
          {text.end}
          {'　'}
          {text.recordNumber(end.length)}
        </strong>
        <span className={styles.quiet}>{momentText(end.at)}</span>
        <Algorithm end={end} />
      </div>
      <div className={styles.hash}>
        <code>
          {end.length}:{inGroups(end.head)}
        </code>
        {/* Only pages from this machine or over https may use it. */}
        {'clipboard' in navigator && window.isSecureContext ? (
          <Button size="small" onClick={copy}>
            {text.copy}
          </Button>
        ) : null}
      </div>
      <p className={styles.quiet} lang={language}>
        {text.noteIt}
      </p>
    </div>
  )
}

function Algorithm({ end }: { readonly end: End }) {
  const text = useText(EVENTS)
  const language = useLanguage()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const change = useChangeAlgorithm()
  const other = end.algorithm === 'sm3' ? 'sha-256' : 'sm3'
  return (
    <span className={styles.quiet}>
      {DIGEST_NAMES[end.algorithm][language]}
      {may('region.manage') ? (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {text.changeTo(other === 'sm3' ? 'SM3' : 'SHA-256')}
        </Button>
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={text.algorithm}
          confirm={text.changeTo(other === 'sm3' ? 'SM3' : 'SHA-256')}
          send={() => change.mutateAsync({ algorithm: other })}
          onDone={() => notify(text.changedAlgorithm)}
          onClose={() => setAsking(false)}
        >
          <p>{text.changeAsk}</p>
        </ConfirmDialog>
      ) : null}
    </span>
  )
}

function CompareDialog({
  onStart,
  onClose,
}: {
  readonly onStart: (noted: string) => void
  readonly onClose: () => void
}) {
  const text = useText(EVENTS)
  const form = useForm({
    first: { noted: '' },
    checks: { noted: (noted) => (parseNoted(noted) === null ? text.notedHint : null) },
    send: ({ noted }) => onStart(noted),
  })
  return (
    <FormDialog title={text.compare} confirm={text.verify} form={form} onClose={onClose}>
      <Field
        {...form.field('noted')}
        label={text.noted}
        hint={text.notedHint}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
      />
    </FormDialog>
  )
}
