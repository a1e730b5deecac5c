/** 催办 of those that were ticked. */
import { useState } from 'react'
import { Button } from 'antd'
import type { FilingRowView } from '#api/filings.ts'
import { HOME_STATES, isInReview } from '#core/flow/states.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import styles from './filings.module.css'

export function RemindBar({ chosen, onClear }: { readonly chosen: readonly FilingRowView[]; readonly onClear: () => void }) {
  const text = useText(FILINGS)
  const [asking, ask] = useState(false)
  const home = chosen.filter(({ state }) => HOME_STATES.some((one) => one === state))
  const review = chosen.filter(({ state }) => isInReview(state))
  const waiting = [...home, ...review]
  const budget = chosen.reduce((sum, row) => sum + BigInt(row.budget ?? 0), 0n).toString()
  return (
    <fieldset className={`${styles.bar} no-print`} aria-label={text.forChosen}>
      <strong>{text.chosen(chosen.length, wanText(budget) ?? '0.00')}</strong>
      <Button type="primary" disabled={waiting.length === 0} title={waiting.length === 0 ? text.remindNone : undefined} onClick={() => ask(true)}>{text.remindChosen(waiting.length)}</Button>
      <button type="button" className={styles.clear} onClick={onClear}>{text.chooseNone}</button>
      {asking ? <RemindDialog name={null} projects={waiting.map(({ id }) => id)} home={home.length} review={review.length} onClose={() => ask(false)} onDone={onClear} /> : null}
    </fieldset>
  )
}
