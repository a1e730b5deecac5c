/** A large file while a job books it: how far it is and stopping it; why nothing was booked. */
import { Button } from 'antd'
import type { MoneyImport } from '#api/execution/money-imports.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { useStopBooking } from '../../api/execution.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { problemText } from '../../ui/problem-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import styles from './execution.module.css'

type Props = { readonly id: string; readonly file: string; readonly job: NonNullable<MoneyImport['job']> }

export function BookingProgress({ id, file, job: { isOpen, done, rows, problem } }: Props) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const stop = useStopBooking()
  const refused = useErrorText(stop.error)
  if (!isOpen)
    return (
      <Callout kind={problem === null ? 'note' : 'error'}>
        {problem === null ? text.bookingStopped : problemText(problem, language)}
      </Callout>
    )
  return (
    <>
      <div className={styles.heading}>{text.bookingNow(file)}</div>
      <div className={styles.booking}>
        <ProgressBar
          percent={rows === 0 ? 0 : Math.floor((done * 100) / rows)}
          label={text.bookingNow(file)}
        />
        <output>{rows === 0 ? text.bookingReads : text.bookingProgress(done, rows)}</output>
        <Button size="small" loading={stop.isPending} onClick={() => stop.mutate(id)}>
          {text.bookingStop}
        </Button>
      </div>
      <p className={styles.quiet}>{text.bookingWords}</p>
      {stop.isError ? <Callout kind="error">{refused}</Callout> : null}
    </>
  )
}
