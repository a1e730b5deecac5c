/** What can be done with the findings that were ticked. */
import { useState } from 'react'
import { Button } from 'antd'
import { isLive } from '#core/findings/life.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useText } from '../../preferences/language.ts'
import { DisputeDialog, WaiveDialog } from '../../components/findings/decision-dialogs.tsx'
import { SuggestionsDialog } from '../../components/findings/suggestions-dialog.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import styles from './chosen-bar.module.css'

type Props = { readonly chosen: readonly FindingRow[]; readonly onClear: () => void }

export function ChosenFindingsBar({ chosen, onClear }: Props) {
  const text = useText(DECISIONS)
  const { reopen, busy } = useDecisions()
  const [asking, ask] = useState<'apply' | 'waive' | 'dispute' | null>(null)
  const live = chosen.filter(({ state }) => isLive(state))
  const open = chosen.filter(({ state }) => state === 'open')
  const waived = chosen.filter(({ state }) => state === 'waived')
  const close = () => ask(null)
  return (
    <fieldset className={styles.bar} aria-label={text.forChosen}>
      <strong>{text.chosen(chosen.length)}</strong>
      <Button
        size="small"
        type="primary"
        disabled={!live.some(({ suggestion }) => suggestion !== null)}
        onClick={() => ask('apply')}
      >
        {text.applyMany}
      </Button>
      <Button size="small" disabled={live.length === 0} onClick={() => ask('waive')}>
        {text.waive}
      </Button>
      <Button size="small" disabled={open.length === 0} onClick={() => ask('dispute')}>
        {text.dispute}
      </Button>
      {waived.length === 0 ? null : (
        <Button
          size="small"
          loading={busy}
          onClick={() => {
            reopen(waived, 'waived')
            onClear()
          }}
        >
          {text.reopen}
        </Button>
      )}
      <button type="button" className={styles.clear} onClick={onClear}>
        {text.chooseNone}
      </button>
      {asking === 'apply' ? <SuggestionsDialog findings={live} onClose={close} onDone={onClear} /> : null}
      {asking === 'waive' ? <WaiveDialog findings={live} onClose={close} onDone={onClear} /> : null}
      {asking === 'dispute' ? <DisputeDialog findings={open} onClose={close} onDone={onClear} /> : null}
    </fieldset>
  )
}
