/**
 * By when a target has to go on, shown by a sign and in words where it is near or past; nothing where by no
 * day.
 */
import { daysUntil } from '#core/calendar/deadline.ts'
import { dueStanding } from '#core/filing/filing-due.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { DEADLINE_NAMES, dueWords } from '#text/calendar.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import styles from '../../lists/list-page.module.css'

const SIGNS = { over: '▲ ', soon: '◔ ', later: '' } as const

export function DueMark({ due }: { readonly due: FilingRow['due'] }) {
  const text = useText(FILINGS)
  const language = useLanguage()
  if (due === null) return null
  const today = dayOfToday()
  const standing = dueStanding(due.day, today)
  return (
    <span
      className={`${styles.mark} ${styles[standing]}`}
      title={`${DEADLINE_NAMES[due.kind][language]} ${due.day}`}
    >
      <span aria-hidden="true">{SIGNS[standing]}</span>
      {standing === 'later' ? text.dueBy(due.day) : dueWords(daysUntil(due.day, today), language)}
    </span>
  )
}
