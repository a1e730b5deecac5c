/** The operation log as a file: which days, how far it is, and giving it up. */
import { useState } from 'react'
import { Button } from 'antd'
import { parseHeadLine } from '#core/operation-log/log-record.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { exportedLines } from '../../api/events.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { spanOf } from './event-filter.ts'
import styles from './events.module.css'
import { useLongWork } from './use-long-work.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

type Props = {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onClose: () => void
}

export function ExportLogDialog({ from: firstFrom = '', to: firstTo = '', onClose }: Props) {
  const text = useText(EVENTS)
  const common = useText(COMMON)
  const [from, setFrom] = useState(firstFrom)
  const [to, setTo] = useState(firstTo)
  const { work, start, stop } = useLongWork<number>()
  const refused = useProblemText(work.state === 'failed' ? work.error : null)
  const running = work.state === 'running'
  const begin = () =>
    start(async (progress, signal) => {
      const records = await saveLog(spanOf(from, to), progress, signal)
      notify(text.exported(records))
      await forgetKeys('events')
      onClose()
      return records
    })
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Dialog
      title={text.exportLog}
      onCancel={close}
      width={460}
      footer={
        <>
          <Button onClick={close}>{common.cancel}</Button>
          <Button type="primary" loading={running} onClick={begin}>
            {text.start}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {work.state === 'failed' ? <Callout kind="error">{refused}</Callout> : null}
        <p className={styles.quiet}>{text.exportWords}</p>
        <div className={styles.days}>
          <Field
            label={text.from}
            type="date"
            value={from}
            max={to === '' ? undefined : to}
            disabled={running}
            onChange={setFrom}
          />
          <Field
            label={text.to}
            type="date"
            value={to}
            min={from === '' ? undefined : from}
            disabled={running}
            onChange={setTo}
          />
        </div>
        <WorkProgress work={work} words={text.exporting} />
      </div>
    </Dialog>
  )
}

/** Lines that are put together before they are handed to the browser, which keeps large ones on disk. */
const LINES_A_PIECE = 20_000
const SAID_EVERY = 1000

async function saveLog(
  span: { readonly from?: string; readonly to?: string },
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const pieces: Blob[] = []
  let lines: string[] = []
  let head: ReturnType<typeof parseHeadLine> = null
  let records = -1
  for await (const line of exportedLines(span, signal)) {
    head ??= parseHeadLine(line)
    records += 1
    lines.push(`${line}\n`)
    if (records % SAID_EVERY === 0) progress(records, head?.count ?? 0)
    if (lines.length >= LINES_A_PIECE) pieces.push(new Blob(lines.splice(0)))
  }
  pieces.push(new Blob(lines))
  lines = []
  saveBlob(
    new Blob(pieces, { type: 'application/x-ndjson' }),
    `操作日志-${head?.regionName ?? ''}-${head?.first ?? 0}-${head?.last ?? 0}.jsonl`,
  )
  return Math.max(records, 0)
}

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes the address up after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
