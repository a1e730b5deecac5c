/** The operation log as a file: which days, how far it is, and giving it up. */
import { useEffect, useRef, useState } from 'react'
import { parseHeadLine } from '#core/operation-log/log-lines.ts'
import { EVENTS } from '#text/interface/events.ts'
import { exportedLines } from '../../api/events.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useForm } from '../../ui/use-form.ts'
import { daySpan } from './event-filter.ts'
import styles from './events.module.css'
import type { LongWork } from './use-long-work.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

type Props = {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onClose: () => void
}

/** Its days, and its export; leaving the page gives it up. */
function useExporting({ from: firstFrom = '', to: firstTo = '', onClose }: Props) {
  const text = useText(EVENTS)
  const [work, setWork] = useState<LongWork<number>>({ state: 'none' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const form = useForm({
    first: { from: firstFrom, to: firstTo },
    send: async ({ from, to }) => {
      const { signal } = (running.current = new AbortController())
      const progress = (done: number, all: number) => setWork({ state: 'running', done, all })
      progress(0, 0)
      try {
        const records = await saveLog(daySpan(from, to), progress, signal)
        await forgetKeys('events')
        return records
      } finally {
        setWork({ state: 'none' })
      }
    },
    onDone: (records) => {
      notify(text.exported(records))
      onClose()
    },
  })
  return { form, work }
}

export function ExportLogDialog(props: Props) {
  const text = useText(EVENTS)
  const { form, work } = useExporting(props)
  const { from, to } = form.values
  return (
    <FormDialog title={text.exportLog} confirm={text.start} form={form} onClose={props.onClose}>
      <p className={styles.quiet}>{text.exportWords}</p>
      <div className={styles.days}>
        <Field
          {...form.field('from')}
          label={text.from}
          type="date"
          max={to === '' ? undefined : to}
          disabled={form.isBusy}
        />
        <Field
          {...form.field('to')}
          label={text.to}
          type="date"
          min={from === '' ? undefined : from}
          disabled={form.isBusy}
        />
      </div>
      <WorkProgress work={work} words={text.exporting} />
    </FormDialog>
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
