/** What can be done with those that were ticked; what fits none of them says so. */
import { useState } from 'react'
import { Button } from 'antd'
import type { FilingRowView } from '#api/filings.ts'
import { ACT_NAMES } from '#text/flow.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { BATCH_ACTS, fits, type BatchAct } from './fitting.ts'
import styles from './filings.module.css'

export function BatchBar({ chosen, onClear }: { readonly chosen: readonly FilingRowView[]; readonly onClear: () => void }) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const [asking, ask] = useState<{ readonly act: BatchAct; readonly rows: readonly FilingRowView[] } | null>(null)
  const budget = chosen.reduce((sum, row) => sum + BigInt(row.budget ?? 0), 0n).toString()
  const fitting = (act: BatchAct) => chosen.filter((row) => fits(act, row))
  const why = (act: BatchAct) => (act === 'pass' && fitting('return').length > 0 ? text.noneClean : text.noneFits(ACT_NAMES[act][language]))
  const offered = BATCH_ACTS.filter((act) => fitting(act).length > 0 || (act === 'pass' && fitting('return').length > 0))
  return (
    <fieldset className={`${styles.bar} no-print`} aria-label={text.forChosen}>
      <strong>{text.chosen(chosen.length, wanText(budget) ?? '0.00')}</strong>
      {offered.map((act, index) => {
        const rows = fitting(act)
        return <Button key={act} type={index === 0 && rows.length > 0 ? 'primary' : 'default'} danger={act === 'return'} disabled={rows.length === 0} title={rows.length === 0 ? why(act) : undefined} onClick={() => ask({ act, rows })}>{text.batch(ACT_NAMES[act][language], rows.length)}</Button>
      })}
      <button type="button" className={styles.clear} onClick={onClear}>{text.chooseNone}</button>
      {asking === null ? null : <BatchDialog act={asking.act} rows={asking.rows} leftOut={chosen.length - asking.rows.length} onClose={() => ask(null)} onDone={onClear} />}
    </fieldset>
  )
}
