/**
 * Above the departments of a round: how many projects have which light and which sheets still wait, each leading to
 * its rows of the list below, and 催办 of all that wait.
 */
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import type { BoardRow, RoundView } from '#api/monitoring/monitoring.ts'
import { LIGHTS } from '#core/monitoring/light.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { useRemindSheets, useSheets } from '../../api/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { RemindDialog } from '../../components/messages/remind-dialog.tsx'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LIGHT_SIGN } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'

/** Of the list of projects, to which the bar leads. */
export const SHEETS_ID = 'sheets'

const WAITING = ['draft', 'department', 'finance'] as const

type Props = {
  readonly round: RoundView
  /** The department that is shown; undefined: the whole region. */
  readonly unit: string | undefined
  readonly lights: BoardRow['lights']
}

export function RoundBar({ round, unit, lights }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const states = useSheets(round.id, { unit, page: 1, size: 1 }, round.job !== null).data?.states
  const waiting = states === undefined ? [] : WAITING.filter((state) => states[state] > 0)
  return (
    <nav className={`panel no-print ${styles.roundBar}`} aria-label={text.toProjects}>
      <span className={styles.faint}>{text.toProjects}</span>
      {LIGHTS.filter((light) => lights[light] > 0).map((light) => (
        <ToRows key={light} change={{ light, state: undefined }} count={lights[light]}>
          <span aria-hidden="true">{LIGHT_SIGN[light]} </span>
          {LIGHT_NAMES[light][language]}
        </ToRows>
      ))}
      {waiting.map((state) => (
        <ToRows key={state} change={{ light: undefined, state }} count={states?.[state] ?? 0}>
          {SHEET_STATE_NAMES[state][language]}
        </ToRows>
      ))}
      <span className={styles.right} />
      {states === undefined ? null : <RemindWaiting round={round} unit={unit} states={states} />}
    </nav>
  )
}

type RowsProps = {
  readonly change: Readonly<Record<string, string | undefined>>
  readonly count: number
  readonly children: ReactNode
}

function ToRows({ change, count, children }: RowsProps) {
  const [address] = useAddress()
  return (
    <Link
      className={styles.toRows}
      to={{ search: changedAddress(address, change).toString() }}
      preventScrollReset
      onClick={() => document.getElementById(SHEETS_ID)?.scrollIntoView()}
    >
      {children} <strong>{count}</strong>
    </Link>
  )
}

type RemindProps = Pick<Props, 'round' | 'unit'> & {
  readonly states: { readonly [state in (typeof WAITING)[number]]: number }
}

/** Nothing for those who may remind nobody, nor where the round is closed or nothing waits. */
function RemindWaiting({ round, unit, states: { draft, department, finance } }: RemindProps) {
  const text = useText(MONITORING)
  const mayRemind = useMay()('monitoring.remind')
  const remind = useRemindSheets(round.id)
  const [asking, ask] = useState(false)
  const count = draft + department + finance
  if (!mayRemind || round.closedAt !== null || count === 0) return null
  return (
    <>
      <Button onClick={() => ask(true)}>{text.remindUnfinished(count)}</Button>
      {asking ? (
        <RemindDialog
          name={text.listedSheets}
          home={draft}
          review={department + finance}
          isChoosing
          send={({ comment, waits }) => remind.mutateAsync({ of: { unit, waits }, comment })}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
