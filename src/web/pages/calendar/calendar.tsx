/**
 * 系统管理 → 年度日历: what has to be done by when in a fiscal year; those who set the flow set the days.
 */
import { useState } from 'react'
import { Button, Select } from 'antd'
import { preparedYear } from '#core/kernel/period.ts'
import type { CalendarView } from '#api/calendar.ts'
import { CALENDAR } from '#text/interface/calendar.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useCalendar } from '../../api/calendar.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { CalendarForm } from './calendar-form.tsx'
import { CalendarTable } from './calendar-table.tsx'
import styles from './calendar.module.css'

const YEARS_AROUND = 2

export function Calendar() {
  const text = useText(CALENDAR)
  const may = useMay()
  const [preferred] = useYear()
  const [parameters, setParameters] = useAddress()
  const [editing, setEditing] = useState(false)
  const today = dayOfToday()
  const thisYear = Number(today.slice(0, 4))
  const asked = Number(addressText(parameters, 'fiscal'))
  const year =
    Number.isInteger(asked) && asked > 2000 && asked < 2090 ? asked : (preferred ?? preparedYear(today))
  const years = [
    ...new Set([
      year,
      ...Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, i) => thisYear - YEARS_AROUND + i),
    ]),
  ].toSorted((a, b) => b - a)
  return (
    <section aria-label={text.title}>
      <Loaded query={useCalendar(year)}>
        {(calendar) => (
          <>
            <div className={styles.bar}>
              <Select
                className={styles.year}
                aria-label={text.year}
                disabled={editing}
                value={year}
                options={years.map((value) => ({ value, label: text.yearOf(value) }))}
                onChange={(fiscal: number) =>
                  setParameters((before) => changedAddress(before, { fiscal: String(fiscal) }), STAYING)
                }
              />
              <Origin calendar={calendar} />
              {may('flow.manage') && !editing ? (
                <span className={`${styles.actions} no-print`}>
                  <Button type="primary" onClick={() => setEditing(true)}>
                    {text.change}
                  </Button>
                </span>
              ) : null}
            </div>
            {editing ? (
              <CalendarForm calendar={calendar} onEnd={() => setEditing(false)} />
            ) : (
              <CalendarTable calendar={calendar} today={today} />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Origin({ calendar: { year, from, savedBy, savedAt } }: { readonly calendar: CalendarView }) {
  const text = useText(CALENDAR)
  return <span className={styles.faint}>{originText({ year, from, savedBy, savedAt }, text)}</span>
}

function originText(
  { year, from, savedBy, savedAt }: Pick<CalendarView, 'year' | 'from' | 'savedBy' | 'savedAt'>,
  text: Spoken<typeof CALENDAR>,
): string {
  if (from === null) return text.usual
  return from === year ? text.saved(savedBy ?? '—', momentText(savedAt)) : text.carried(from)
}
