/** The buttons of one finding: apply its suggestion, waive it, hold it to be wrong; or open it again. */
import { Button } from 'antd'
import { DECISIONS } from '#text/interface/decisions.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { useDecisions } from './use-decisions.ts'
import styles from './decisions.module.css'

type Props = { readonly finding: LivingFinding; readonly onWaive: () => void; readonly onDispute: () => void }

export function FindingActions({ finding, onWaive, onDispute }: Props) {
  const text = useText(DECISIONS)
  const may = useMay()
  const { take, reopen, busy } = useDecisions()
  const { state } = finding
  if (!may('finding.decide') || state === 'fixed') return null
  return (
    <fieldset className={styles.actions} aria-label={text.decision}>
      {state !== 'waived' && finding.suggestion !== null ? (
        <Button size="small" type="primary" loading={busy} onClick={() => void take([finding])}>
          {text.apply}
        </Button>
      ) : null}
      {state === 'waived' ? null : (
        <Button size="small" onClick={onWaive}>
          {text.waive}
        </Button>
      )}
      {state === 'open' ? (
        <Button size="small" onClick={onDispute}>
          {text.dispute}
        </Button>
      ) : null}
      {state === 'open' ? null : (
        <Button size="small" loading={busy} onClick={() => reopen([finding], state)}>
          {text.reopen}
        </Button>
      )}
    </fieldset>
  )
}
