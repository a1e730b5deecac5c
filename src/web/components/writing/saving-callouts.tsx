/**
 * What is said above a form that is written: why nothing can be written, what the server refused, what was
 * resumed.
 */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { WRITING } from '#text/interface/writing.ts'
import { ApiError } from '../../api/api-error.ts'
import { isEnded, leadToSignIn } from '../../api/query-client.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { LeftOver } from './left-over.tsx'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type SavingCalloutsProps<H extends string, R extends string> = {
  /** Why nothing can be written; null when one may write. */
  readonly refusal: string | null
  /** The way to what is there, beside `refusal`. */
  readonly opened: ReactNode
  readonly state: Pick<WritingState<H, R>, 'save' | 'error' | 'takenUp' | 'leftOver' | 'missed'>
  readonly onRetry: () => void
  readonly onDropLeftOver: () => void
  /** What a cell of the form is called. */
  readonly nameOf: (at: { readonly row: string | null; readonly field: string }) => string
}

export function SavingCallouts<H extends string, R extends string>({
  refusal,
  opened,
  state: { save, error, takenUp, leftOver, missed },
  onRetry,
  onDropLeftOver,
  nameOf,
}: SavingCalloutsProps<H, R>) {
  const text = useText(WRITING)
  const problemWords = useErrorText(error)
  const long = longCellOf(error)
  const refused = long === null ? problemWords : text.cellTooLong(nameOf(long), long.most, long.found)
  if (refusal === null && save !== 'refused' && !takenUp && leftOver === null && missed === 0) return null
  return (
    <div className={styles.callouts}>
      {refusal === null ? null : (
        <Callout kind="note" action={opened}>
          {refusal}
        </Callout>
      )}
      {leftOver === null ? null : <LeftOver kept={leftOver} nameOf={nameOf} onDrop={onDropLeftOver} />}
      {save === 'refused' ? (
        <Callout
          kind="error"
          action={
            isEnded(error) ? (
              <Button size="small" type="primary" onClick={leadToSignIn}>
                {text.signInAgain}
              </Button>
            ) : (
              <Button size="small" onClick={onRetry}>
                {text.retry}
              </Button>
            )
          }
        >
          {text.refused}：{refused} {text.refusedKept}
        </Callout>
      ) : null}
      {takenUp ? <Callout kind="note">{text.takenUp}</Callout> : null}
      {missed > 0 ? <Callout kind="warning">{text.missed(missed)}</Callout> : null}
    </div>
  )
}

/** The cell for which a save was refused. */
function longCellOf(error: unknown) {
  if (!(error instanceof ApiError) || error.problem.code !== 'cell-too-long') return null
  const { row, field, most, found } = error.problem.values
  return {
    row: row === '' || row === undefined ? null : String(row),
    field: String(field),
    most: Number(most),
    found: Number(found),
  }
}
