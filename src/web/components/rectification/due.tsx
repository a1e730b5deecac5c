/** The day by which an item of 整改 has to be mended. */
import type { RectificationRowView } from '#api/rectification.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import { dueWords } from '#text/calendar.ts'
import { useLanguage } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import styles from '../../lists/results.module.css'

/** The day, and by a sign and in words where it is near or past. */
export function Due({
  row: { due, standing },
}: {
  readonly row: Pick<RectificationRowView, 'due' | 'standing'>
}) {
  const language = useLanguage()
  const near = standing === 'over' || standing === 'soon' ? standing : null
  return (
    <>
      <span>{due}</span>
      {near === null ? null : (
        <span className={`${styles.sub} ${styles[near]}`}>
          <span aria-hidden="true">{near === 'over' ? '▲ ' : '◔ '}</span>
          {dueWords(daysUntil(due, dayOfToday()), language)}
        </span>
      )}
    </>
  )
}
