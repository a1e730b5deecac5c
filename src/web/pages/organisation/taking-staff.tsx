/**
 * A table with many new accounts while a job takes it in: how far it is, stopping it, and what it leaves to
 * do.
 */
import { Button } from 'antd'
import type { StaffTaking } from '#api/staff.ts'
import { STAFF } from '#text/interface/staff.ts'
import { useFirstPasswords, useRefusedRows, useStopTaking, useTaking } from '../../api/staff.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { problemText } from '../../ui/problem-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { Loaded } from '../../ui/states.tsx'
import { StaffFigures } from './staff-figures.tsx'
import styles from './staff.module.css'

export function TakingStaff({ id }: { readonly id: string }) {
  return <Loaded query={useTaking(id)}>{(taking) => <Taking taking={taking} />}</Loaded>
}

function Taking({ taking }: { readonly taking: StaffTaking }) {
  const text = useText(STAFF)
  const language = useLanguage()
  const stop = useStopTaking(taking.id)
  const passwords = useFirstPasswords(taking.id)
  const refusals = useRefusedRows(taking.id)
  const wrong = useErrorText(stop.error ?? passwords.error ?? refusals.error)
  const { state, file, total, done, problem } = taking
  const refused = taking.units.refused + taking.people.refused
  const isRunning = state === 'running'
  const heading = {
    running: text.takingNow(file),
    done: `✓ ${text.done(file)}`,
    cancelled: text.takingStopped(done, total),
    failed: text.takingFailed(done, total),
  }[state]
  return (
    <>
      <div className={styles.heading}>{heading}</div>
      {isRunning ? <Running taking={taking} stopping={stop.isPending} onStop={() => stop.mutate()} /> : null}
      {state === 'done' ? <StaffFigures result={taking} /> : null}
      {isRunning ? <p className={styles.faint}>{text.takingWords}</p> : null}
      {state === 'failed' && problem !== null ? (
        <Callout kind="error">{problemText(problem, language)}</Callout>
      ) : null}
      {state === 'cancelled' || state === 'failed' ? <Callout kind="note">{text.takingAgain}</Callout> : null}
      {stop.isError || passwords.isError || refusals.isError ? <Callout kind="error">{wrong}</Callout> : null}
      {isRunning || taking.passwords === 0 ? null : (
        <Callout
          kind="warning"
          action={
            <Button type="primary" loading={passwords.isPending} onClick={() => passwords.mutate()}>
              {text.savePasswords}
            </Button>
          }
        >
          {text.passwordsWait(taking.passwords)}
        </Callout>
      )}
      {isRunning || refused === 0 ? null : (
        <Callout
          kind="warning"
          action={
            <Button loading={refusals.isPending} onClick={() => refusals.mutate()}>
              {text.saveRefused}
            </Button>
          }
        >
          {text.refusedWords(refused)}
        </Callout>
      )}
    </>
  )
}

type RunningProps = {
  readonly taking: StaffTaking
  readonly stopping: boolean
  readonly onStop: () => void
}

function Running({ taking: { file, total, done }, stopping, onStop }: RunningProps) {
  const text = useText(STAFF)
  return (
    <div className={styles.taking}>
      <ProgressBar
        percent={total === 0 ? 0 : Math.floor((done * 100) / total)}
        label={text.takingNow(file)}
      />
      <output>{text.takingProgress(done, total)}</output>
      <Button size="small" loading={stopping} onClick={onStop}>
        {text.stop}
      </Button>
    </div>
  )
}
