/** 起草中 or 已定稿: a sign and a word. */
import type { ReportState as State } from '#core/reports/report.ts'
import { REPORT_STATE_NAMES } from '#text/reports.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './reports.module.css'

export function ReportState({ state }: { readonly state: State }) {
  const language = useLanguage()
  return (
    <span className={state === 'final' ? styles.final : styles.draft}>
      <span aria-hidden="true">{state === 'final' ? '✓' : '○'}</span> {REPORT_STATE_NAMES[state][language]}
    </span>
  )
}
