/**
 * The calendar of all stages of the fiscal year, from the first filing to the publication of results: what is
 * to come, and on demand what is past.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import { daysUntil, deadlinesInOrder, type DeadlineKind } from '#core/calendar/deadline.ts'
import type { Day } from '#core/kernel/day.ts'
import { SOON_DAYS } from '#core/filing/filing-due.ts'
import { preparedYear } from '#core/kernel/period.ts'
import { DEADLINE_NAMES, DEADLINE_WHO, dueWords } from '#text/calendar.ts'
import { DESK } from '#text/interface/desk.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useCalendar } from '../../api/calendar.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Loaded } from '../../ui/states.tsx'
import styles from '../../ui/workbench.module.css'
import own from './next-days.module.css'

type Stage = { readonly kind: DeadlineKind; readonly day: Day }

export function NextDays() {
  const text = useText(FILINGS)
  const desk = useText(DESK)
  const may = useMay()
  const [chosen] = useYear()
  const year = chosen ?? preparedYear(dayOfToday())
  const query = useCalendar(year)
  return (
    <section className="panel" aria-labelledby="stages">
      <div className={styles.head}>
        <h2 id="stages">{desk.stages(year)}</h2>
        {may('organisation.read') ? (
          <Link to={`${paths.administration('calendar')}?fiscal=${year}`}>{text.wholeCalendar}</Link>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ deadlines }) => (
          <Stages
            stages={deadlinesInOrder(deadlines).flatMap(({ kind, day }) =>
              day === null ? [] : [{ kind, day }],
            )}
          />
        )}
      </Loaded>
    </section>
  )
}

function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const text = useText(FILINGS)
  const desk = useText(DESK)
  const [whole, showWhole] = useState(false)
  const today = dayOfToday()
  const past = stages.filter(({ day }) => day < today)
  const shown = whole ? stages : stages.filter(({ day }) => day >= today)
  const next = stages.find(({ day }) => day >= today)
  return (
    <>
      {shown.length === 0 ? <p className={styles.none}>{text.noDays}</p> : null}
      <ol className={own.stages}>
        {shown.map((stage) => (
          <Line key={stage.kind} stage={stage} today={today} isNext={stage === next} />
        ))}
      </ol>
      {past.length > 0 ? (
        <Button
          className={own.past ?? ''}
          type="link"
          size="small"
          aria-expanded={whole}
          onClick={() => showWhole(!whole)}
        >
          {whole ? desk.earlierShown : desk.allStages(past.length)}
        </Button>
      ) : null}
    </>
  )
}

type LineProps = { readonly stage: Stage; readonly today: Day; readonly isNext: boolean }

function Line({ stage: { kind, day }, today, isNext }: LineProps) {
  const desk = useText(DESK)
  const language = useLanguage()
  const days = daysUntil(day, today)
  const isSoon = days >= 0 && days <= SOON_DAYS
  return (
    <li
      className={days < 0 ? `${own.stage} ${own.isPast}` : own.stage}
      aria-current={isNext ? 'step' : undefined}
    >
      <time dateTime={day}>{day}</time>
      <span title={DEADLINE_WHO[kind][language]}>{DEADLINE_NAMES[kind][language]}</span>
      <span className={isSoon ? styles.soon : styles.faint}>
        {isSoon ? <span aria-hidden="true">◔ </span> : null}
        {days < 0 ? desk.past : dueWords(days, language)}
      </span>
    </li>
  )
}
