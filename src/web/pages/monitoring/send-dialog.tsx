/** Asks before a sheet is sent in: which one, and what is to be thought of before it goes. */
import type { MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import { watchedIndicators, type SheetOutcome } from '#core/monitoring/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { lightReasonText, MARK_NAMES, SHEET_ACT_NAMES } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'
import { OpenCauses } from './open-causes.tsx'

type Props = {
  readonly view: MonitoringSheetView
  readonly content: SheetContent
  readonly outcome: SheetOutcome
  readonly onSend: () => Promise<unknown>
  readonly onClose: () => void
}

export function SendDialog({ view, content, outcome, onSend, onClose }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const name = SHEET_ACT_NAMES.send[language]
  return (
    <ConfirmDialog title={name} confirm={name} send={onSend} onClose={onClose}>
      <p className={styles.sending}>
        <strong>
          {view.name} · {text.sheetOf(MARK_NAMES[view.round.mark][language])}
        </strong>
        {view.unitName === null ? null : <span className={styles.level}>{view.unitName}</span>}
      </p>
      <ul className={styles.sending}>
        {outcome.judgement.reasons.length === 0 ? (
          <li>
            <LightMark light={outcome.judgement.light} />
          </li>
        ) : null}
        {outcome.judgement.reasons.map((reason) => (
          <li key={reason.code}>
            <LightMark light={reason.light} word={false} />
            <span>{lightReasonText(reason, language)}</span>
          </li>
        ))}
      </ul>
      <LeftBlank view={view} content={content} outcome={outcome} />
      <OpenCauses target={view.target} outcome={outcome} />
      <p className={styles.faint}>{text.sendWords}</p>
    </ConfirmDialog>
  )
}

/** What need not be filled in, and what it then counts as. */
function LeftBlank({ view, content, outcome }: Pick<Props, 'view' | 'content' | 'outcome'>) {
  const text = useText(MONITORING)
  const unexpected = watchedIndicators(view.target).filter(
    (_, i) => content.entries[i]?.expected.trim() === '',
  )
  const { forecast } = outcome.judgement
  const blanks = [
    unexpected.length === 0 ? null : text.expectedBlank(unexpected.map(({ level3 }) => level3).join('、')),
    content.expectedPaid.trim() !== '' || forecast === null ? null : text.expectedPaidBlank(forecast),
  ].filter((words) => words !== null)
  if (blanks.length === 0) return null
  return (
    <ul className={styles.sending}>
      {blanks.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
