/** What verifying the log found, in plain words, with the very records named. */
import { Button } from 'antd'
import type { ChainFault, ChainReport } from '#core/operation-log/chain-fault.ts'
import type { KeptReport } from '#core/operation-log/kept-check.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVENTS } from '#text/interface/events.ts'
import { logFaultText } from '#text/operation-log/log-faults.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from './events.module.css'

type Props = {
  readonly report: ChainReport
  readonly kept: KeptReport
  readonly onLook: (until: number) => void
  readonly onClose: () => void
}

export function LogReport({ report, kept, onLook, onClose }: Props) {
  const text = useText(EVENTS)
  const common = useText(COMMON)
  const language = useLanguage()
  const close = (
    <Button size="small" type="text" onClick={onClose}>
      {common.close}
    </Button>
  )
  const { faults, faultCount, lines, noted } = report
  return (
    <div className={styles.report} aria-live="polite">
      {faultCount === 0 ? (
        <Callout kind="good" action={close}>
          {text.whole(lines)}
          {noted === null ? '' : ` ${text.asNoted(noted.sequence)}`}
        </Callout>
      ) : (
        <>
          <Callout kind="error" action={close}>
            {text.touched(faultCount)}
          </Callout>
          <ol className={styles.faults}>
            {faults.map((fault, i) => {
              const at = placeOf(fault)
              return (
                // oxlint-disable-next-line react/no-array-index-key -- a report does not change, and two
                // faults may say the same
                <li key={i}>
                  <span>{logFaultText(fault, language, false)}</span>
                  {at === null ? null : (
                    <Button
                      type="link"
                      size="small"
                      aria-label={text.lookAt(at)}
                      onClick={() => onLook(at + AROUND)}
                    >
                      {text.look}
                    </Button>
                  )}
                </li>
              )
            })}
          </ol>
          {faultCount > faults.length ? (
            <p className={styles.quiet}>{text.moreFaults(faultCount - faults.length)}</p>
          ) : null}
          {noted === null ? null : <p>{text.asNoted(noted.sequence)}</p>}
          <p className={styles.quiet}>{text.whatToDo}</p>
        </>
      )}
      <Kept kept={kept} onLook={onLook} />
    </div>
  )
}

const KIND = { version: 'keptVersion', money: 'keptMoney', score: 'keptScore' } as const

/** What is kept, compared with the log: approved versions, money, final scores. */
function Kept({ kept: { held, unanchored, faults, faultCount }, onLook }: Pick<Props, 'kept' | 'onLook'>) {
  const text = useText(EVENTS)
  if (held + unanchored + faultCount === 0) return null
  const beside = unanchored === 0 ? '' : ` ${text.unanchored(unanchored)}`
  if (faultCount === 0)
    return (
      <Callout kind={held === 0 ? 'note' : 'good'}>
        {held === 0 ? '' : text.keptHeld(held)}
        {beside}
      </Callout>
    )
  return (
    <>
      <Callout kind="error">
        {text.keptForged(faultCount)}
        {beside}
      </Callout>
      <ol className={styles.faults}>
        {faults.map(({ code, kind, sequence, subject }) => (
          <li key={`${sequence} ${subject}`}>
            <span>{(code === 'gone' ? text.keptGone : text.keptDiffers)(text[KIND[kind]], sequence)}</span>
            <Button
              type="link"
              size="small"
              aria-label={text.lookAt(sequence)}
              onClick={() => onLook(sequence + AROUND)}
            >
              {text.look}
            </Button>
          </li>
        ))}
      </ol>
      {faultCount > faults.length ? (
        <p className={styles.quiet}>{text.moreFaults(faultCount - faults.length)}</p>
      ) : null}
    </>
  )
}

/** Records shown after the one that is meant. */
const AROUND = 3

/** The record near which a look tells more; null where there is none. */
function placeOf(fault: ChainFault): number | null {
  switch (fault.code) {
    case 'missing':
    case 'cut-off':
      return fault.from
    case 'reordered':
      return fault.place
    case 'disorder':
      return null
    case 'unlinked':
      return fault.next
    default:
      return fault.sequence
  }
}
