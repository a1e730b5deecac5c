/** 有原因无措施 of a sheet: which causes are given without a measure. It keeps nothing from being sent in. */
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { watchedIndicators, type SheetOutcome } from '#core/monitoring/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

type Props = { readonly target: MonitoringSheetView['target']; readonly outcome: SheetOutcome }

/** Nothing where a measure is given, or no cause; at a red light it is a fault of its own. */
export function OpenCauses({ target, outcome }: Props) {
  const text = useText(MONITORING)
  const { openCauses, judgement } = outcome
  if (openCauses.length === 0 || judgement.light === 'red') return null
  const indicators = watchedIndicators(target)
  const names = openCauses.map(({ entry }) =>
    entry === null ? text.problems : (indicators[entry]?.level3 ?? ''),
  )
  return (
    <div role="note" aria-label={text.openCauses}>
      <p>{text.openCausesOf(names.join('、'))}</p>
      <p className={styles.faint}>{text.openCausesHow}</p>
    </div>
  )
}
