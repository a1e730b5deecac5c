/** The next days of the calendar of the fiscal year. */
import { Link } from 'react-router'
import { daysUntil, deadlinesInOrder } from '#core/calendar/deadline.ts'
import { SOON_DAYS } from '#core/filing/filing-due.ts'
import { preparedYear } from '#core/kernel/period.ts'
import { DEADLINE_NAMES, dueWords } from '#text/calendar.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useCalendar } from '../../api/calendar.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Loaded } from '../../ui/states.tsx'
import styles from '../../ui/workbench.module.css'

const SHOWN = 4

export function NextDays() {
  const text = useText(FILINGS)
  const language = useLanguage()
  const may = useMay()
  const [chosen] = useYear()
  const today = dayOfToday()
  const year = chosen ?? preparedYear(today)
  const query = useCalendar(year)
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.nextDays(year)}</h2>
        {may('organisation.read') ? (
          <Link to={`${paths.administration('calendar')}?fiscal=${year}`}>{text.wholeCalendar}</Link>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ deadlines }) => {
          const next = deadlinesInOrder(deadlines)
            .flatMap(({ kind, day }) => (day !== null && day >= today ? [{ kind, day }] : []))
            .slice(0, SHOWN)
          if (next.length === 0) return <p className={styles.none}>{text.noDays}</p>
          return (
            <ul className={styles.days}>
              {next.map(({ kind, day }) => {
                const days = daysUntil(day, today)
                return (
                  <li key={kind}>
                    <time dateTime={day}>{day}</time>
                    <span>{DEADLINE_NAMES[kind][language]}</span>
                    <span className={days <= SOON_DAYS ? styles.soon : styles.faint}>
                      {days <= SOON_DAYS ? <span aria-hidden="true">◔ </span> : null}
                      {dueWords(days, language)}
                    </span>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
